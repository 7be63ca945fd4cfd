/// Questions about single bytes and scalars that every reader of text asks.
package enum Letters {
  package static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  package static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  package static func isASCIILetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  /// A letter or a combining mark of any script.
  package static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return isASCIILetter(UInt8(value)) }
    if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
    if value < 0x250 { return value != 0xD7 && value != 0xF7 }
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  package static func isUppercase(_ value: UInt32) -> Bool {
    if value < 0x80 { return isUpper(UInt8(value)) }
    return Unicode.Scalar(value)?.properties.isUppercase ?? false
  }

  /// Marks that take no room and belong to no word, though they may stand inside one: soft hyphen, zero-width marks.
  package static func isInvisible(_ value: UInt32) -> Bool {
    value == 0xAD || (value >= 0x200B && value <= 0x200D) || value == 0x2060 || value == 0xFEFF
  }

  /// Space, tab, line ends, no-break space and the other Unicode spaces.
  package static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  package static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }
}
