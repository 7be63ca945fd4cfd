import DeskLexicon
import DeskStory
import DeskText

/// Says what a number of a sentence counts or measures, by the words and signs on both sides.
struct FigureKind {
  private let story: StoryAnalysis
  private let sentence: Sentence
  private let index: Int
  private var limit: Int { sentence.tokens.upperBound }

  init(_ story: StoryAnalysis, _ sentence: Sentence, _ index: Int) {
    self.story = story
    self.sentence = sentence
    self.index = index
  }

  /// Nil for what is part of a name or a mere word.
  func quantity(of number: FigureReader.Number) -> Quantity? {
    var number = number
    let sign = currencySign(before: number.tokens.lowerBound)
    if sign != nil, let scale = FigureKind.letterScales[number.tail] {
      number.value *= scale
      number.step *= scale
      number.tail = ""
    }
    let first = sign?.first ?? number.tokens.lowerBound
    let (kind, end) = sign.map { (.money($0.name), number.tokens.upperBound) } ?? kind(of: number)
    if kind == .points, story.word(number.tokens.upperBound) == "basis" {
      number.value /= 100
      number.step /= 100
    }
    guard kind != .share || isShare(number) else { return nil }
    let hedge = number.isRough ? .about : FigureHedge(story: story).hedge(before: first, after: end)
    return Quantity(
      value: number.value, step: number.step, kind: kind, hedge: hedge, tokens: first..<end, number: number.tokens,
      tail: number.tail, sentence: index, isInDigits: number.isInDigits)
  }

  private static let letterScales: [String: Double] = ["m": 1e6, "k": 1e3, "b": 1e9, "t": 1e12]

  // MARK: Money

  /// `$`, `US$`, `Rs`, with its first token.
  private func currencySign(before token: Int) -> (name: String, first: Int)? {
    var sign = token - 1
    guard sign >= sentence.tokens.lowerBound else { return nil }
    if story.isMark(sign, "."), ["rs"].contains(story.word(sign - 1)) { sign -= 1 }
    if ["rs", "inr", "usd", "eur", "gbp"].contains(story.word(sign)) { return (story.word(sign), sign) }
    guard story.tokens[sign].isMark, story.touchesNext(sign),
      let value = Unicode.Scalar(story.text.scalar(at: story.tokens[sign].start).value),
      value.properties.generalCategory == .currencySymbol
    else { return nil }
    let isPrefixed = story.isWord(sign - 1) && story.touchesNext(sign - 1) && story.tokens[sign - 1].range.length <= 3
    return (isPrefixed ? story.word(sign - 1) + story.word(sign) : story.word(sign), isPrefixed ? sign - 1 : sign)
  }

  // MARK: Kinds

  /// The kind, with the token after the last that belongs to the figure.
  private func kind(of number: FigureReader.Number) -> (Quantity.Kind, Int) {
    let end = number.tokens.upperBound
    if number.role == .part { return measured(half: number) ?? (.share, end) }
    if number.role == .ordinal { return (isDay(number) ? .day : .ordinal, end) }
    if !number.tail.isEmpty { return (kind(ofTail: number.tail), end) }
    if let percent = percent(at: end) { return percent }
    if isUpperEnd(number), let (unit, last) = unit(at: end), !unit.measures("time") { return (.measure(unit), last) }
    if isPart(number) { return (.part, end) }
    if isDay(number) { return (.day, end) }
    // `300 mln U.S. dlrs`
    let isOfUnion = ["u.s.", "us", "american"].contains(story.word(end))
    let isNamed = isOfUnion || story.isIn(.nationality, end)
    let name = isNamed ? end + 1 : end
    if let currency = story.lexicon.currencies.value(of: story.word(name)), story.isWord(name) {
      return (.money(isNamed && !isOfUnion ? story.word(end) + " " + currency : currency), name + 1)
    }
    if let (unit, last) = unit(at: end) {
      let isAge = unit.measures("time") && story.word(last) == "old"
      return isAge ? (.age, last + 1) : (.measure(unit), last)
    }
    if isAge(number) { return (.age, end) }
    return (isYear(number) ? .year : .count, end)
  }

  private func kind(ofTail tail: String) -> Quantity.Kind {
    if tail == "percent" || tail == "per-cent" || tail == "pct" { return .percent }
    if tail.hasPrefix("year-old") || tail.hasPrefix("years-old") { return .age }
    if let unit = MeasureUnit(named: tail.replacing("-", with: " "), in: story.lexicon) { return .measure(unit) }
    if let currency = story.lexicon.currencies.value(of: tail) { return .money(currency) }
    return ["s", "am", "pm", "a", "p", "x", "g", "h", "hrs"].contains(tail) || tail.hasPrefix("and-") ? .part : .count
  }

  private func percent(at token: Int) -> (Quantity.Kind, Int)? {
    guard token < limit else { return nil }
    var end = token + 1
    switch story.word(token) {
    case "%", "percent", "pct": break
    case "basis": return story.word(token + 1).hasPrefix("point") ? (.points, token + 2) : nil
    case "per":
      guard story.word(token + 1) == "cent" else { return nil }
      end += 1
    case "percentage": return story.word(token + 1).hasPrefix("point") ? (.points, token + 2) : nil
    default: return nil
    }
    return ["point", "points"].contains(story.word(end)) ? (.points, end + 1) : (.percent, end)
  }

