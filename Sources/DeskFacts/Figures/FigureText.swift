import DeskText

/// Numbers as a message prints them.
package enum FigureText {
  /// `1,234.5`: no more than so many digits after the point, and none that are zeros.
  package static func plain(_ value: Double, digits: Int = 1) -> String {
    let scale = (0..<max(0, digits)).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled / scale)
    var text = grouped(String(whole))
    var rest = Int(scaled) - whole * Int(scale)
    if rest > 0 {
      var decimals = String(rest)
      decimals = String(repeating: "0", count: digits - decimals.count) + decimals
      while decimals.last == "0" {
        decimals.removeLast()
        rest /= 10
      }
      text += "." + decimals
    }
    return (value < 0 && scaled > 0 ? "-" : "") + text
  }

  /// The last three digits, and those before them by so many: by three for thousands, by two for lakhs.
  package static func grouped(_ digits: String, by size: Int = 3) -> String {
    var head = Substring(digits.dropLast(3))
    var groups = [String(digits.suffix(3))]
    while !head.isEmpty {
      groups.append(String(head.suffix(size)))
      head = head.dropLast(size)
    }
    return groups.reversed().joined(separator: ",")
  }

  /// How many digits stand before the point.
  package static func digits(before value: Double) -> Int {
    var (value, count) = (value, 0)
    while value >= 1 {
      value /= 10
      count += 1
    }
    return count
  }

  /// A sum of money with the sign of another: `£`, `US$`.
  package static func money(_ value: Double, like figure: Quantity, _ story: StoryAnalysis) -> String {
    guard figure.tokens.lowerBound < figure.number.lowerBound else { return large(value) }
    let sign = story.text[story.range(figure.tokens.lowerBound, figure.number.lowerBound - 1)]
    return sign + (story.touchesNext(figure.number.lowerBound - 1) ? "" : " ") + large(value)
  }

  /// `12.5 million`: as a paper writes large numbers.
  package static func large(_ value: Double) -> String {
    for (size, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] where abs(value) >= size {
      return plain(value / size, digits: 2) + " " + name
    }
    return plain(value, digits: 2)
  }

  /// So many digits that count, the others zeros: 6.21 to one digit is 6, 186.4 to two is 190.
  package static func rounded(_ value: Double, toDigits count: Int) -> Double {
    guard value != 0 else { return 0 }
    var unit = 1.0
    while abs(value) / unit >= 10 { unit *= 10 }
    while abs(value) / unit < 1 { unit /= 10 }
    for _ in 1..<max(2, count + 1) where count > 1 { unit /= 10 }
    if count > 1 { unit *= 10 }
    return (value / unit).rounded() * unit
  }
}
