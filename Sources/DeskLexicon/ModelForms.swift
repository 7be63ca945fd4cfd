/// The forms of a new word, made as the dictionary makes those of its model: of `blog` like `jog`, blogs, blogged,
/// blogging, blogger and bloggers.
struct ModelForms {
  /// How an ending joins a word.
  private enum Joint: CaseIterable {
    /// jog, jogging.
    case doubled
    /// bake, baking.
    case dropped
    /// carry, carried.
    case changed
    /// walk, walking.
    case plain
  }

  private static let endings = ["s", "es", "ed", "ing", "er", "ers"]

  /// Each ending in the one way in which the model is known to take it; where that way cannot be gone with the new word,
  /// it goes without. `knows` answers for small letters.
  static func forms(of word: String, like model: String, knows: (String) -> Bool) -> [String] {
    var forms: [String] = []
    for ending in endings {
      let joint = Joint.allCases.first { joint in join(model, ending, joint).map(knows) ?? false }
      guard let joint, let form = join(word, ending, joint), !forms.contains(form) else { continue }
      forms.append(form)
    }
    return forms
  }

  /// Nil where the word has not the end for it.
  private static func join(_ word: String, _ ending: String, _ joint: Joint) -> String? {
    guard let last = word.last, let initial = ending.first else { return nil }
    let opensWithVowel = isVowel(initial)
    switch joint {
    case .doubled: return opensWithVowel && !isVowel(last) && last.isLetter ? word + [last] + ending : nil
    case .dropped: return opensWithVowel && last == "e" ? word.dropLast() + ending : nil
    case .changed: return initial == "e" && last == "y" ? word.dropLast() + "i" + ending : nil
    case .plain:
      let keepsItsE = ["ee", "oe", "ye"].contains { word.hasSuffix($0) }
      return opensWithVowel && last == "e" && !keepsItsE ? nil : word + ending
    }
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
