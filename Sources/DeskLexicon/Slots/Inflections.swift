/// The forms of verbs and nouns by the numbers of the grammar model’s words: of `goes` that it is the third person of
/// the group of `go`.
/// group of `go`.
package struct Inflections: Sendable {
  /// What a form may be. A verb whose past is its participle has one answer for both.
  package enum Answer: Int, CaseIterable, Sendable {
    case base, third, gerund, pastOrParticiple, past, participle
    case am, `is`, are, was, were, be, been, being
    /// `company’s` and `companies’`, which are two units each.
    case possessive, pluralPossessive
  }

  /// Whether one is the singular of the other: `goes` and `go`, `was` and `were`.
  static func differInNumber(_ one: Int, _ other: Int) -> Bool {
    let pairs: [[Answer]] = [[.base, .third], [.is, .are], [.was, .were]]
    return pairs.contains { pair in
      one != other && pair.contains { $0.rawValue == one } && pair.contains { $0.rawValue == other }
    }
  }

  /// Whether one of them takes an apostrophe, or both in another place.
  static func differInApostrophe(_ one: Int, _ other: Int) -> Bool {
    one != other && max(one, other) >= Answer.possessive.rawValue
  }

  package static var answerCount: Int { Answer.allCases.count }
  package static let mostForms = 8
  /// In bytes, of a group: a form’s answer and the number of its word, eight times.
  package static let groupSize = mostForms * 3
  /// Groups from here on share a row of weights.
  package static let rows = 6000

  private let groupOfWord: SectionView
  private let groups: SectionView

  init?(_ words: SectionView, groups: SectionView) {
    guard words.count % 2 == 0, groups.count % Self.groupSize == 0, groups.count > 0 else { return nil }
    groupOfWord = words
    self.groups = groups
  }

  /// The group of the word, which is above 0, or 0 for a word that has no forms.
  package func group(of word: Int) -> Int { Int(groupOfWord.load(word * 2, UInt16.self)) }

  /// Whether the group is that of the verb to be.
  func isBe(_ group: Int) -> Bool { groups.load(group * Self.groupSize, UInt8.self) >= UInt8(Answer.am.rawValue) }

  /// The forms of the group: each answer with the number of its word.
  package func forms(of group: Int) -> [(answer: Int, word: Int)] {
    (0..<Self.mostForms).compactMap { index in
      let place = group * Self.groupSize + index * 3
      let word = Int(groups.load(place + 1, UInt16.self))
      return word == 0 ? nil : (min(Int(groups.load(place, UInt8.self)), Self.answerCount - 1), word)
    }
  }

  /// The two sections for the groups, of which the first stands for none, and the group of each word by its number.
  package static func sections(
    of groups: [[(answer: Answer, word: Int)]], groupOfWord: [Int]
  ) -> [(SlotSection, [UInt8])] {
    var words: [UInt8] = []
    for group in groupOfWord { words.append(number: group, bytes: 2) }
    var bytes: [UInt8] = []
    for group in groups {
      for index in 0..<mostForms {
        bytes.append(UInt8(index < group.count ? group[index].answer.rawValue : 0))
        bytes.append(number: index < group.count ? group[index].word : 0, bytes: 2)
      }
    }
    return [(.forms, words), (.formGroups, bytes)]
  }
}
