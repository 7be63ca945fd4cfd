import DeskText

/// Makes all forms of the words of a `.dic` by the rules of its `.aff`.
struct FormExpander {
  private let affixes: AffixFile
  private(set) var table = FormTable()
  private var isWhole = true
  /// The entries that a compound rule names, by flag.
  private var compounded: [UInt8: [[UInt8]]] = [:]
  /// Words with capitals inside as a word in capitals is first looked for, with the flags of the first of them.
  private var hiddenWords: [[UInt8]: ArraySlice<UInt8>] = [:]

  /// What stands before a form that only a word in capitals, or one with capitals inside, can be.
  static let hidden: UInt8 = 1
  /// What stands before the end of a compound that has any number of digits before it.
  static let ending: UInt8 = 2

  /// Nil where the rules are not all understood or make more forms than a table holds.
  static func forms(of words: [UInt8], by affixes: AffixFile) -> FormTable? {
    guard affixes.isUnderstood else { return nil }
    var expander = FormExpander(affixes)
    DictionaryEntry.forEach(in: words) { expander.expand($0) }
    expander.insertHidden(besides: words)
    expander.compound()
    return expander.isWhole ? expander.table : nil
  }

  private init(_ affixes: AffixFile) { self.affixes = affixes }

  private mutating func expand(_ entry: DictionaryEntry) {
    guard !entry.word.isEmpty else { return }
    let flags =
      affixes.compoundRules.isEmpty
      ? []
      : entry.flags.filter { flag in
        affixes.compoundRules.contains { $0.contains(flag) }
      }
    for flag in flags { compounded[flag, default: []].append(entry.word) }
    if let only = affixes.onlyInCompound, entry.flags.contains(only) { return }
    insertForms(of: entry.word, entry.flags, hidden: false)
    let written = WrittenCase(entry.word)
    if written == .mixed || written == .initialMixed || (written == .capitals && !entry.flags.isEmpty) {
      let capital = WrittenCase.capitalised(WrittenCase.lowered(entry.word))
      if hiddenWords[capital] == nil { hiddenWords[capital] = entry.flags }
    }
  }

  /// Where the dictionary itself holds the word, there is no hidden one beside it.
  private mutating func insertHidden(besides words: [UInt8]) {
    DictionaryEntry.forEach(in: words) { entry in
      guard let first = entry.word.first, first < 0x61 || first > 0x7A else { return }
      hiddenWords[entry.word] = nil
    }
    for (word, flags) in hiddenWords.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      insertForms(of: word, flags, hidden: true)
    }
  }

  private mutating func insert(_ form: [UInt8], hidden: Bool) {
    guard !form.contains(0x20) else { return }
    if !table.insert(hidden ? [FormExpander.hidden] + form : form) { isWhole = false }
  }

  private mutating func insertForms(of word: [UInt8], _ flags: ArraySlice<UInt8>, hidden: Bool) {
    insert(word, hidden: hidden)
    guard !flags.isEmpty else { return }
    let scalars = FormExpander.scalars(word)
    var seen: [UInt8] = []
    for flag in flags where !seen.contains(flag) {
      seen.append(flag)
      for group in affixes.groups[flag] ?? [] {
        for affix in group.affixes {
          guard let form = group.isPrefix ? affix.before(word, scalars) : affix.behind(word, scalars) else { continue }
          insert(form, hidden: hidden)
          if !group.isPrefix, group.isCrossing { insertPrefixed(form, flags, hidden: hidden) }
        }
      }
    }
  }

  private mutating func insertPrefixed(_ form: [UInt8], _ flags: ArraySlice<UInt8>, hidden: Bool) {
    var scalars: [UInt32]?
    for flag in flags {
      for group in affixes.groups[flag] ?? [] where group.isPrefix && group.isCrossing {
        let read = scalars ?? FormExpander.scalars(form)
        scalars = read
        for affix in group.affixes {
          if let whole = affix.before(form, read) { insert(whole, hidden: hidden) }
        }
      }
    }
  }

  private static func scalars(_ word: [UInt8]) -> [UInt32] {
    word.allSatisfy { $0 < 0x80 }
      ? word.map(UInt32.init) : String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
  }

  /// Rules of the form “any digits, one of these, one of those” make ordinals; others are left to Hunspell.
  private mutating func compound() {
    for rule in affixes.compoundRules {
      guard rule.count == 4, rule[1] == 0x2A, isEveryDigit(rule[0]) else {
        isWhole = false
        return
      }
      for first in compounded[rule[2]] ?? [] {
        for second in compounded[rule[3]] ?? [] where !table.insert([FormExpander.ending] + first + second) {
          isWhole = false
        }
      }
    }
  }

  private func isEveryDigit(_ flag: UInt8) -> Bool {
    let words = compounded[flag] ?? []
    return words.count == 10 && words.allSatisfy { $0.count == 1 && (0x30...0x39).contains($0[0]) }
      && Set(words).count == 10
  }
}

extension AffixFile.Affix {
  /// The word with the suffix, or nil where the suffix does not go with it.
  fileprivate func behind(_ word: [UInt8], _ scalars: [UInt32]) -> [UInt8]? {
    guard word.count > strip.count, condition.holds(atEndOf: scalars) else { return nil }
    let stem = word.count - strip.count
    return word[stem...].elementsEqual(strip) ? word[..<stem] + add : nil
  }

  /// The word with the prefix, or nil where the prefix does not go with it.
  fileprivate func before(_ word: [UInt8], _ scalars: [UInt32]) -> [UInt8]? {
    guard word.count > strip.count, word.starts(with: strip), condition.holds(atStartOf: scalars) else { return nil }
    return add + word[strip.count...]
  }
}
