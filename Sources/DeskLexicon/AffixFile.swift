/// How a dictionary makes forms of its words and looks them over, as its `.aff` says.
struct AffixFile {
  /// The affixes that go by one flag.
  struct Group {
    let isPrefix: Bool
    /// Whether they go with affixes of the other end.
    let isCrossing: Bool
    var affixes: [Affix] = []
  }

  /// One way to make a form of a word.
  struct Affix {
    let strip: [UInt8]
    let add: [UInt8]
    let condition: AffixCondition
  }

  /// By flag; a flag may stand for a group of prefixes and one of suffixes.
  var groups: [UInt8: [Group]] = [:]
  var onlyInCompound: UInt8?
  /// Rows of flags, some followed by a star.
  var compoundRules: [[UInt8]] = []
  /// Where a word may be taken apart; `^` and `$` stand for its ends.
  var breaks: [[UInt8]]?
  /// What a word is written with, and what the dictionary has for it.
  var conversions: [(from: [UInt8], to: [UInt8])] = []
  /// Whether all that stands in the file is understood here; if not, only Hunspell can tell what the forms are.
  var isUnderstood = true

  /// Those that a word is taken apart at when the file does not say.
  static let usualBreaks: [[UInt8]] = [Array("-".utf8), Array("^-".utf8), Array("-$".utf8)]

  /// The most forms that a word with the flags can have, before conditions are looked at.
  func mostForms(with flags: ArraySlice<UInt8>) -> Int {
    var prefixes = 0
    var suffixes = 0
    for flag in flags {
      for group in groups[flag] ?? [] {
        if group.isPrefix { prefixes += group.affixes.count } else { suffixes += group.affixes.count }
      }
    }
    return (1 + prefixes) * (1 + suffixes)
  }
}

/// What the beginning or the end of a word must be like for an affix to go with it.
struct AffixCondition {
  /// One character of a condition; none named and `isNegated` means any.
  private struct Element {
    var characters: [UInt32] = []
    var isNegated = false
  }

  private var elements: [Element] = []

  /// Nil for brackets that do not close.
  init?(_ text: [UInt8]) {
    guard text != [0x2E] else { return }
    var open: Element?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch (scalar, open) {
      case ("[", nil): open = Element()
      case ("]", let element?):
        elements.append(element)
        open = nil
      case ("^", let element?) where element.characters.isEmpty && !element.isNegated: open?.isNegated = true
      case (".", nil): elements.append(Element(isNegated: true))
      case (_, nil): elements.append(Element(characters: [scalar.value]))
      case (_, _?): open?.characters.append(scalar.value)
      }
    }
    if open != nil { return nil }
  }

  func holds(atStartOf word: [UInt32]) -> Bool {
    guard word.count >= elements.count else { return false }
    return zip(word, elements).allSatisfy(AffixCondition.fits)
  }

  func holds(atEndOf word: [UInt32]) -> Bool {
    guard word.count >= elements.count else { return false }
    return zip(word.suffix(elements.count), elements).allSatisfy(AffixCondition.fits)
  }

  private static func fits(_ character: UInt32, _ element: Element) -> Bool {
    element.characters.contains(character) != element.isNegated
  }
}
