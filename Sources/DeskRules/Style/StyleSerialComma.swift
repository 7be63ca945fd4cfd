package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `apples, pears, and plums`: a comma before the last of three, or none.
package struct StyleSerialComma: Rule {
  package let info = RuleInfo(
    "style.serial-comma", "Lists with a comma before “and” and without, or not as the house does", .warning,
    in: .prose, quotations: .skip, styles: ["serial", "none"])

  package init() {}

  /// No item of a plain list is longer. In words.
  private static let longestItem = 3

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let lists = story.places(of: ["and", "or"]).compactMap { list($0, story) }
    // Trees are asked for only where there can be something to say.
    let isMixed = lists.contains { $0.isSerial } && lists.contains { !$0.isSerial } && lists.count >= Self.fewest
    guard isMixed || story.style.forms[info.id] != nil else { return [] }
    return StyleJudge(story, info, of: "lists").findings(lists.compactMap { use($0, story) }, least: 2)
  }

  /// What may be the end of a list: the comma before its last but one item, the end of that, and “and”.
  private struct List {
    let comma: Int
    let end: Int
    let link: Int
    var isSerial: Bool { end + 1 < link }
  }

  private func list(_ link: Int, _ story: StoryAnalysis) -> List? {
    guard let sentence = story.story.sentence(ofToken: link), link > sentence.tokens.lowerBound + 2 else { return nil }
    let end = story.isMark(link - 1, ",") ? link - 2 : link - 1
    guard let comma = comma(before: end, sentence, story), mayBeItem(end, story), mayBeItem(comma - 1, story) else {
      return nil
    }
    return List(comma: comma, end: end, link: link)
  }

  /// Two of one kind and one of the other.
  private static let fewest = 3

  private func mayBeItem(_ token: Int, _ story: StoryAnalysis) -> Bool {
    story.tag(ofToken: token).map { $0.isNominal || $0.part == .adjective } ?? true
  }

  private func use(_ list: List, _ story: StoryAnalysis) -> StyleUse? {
    guard isPlainList(list.comma, list.end, list.link, story) else { return nil }
    let (word, and) = (story.string(list.end), story.string(list.link))
    return StyleUse(
      list.isSerial ? "serial" : "none", story.range(list.end, list.link),
      others: list.isSerial ? ["none": "\(word) \(and)"] : ["serial": "\(word), \(and)"])
  }

  /// The comma before the item that ends there.
  private func comma(before end: Int, _ sentence: Sentence, _ story: StoryAnalysis) -> Int? {
    for index in stride(from: end, through: max(sentence.tokens.lowerBound, end - Self.longestItem), by: -1) {
      if story.isMark(index, ",") { return index < end && index > sentence.tokens.lowerBound ? index : nil }
      guard story.isWord(index) || story.isNumber(index) else { return nil }
    }
    return nil
  }

  /// Whether the parser hangs the items before and behind “and” on one that stands before the comma.
  private func isPlainList(_ comma: Int, _ end: Int, _ link: Int, _ story: StoryAnalysis) -> Bool {
    guard let place = story.grammar(ofToken: link), place.tag.part == .conjunction else { return false }
    let words = place.sentence.words
    let last = place.word.head
    guard last > place.index, words[last].relation == .conjunct, isItem(words[last]) else { return false }
    let first = words[last].head
    let middle = words.indices.filter {
      words[$0].relation == .conjunct && words[$0].head == first && $0 > first && $0 < place.index
    }
    guard first >= 0, isItem(words[first]), words[first].token < comma, let near = middle.last,
      words[near].token > comma, words[near].token <= end, middle.allSatisfy({ isItem(words[$0]) })
    else { return false }
    let isShort = words[last].token - link <= Self.longestItem
    let hasOther = words[first..<place.index].contains { $0.tag.part == .conjunction }
    let part = words[near].tag.part
    return isShort && !hasOther && words[last].tag.part == part && words[first].tag.part == part
      && !isRegion(words[near].token, behind: words[first].token, story)
  }

  /// `Baghdad, Iraq, and Tripoli`: the second says where the first is.
  private func isRegion(_ near: Int, behind first: Int, _ story: StoryAnalysis) -> Bool {
    let regions: [WordClass] = [.country, .usState]
    return regions.contains { story.isIn($0, near) } && !regions.contains { story.isIn($0, first) }
  }

  private func isItem(_ word: SentenceGrammar.Word) -> Bool { word.tag.isNominal || word.tag.part == .adjective }
}
