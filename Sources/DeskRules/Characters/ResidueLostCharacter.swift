package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// The mark that stands for a character which some system could not read: �.
package struct ResidueLostCharacter: Rule {
  package let info = RuleInfo("residue.lost-character", "A character that was lost on the way", .error, in: .everywhere)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    var findings: [Finding] = []
    var offset = 0
    while offset < story.text.count {
      let (value, length) = story.text.scalar(at: offset)
      guard value == 0xFFFD, length == 3 else {
        offset += length
        continue
      }
      var end = offset + length
      while story.text.scalar(at: end).value == 0xFFFD, story.text.scalar(at: end).length == 3 { end += 3 }
      findings.append(Finding(TextRange(offset, end), .lost))
      offset = end
    }
    return findings
  }
}

extension String {
  fileprivate static let lost = "A character was lost here: put it back"
}
