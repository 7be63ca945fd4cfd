package import DeskLexicon
package import DeskStory
package import DeskText

/// A story being read: the facts about it, each worked out once, on first use. Belongs to one task.
package final class StoryAnalysis {
  package let story: Story
  package let text: SourceText
  package let tokens: [Token]
  package let lexicon: Lexicon
  /// The words that are right or wrong for the desk, whatever dictionaries say.
  package let houseWords: HouseWords
  /// What the desk has settled where papers differ.
  package var style = HouseStyle()
  private let givenDialect: Dialect?

  /// `dialect` is the one the desk has settled; without it the story’s own spellings vote. Without the desk’s own words
  /// those count that every desk shares.
  package init(_ story: Story, lexicon: Lexicon, dialect: Dialect? = nil, houseWords: HouseWords? = nil) {
    self.story = story
    text = story.text
    tokens = story.tokens
    wordFacts = lexicon.facts(of: story.words)
    self.lexicon = lexicon
    givenDialect = dialect
    self.houseWords = houseWords ?? lexicon.houseWords
  }

  deinit { if let pad { lexicon.grammar?.giveBack(pad) } }

  /// What the lists say of each distinct word, by its number.
  private let wordFacts: [WordFacts]

  private lazy var marks = QuotationReader.read(story, lexicon.lists)
  package var quotations: [Quotation] { marks.quotations }
  package var orphanMarks: [OrphanMark] { marks.orphans }

  package private(set) lazy var dialect: DialectVote = DialectVote(self, given: givenDialect)
  package private(set) lazy var names: NameModel = NameModel(self)
  package private(set) lazy var acronyms: [Acronym] = AcronymReader(self).acronyms()
  /// The acronyms that a reader cannot tell from the story.
  package private(set) lazy var undefinedAcronyms: [Acronym] = AcronymReader(self).undefined(among: acronyms)
  package private(set) lazy var attributions: [[Attribution]] = AttributionReader(self).attributions()
  /// Whose word each sentence is, by its index.
  package private(set) lazy var voices: [Voice] = VoiceReader(self).voices()
  /// Whether the piece is somebody’s own word: a column, a review, a speech.
  package private(set) lazy var isOpinion: Bool = OpinionReader(self).isOpinion
  package private(set) lazy var spelling: Spelling = Spelling(self)
  package private(set) lazy var houseSlips: [HouseSlip] = HouseSlip.all(in: self)
  package private(set) lazy var nameVariants: [NameVariant] = NameVariantReader(self).variants()
  package private(set) lazy var misspeltNames: [MisspeltName] = MisspeltNameReader(self).names()
  package private(set) lazy var truncations: [Truncation] = TruncationReader(self).truncations()
  /// The story as the context model reads it; nil in a run without the model.
  private(set) lazy var contextStream: ContextStream? = lexicon.context.map { model in
    ContextStream(story, symbolOfWord: wordFacts.map(\.symbol), words: model.words)
  }
  /// Words that stand where another was meant, as the context model sees it.
  package private(set) lazy var realWordSlips: [RealWordSlip] = RealWordSlip.all(in: self)
  /// Where “the” is missing behind a preposition, as the context model sees it.
  package private(set) lazy var missingArticles: [MissingArticle] = MissingArticle.all(in: self)
  /// Where an owner lost its apostrophe, as the context model sees it.
  package private(set) lazy var lostApostrophes: [LostApostrophe] = LostApostrophe.all(in: self)
  /// Where good copy would have something else, as the slot model sees it.
  package private(set) lazy var slotDoubts: [SlotDoubt] = SlotDoubt.all(in: self)
  package private(set) lazy var figures: Figures = Figures(self)
  package private(set) lazy var changes: [FigureChange] = changesOfFigures()
  package private(set) lazy var totals: [PartsOfTotal] = totalsOfFigures()
  package private(set) lazy var conversions: [UnitConversion] = conversionsOfFigures()
  /// The days of the calendar that the story writes out.
  package private(set) lazy var dates: [WrittenDate] = DateReader(story: self).dates()
  private var tagged: [Int: TaggedSentence] = [:]
  private var parsed: [Int: SentenceGrammar] = [:]
  private var pad: GrammarPad?
  package private(set) lazy var wideGaps: [WideGap] = WideGap.all(in: self)

  /// The sentence of that index, parsed when it is first asked about; nil in a run without the grammar model.
  package func grammar(ofSentence index: Int) -> SentenceGrammar? {
    if let known = parsed[index] { return known }
    guard let model = lexicon.grammar, let tagged = tagged(sentence: index) else { return nil }
    let grammar = SentenceGrammar(tagged, model)
    parsed[index] = grammar
    return grammar
  }

  func tagged(sentence index: Int) -> TaggedSentence? {
    if let known = tagged[index] { return known }
    guard let model = lexicon.grammar else { return nil }
    var pad = self.pad ?? model.takePad()
    self.pad = nil
    let sentence = TaggedSentence(story.sentences[index].tokens, in: story, model, &pad)
    self.pad = pad
    tagged[index] = sentence
    return sentence
  }

  /// Whether each token stands inside a quotation of double marks or an outer one of single marks.
  private lazy var quoted: [Bool] = {
    var quoted = [Bool](repeating: false, count: tokens.count)
    var next = 0
    for inner in outerQuotations {
      while next < tokens.count, tokens[next].start < inner.start { next += 1 }
      while next < tokens.count, tokens[next].end <= inner.end {
        quoted[next] = true
        next += 1
      }
    }
    return quoted
  }()

  package func isQuoted(_ token: Int) -> Bool { token >= 0 && token < tokens.count && quoted[token] }

  /// How many of the tokens stand inside such a quotation.
  func quotedCount(of indices: [Int]) -> Int {
    let quoted = quoted
    return outerQuotations.isEmpty ? 0 : indices.count { quoted[$0] }
  }

  /// The tokens that are the word of that number, in order.
  package func places(ofWord number: Int) -> ArraySlice<Int> { wordPlaces[number] }

  /// Whether the offset stands between the marks of a quotation.
  package func isQuoted(at offset: Int) -> Bool {
    let next = outerQuotations.indices.end(while: { outerQuotations[$0].start <= offset })
    return next > 0 && offset < outerQuotations[next - 1].end
  }

  /// The words of the quotations that stand in no other, in order; they never overlap.
  private lazy var outerQuotations: [TextRange] = quotations.filter { $0.depth == 0 }.map(\.inner)

  private lazy var wordPlaces = WordPlaces(story)

  /// The tokens that are one of the folded words, in order.
  package func places(of words: some Sequence<String>) -> [Int] {
    words.compactMap { story.words.number(of: $0) }.flatMap { wordPlaces[$0] }.sorted()
  }

  // MARK: Questions about one token, by index. Outside the story the answer is no.

  /// The folded word, or an empty string.
  package func word(_ index: Int) -> String { story.word(index) }

  package func isIn(_ wordClass: WordClass, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && wordFacts[tokens[index].word].classes.contains(wordClass)
  }

  package func classes(_ index: Int) -> WordClasses {
    index >= 0 && index < tokens.count ? wordFacts[tokens[index].word].classes : WordClasses()
  }

  /// Whether the word of that number begins with a digit or with a number in words.
  func beginsWithNumber(word number: Int) -> Bool { wordFacts[number].beginsWithNumber }

  package func frequency(ofWord number: Int) -> Int { wordFacts[number].frequency }

  /// How often the word stands in 47 million words of news.
  package func frequency(_ index: Int) -> Int {
    index >= 0 && index < tokens.count ? wordFacts[tokens[index].word].frequency : 0
  }

  /// Whether the word is a verb that can charge somebody with wrongdoing.
  package func accuses(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && wordFacts[tokens[index].word].accuses
  }

  /// The dialect that alone spells the word so, or nil.
  package func dialectOfSpelling(_ index: Int) -> Dialect? {
    index >= 0 && index < tokens.count ? wordFacts[tokens[index].word].dialect : nil
  }

  package func isWord(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].isWord }

  package func isNumber(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].kind == .number }

  package func isMark(_ index: Int, _ mark: Character) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark && story.wordTexts[tokens[index].word].first == mark
  }

  package func isCapitalised(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isCapitalised
  }

  /// The range from the first token to the last, both included.
  package func range(_ first: Int, _ last: Int) -> TextRange { TextRange(tokens[first].start, tokens[last].end) }

  package func range(of tokens: Range<Int>) -> TextRange { story.range(ofTokens: tokens) }

  /// Whether it is a month: `May` and `March` need their capitals.
  package func isMonth(_ index: Int) -> Bool { isIn(.month, index) && isCapitalised(index) }

  package func string(_ index: Int) -> String {
    tokens.indices.contains(index) ? story.string(tokens[index]) : ""
  }

  /// Whether nothing but one space stands between the token and the next.
  package func isOneSpace(after index: Int) -> Bool {
    index >= 0 && index + 1 < tokens.count && tokens[index + 1].start - tokens[index].end == 1
  }

  /// The blank space between the token and the next; empty at the end of the story.
  package func gap(after index: Int) -> TextRange {
    guard index >= 0, index + 1 < tokens.count else { return TextRange(text.count, text.count) }
    return TextRange(tokens[index].end, tokens[index + 1].start)
  }

  /// Whether the token and the next touch, so that nothing at all stands between them.
  package func touchesNext(_ index: Int) -> Bool { index >= 0 && index + 1 < tokens.count && gap(after: index).isEmpty }

  // MARK: Sentences and blocks

  /// The sentences of blocks of the kinds, in order.
  package func sentences(in kinds: BlockKinds) -> [Sentence] {
    story.sentences.filter { kinds.contains(BlockKinds(story.blocks[$0.block].kind)) }
  }

  /// The blocks of the kinds, with their indices.
  package func blocks(of kinds: BlockKinds) -> [(index: Int, block: Block)] {
    story.blocks.enumerated().filter { kinds.contains(BlockKinds($0.element.kind)) }.map { ($0.offset, $0.element) }
  }

  /// The block that the token stands in; nil outside the story.
  package func block(ofToken index: Int) -> Block? {
    guard tokens.indices.contains(index) else { return nil }
    return story.block(at: tokens[index].start).map { story.blocks[$0] }
  }

  /// The numbers of the words, marks left out: the same words give the same numbers.
  package func wordNumbers(of tokens: Range<Int>) -> [Int] {
    tokens.filter { !self.tokens[$0].isMark }.map { self.tokens[$0].word }
  }

  /// `Source:`, a line that is a label and no more.
  package func isEmptyLabel(_ block: Block) -> Bool { block.tokens.last.map { isMark($0, ":") } ?? false }

  /// A line that is a tag of HTML and no more.
  package func isMarkup(_ block: Block) -> Bool { text.byte(at: block.range.start) == 0x3C }

  /// Whether the token is the first word of its sentence, quotation marks and brackets aside.
  package func opensSentence(_ index: Int) -> Bool {
    sentenceOpenings.indices.contains(index) && sentenceOpenings[index]
  }

  private lazy var sentenceOpenings: [Bool] = {
    var opens = [Bool](repeating: false, count: tokens.count)
    for sentence in story.sentences {
      if let first = sentence.tokens.first(where: { !tokens[$0].isMark }) { opens[first] = true }
    }
    for index in tokens.indices.dropLast() where tokens[index].isMark {
      // A quotation inside a sentence starts one of its own, and so does what follows a colon or a dash.
      let value = text.scalar(at: tokens[index].start).value
      if [0x22, 0x201C, 0x2018, 0x27, 0x3A, 0x2014, 0x2022].contains(value) { opens[index + 1] = true }
    }
    return opens
  }()
}
