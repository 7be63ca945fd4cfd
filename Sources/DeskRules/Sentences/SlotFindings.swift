import DeskFacts
import DeskLexicon
import DeskLint
import DeskStory
import DeskText

/// What the rules that ask the slot model make of its doubts.
extension StoryAnalysis {
  /// A comma that should stand between two words, both of which are marked.
  func commaFinding(_ doubt: SlotDoubt, _ message: String) -> Finding {
    let right = doubt.tokens.lowerBound
    return Finding(range(right - 1, right), message, fix: .insertComma(at: doubt.range.end))
  }

  /// Another word in the place of the one that is marked.
  func changeFinding(_ doubt: SlotDoubt) -> Finding {
    let isCapital = isCapitalised(doubt.tokens.lowerBound)
    let meant = isCapital ? doubt.meant.prefix(1).uppercased() + doubt.meant.dropFirst() : doubt.meant
    return Finding(
      doubt.range, .fits(meant, text[doubt.range], company(of: doubt)), fix: .change(doubt.range, to: meant))
  }

  /// The words round a doubt, for a message: the one before, and the one behind.
  private func company(of doubt: SlotDoubt) -> String {
    let (before, after) = (doubt.tokens.lowerBound - 1, doubt.tokens.upperBound)
    switch (isWord(before), isWord(after)) {
    case (true, true): return "between “\(string(before))” and “\(string(after))”"
    case (true, false): return "after “\(string(before))”"
    case (false, true): return "before “\(string(after))”"
    case (false, false): return "here"
    }
  }

  /// Whether one of the words stands so few words before the token.
  func standsBefore(_ token: Int, within reach: Int, _ words: Set<String>) -> Bool {
    (max(0, token - reach)..<max(0, token)).contains { words.contains(word($0)) }
  }
}

extension String {
  fileprivate static func fits(_ meant: String, _ written: String, _ company: String) -> String {
    "“\(meant)” fits better than “\(written)” \(company)"
  }
}
