/// The forms of a new word: the model says which endings it takes, and its own last letters say how. Of `blog` like
/// `jog`: blogs, blogged, blogging, blogger and bloggers.
struct ModelForms {
  /// How an ending joins a word.
  private enum Joint: CaseIterable {
    /// jog, jogging.
    case doubled
    /// bake, baking.
    case dropped
    /// carry, carried, carries.
    case changed
    /// box, boxes.
    case widened
    /// walk, walking.
    case plain
  }

  private static let endings = ["s", "ed", "ing", "er", "ers"]

  private let model: String
  /// The forms of the model, joined in every way, that a dictionary holds.
  private let known: Set<String>
  /// Whether the model doubles its last letter; nil where it has not the end for it.
  private let doubles: Bool?

  /// `knows` says whether a dictionary holds a form of the model.
  static func forms(of word: String, like model: String, knows: (String) -> Bool) -> [String] {
    let forms = ModelForms(model, knows)
    return endings.filter(forms.takes).map { join(word, $0, forms.joint(of: word, $0)) }
  }

  private init(_ model: String, _ knows: (String) -> Bool) {
    self.model = model
    var known = Set<String>()
    for ending in Self.endings {
      for joint in Joint.allCases where Self.fits(joint, model, ending) {
        let form = Self.join(model, ending, joint)
        if knows(form) { known.insert(form) }
      }
    }
    self.known = known
    let doubled = ["ing", "ed", "er"].map { Self.join(model, $0, .doubled) }
    doubles = Self.isShort(model) ? !known.isDisjoint(with: doubled) : nil
  }

  private func takes(_ ending: String) -> Bool {
    Joint.allCases.contains { joint in
      Self.fits(joint, model, ending) && known.contains(Self.join(model, ending, joint))
    }
  }

  /// The joint that the last letters of the word ask for.
  private func joint(of word: String, _ ending: String) -> Joint {
    if Self.fits(.changed, word, ending) { return .changed }
    if ending == "s" {
      let takesWide = word.lowercased().hasSuffix("o") && model.hasSuffix("o") && known.contains(model + "es")
      return takesWide || Self.hisses(word) ? .widened : .plain
    }
    if Self.fits(.dropped, word, ending) { return .dropped }
    guard Self.isShort(word) else { return .plain }
    return doubles ?? (Self.syllables(word) == 1) ? .doubled : .plain
  }

  private static func fits(_ joint: Joint, _ word: String, _ ending: String) -> Bool {
    let letters = Array(word.lowercased())
    guard let last = letters.last else { return false }
    switch joint {
    case .doubled: return ending != "s" && !isVowel(last)
    case .dropped:
      return ending != "s" && last == "e" && !["ee", "oe", "ye"].contains { word.lowercased().hasSuffix($0) }
    case .changed: return ending != "ing" && last == "y" && !isVowel(letters.dropLast().last ?? "a")
    case .widened: return ending == "s"
    case .plain: return true
    }
  }

  private static func join(_ word: String, _ ending: String, _ joint: Joint) -> String {
    switch joint {
    case .doubled: word + word.suffix(1) + ending
    case .dropped: word.dropLast() + ending
    case .changed: word.dropLast() + (ending == "s" ? "ies" : "i" + ending)
    case .widened: word + "es"
    case .plain: word + ending
    }
  }

  /// One vowel and one consonant at the end, as in jog, visit and quiz.
  private static func isShort(_ word: String) -> Bool {
    let letters = Array(word.lowercased())
    guard letters.count >= 2, let last = letters.last, !isVowel(last), last.isLetter, !"wxy".contains(last),
      isVowel(letters[letters.count - 2])
    else { return false }
    guard letters.count >= 3, isVowel(letters[letters.count - 3]) else { return true }
    return letters[letters.count - 3] == "u" && letters.count >= 4 && letters[letters.count - 4] == "q"
  }

  private static func hisses(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.lowercased().hasSuffix($0) }
  }

  private static func syllables(_ word: String) -> Int { word.lowercased().split { !isVowel($0) }.count }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
