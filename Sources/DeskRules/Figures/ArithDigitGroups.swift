package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `223,00 jobs`: the commas of a large number stand before every three digits.
package struct ArithDigitGroups: Rule {
  package let info = RuleInfo("arith.digit-groups", "A large number with a digit too few or too many", .error)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { token in
      guard story.isNumber(token), story.tokens[token].range.length > 5, isBroken(story.tokens[token].range, story)
      else { return nil }
      return Finding(story.tokens[token].range, .groups)
    }
  }

  /// Three digits and a group of two or four behind the last comma. Indian copy groups by two before the last three.
  private func isBroken(_ range: TextRange, _ story: StoryAnalysis) -> Bool {
    let bytes = story.text.bytes[range.start..<range.end]
    guard bytes.contains(0x2C), !bytes.contains(0x2E) else { return false }
    let groups = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard let last = groups.last, groups.allSatisfy({ $0.allSatisfy(Letters.isDigit) }) else { return false }
    return groups[0].count == 3 && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
      && (last.count == 2 || last.count == 4) || groups.count > 2 && groups[0].count < 4 && last.count == 2
  }
}

extension String {
  fileprivate static let groups = "Count the digits: three stand behind each comma"
}
