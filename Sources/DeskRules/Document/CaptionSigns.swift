import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// What shows that a line was written under a picture.
struct CaptionSigns {
  private let block: Block
  private let story: StoryAnalysis
  let words: [Int]

  init(_ block: Block, _ story: StoryAnalysis) {
    self.block = block
    self.story = story
    words = block.tokens.filter { !story.tokens[$0].isMark }
  }

  private var last: Int { block.tokens.upperBound - 1 }

  /// Whether the line stops at a word, or at a bracket behind one.
  var hasNoEndMark: Bool {
    let end = story.isMark(last, ")") || story.isMark(last, "]") ? last - 1 : last
    guard end > block.tokens.lowerBound, !story.tokens[end].isMark else { return false }
    return story.text.byte(at: story.tokens[end].end - 1) != UInt8(ascii: ".")
  }

  // MARK: Credits

  /// `REUTERS/Ann Hale`, `(Ann Hale/Reuters)`, `[Reuters]`, `| AP Photo`, `Photograph: Ann Hale`.
  var endsInCredit: Bool {
    guard words.count >= 5 else { return false }
    if story.isMark(last, ")") || story.isMark(last, "]") { return isBracketedCredit }
    return isSlashCredit(before: last + 1) || isBarCredit || isCreditSentence
  }

  private func isAgency(_ index: Int) -> Bool { story.isIn(.pictureAgency, index) && story.isCapitalised(index) }

  private var isBracketedCredit: Bool {
    let mark: Character = story.isMark(last, ")") ? "(" : "["
    let near = max(block.tokens.lowerBound + 4, last - 14)
    guard near < last, let open = (near..<last).last(where: { story.isMark($0, mark) }) else { return false }
    let inside = open + 1..<last
    if opensCredit(open + 1) { return true }
    if mark == "[", inside.allSatisfy({ story.isCapitalised($0) }) { return inside.contains(where: isAgency) }
    return inside.contains { story.isMark($0, "/") } && inside.contains(where: isAgency)
  }

  /// `Photo`, `Courtesy of` and the like, with what follows.
  private func opensCredit(_ index: Int) -> Bool {
    guard story.isCapitalised(index) else { return false }
    switch story.word(index) {
    case "photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images", "credit",
      "illustration", "screenshot":
      return story.isMark(index + 1, ":") || ["by", "via", "courtesy", "credit"].contains(story.word(index + 1))
    case "courtesy": return story.word(index + 1) == "of" || story.isCapitalised(index + 1)
    default: return false
    }
  }

  /// `REUTERS/Ann Hale`, `Ann Hale/Getty Images`, with capitals from the name to the end.
  private func isSlashCredit(before end: Int) -> Bool {
    guard let slash = (max(block.tokens.lowerBound + 4, end - 7)..<end).last(where: { story.isMark($0, "/") }) else {
      return false
    }
    let name = slash + 1..<end
    guard !name.isEmpty, name.count <= 5, name.allSatisfy({ story.isCapitalised($0) || story.isMark($0, ".") }) else {
      return false
    }
    return isAgency(slash - 1) || name.contains(where: isAgency)
  }

  /// `… on Monday. | AP Photo`, where the headline may follow.
  private var isBarCredit: Bool {
    block.tokens.dropFirst(4).contains { bar in
      story.isMark(bar, "|") && (bar + 1...bar + 4).contains { isAgency($0) && block.tokens.contains($0) }
    }
  }

  /// `Photograph: Ann Hale`, `Courtesy Ann Hale`, `Reuters`: a last sentence without an end mark that is a credit.
  private var isCreditSentence: Bool {
    guard let sentence = block.sentences.last, block.sentences.count > 1, hasNoEndMark else { return false }
    let tokens = story.story.sentences[sentence].tokens
    guard let first = tokens.first, tokens.count <= 12 else { return false }
    if opensCredit(first) { return true }
    return tokens.count <= 3 && isAgency(first) && tokens.allSatisfy { story.isCapitalised($0) }
  }

  // MARK: What is seen

  /// `(left)`, `(right)`, `pictured`: which of those in the picture is who.
  var pointsAtSomebody: Bool {
    words.contains { index in
      switch story.word(index) {
      case "left", "right", "center", "centre":
        return (story.isMark(index + 1, ")") && (index - 3..<index).contains { story.isMark($0, "(") })
          || (story.isMark(index - 1, ",") && story.isMark(index + 1, ","))
      case "pictured": return story.isMark(index - 1, ",") || story.isMark(index - 1, "(") || index == words[0]
      default: return false
      }
    }
  }

  /// `This photo shows`, `A picture of`.
  var namesPicture: Bool {
    guard words.count >= 3 else { return false }
    let opens = story.isIn(.determiner, words[0]) || ["this", "these"].contains(story.word(words[0]))
    let nouns = ["photo", "photograph", "picture", "image", "screenshot", "screengrab", "selfie", "portrait"]
    return opens && words.dropFirst().prefix(3).contains { nouns.contains(story.word($0)) }
  }

  /// A verb of what is seen in the present, right after somebody or something that can be seen, and no other before it.
  var showsScene: Bool {
    for (place, index) in words.enumerated() {
      guard let tag = story.tag(ofToken: index), tag.isFinite else { continue }
      guard place >= 1, place <= 20, tag.form == .thirdPerson || tag.form == .present else { return false }
      return story.isIn(.sceneVerb, index) && opensWithSomebody
    }
    return false
  }

  /// A name, or `A`, `The` or a number and what it stands before.
  private var opensWithSomebody: Bool {
    guard let first = words.first else { return false }
    return story.isIn(.determiner, first) || story.isIn(.numberWord, first)
      || [.name, .noun].contains(story.tag(ofToken: first)?.part) || story.isCapitalised(words[min(1, words.count - 1)])
  }

  /// `… in Oslo on Thursday`, `… in Oslo today`, `… on March 3, 2019`.
  var endsInTime: Bool {
    guard let end = words.last else { return false }
    if story.isIn(.weekday, end) || ["today", "yesterday"].contains(story.word(end)) { return true }
    if ["morning", "afternoon", "evening", "night"].contains(story.word(end)) {
      return story.isIn(.weekday, end - 1) || ["this", "yesterday"].contains(story.word(end - 1))
    }
    return story.isNumber(end) && (max(0, end - 3)..<end).contains { story.isIn(.month, $0) }
  }

  // MARK: What is no caption

  /// Capitals on two words in three: a headline, a name, a list of names.
  var isTitle: Bool { words.count { story.isCapitalised($0) } * 3 >= words.count * 2 }

  /// A question, a quotation, a label with what it is about, a post with its links.
  var asksOrQuotes: Bool {
    guard let first = words.first, !story.tokens[block.tokens.lowerBound].isMark else { return true }
    return story.isIn(.question, first) || block.tokens.prefix(6).contains { story.isMark($0, ":") }
      || block.tokens.contains { story.tokens[$0].kind == .link }
  }

  var isClause: Bool { words.dropFirst().contains { story.tag(ofToken: $0)?.isFinite ?? false } }
}
