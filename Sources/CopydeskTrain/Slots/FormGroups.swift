import Copydesk
import DeskLexicon

/// Which words are forms of one verb or noun: by rule for the regular ones, by what treebanks show for the others.
struct FormGroups {
  private let texts: [String]
  private var numbers: [String: Int] = [:]
  /// The first stands for none.
  private(set) var groups: [[(answer: Inflections.Answer, word: Int)]] = [[]]
  private(set) var groupOfWord: [Int]

  private static let being: [(Inflections.Answer, String)] = [
    (.am, "am"), (.is, "is"), (.are, "are"), (.was, "was"), (.were, "were"), (.be, "be"), (.been, "been"),
    (.being, "being"),
  ]

  /// `count` words have numbers, in order of frequency.
  init(_ words: GrammarWords, count: Int, _ treebank: Treebank) {
    texts = (0..<count).map { words.text(of: $0) }
    groupOfWord = [Int](repeating: 0, count: count)
    for (number, text) in texts.enumerated() where number > 0 && Self.isPlain(text) { numbers[text] = number }
    let seen = Seen(treebank)
    add(Self.being)
    // Words that are forms of another are no bases of their own, unless treebanks say so.
    for base in texts where numbers[base] != nil && !seen.isForm(base) && groupOfWord[numbers[base] ?? 0] == 0 {
      add(forms(of: base, seen))
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// Adds the group, if two of its forms are known.
  private mutating func add(_ forms: [(Inflections.Answer, String)]) {
    let known = forms.compactMap { answer, text in numbers[text].map { (answer: answer, word: $0) } }
    guard Set(known.map(\.word)).count > 1, groups.count < 65_535 else { return }
    for form in known where groupOfWord[form.word] == 0 { groupOfWord[form.word] = groups.count }
    groups.append(known)
  }

  private func forms(of base: String, _ seen: Seen) -> [(Inflections.Answer, String)] {
    let third = seen.third[base] ?? first(of: Self.endings(base, "s"))
    let gerund = first(of: Self.endings(base, "ing"))
    let past = seen.past[base] ?? first(of: Self.endings(base, "ed"))
    let participle = seen.participle[base] ?? (seen.past[base] == nil ? nil : past)
    var forms: [(Inflections.Answer, String)] = [(.base, base)]
    if let third { forms.append((.third, third)) }
    if let gerund { forms.append((.gerund, gerund)) }
    if let past, let participle, participle != past {
      forms += [(.past, past), (.participle, participle)].filter { $0.1 != base }
    } else if let past, past != base {
      forms.append((.pastOrParticiple, past))
    }
    return forms
  }

  private func first(of candidates: [String]) -> String? { candidates.first { numbers[$0] != nil } }

  /// The regular forms that the word may have with the ending.
  private static func endings(_ base: String, _ ending: String) -> [String] {
    let (last, head) = (base.last ?? " ", String(base.dropLast()))
    let isVowel: (Character?) -> Bool = { $0.map { "aeiou".contains($0) } ?? false }
    if ending == "s" {
      if last == "y", !isVowel(head.last) { return [head + "ies"] }
      return ["s", "x", "z", "h", "o"].contains(last) ? [base + "es", base + "s"] : [base + "s"]
    }
    if last == "y", !isVowel(head.last), ending == "ed" { return [head + "ied"] }
    if last == "e" { return ending == "ed" ? [base + "d"] : [head + "ing", base + "ing"] }
    return [base + ending, base + String(last) + ending]
  }
}

/// Irregular forms that treebanks show, by their lemma.
private struct Seen {
  private(set) var third: [String: String] = [:]
  private(set) var past: [String: String] = [:]
  private(set) var participle: [String: String] = [:]
  private var formCount: [String: Int] = [:]
  private var baseCount: [String: Int] = [:]

  private static let endings: [String: [String]] = ["NNS": ["s"], "VBZ": ["s"], "VBD": ["ed"], "VBN": ["ed"]]

  init(_ treebank: Treebank) {
    var counts: [String: [String: Int]] = [:]
    for word in treebank.sentences.flatMap(\.words) {
      let form = String(decoding: GrammarWords.small(word.form, from: 0), as: UTF8.self)
      let tag = word.tag.split(separator: " ").last.map(String.init) ?? ""
      guard word.lemma != "be" else { continue }
      if form == word.lemma { baseCount[form, default: 0] += 1 } else { formCount[form, default: 0] += 1 }
      guard let regular = Self.endings[tag], form != word.lemma || tag != "NNS" else { continue }
      if !regular.contains(where: form.hasSuffix) || form.hasSuffix("eed") {
        counts["\(tag) \(word.lemma)", default: [:]][form, default: 0] += 1
      }
    }
    for (key, forms) in counts {
      let parts = key.split(separator: " ").map(String.init)
      guard parts.count == 2, let best = forms.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        continue
      }
      switch parts[0] {
      case "NNS", "VBZ": third[parts[1]] = best
      case "VBD": past[parts[1]] = best
      default: participle[parts[1]] = best
      }
    }
    for (lemma, form) in participle where past[lemma] == nil { past[lemma] = form }
  }

  /// Whether the word stands as a form of another more often than for itself.
  func isForm(_ word: String) -> Bool { formCount[word, default: 0] > baseCount[word, default: 0] }
}
