/// Shows a rule page, which is Markdown, on a terminal.
enum PagePrinter {
  static func render(_ page: String, colour: Bool) -> String {
    func paint(_ text: some StringProtocol, _ code: String) -> String {
      colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : String(text)
    }
    var lines: [String] = []
    var isFenced = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
        if isFenced, line.hasPrefix("```becomes") { lines.append(paint("  becomes", "2")) }
      } else if isFenced {
        lines.append("    " + marked(line, colour: colour))
      } else if line.hasPrefix("# ") {
        lines.append(paint(line.dropFirst(2), "1"))
      } else if line.hasPrefix("## ") {
        lines.append(paint(line.dropFirst(3), "1"))
      } else {
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words that a rule finds, in red where there is colour and in their brackets where there is none.
  private static func marked(_ line: Substring, colour: Bool) -> String {
    guard colour else { return String(line) }
    return line.reduce(into: "") { text, character in
      switch character {
      case "⟦": text += "\u{1B}[31m"
      case "⟧": text += "\u{1B}[0m"
      default: text.append(character)
      }
    }
  }
}