  /// `half a mile`, `half an hour`.
  private func measured(half number: FigureReader.Number) -> (Quantity.Kind, Int)? {
    let end = number.tokens.upperBound
    guard ["a", "an"].contains(story.word(end)), let (unit, last) = unit(at: end + 1) else { return nil }
    return (.measure(unit), last)
  }

  /// The unit that begins at the token, of up to three words, with the token after it.
  private func unit(at token: Int) -> (MeasureUnit, Int)? {
    guard token < limit else { return nil }
    if story.isMark(token, "°") || story.isMark(token, "º") {
      return unit(at: token + 1) ?? MeasureUnit(named: "degrees", in: story.lexicon).map { ($0, token + 1) }
    }
    guard story.isWord(token), story.gap(after: token - 1).length <= 3 else { return nil }
    var longest: (MeasureUnit, Int)?
    var name = ""
    var next = token
    for _ in 0..<4 where next < limit {
      if story.isMark(next, ".") || story.isMark(next, "/"), next > token { next += 1 }
      // `L/100 km`
      guard story.isWord(next) || next > token && story.word(next).hasPrefix("100") else { break }
      name += (name.isEmpty ? "" : " ") + story.word(next)
      next += 1
      if let unit = MeasureUnit(named: name, in: story.lexicon) { longest = (unit, next) }
    }
    guard let found = longest, found.0.name != "in", found.0.name != "st" || !story.isCapitalised(token) else {
      return nil
    }
    return found
  }

  /// Whether the number is a piece of `31-37`, `9/11`, `10:30`, `Article 50` or `G-20`.
  private func isPart(_ number: FigureReader.Number) -> Bool {
    guard number.isInDigits else { return false }
    let (first, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    if joins(first - 1), story.touchesNext(first - 1), story.touchesNext(first - 2) { return true }
    if joins(end), story.touchesNext(end - 1), story.touchesNext(end), story.isNumber(end + 1) { return true }
    if story.isMark(first - 1, "#") || story.isMark(first - 1, ".") && ["no", "nos"].contains(story.word(first - 2)) {
      return true
    }
    let isNamed =
      story.isCapitalised(first - 1) && !story.opensSentence(first - 1) && number.step == 1
      && !story.isIn(.month, first - 1) && sentence.tokens.contains(first - 1)
      && story.block(ofToken: first).map { $0.kind == .paragraph } ?? false
    return isNamed && !story.isIn(.weekday, first - 1)
  }

  /// Whether the number ends a range such as `10-15`.
  private func isUpperEnd(_ number: FigureReader.Number) -> Bool {
    let dash = number.tokens.lowerBound - 1
    return number.isInDigits && (story.isMark(dash, "-") || story.isMark(dash, "–")) && story.touchesNext(dash)
      && story.touchesNext(dash - 1) && story.isNumber(dash - 1) && !(joins(dash - 2) && story.touchesNext(dash - 2))
  }

  private func joins(_ token: Int) -> Bool {
    sentence.tokens.contains(token) && story.tokens[token].isMark
      && ["-", "–", "/", ":", "−"].contains(story.word(token))
  }

  private func isDay(_ number: FigureReader.Number) -> Bool {
    guard number.value >= 1, number.value <= 31, number.isInDigits else { return false }
    let (first, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    let before = story.isMark(first - 1, ".") ? first - 2 : first - 1
    if isMonth(before) { return true }
    return isMonth(end) || story.word(end) == "of" && number.role == .ordinal && isMonth(end + 1)
  }

  private func isMonth(_ token: Int) -> Bool { sentence.tokens.contains(token) && story.isMonth(token) }

  /// `aged 45`, `Anna Holt, 45,`
  private func isAge(_ number: FigureReader.Number) -> Bool {
    let (first, end) = (number.tokens.lowerBound, number.tokens.upperBound)
    if ["aged", "age", "ages"].contains(story.word(first - 1)) { return true }
    let isSetOff = story.isMark(first - 1, ",") && (story.isMark(end, ",") || story.isMark(end, "."))
    return number.isInDigits && number.value < 115 && number.step == 1 && isSetOff && story.isCapitalised(first - 2)
  }

  private static let yearLeads: Set<String> = [
    "in", "since", "from", "to", "by", "until", "of", "before", "after", "between", "and", "during", "early", "late",
    "through", "the", "till", "for",
  ]

  /// Four digits without a comma that no noun in the plural follows.
  private func isYear(_ number: FigureReader.Number) -> Bool {
    let first = number.tokens.lowerBound
    guard number.isInDigits, number.tokens.count == 1, story.tokens[first].range.length == 4, number.step == 1,
      number.value >= 1000, number.value < 2200
    else { return false }
    let lead = story.word(first - 1)
    // `from 820 to 1180` counts something.
    if number.value < 1500, lead != "in", lead != "since", lead != "of", lead != "year" { return false }
    let end = number.tokens.upperBound
    let isCounting =
      story.isWord(end) && story.word(end).hasSuffix("s") && story.tokens[end].letterCase == .lower
      && !story.isIn(.preposition, end) && !story.isIn(.functionWord, end)
    return !isCounting || FigureKind.yearLeads.contains(lead) && lead != "of"
  }

  /// `a third of`, `by half`, `two thirds,`; not `a third man`.
  private func isShare(_ number: FigureReader.Number) -> Bool {
    let end = number.tokens.upperBound
    if end >= limit || story.tokens[end].isMark { return true }
    let next = story.word(end)
    return story.isIn(.preposition, end)
      || ["of", "the", "its", "their", "his", "her", "more", "less", "last", "this"].contains(next)
  }
}
