package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A letter of another alphabet that looks like one of ours, inside a word: a Cyrillic Р in Putin.
package struct ResidueHomoglyph: Rule {
  package let info = RuleInfo(
    "residue.homoglyph", "A look-alike letter of another alphabet inside a word", .error, in: .everywhere)

  package init() {}

  /// Cyrillic and Greek letters that nobody can tell from Latin ones.
  private static let likeness: [Unicode.Scalar: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars, "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo"))

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      let token = story.tokens[index]
      guard token.isWord, token.range.length > 2 else { return nil }
      let written = story.string(index)
      guard !written.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      let strange = written.unicodeScalars.filter { Self.likeness[$0] != nil }
      let latin = written.unicodeScalars.count {
        $0.isASCII && $0.properties.isAlphabetic || (0xC0...0x24F).contains($0.value)
      }
      guard !strange.isEmpty, latin >= 2, latin + strange.count == letters(of: written) else { return nil }
      let plain = String(
        String.UnicodeScalarView(written.unicodeScalars.map { Self.likeness[$0]?.unicodeScalars.first ?? $0 }))
      return Finding(token.range, .message, fix: .change(token.range, to: plain))
    }
  }

  private func letters(of word: String) -> Int { word.unicodeScalars.count { $0.properties.isAlphabetic } }
}

extension String {
  fileprivate static let message = "A letter of another alphabet only looks right here: type the word again"
}
