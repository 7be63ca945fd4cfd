import DeskFacts
import DeskStory
import DeskText

/// Decides which of the patterns found are findings, by the conditions of their rows, and words them.
struct RowJudge {
  private let story: NumberedStory
  private static let nearby = 8

  init(_ story: NumberedStory) { self.story = story }

  private var analysis: StoryAnalysis { story.analysis }

  func findings(of matches: [Match], rows: [TableRow]) -> [(row: TableRow, finding: Finding)] {
    var result: [(row: TableRow, finding: Finding)] = []
    var chosen: [Int: [Match]] = [:]
    for match in matches where holds(rows[match.row], match) {
      switch rows[match.row].body {
      case .either, .forms: chosen[match.row, default: []].append(match)
      case .find, .own, .longestSentence: result.append((rows[match.row], finding(rows[match.row], match)))
      }
    }
    for (number, matches) in chosen.sorted(by: { $0.key < $1.key }) {
      result += choice(among: matches, rows[number]).map { (rows[number], $0) }
    }
    for row in rows where row.runs {
      guard case .longestSentence(let limit) = row.body else { continue }
      result += longSentences(over: limit, row).map { (row, $0) }
    }
    return result
  }

  private func choice(among matches: [Match], _ row: TableRow) -> [Finding] {
    switch row.body {
    case .either(let first, _):
      return minority(
        (matches.filter { $0.pattern < first.count }, matches.filter { $0.pattern >= first.count }), row)
    case .forms(let forms):
      let names = forms.flatMap { form in form.patterns.map { _ in form.name } }
      return StyleJudge(analysis, row.info, of: "this word").findings(matches.map { use($0, names, row) })
    case .find, .own, .longestSentence: return []
    }
  }

  /// The replacement of a way of writing is how the other way has it; of more ways than two nobody can tell.
  private func use(_ match: Match, _ names: [String], _ row: TableRow) -> StyleUse {
    let range = analysis.story.range(ofTokens: match.tokens)
    let form = names[match.pattern]
    let replacement = row.replacement(for: analysis.text[range])
    let others = row.info.styles.filter { $0 != form }
    return StyleUse(
      form, range, others: others.count == 1 ? replacement.map { [others[0]: $0] } ?? [:] : [:])
  }

  private func finding(_ row: TableRow, _ match: Match) -> Finding {
    let range = match.range ?? analysis.story.range(ofTokens: match.tokens)
    let found = analysis.text[range]
    let replacement = row.replacement(for: found).map { TableRow.fill($0, with: match.groups) }
    let fix = replacement.map { replacement in
      replacement.isEmpty
        ? Fix.delete(withSpace(range), "Delete “\(found)”", row.fixSafety)
        : Fix.change(range, to: replacement, row.fixSafety)
    }
    return Finding(range, row.text(for: found, replacement: replacement), fix: fix)
  }

  /// The range with the space after it, so that a deletion leaves one space and not two.
  private func withSpace(_ range: TextRange) -> TextRange {
    analysis.text.byte(at: range.end) == 0x20 ? TextRange(range.start, range.end + 1) : range
  }

  private func holds(_ row: TableRow, _ match: Match) -> Bool {
    let tokens = match.tokens
    let sentence = match.sentence.tokens
    func stands(_ element: PatternElement, _ index: Int) -> Bool {
      if element.shapes.contains(.end), index >= sentence.upperBound || analysis.tokens[index].isMark { return true }
      if element.shapes.contains(.start), index < sentence.lowerBound || analysis.opensSentence(index + 1) {
        return true
      }
      return sentence.contains(index) && element.matches(index, story)
    }
    let when = row.conditions
    if let next = when.next, !stands(next, tokens.upperBound) { return false }
    if let next = when.notNext, stands(next, tokens.upperBound) { return false }
    if let previous = when.previous, !stands(previous, tokens.lowerBound - 1) { return false }
    if let previous = when.notPrevious, stands(previous, tokens.lowerBound - 1) { return false }
    let near =
      max(
        sentence.lowerBound, tokens.lowerBound - RowJudge.nearby)..<min(
        sentence.upperBound, tokens.upperBound + RowJudge.nearby)
    let company = near.filter { !tokens.contains($0) }
    if let wanted = when.near, !company.contains(where: { wanted.matches($0, story) }) { return false }
    if let barred = when.notNear, company.contains(where: { barred.matches($0, story) }) { return false }
    return fitsCase(row.letterCase, tokens) && isRead(match.sentence, row.attributed)
  }

  private func isRead(_ sentence: Sentence, _ attributed: TableRow.Attributed) -> Bool {
    guard attributed != .read else { return true }
    if attributed == .reports { return !analysis.isOpinion }
    guard let number = analysis.story.sentenceIndex(ofToken: sentence.tokens.lowerBound) else {
      return attributed == .skip
    }
    if attributed != .skip, analysis.isOpinion { return false }
    if attributed == .own { return analysis.voices[number] == .own }
    return !analysis.attributions[number].contains { $0.tier == .saying }
  }

  private func fitsCase(_ letterCase: TableRow.LetterCase, _ tokens: Range<Int>) -> Bool {
    switch letterCase {
    case .any: true
    case .capital: analysis.isCapitalised(tokens.lowerBound)
    case .lower: !tokens.contains { analysis.isCapitalised($0) && !analysis.opensSentence($0) }
    }
  }

  private func minority(_ sides: (first: [Match], second: [Match]), _ row: TableRow) -> [Finding] {
    guard let first = sides.first.first, let second = sides.second.first else { return [] }
    let rarer = sides.first.count <= sides.second.count ? sides.first : sides.second
    let other = analysis.story.range(ofTokens: rarer.first?.tokens == first.tokens ? second.tokens : first.tokens)
    return rarer.map { match in
      let range = analysis.story.range(ofTokens: match.tokens)
      let message = row.text(for: analysis.text[range], replacement: analysis.text[other])
      return Finding(range, message, related: [Finding.Related(other, "written “\(analysis.text[other])” here")])
    }
  }

  private func longSentences(over limit: Int, _ row: TableRow) -> [Finding] {
    analysis.sentences(in: row.info.scope).compactMap { sentence in
      let words = sentence.tokens.count { !analysis.tokens[$0].isMark }
      guard words > limit else { return nil }
      return Finding(rangeWithoutQuotationMarks(sentence), row.text(for: String(words), replacement: nil))
    }
  }

  private func rangeWithoutQuotationMarks(_ sentence: Sentence) -> TextRange {
    let bare = sentence.tokens.filter { index in
      !analysis.quotations.contains {
        $0.range.start == analysis.tokens[index].start || $0.range.end == analysis.tokens[index].end
      }
    }
    guard let first = bare.first, let last = bare.last else { return sentence.range }
    return analysis.range(first, last)
  }
}
