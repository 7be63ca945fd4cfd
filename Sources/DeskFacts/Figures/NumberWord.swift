import DeskLexicon
import DeskText

/// What a single word says of a number: `1,200`, `35bn`, `twenty-five`, `dozen`, `44-year-old`.
struct NumberWord {
  enum Role {
    case digits
    /// Up to ninety-nine, in words.
    case small
    /// `hundred`, `thousand`, `million`: they multiply.
    case scale
    case dozen
    /// `half`, `third`, `quarters`: the number says into how many parts.
    case part
    case ordinal
  }

  let role: Role
  let value: Double
  let step: Double
  /// The letters after digits (`bn`, `km`), or the words after a hyphen (`year-old`).
  var tail = ""

  /// The number that a folded word is or begins with; nil for any other word.
  init?(_ word: ArraySlice<UInt8>, in lexicon: Lexicon) {
    guard let first = word.first else { return nil }
    if Letters.isDigit(first) {
      self.init(digits: word)
    } else if Letters.isLower(first) {
      self.init(letters: word, in: lexicon.numbers)
    } else {
      return nil
    }
  }

  private init?(digits word: ArraySlice<UInt8>) {
    var value = 0.0
    var step = 1.0
    var isFraction = false
    var end = word.startIndex
    for byte in word {
      if Letters.isDigit(byte) {
        if isFraction { step /= 10 }
        value = isFraction ? value + Double(byte & 0x0F) * step : value * 10 + Double(byte & 0x0F)
      } else if byte == 0x2E, !isFraction {
        isFraction = true
      } else if byte != 0x2C {
        break
      }
      end += 1
    }
    guard value < 1e15 else { return nil }
    if isFraction { value = (value / step).rounded() * step }
    tail = String(decoding: word[end...], as: UTF8.self)
    if tail.hasPrefix("-") { tail.removeFirst() }
    role = ["st", "nd", "rd", "th"].contains(tail) ? .ordinal : .digits
    self.value = value
    self.step = step
  }

  private init?(letters word: ArraySlice<UInt8>, in numbers: SortedTable) {
    let parts = word.split(separator: 0x2D)
    guard parts.count <= 5, let head = parts.first, head.count <= 11,
      let (role, value) = NumberWord.look(up: head, in: numbers)
    else { return nil }
    var total = value
    var kind = role
    var used = 1
    if parts.count > 1, let (next, small) = NumberWord.look(up: parts[1], in: numbers) {
      if role == .small, next == .small, value >= 20, small < 10 {
        total += small
        used = 2
      } else if role == .small, next == .part {
        (kind, total, used) = (.part, value / small, 2)
      } else if role == .part, next == .dozen || next == .scale {
        (kind, total, used) = (next, small / value, 2)
      }
    }
    if kind == .part, used == 1 { total = 1 / total }
    tail = parts[used...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    self.role = kind
    self.value = total
    step = kind == .small ? 1 : total
  }

  private static func look(up word: ArraySlice<UInt8>, in numbers: SortedTable) -> (Role, Double)? {
    guard let entry = numbers.value(of: word) else { return nil }
    let parts = entry.split(separator: " ")
    guard parts.count == 2, let value = Double(parts[1]) else { return nil }
    switch parts[0] {
    case "small": return (.small, value)
    case "scale": return (.scale, value)
    case "dozen": return (.dozen, value)
    case "part": return (.part, value)
    default: return nil
    }
  }
}
