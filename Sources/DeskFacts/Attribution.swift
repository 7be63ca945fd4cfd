package import DeskText

/// A verb or phrase that says who says so.
package struct Attribution: Sendable {
  package enum Tier: Sendable {
    /// Said, told, wrote, according to: vouches for the whole sentence.
    case saying
    /// Wants, accuses, hopes: vouches only for its own complement.
    case attitude
  }

  package enum Source: Sendable {
    /// A person with a name.
    case named
    /// A body, a country, a document.
    case institution
    /// `a source`, `officials`, `diplomats`: people without a name.
    case anonymous
    /// He, she, they.
    case pronoun
    case unknown
  }

  package let sentence: Int
  package let tier: Tier
  package let source: Source
  /// The verb, or `according to`.
  package let cue: TextRange
  /// The words for the speaker, where they were found.
  package let speaker: TextRange?
  /// The tokens of those words.
  package let speakerTokens: Range<Int>?
  /// The token of the anonymous noun, where there is one.
  package let noun: Int?
}
