/// The symbols that the context model has for the words of the grammar model, by their number.
package struct SlotSymbols: Sendable {
  private let view: SectionView

  init(_ view: SectionView) { self.view = view }

  /// Of a word that the grammar model does not know, that of a rare word or name.
  package func symbol(of sight: WordSight) -> Int {
    if sight.number > 0 { return Int(view.load(sight.number * 2, UInt16.self)) }
    return sight.shape == .lower ? ContextWords.rare : ContextWords.rareName
  }

  package static func section(of symbols: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for symbol in symbols { bytes.append(number: symbol, bytes: 2) }
    return bytes
  }
}
