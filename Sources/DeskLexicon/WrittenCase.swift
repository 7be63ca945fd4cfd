/// How a word is written, as Hunspell tells cases apart.
enum WrittenCase {
  case lower
  case initial
  case capitals
  /// Capitals inside, the first letter small.
  case mixed
  /// Capitals inside, the first letter among them.
  case initialMixed

  init(_ word: [UInt8]) {
    self = word.allSatisfy { $0 < 0x80 } ? WrittenCase(plain: word) : WrittenCase(scalars: word)
  }

  private init(plain word: [UInt8]) {
    var capitals = 0
    var neutral = 0
    for byte in word {
      if (0x41...0x5A).contains(byte) { capitals += 1 } else if !(0x61...0x7A).contains(byte) { neutral += 1 }
    }
    let isFirst = word.first.map { (0x41...0x5A).contains($0) } ?? false
    self = WrittenCase.decide((capitals, neutral), of: word.count, isFirst)
  }

  private init(scalars word: [UInt8]) {
    var capitals = 0
    var neutral = 0
    var length = 0
    var isFirst = false
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      let lower = WrittenCase.lower(scalar)
      if lower != scalar { capitals += 1 }
      if WrittenCase.upper(scalar) == lower { neutral += 1 }
      if length == 0 { isFirst = lower != scalar }
      length += 1
    }
    self = WrittenCase.decide((capitals, neutral), of: length, isFirst)
  }

  private static func decide(_ count: (capitals: Int, neutral: Int), of length: Int, _ isFirst: Bool) -> WrittenCase {
    if count.capitals == 0 { return .lower }
    if count.capitals == 1, isFirst { return .initial }
    if count.capitals + count.neutral == length { return .capitals }
    return isFirst ? .initialMixed : .mixed
  }

  static func lowered(_ word: [UInt8]) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    var result = ""
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { result.unicodeScalars.append(lower(scalar)) }
    return Array(result.utf8)
  }

  /// The word with a small first letter and the rest as it was.
  static func uncapitalised(_ word: [UInt8]) -> [UInt8] {
    let length = String(decoding: word, as: UTF8.self).unicodeScalars.first.map { UTF8.width($0) } ?? 0
    return lowered(Array(word.prefix(length))) + word.dropFirst(length)
  }

  /// The word with a capital for its first letter and the rest as it was.
  static func capitalised(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first else { return word }
    if first < 0x80 { return (0x61...0x7A).contains(first) ? [first & 0xDF] + word.dropFirst() : word }
    var result = ""
    for (index, scalar) in String(decoding: word, as: UTF8.self).unicodeScalars.enumerated() {
      result.unicodeScalars.append(index == 0 ? upper(scalar) : scalar)
    }
    return Array(result.utf8)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let scalars = scalar.properties.uppercaseMapping.unicodeScalars
    return scalars.count == 1 ? scalars.first ?? scalar : scalar
  }
}
