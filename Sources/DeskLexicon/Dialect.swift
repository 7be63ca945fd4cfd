/// A spelling of English that a story may be written in.
package enum Dialect: String, CaseIterable, Sendable {
  case american = "en-US"
  case british = "en-GB"
  case canadian = "en-CA"
  case australian = "en-AU"
  case southAfrican = "en-ZA"

  /// Those that a story is read for when its profile does not say; the others are the profile’s to choose.
  package static let voted: [Dialect] = [.american, .british]

  /// The name of Debian’s Hunspell dictionary, without `.aff` and `.dic`.
  var dictionaryName: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }

  /// The Debian package that brings the dictionary.
  var packageName: String { "hunspell-" + rawValue.lowercased() }

  /// The English that its spellings are counted with where the lists know only two; nil where it takes from both.
  package var side: Dialect? {
    switch self {
    case .american: .american
    case .british, .australian, .southAfrican: .british
    case .canadian: nil
    }
  }

  /// As a person calls it.
  package var title: String {
    switch self {
    case .american: "American"
    case .british: "British"
    case .canadian: "Canadian"
    case .australian: "Australian"
    case .southAfrican: "South African"
    }
  }
}
