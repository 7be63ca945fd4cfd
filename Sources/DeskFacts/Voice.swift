/// Whose word a sentence is.
package enum Voice: Sendable {
  /// Most of it stands between quotation marks.
  case quoted
  /// A verb of saying, or `according to`, gives it to somebody.
  case attributed
  /// A noun, an adverb or a court says that it is somebody’s word: alleged, accused, convicted.
  case hedged
  /// It goes on about the same speaker as the sentence before, which somebody is made to say.
  case inherited
  /// Nobody but the paper says it.
  case own
}
