import DeskLexicon
import DeskStory
import DeskText

/// Reads the figures of a story: numbers in digits and words, with what they count.
struct FigureReader {
  let story: StoryAnalysis
  /// What each distinct word says of a number, by its number.
  private let words: [NumberWord?]

  init(_ story: StoryAnalysis) {
    self.story = story
    let table = story.story.words
    words = (0..<table.count).map { NumberWord(table.bytes(of: $0), in: story.lexicon) }
  }

  /// A number before it is known what it counts.
  struct Number {
    var value: Double
    var step: Double
    var tokens: Range<Int>
    var role: NumberWord.Role
    var tail = ""
    var isInDigits = false
    var isRough = false
  }

  func quantities() -> [Quantity] {
    var found: [Quantity] = []
    for (index, sentence) in story.story.sentences.enumerated() {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let number = number(at: token, limit: sentence.tokens.upperBound) else {
          token += 1
          continue
        }
        token = number.tokens.upperBound
        guard let quantity = FigureKind(story, sentence, index).quantity(of: number) else { continue }
        token = max(token, quantity.tokens.upperBound)
        found.append(quantity)
      }
    }
    return found
  }

  private func word(_ token: Int, _ limit: Int) -> NumberWord? {
    token < limit && !story.tokens[token].isMark ? words[story.tokens[token].word] : nil
  }

  /// Whether no more than a space stands after the token.
  private func isNear(after token: Int) -> Bool { story.gap(after: token).length <= 3 }

  private func number(at token: Int, limit: Int) -> Number? {
    guard let first = word(token, limit), !isPronoun(token) else { return nil }
    var number = Number(
      value: first.value, step: first.step, tokens: token..<(token + 1), role: first.role, tail: first.tail,
      isInDigits: first.role == .digits || first.role == .ordinal)
    switch first.role {
    case .ordinal: return number
    case .digits, .small:
      if first.tail.isEmpty { extend(&number, limit) } else { readTail(&number) }
      return number
    case .scale, .dozen:
      return scaled(number, before: token)
    case .part:
      return part(number, limit)
    }
  }

  /// `no one`, `the one`, `one another`
  private func isPronoun(_ token: Int) -> Bool {
    guard story.word(token) == "one" else { return false }
    return ["no", "any", "every", "some", "the", "this", "that", "each"].contains(story.word(token - 1))
      || ["another", "another's", "day", "can", "could", "should", "would"].contains(story.word(token + 1))
  }

  /// `5 million`, `two hundred and fifty`, `two dozen`, `two thirds`, `two and a half`.
  private func extend(_ number: inout Number, _ limit: Int) {
    var total = 0.0
    while isNear(after: number.tokens.upperBound - 1), let next = word(number.tokens.upperBound, limit),
      join(next, to: &number, &total)
    {
      number.tokens = number.tokens.lowerBound..<(number.tokens.upperBound + 1)
      number.tail = next.tail
      if !next.tail.isEmpty || number.role == .part { break }
      addTens(&number, limit)
    }
    number.value += total
    addHalf(&number, limit)
  }

  /// Takes the next word into the number; false where it is no part of it.
  private func join(_ next: NumberWord, to number: inout Number, _ total: inout Double) -> Bool {
    switch next.role {
    case .scale where next.value > 100:
      number.step *= next.value
      total += number.value * next.value
      number.value = 0
    case .scale where number.role == .small:
      number.value *= next.value
    case .dozen:
      number.value *= next.value
      number.step = next.value / 2
      number.isRough = true
    case .small where isWholeHundreds(number):
      number.value += next.value
      number.step = 1
    case .part where number.role == .small && total == 0:
      number.value *= next.value
      number.role = .part
    default: return false
    }
    return true
  }

  private func isWholeHundreds(_ number: Number) -> Bool {
    number.role == .small && number.value.truncatingRemainder(dividingBy: 100) == 0
  }

  /// `two hundred and fifty`
  private func addTens(_ number: inout Number, _ limit: Int) {
    let end = number.tokens.upperBound
    guard story.word(end) == "and", number.value > 0, isWholeHundreds(number), let after = word(end + 1, limit),
      after.role == .small, after.value < 100
    else { return }
    number.value += after.value
    number.step = 1
    number.tokens = number.tokens.lowerBound..<(end + 2)
    number.tail = after.tail
  }

  /// `two and a half`
  private func addHalf(_ number: inout Number, _ limit: Int) {
    let end = number.tokens.upperBound
    guard number.tail.isEmpty, number.value < 100, story.word(end) == "and", story.word(end + 1) == "a",
      let half = word(end + 2, limit), half.role == .part, half.tail.isEmpty
    else { return }
    number.value += half.value
    number.step = half.value
    number.tokens = number.tokens.lowerBound..<(end + 3)
    if isNear(after: end + 2), let scale = word(end + 3, limit), scale.role == .scale, scale.tail.isEmpty {
      number.value *= scale.value
      number.step *= scale.value
      number.tokens = number.tokens.lowerBound..<(end + 4)
    }
  }

  /// `35bn`, `1.5-million`, `two-and-a-half-year`: the number goes on in the same word.
  private func readTail(_ number: inout Number) {
    if number.tail.hasPrefix("and-a-half") {
      number.value += 0.5
      number.step = 0.5
      number.tail = String(number.tail.dropFirst("and-a-half".count).drop { $0 == "-" })
    }
    let first = String(number.tail.prefix { $0 != "-" })
    guard first.count > 1, let scale = NumberWord(ArraySlice(first.utf8), in: story.lexicon), scale.role == .scale
    else { return }
    number.value *= scale.value
    number.step *= scale.value
    number.tail = String(number.tail.dropFirst(first.count).drop { $0 == "-" })
  }

  /// `a million`, `a dozen`, `half a million`; not `several million`.
  private func scaled(_ number: Number, before token: Int) -> Number? {
    var number = number
    guard
      ["a", "one", "half", "half-a"].contains(story.word(token - 1)) || number.value != number.step
        || story.word(token).hasPrefix("half-")
    else { return nil }
    number.isRough = true
    number.step = number.value / 5
    if story.word(token - 1) == "a", story.word(token - 2) == "half" {
      number.value /= 2
      number.tokens = (token - 2)..<(token + 1)
    }
    return number
  }

  /// `half`, `a third`, `two-thirds`, `half a mile`.
  private func part(_ number: Number, _ limit: Int) -> Number? {
    var number = number
    let token = number.tokens.lowerBound
    if let next = word(token + 2, limit), story.word(token) == "half", ["a", "an"].contains(story.word(token + 1)),
      next.role == .scale || next.role == .dozen
    {
      number = Number(
        value: next.value / 2, step: next.value / 10, tokens: token..<(token + 3), role: .scale, tail: next.tail)
      number.isRough = true
      return number
    }
    let isCounted = story.tokens[token].hasHyphen || story.word(token) == "half" || story.word(token - 1) == "a"
    if story.word(token - 1) == "a" { number.tokens = (token - 1)..<number.tokens.upperBound }
    return isCounted ? number : nil
  }
}
