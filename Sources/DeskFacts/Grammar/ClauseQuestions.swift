import DeskLexicon
package import DeskStory

extension SentenceGrammar {
  /// Whether the clause has a verb that goes with a subject: its head, or a word that helps the head.
  package func isFinite(_ head: Int) -> Bool {
    words[head].tag.isFinite
      || children(of: head).contains {
        words[$0].tag.isFinite && [.auxiliary, .passiveAuxiliary, .copula].contains(words[$0].relation)
      }
  }

  /// The head of the clause whose subject begins with the word: `mayor said` for `the`.
  package func clause(withSubjectFrom index: Int) -> Int? {
    words.indices.first { verb in
      [subject(of: verb), child(of: verb, .expletive)].contains { subject in
        subject.map { $0 >= index && extent(of: $0).lowerBound == index } ?? false
      }
    }
  }

  package var root: Int? { words.indices.first { words[$0].relation == .root } }
}

extension StoryAnalysis {
  /// The tokens of each sentence of blocks of the kinds, from its first word on: quotation marks and brackets before it
  /// are left out.
  package func sentenceBodies(in kinds: BlockKinds) -> [Range<Int>] {
    sentences(in: kinds).compactMap { sentence in
      sentence.tokens.first { !tokens[$0].isMark }.map { $0..<sentence.tokens.upperBound }
    }
  }

  /// The first of the tokens that is a mark.
  package func firstMark(in tokens: Range<Int>) -> Int? { tokens.first { self.tokens[$0].isMark } }
}
