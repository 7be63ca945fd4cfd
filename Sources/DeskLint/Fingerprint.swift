import DeskStory
import DeskText

/// Names a diagnostic so that it is known again after edits elsewhere: rule, words found, two neighbouring words.
enum Fingerprint {
  static func make(rule: String, range: TextRange, in story: Story) -> String {
    let before = neighbour(before: range.start, in: story)
    let after = neighbour(after: range.end, in: story)
    let parts = [rule, before, story.text[range].lowercased(), after]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func neighbour(before offset: Int, in story: Story) -> String {
    let index = story.firstToken(endingAfter: offset) - 1
    return story.word(index)
  }

  private static func neighbour(after offset: Int, in story: Story) -> String {
    let index = story.firstToken(endingAfter: offset)
    guard index < story.tokens.count else { return "" }
    return story.word(story.tokens[index].start >= offset ? index : index + 1)
  }
}
