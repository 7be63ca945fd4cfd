import Copydesk
import DeskFacts
import DeskLexicon

/// The articles that are to be counted, as symbols.
struct SymbolArchive {
  private(set) var symbols: [UInt16] = []

  init(_ archive: Archive, _ desk: Desk, _ words: ContextWords) {
    var progress = Progress("reading symbols", of: archive.articles.count)
    for (number, article) in archive.articles.enumerated() where article.use == .counting {
      let story = desk.story(article.text)
      symbols += ContextStream(story, words).symbols
      progress.reach(number)
    }
    progress.finish("\(symbols.count) symbols")
  }

  /// How often each symbol stands.
  func counts(of symbolCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: symbolCount)
    for symbol in symbols { counts[Int(symbol)] += 1 }
    return counts
  }
}
