import Copydesk
import DeskFacts
import DeskLexicon
import DeskLint
import DeskStory
import DeskText

/// Puts into words how a story was read.
struct StoryPrinter {
  private let analysis: StoryAnalysis
  private let places: PlaceFinder
  private var lines: [String] = []

  static func describe(_ analysis: StoryAnalysis, words: Bool, grammar: Bool) -> String {
    var printer = StoryPrinter(analysis)
    printer.head()
    for index in analysis.story.blocks.indices { printer.block(index, words: words, grammar: grammar) }
    printer.facts()
    return printer.lines.joined(separator: "\n") + "\n"
  }

  private init(_ analysis: StoryAnalysis) {
    self.analysis = analysis
    places = PlaceFinder(analysis.story)
  }

  private func place(_ range: TextRange) -> String {
    let start = places.place(of: range.start)
    return "\(start.line):\(start.column)"
  }

  private mutating func head() {
    let story = analysis.story
    let vote = analysis.dialect
    lines.append("encoding   \(story.encoding.rawValue)")
    lines.append("words      \(story.wordCount) in \(story.sentences.count) sentences, \(story.blocks.count) blocks")
    lines.append("language   \(vote.dialect.rawValue) (\(vote.american) American, \(vote.british) British spellings)")
    if let dateline = story.dateline {
      lines.append("dateline   \(place(dateline.text))  \(story.string(dateline.text))")
    }
    lines.append("")
  }

  private mutating func block(_ index: Int, words: Bool, grammar: Bool) {
    let block = analysis.story.blocks[index]
    lines.append("\(place(block.range))  \(block.kind.rawValue)")
    for number in block.sentences {
      let sentence = analysis.story.sentences[number]
      lines.append("  \(place(sentence.range))  \(analysis.story.string(sentence.range))")
      if words { lines.append("      " + sentence.tokens.map(word).joined(separator: " ")) }
      if grammar, let parsed = analysis.grammar(ofSentence: number) { lines += parsed.words.map { line($0, parsed) } }
    }
  }

  private func line(_ word: SentenceGrammar.Word, _ grammar: SentenceGrammar) -> String {
    let form = word.tag.form == .none ? "" : " \(word.tag.form)"
    let head = word.head < 0 ? "" : " of " + analysis.story.string(grammar.words[word.head].range)
    let kind = word.relation == .other ? "hangs on" : "\(word.relation)"
    let text = analysis.story.string(word.range).padded(to: 16)
    return "      \(text) \("\(word.tag.part)\(form)".padded(to: 22)) \(kind)\(head)"
  }

  private func word(_ index: Int) -> String {
    let token = analysis.tokens[index]
    let kind =
      switch token.kind {
      case .word: analysis.names.isName(index, in: analysis) ? "name" : "word"
      case .number: "number"
      case .mark: "mark"
      case .link: "link"
      }
    return "\(analysis.string(index))/\(kind)"
  }

  private mutating func facts() {
    section(
      "quotations",
      analysis.quotations.map { quotation in
        let state = quotation.isOpen ? " (never closed)" : quotation.continues ? " (goes on)" : ""
        return "\(place(quotation.range))  \(analysis.story.string(quotation.range))\(state)"
      })
    section("names", analysis.names.runs.map { "\(place($0.range))  \(analysis.story.string($0.range))" })
    section(
      "acronyms",
      analysis.acronyms.map { acronym in
        let expansion =
          acronym.definitions.first.map { analysis.story.string($0.expansion) } ?? "not spelled out beside it"
        return "\(acronym.letters)  used \(acronym.uses.count) times; \(expansion)"
      })
    section(
      "attributions",
      analysis.attributions.flatMap { $0 }.map { attribution in
        let speaker = attribution.speaker.map { analysis.story.string($0) } ?? "nobody found"
        return
          "\(place(attribution.cue))  \(analysis.story.string(attribution.cue)): \(speaker) (\(attribution.source))"
      })
  }

  private mutating func section(_ title: String, _ items: [String]) {
    lines.append("")
    lines.append(title)
    lines += items.isEmpty ? ["  none"] : items.map { "  \($0)" }
  }
}
