package import DeskLexicon
package import DeskStory
import DeskText

/// Pairs the quotation marks of a story, paragraph by paragraph: straight and curly, double and single, nested.
package struct QuotationReader {
  private let story: Story
  private let lists: WordLists
  private var quotations: [Quotation] = []
  private var orphans: [OrphanMark] = []
  private var open: [Opening] = []

  private struct Opening {
    let range: TextRange
    let token: Int
    let isDouble: Bool
  }

  private enum Role { case opens, closes, neither }

  package static func read(
    _ story: Story, _ lists: WordLists
  ) -> (quotations: [Quotation], orphans: [OrphanMark]) {
    var reader = QuotationReader(story: story, lists: lists)
    for block in story.blocks.indices { reader.read(block) }
    return (
      reader.quotations.sorted { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) },
      reader.orphans
    )
  }

  private init(story: Story, lists: WordLists) {
    self.story = story
    self.lists = lists
  }

  private mutating func read(_ block: Int) {
    let first = quotations.count
    open.removeAll()
    let tokens = story.blocks[block].tokens
    for index in tokens where story.tokens[index].isMark {
      let value = story.text.scalar(at: story.tokens[index].start).value
      switch value {
      case 0x22, 0x201C, 0x201D: readDouble(value, index, block)
      case 0x27, 0x2018, 0x2019: readSingle(value, index, block)
      default: break
      }
    }
    closeAll(in: block)
    settleDepths(from: first)
  }

  /// A single mark that nothing closed was an apostrophe: how deep a quotation stands is known at the paragraph’s end.
  private mutating func settleDepths(from first: Int) {
    let ordered = quotations[first...].sorted { ($0.range.start, -$0.range.end) < ($1.range.start, -$1.range.end) }
    var ends: [Int] = []
    for (place, quotation) in zip(first..., ordered) {
      while let end = ends.last, end <= quotation.range.start { ends.removeLast() }
      quotations[place] = quotation.standing(at: ends.count)
      ends.append(quotation.range.end)
    }
  }

  private mutating func readDouble(_ value: UInt32, _ index: Int, _ block: Int) {
    let range = story.tokens[index].range
    let isOpen = open.contains { $0.isDouble }
    let opens: Bool
    switch value {
    case 0x201C: opens = true
    case 0x201D: opens = false
    default: opens = isOpen ? (role(of: index) == .opens && followsEnd(of: index)) : role(of: index) != .closes
    }
    if opens {
      // Paragraphs of one quotation that were run together: each opens with a mark and only the last closes.
      if isOpen, followsEnd(of: index), !endsWithSpeaker(before: index, in: block) { return }
      if isOpen { closeUnfinished(before: range.start, in: block) }
      open.append(Opening(range: range, token: index, isDouble: true))
    } else if isOpen {
      close(isDouble: true, with: range, in: block)
    } else if value == 0x22 ? !isInch(index) : !isFeetAndInches(index) {
      orphans.append(OrphanMark(range: range, block: block))
    }
  }

  /// `6' 2"`: a straight mark right behind a figure.
  private func isInch(_ index: Int) -> Bool {
    index > 0 && story.tokens[index - 1].kind == .number && story.tokens[index - 1].end == story.tokens[index].start
  }

  /// `6’4”`, set with curly marks.
  private func isFeetAndInches(_ index: Int) -> Bool {
    guard isInch(index), index > 2, story.tokens[index - 2].isMark, story.tokens[index - 3].kind == .number else {
      return false
    }
    return [0x27, 0x2018, 0x2019].contains(story.text.scalar(at: story.tokens[index - 2].start).value)
  }

  /// Whether a straight mark that looks like an opening one stands after the end of a sentence: then the one before
  /// was never closed.
  private func followsEnd(of index: Int) -> Bool {
    guard index > 1 else { return false }
    let isInnerClose = [0x27, 0x2019].contains(story.text.scalar(at: story.tokens[index - 1].start).value)
    let before = story.tokens[isInnerClose ? index - 2 : index - 1]
    return before.isMark && [0x2E, 0x3F, 0x21].contains(story.text.byte(at: before.end - 1))
  }

  /// Whether the sentence before the mark tells who speaks, `…, he said.`, which is never part of the quotation.
  private func endsWithSpeaker(before index: Int, in block: Int) -> Bool {
    let first = story.blocks[block].tokens.lowerBound
    var place = index - 2
    while place > first, index - place < QuotationReader.longestTag {
      if isStop(place) { return false }
      if lists.contains(story.word(place), in: .saying) { return hasComma(before: place, from: first) }
      place -= 1
    }
    return saysAtLength(from: place, to: open.last(where: \.isDouble)?.token ?? first)
  }

  /// `…, said a report published in May by …`: the comma right before the verb tells, however long the speaker is.
  private func saysAtLength(from start: Int, to first: Int) -> Bool {
    var place = start
    while place > first, !isStop(place) {
      if lists.contains(story.word(place), in: .saying), isComma(place - 1) { return true }
      place -= 1
    }
    return false
  }

  private func isStop(_ place: Int) -> Bool {
    story.tokens[place].isMark && QuotationReader.stops.contains(story.text.byte(at: story.tokens[place].start))
  }

  private func isComma(_ place: Int) -> Bool {
    story.tokens[place].isMark && story.text.byte(at: story.tokens[place].start) == 0x2C
  }

  private static let longestTag = 14
  private static let stops: Set<UInt8> = [0x2E, 0x3F, 0x21]

  /// Whether a comma or a question mark stands up to some words before the verb of saying.
  private func hasComma(before verb: Int, from first: Int) -> Bool {
    (max(first, verb - 8)..<verb).contains { place in
      story.tokens[place].isMark && [0x2C, 0x3F, 0x21].contains(story.text.byte(at: story.tokens[place].start))
    }
  }

  private mutating func readSingle(_ value: UInt32, _ index: Int, _ block: Int) {
    let range = story.tokens[index].range
    if value == 0x2018 || (value == 0x27 && role(of: index) == .opens) {
      let next = index + 1 < story.tokens.count ? story.tokens[index + 1] : nil
      guard let next, next.kind != .number, next.start == range.end else { return }
      open.append(Opening(range: range, token: index, isDouble: false))
    } else if let top = open.last, !top.isDouble, role(of: index) != .opens {
      close(isDouble: false, with: range, in: block)
    }
  }

  /// Whether the mark stands as an opening or as a closing one, by the space and the marks round it.
  private func role(of index: Int) -> Role {
    let range = story.tokens[index].range
    let before = story.text.scalar(before: range.start).value
    let after = story.text.scalar(at: range.end).value
    let spaceBefore = before == 0 || Letters.isSpace(before) || QuotationReader.openers.contains(before)
    let spaceAfter = range.end >= story.text.count || Letters.isSpace(after)
    if spaceBefore && !spaceAfter { return .opens }
    if !spaceBefore && (spaceAfter || QuotationReader.closers.contains(after)) { return .closes }
    return .neither
  }

  private static let openers: Set<UInt32> = [0x28, 0x5B, 0x2014, 0x2013, 0x2D, 0x201C, 0x2018, 0x22, 0x27]
  private static let closers: Set<UInt32> = [
    0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x2014, 0x2013, 0x2D, 0x201D, 0x2019, 0x22, 0x27,
  ]

  private mutating func close(isDouble: Bool, with mark: TextRange, in block: Int) {
    guard let place = open.lastIndex(where: { $0.isDouble == isDouble }) else { return }
    let opening = open[place]
    let depth = open[..<place].count
    // A single mark left open inside was an apostrophe.
    open.removeSubrange(place...)
    quotations.append(
      Quotation(
        range: opening.range.joined(with: mark), inner: TextRange(opening.range.end, mark.start), block: block,
        isDouble: isDouble, depth: depth, continues: false, isOpen: false))
  }

  private mutating func closeUnfinished(before end: Int, in block: Int) {
    guard let place = open.lastIndex(where: \.isDouble) else { return }
    let opening = open[place]
    open.removeSubrange(place...)
    quotations.append(
      Quotation(
        range: TextRange(opening.range.start, end), inner: TextRange(opening.range.end, end), block: block,
        isDouble: true, depth: 0, continues: false, isOpen: true))
  }

  private mutating func closeAll(in block: Int) {
    guard let opening = open.first(where: \.isDouble) else { return }
    let end = story.blocks[block].range.end
    let last = story.blocks[block].tokens.upperBound
    let continues = nextReopens(after: block) && !endsWithSpeaker(before: last, in: block) && !isPart(opening, to: last)
    quotations.append(
      Quotation(
        range: TextRange(opening.range.start, end), inner: TextRange(opening.range.end, end), block: block,
        isDouble: true, depth: 0, continues: continues, isOpen: !continues))
  }

  /// `one of the “great voices of the coast.`: a part of a sentence, which no next paragraph goes on with.
  private func isPart(_ opening: Opening, to end: Int) -> Bool {
    let mark = opening.token
    guard Letters.isLower(story.text.byte(at: opening.range.end)), mark > 0, story.tokens[mark - 1].isWord else {
      return false
    }
    return !(mark + 1..<max(mark + 1, end - 1)).contains { isStop($0) }
  }

  /// Whether the next paragraph of the story opens with a quotation mark.
  private func nextReopens(after block: Int) -> Bool {
    for next in story.blocks[(block + 1)...] where next.kind == .paragraph || next.kind == .subhead {
      let value = story.text.scalar(at: next.range.start).value
      return value == 0x22 || value == 0x201C || value == 0x201D
    }
    return false
  }
}
