/// What is wrong with a slot where another answer was meant.
package enum SlotFault: Int, CaseIterable, Sendable {
  case commaLost
  case commaTooMany
  case articleLost
  case articleTooMany
  case articleSwapped
  case preposition
  case nounNumber
  case verbNumber
  case verbForm
  case apostrophe
  case hyphenLost
  case hyphenTooMany

  package var net: SlotNet {
    switch self {
    case .commaLost, .commaTooMany: .comma
    case .articleLost, .articleTooMany, .articleSwapped: .article
    case .preposition: .preposition
    case .nounNumber, .verbNumber, .verbForm, .apostrophe: .form
    case .hyphenLost, .hyphenTooMany: .hyphen
    }
  }

  /// The fault of a slot of that kind where the one answer stands and the other was meant.
  package init(_ kind: SlotKind, written: Int, meant: Int) {
    switch kind {
    case .comma: self = .commaTooMany
    case .noArticle: self = .articleLost
    case .article: self = meant == 0 ? .articleTooMany : .articleSwapped
    case .preposition: self = .preposition
    case .noHyphen: self = .hyphenLost
    case .hyphen: self = .hyphenTooMany
    case .nounForm, .possessive, .verbForm, .beForm:
      if Inflections.differInApostrophe(written, meant) {
        self = .apostrophe
        return
      }
      let isNumber = Inflections.differInNumber(written, meant)
      self = !isNumber ? .verbForm : kind == .nounForm ? .nounNumber : .verbNumber
    default: self = .commaLost
    }
  }
}
