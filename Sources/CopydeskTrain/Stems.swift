/// Words and what they may be forms of.
enum Stems {
  /// What the word may be a form of.
  static func of(_ word: String) -> [String] {
    var stems: [String] = []
    for (ending, others) in [
      ("s", [""]), ("es", [""]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("ies", ["y"]), ("ied", ["y"]),
    ] {
      guard word.hasSuffix(ending), word.count - ending.count >= 3 else { continue }
      let head = String(word.dropLast(ending.count))
      stems += others.map { head + $0 }
      if ending == "ed" || ending == "ing", head.utf8.count > 3, head.last == head.dropLast().last {
        stems.append(String(head.dropLast()))
      }
    }
    return stems
  }
}
