import DeskText

/// Says what each paragraph of a plain-text story is, from its shape and from where it stands.
struct BlockClassifier {
  let text: SourceText
  let words: ReadingWords
  private let furniture: FurnitureReader
  private var state = State.start

  private enum State { case start, head, body }

  init(_ text: SourceText, words: ReadingWords) {
    self.text = text
    self.words = words
    furniture = FurnitureReader(words: words.furniture)
  }

  mutating func kinds(of paragraphs: [Paragraph]) -> [BlockKind] {
    let shapes = paragraphs.map { LineShape(text, $0.body) }
    var kinds: [BlockKind] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < shapes.count ? shapes[index + 1] : nil
      kinds.append(kind(of: paragraph, shape: shapes[index], next: next))
    }
    return kinds
  }

  private mutating func kind(of paragraph: Paragraph, shape: LineShape, next: LineShape?) -> BlockKind {
    if isFurniture(shape) { return .furniture }
    if isByline(shape), state != .body { return .byline }
    if isCaption(shape) { return .caption }
    if !paragraph.bullet.isEmpty, state != .start { return .listItem }
    switch state {
    case .start:
      let isHeadline = isHeadline(shape, next: next)
      state = isHeadline ? .head : .body
      return isHeadline ? .headline : .paragraph
    case .head where shape.ending == .none && shape.words <= 40 && next.map({ $0.words >= 12 }) == true:
      state = .body
      return .standfirst
    case .head, .body:
      state = .body
      return shape.ending == .none && shape.words <= 24 && shape.startsLikeLine && shape.sentences == 1
        ? .subhead : .paragraph
    }
  }

  /// The first line is a headline when it is short and breaks off without a full stop, or is far shorter than what
  /// follows.
  private func isHeadline(_ shape: LineShape, next: LineShape?) -> Bool {
    guard shape.words <= 30, let next else { return false }
    if shape.ending == .none || shape.ending == .question { return true }
    return shape.ending == .stop && shape.words <= 12 && shape.sentences <= 1 && next.words >= 18 && !hasArticle(shape)
  }

  /// Whether an article stands in the line: with a full stop, it is a short first paragraph, for headlines drop both.
  private func hasArticle(_ shape: LineShape) -> Bool {
    shape.folded.split(separator: UInt8(ascii: " ")).contains { word in
      BlockClassifier.articles.contains { word.elementsEqual($0.utf8) }
    }
  }

  private static let articles = ["the", "a", "an"]

  private func isByline(_ shape: LineShape) -> Bool {
    shape.words >= 2 && shape.words <= 12 && shape.ending == .none && shape.folded.starts(with: "by ".utf8)
      && Letters.isUppercase(shape.secondWordFirst)
  }

  private func isCaption(_ shape: LineShape) -> Bool {
    shape.words <= 60 && (words.creditOpenings.opens(shape.folded[...]) || words.creditOpenings.opens(shape.core))
  }

  private func isFurniture(_ shape: LineShape) -> Bool {
    if furniture.isFurniture(shape, isFirst: state == .start) { return true }
    return state != .start && isEmptyLabel(shape)
  }

  /// `Original news :`, a label that nothing follows.
  private func isEmptyLabel(_ shape: LineShape) -> Bool {
    shape.ending == .colon && shape.words <= 3 && shape.startsUpper && !words.sentenceOpeners.contains(shape.firstWord)
      && shape.lastWordIsNoun
  }
}
