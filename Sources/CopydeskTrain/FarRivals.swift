import Copydesk
import DeskFacts
import DeskText

/// Words of news that are more than one slip of the hand apart and still written for each other.
struct FarRivals {
  /// Words that may be typed, and frequent ones that may be meant, by their numbers.
  private let written: [Int]
  private let meant: [Int]
  private let texts: [[UInt8]]

  /// So often a word stood that two slips may have been made in it.
  private static let frequent: Float = 3000
  /// In letters: in a shorter word two slips leave too little.
  private static let shortest = 4

  init(_ entries: [Vocabulary.Entry], isWord: [Bool]) {
    texts = entries.map { Array($0.text.utf8) }
    written = entries.indices.filter { isWord[$0] }
    meant = written.filter { Float(entries[$0].count) * entries[$0].smallShare >= Self.frequent }
  }

  /// Pairs two slips apart that begin with the same letter.
  func twoSlipsApart() -> [RivalFinder.Rivalry] {
    let texts = texts
    let longEnough: (Int) -> Bool = { texts[$0].count >= Self.shortest }
    let likely = Dictionary(grouping: meant.filter(longEnough)) { texts[$0][0] }
    let typed = written.filter(longEnough)
    let half = typed.count / 2
    let found = Pair.results(2) { number -> [RivalFinder.Rivalry] in
      var pairs: [RivalFinder.Rivalry] = []
      for word in number == 0 ? typed[..<half] : typed[half...] {
        let letters = texts[word]
        for other in likely[letters[0], default: []] where SlipDistance.between(letters, texts[other]) == 2 {
          pairs.append(RivalFinder.Rivalry(written: word, meant: other))
        }
      }
      return pairs
    }
    return found[0] + found[1]
  }

  /// Pairs with the same consonants in speech: fiscal and physical.
  func soundingAlike() -> [RivalFinder.Rivalry] {
    let groups = Dictionary(grouping: meant) { Self.consonants(of: texts[$0]) }
    return written.flatMap { word -> [RivalFinder.Rivalry] in
      let sound = Self.consonants(of: texts[word])
      guard sound.count >= 3 else { return [] }
      return groups[sound, default: []].filter { $0 != word }.map { RivalFinder.Rivalry(written: word, meant: $0) }
    }
  }

  /// The first letter, where it is a vowel, and the consonants that are heard, by rule of thumb.
  static func consonants(of word: [UInt8]) -> String {
    var text = String(decoding: word, as: UTF8.self)
    for (written, heard) in heard { text = text.replacing(written, with: heard) }
    let letters = Array(text)
    var sounds = ""
    for (place, letter) in letters.enumerated() {
      let isSoft = place + 1 < letters.count && "eiy".contains(letters[place + 1])
      guard let sound = sound(of: letter, opens: place == 0, isSoft: isSoft), sounds.last != sound else { continue }
      sounds.append(sound)
    }
    return sounds
  }

  /// Vowels are all one, and heard only where they open the word.
  private static func sound(of letter: Character, opens: Bool, isSoft: Bool) -> Character? {
    switch letter {
    case "a", "e", "i", "o", "u", "y": opens ? "a" : nil
    case "h", "w", "'": opens ? letter : nil
    case "c": isSoft ? "s" : "k"
    case "q": "k"
    case "z", "x": "s"
    case "v": "f"
    default: letter
    }
  }

  /// Letters that are heard as others, in the order in which these are put in their place.
  private static let heard = [
    ("ph", "f"), ("tch", "j"), ("ch", "j"), ("dg", "j"), ("gh", ""), ("kn", "n"), ("wr", "r"), ("ck", "k"),
    ("ti", "si"),
    ("mb", "m"),
  ]
}
