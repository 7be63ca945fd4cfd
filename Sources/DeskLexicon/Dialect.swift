/// A spelling of English that a story may be written in.
package enum Dialect: String, CaseIterable, Sendable {
  case american = "en-US"
  case british = "en-GB"

  /// The name of Debian’s Hunspell dictionary, without `.aff` and `.dic`.
  var dictionaryName: String {
    switch self {
    case .american: "en_US"
    case .british: "en_GB"
    }
  }

  /// The Debian package that brings the dictionary.
  var packageName: String {
    switch self {
    case .american: "hunspell-en-us"
    case .british: "hunspell-en-gb"
    }
  }
}
