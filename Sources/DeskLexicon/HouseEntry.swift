/// One line of a desk’s word list: a word that is right for the desk, or one that is wrong.
package struct HouseEntry: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    case accept
    /// Right, and so are the forms that it makes as the model word does.
    case acceptLike(String)
    /// Wrong, with what to write instead where the list says so.
    case reject(String?)
  }

  /// With straight apostrophes.
  package let word: String
  package let meaning: Meaning
  /// The further forms that are right: of `blog` like `jog`, blogs, blogged, blogging, blogger.
  package let forms: [String]
  package let file: String
  /// 1-based.
  package let line: Int

  package var isRejected: Bool {
    if case .reject = meaning { true } else { false }
  }

  /// Whether it is a word and nothing else, which is kept in order.
  package var isPlain: Bool { meaning == .accept }

  /// The line as one would write it.
  package var text: String {
    switch meaning {
    case .accept: word
    case .acceptLike(let model): "\(word)/\(model)"
    case .reject(nil): "!\(word)"
    case .reject(let replacement?): "\(word) -> \(replacement)"
    }
  }
}
