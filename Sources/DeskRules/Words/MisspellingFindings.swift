import DeskFacts
import DeskLint
import DeskText

extension StoryAnalysis {
  /// The misspellings of the kind as findings, worded from the words found and the likeliest meant. What resembles no
  /// known word is mostly a term or a coinage, five times in six.
  func misspellings(_ kind: Misspelling.Kind, message: (String, String?) -> String) -> [Finding] {
    spelling.misspellings.filter { $0.kind == kind }.map { slip in
      let range = range(slip.tokens.lowerBound, slip.tokens.upperBound)
      return Finding(
        range, message(text[range], slip.suggestions.first), fixes: slip.suggestions.map { .change(range, to: $0) },
        certainty: slip.suggestions.isEmpty ? .likely : .sure)
    }
  }
}
