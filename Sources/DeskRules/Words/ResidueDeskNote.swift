package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A note from one desk to another left in the copy: `(CQ)`, `(pls check)`, `[Ed: is this right?]`, `INSERT QUOTE
/// HERE`.
package struct ResidueDeskNote: Rule {
  package let info = RuleInfo("residue.desk-note", "A note from desk to desk left in the copy", .error, in: .copy)

  package init() {}

  /// A longer bracket is part of the story.
  private static let longest = 16

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let notes = story.places(of: ["(", "["]).compactMap { index in bracketNote(from: index, story).map { index...$0 } }
    let blanks = story.places(of: ["?", "_"]).compactMap { index in blank(at: index, story).map { index...$0 } }
    let capitals = story.tokens.indices.filter { story.tokens[$0].letterCase == .allCapitals }
    let shouts = capitals.compactMap { index in shoutedNote(from: index, story).map { index...$0 } }
    return (notes + blanks + shouts).map { Finding(story.range($0.lowerBound, $0.upperBound), .message) }
  }

  // MARK: In brackets

  /// The closing bracket of a note that opens at the index.
  private func bracketNote(from index: Int, _ story: StoryAnalysis) -> Int? {
    guard story.isMark(index, "(") || story.isMark(index, "[") else { return nil }
    let partner: Character = story.isMark(index, "(") ? ")" : "]"
    let last = min(index + Self.longest, story.tokens.count)
    guard let end = (index + 1..<max(last, index + 1)).first(where: { story.isMark($0, partner) }), end > index + 1
    else { return nil }
    let inside = index + 1..<end
    return isTick(inside, story) || isQuery(inside, story) || isOrder(inside, story) || isAddressed(inside, story)
      ? end : nil
  }

  /// `(cq)`, `(sp)`, `(ck age)`: a desk’s mark for what was or is to be checked.
  private func isTick(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    let first = inside.lowerBound
    switch story.word(first) {
    case "cq": return inside.count == 1 && !isInitials(before: first - 1, story)
    case "sp": return (inside.count == 1 && story.tokens[first].letterCase == .lower) || isAsked(inside, story)
    case "ck", "chk": return inside.count <= 4 && story.tokens[first].letterCase == .lower
    case "sic": return inside.count == 2 && isAsked(inside, story)
    default: return false
    }
  }

  /// Congressional Quarterly (CQ)
  private func isInitials(before bracket: Int, _ story: StoryAnalysis) -> Bool {
    story.isCapitalised(bracket - 2) && story.word(bracket - 2).hasPrefix("c") && story.word(bracket - 1).hasPrefix("q")
  }

  private func isAsked(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    story.isMark(inside.upperBound - 1, "?")
  }

  /// `(name?)`, `(first name?)`
  private func isQuery(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    guard (2...4).contains(inside.count), isAsked(inside, story) else { return false }
    let words = inside.dropLast()
    return words.allSatisfy { story.tokens[$0].letterCase == .lower } && story.isIn(.deskNote, inside.upperBound - 2)
  }

  /// `(pls check)`, `[check spelling]`, `(legal to check)`
  private func isOrder(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    var first = inside.lowerBound
    let asks = ["pls", "plz", "please"].contains(story.word(first))
    if asks { first += 1 }
    guard first < inside.upperBound, inside.count <= 6 else { return false }
    let orders = ["check", "confirm", "verify", "insert", "recheck", "fix"]
    if orders.contains(story.word(first)) {
      guard first + 1 < inside.upperBound else { return asks }
      return story.isIn(.deskNote, first + 1) || ["this", "these", "w"].contains(story.word(first + 1))
    }
    return ["to check", "to confirm", "to come"].contains {
      inside.count <= 4 && "\(story.word(inside.upperBound - 2)) \(story.word(inside.upperBound - 1))" == $0
    } && (story.isIn(.deskNote, first) || ["legal", "desk", "lawyers", "subs"].contains(story.word(first)))
  }

  /// `[Ed: is this right?]`, `(desk: …)`
  private func isAddressed(_ inside: Range<Int>, _ story: StoryAnalysis) -> Bool {
    inside.count >= 3 && story.isMark(inside.lowerBound + 1, ":")
      && ["ed", "eds", "desk", "legal", "subs", "sub", "copydesk", "lawyers"].contains(story.word(inside.lowerBound))
  }

  // MARK: In capitals and in blanks

  /// The end of `INSERT QUOTE HERE`, `ADD QUOTE FROM MAYOR`, `HEADLINE GOES HERE`, in copy that is not all capitals.
  private func shoutedNote(from index: Int, _ story: StoryAnalysis) -> Int? {
    guard isShouted(index, story), story.isIn(.deskNote, index), story.tokens[index].range.length >= 3 else {
      return nil
    }
    var end = index
    while isShouted(end + 1, story) { end += 1 }
    guard end > index, !isShouted(index - 1, story), end - index <= 6 else { return nil }
    let orders = ["insert", "add", "need", "check", "fix", "confirm", "verify"]
    let closes = ["\(story.word(end - 1)) \(story.word(end))"].contains { ["goes here", "to come"].contains($0) }
    let isOrder = orders.contains(story.word(index)) && story.isIn(.deskNote, index + 1)
    return (isOrder || closes) && !isAllShouted(index, story) ? end : nil
  }

  private func isShouted(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isWord(index) && story.tokens[index].letterCase == .allCapitals
  }

  private func isAllShouted(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard let block = story.block(ofToken: index) else { return true }
    let words = block.tokens.filter { story.isWord($0) }
    return words.count { isShouted($0, story) } * 2 > words.count
  }

  /// `He is ?? years old`, `met in ___ on Monday`: marks in the place of a word.
  private func blank(at index: Int, _ story: StoryAnalysis) -> Int? {
    guard story.isMark(index, "?") || story.isMark(index, "_"), index > 0, story.gap(after: index - 1).length == 1
    else {
      return nil
    }
    var end = index
    while story.touchesNext(end), story.isMark(end + 1, "?") || story.isMark(end + 1, "_") { end += 1 }
    let isLong = end > index || story.tokens[index].range.length >= 2
    guard isLong, story.isOneSpace(after: end), story.isWord(index - 1) || story.isMark(index - 1, "$") else {
      return nil
    }
    return story.isWord(end + 1) && story.tokens[end + 1].letterCase == .lower ? end : nil
  }
}

extension String {
  fileprivate static let message = "A note from desk to desk: settle it and take it out"
}
