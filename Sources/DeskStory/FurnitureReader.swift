import DeskText

/// Tells the lines of the page and of the wire from those of the story.
struct FurnitureReader {
  let words: FurnitureWords

  /// A label may stand before a whole headline, and a sentence of the page may be long.
  private static let longestLabelled = 30
  private static let longestSentence = 45

  /// Whether the line belongs to the page. A first line that begins like one of the page’s may be a headline.
  func isFurniture(_ shape: LineShape, isFirst: Bool) -> Bool {
    if shape.words == 0 || shape.isMarkup { return true }
    guard shape.words <= Self.longestSentence else { return false }
    if shape.words <= LineShape.shortLine {
      if words.lines.contains(shape.folded) || words.lines.contains(Array(shape.core)) { return true }
      if shape.isPictureName || isTally(shape) || isTimeStamp(shape) || isRowOfButtons(shape) { return true }
      if isFirst { return false }
      if shape.isInvitation || shape.isHandle || shape.isAddress || shape.isFileName || shape.isPageCount
        || shape.isSlug
      {
        return true
      }
      if shape.ending != .stop, words.openings.opens(shape.core) || words.openings.opens(shape.folded[...]) {
        return true
      }
    }
    guard !isFirst else { return false }
    return isSentence(shape) || isLabelled(shape) || isLink(shape)
  }

  private func isSentence(_ shape: LineShape) -> Bool {
    shape.sentences <= 2 && (words.sentences.opens(shape.core) || words.sentences.opens(shape.folded[...]))
  }

  /// `Related: Ferry fares to rise`, `Also read | Ferry fares to rise`.
  private func isLabelled(_ shape: LineShape) -> Bool {
    guard shape.words <= Self.longestLabelled, shape.ending != .stop else { return false }
    return words.labels.openings(of: shape.core).contains { label in
      let next = shape.core.dropFirst(label.count).first { $0 != 0x20 }
      // A label that nothing follows lost its colon with the marks at the end of the line.
      guard let next else { return shape.ending == .colon }
      return next == UInt8(ascii: ":") || next == UInt8(ascii: "|")
    }
  }

  /// `Ferry fares to rise again Read more`, a headline with its link.
  private func isLink(_ shape: LineShape) -> Bool {
    shape.words <= Self.longestLabelled && shape.ending == .none && shape.endsInLink
  }

  /// `3 min read`, `12 comments`.
  private func isTally(_ shape: LineShape) -> Bool {
    guard let first = shape.core.first, Letters.isDigit(first) else { return false }
    return words.endings.contains { ending in
      shape.words <= 4 + ending.count { $0 == 0x20 } && shape.core.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// `9:29 PM - 18 Oct 2016`, `Updated 10:31 IST`, `2 hours ago`: figures and words of time alone, with the hour and
  /// either the year or a word for what was done then.
  private func isTimeStamp(_ shape: LineShape) -> Bool {
    let runs = shape.runs
    guard runs.count >= 2, runs.contains(where: { Letters.isDigit($0[$0.startIndex]) }) else { return false }
    guard runs.allSatisfy({ Letters.isDigit($0[$0.startIndex]) || words.stampWords.contains(Array($0)) }) else {
      return false
    }
    if runs.last.map({ $0.elementsEqual("ago".utf8) }) ?? false { return true }
    let hasHour = runs.contains { $0.contains(UInt8(ascii: ":")) || $0.last == UInt8(ascii: "m") }
    let opens = ["updated", "published", "posted", "modified", "last"].contains { runs[0].elementsEqual($0.utf8) }
    return hasHour && (opens || runs.contains { $0.count == 4 && LineShape.isYear($0) })
  }

  /// `Facebook Twitter Email`, `239 239 Retweets 239 239 likes`.
  private func isRowOfButtons(_ shape: LineShape) -> Bool {
    let runs = shape.runs
    guard runs.count >= 2, shape.ending == .none else { return false }
    let buttons = runs.count { words.shareWords.contains(Array($0)) }
    guard buttons >= 1, buttons + runs.count(where: { Letters.isDigit($0[$0.startIndex]) }) == runs.count else {
      return false
    }
    return buttons >= 2 || Letters.isDigit(runs[0][runs[0].startIndex])
  }
}
