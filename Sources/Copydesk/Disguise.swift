import DeskLint
import DeskText

/// A way of presenting an example so that the same words must still be found.
struct Disguise {
  let name: String
  let wear: @Sendable (String) -> String
  private let kind: Kind

  private enum Kind { case plain, prefixed, lineEnds, quotes, quoted }

  static let plain = "as written"

  static let all: [Disguise] = [
    Disguise(name: plain, wear: { $0 }, kind: .plain),
    Disguise(name: "after a line beyond ASCII", wear: { opening + "\n\n" + $0 }, kind: .prefixed),
    Disguise(
      name: "with CR LF",
      wear: { $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }, kind: .lineEnds),
    Disguise(name: "with the other quotation marks", wear: swapQuotes, kind: .quotes),
    Disguise(name: "inside quotation marks", wear: { "“" + $0 + "”" }, kind: .quoted),
  ]

  /// A headline of ours, in two alphabets and with an emoji, that no rule marks.
  private static let opening = "Zürich’s naïve café goers rejoice 🙂 as prices fall"

  func fits(_ example: RulePage.Example, _ info: RuleInfo) -> Bool {
    let text = example.marked
    switch kind {
    case .plain: return true
    case .lineEnds: return text.contains("\n")
    case .prefixed: return !example.isStory && info.repeats != .story
    case .quotes:
      return info.topic != "quotes" && info.topic != "punctuation" && info.id != "residue.mojibake"
        && text.contains(where: { "“”\"’'".contains($0) })
    case .quoted:
      return !example.isStory && !text.contains(where: { "“”\"‘\n".contains($0) }) && info.topic != "quotes"
        && info.topic != "residue" && info.topic != "structure" && info.topic != "dateline"
    }
  }

  /// Whether a rule of this kind says nothing in this disguise.
  func silences(_ info: RuleInfo) -> Bool { kind == .quoted && info.quotations == .skip }

  /// Whether what is right stays right.
  var keepsRight: Bool { kind != .quoted }

  private static func swapQuotes(_ text: String) -> String {
    var opens = true
    var previous: Character = " "
    return text.reduce(into: "") { result, character in
      switch character {
      case "“", "”": result.append("\"")
      case "\"":
        result.append(opens ? "“" : "”")
        opens.toggle()
      case "’": result.append("'")
      case "'": result.append(previous.isLetter || previous.isNumber || previous == "." ? "’" : "‘")
      default: result.append(character)
      }
      if character != "⟦" { previous = character }
    }
  }

  /// The ranges between `⟦` and `⟧`, as they are once the brackets are taken out.
  static func marks(in text: String) -> [TextRange] {
    var offset = 0
    var start = 0
    var ranges: [TextRange] = []
    for character in text {
      switch character {
      case "⟦": start = offset
      case "⟧": ranges.append(TextRange(start, offset))
      default: offset += character.utf8.count
      }
    }
    return ranges
  }
}
