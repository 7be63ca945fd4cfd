/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Texts of the kinds that trip up counting: accents, marks that combine, emoji, line ends of every system.
enum GeneratedText {
  private static let pieces: [String] = [
    "a", "Z", "7", " ", ".", ",", "council", "the harbour", "é", "e\u{301}", "n\u{303}", "ß", "Łódź", "Ω", "Привет",
    "漢字", "한", "नि", "🙂", "👩\u{200D}👩\u{200D}👧", "🇮🇪", "👍🏽", "𝒜", "𐍈", "\u{10FFFF}", "\u{FFFD}", "\u{A0}", "\u{202F}",
    "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{85}", "“", "”", "’", "—", "…", "\t", "\u{0}", "\u{7F}", "\n",
    "\n",
    "\r\n", "\r\n", "\r", "\n\n", "\r\r\n", "\n\r",
  ]

  static func make(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...24, using: &generator)
    return (0..<count).reduce(into: "") { text, _ in text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
  }
}
