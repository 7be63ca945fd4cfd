package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `U.S.` and `US`: initials of states and the United Nations with points or without.
package struct StyleInitialsPoints: Rule {
  package let info = RuleInfo(
    "style.initials-points", "Initials with points and without, or not as the house does", .warning,
    in: [.prose, .caption], quotations: .skip, styles: ["points", "plain"])

  package init() {}

  /// What agencies that point initials leave without: they write UK and EU.
  private static let everywhere = ["us", "un"]

  package func check(_ story: StoryAnalysis) -> [Finding] {
    let isSettled = story.style.forms[info.id] != nil
    let places = story.tokens.indices.filter { story.text.byte(at: story.tokens[$0].start) == UInt8(ascii: "U") }
    guard !places.isEmpty else { return [] }
    return (isSettled ? Self.everywhere : Self.everywhere + ["uk"]).flatMap { initials in
      let uses = places.compactMap { use($0, of: initials, story) }
      return StyleJudge(story, info, of: "initials").findings(uses)
    }
  }

  private func use(_ index: Int, of initials: String, _ story: StoryAnalysis) -> StyleUse? {
    guard story.isWord(index), story.isCapitalised(index) else { return nil }
    let pointed = initials.map { "\($0)." }.joined()
    let word = story.word(index)
    guard word.hasPrefix(initials) || word.hasPrefix(pointed) else { return nil }
    let isPointed = word.hasPrefix(pointed)
    let plain = initials.uppercased()
    let head = isPointed ? pointed.uppercased() : plain
    let written = story.string(index)
    let rest = written.dropFirst(head.count)
    guard written.hasPrefix(head), rest.isEmpty || "-'’".contains(rest.prefix(1)), !isPartOfAnother(index, story) else {
      return nil
    }
    let point = isPointed && rest.isEmpty && story.pointEndsSentence(index) ? "." : ""
    // The point of the sentence is the last one of the initials, too.
    let takesPoint = !isPointed && rest.isEmpty && story.hasPoint(after: index)
    return StyleUse(
      isPointed ? "points" : "plain", story.tokens[index].range,
      others: ["points": pointed.uppercased() + rest, "plain": plain + rest + point],
      place: story.range(index, takesPoint ? index + 1 : index))
  }

  /// `US$5m`, `US Airways`: money, and names that write themselves so.
  private func isPartOfAnother(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isMark(index + 1, "$") || ["airways", "open", "weekly", "bancorp"].contains(story.word(index + 1))
  }
}
