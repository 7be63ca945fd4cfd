import DeskFacts
import DeskLint
import DeskText

extension StoryAnalysis {
  /// The misspellings of the kind as findings, worded from the words found and the likeliest meant.
  func misspellings(_ kind: Misspelling.Kind, message: (String, String?) -> String) -> [Finding] {
    spelling.misspellings.filter { $0.kind == kind }.map { slip in
      let range = range(slip.tokens.lowerBound, slip.tokens.upperBound)
      let best = slip.suggestions.first
      return Finding(range, message(text[range], best), fix: best.map { .change(range, to: $0) })
    }
  }
}
