import Copydesk
import DeskLexicon
import DeskText

/// Makes a grammar model of treebanks, and of an archive that says which words are alike.
struct GrammarTraining {
  let archive: Archive
  let treebank: Treebank
  let desk: Desk
  let work: WorkFolder
  let output: String
  /// How many models read the archive together.
  var memberCount = 4

  func run() throws(ConfigurationErrors) -> GrammarModel {
    var vocabulary = try work.stage("forms") { GrammarVocabulary(FormArchive(archive, desk)) }
    vocabulary.add(treebank)
    let none = [Int](repeating: 0, count: vocabulary.words.count)
    var draft = ModelDraft<GrammarSection>()
    let path = work.path + "/draft.grammar"
    draft.set(vocabulary.sections(rows: none, choices: none))
    draft.set([(.choices, [UInt8](repeating: 0, count: 16)), (.tags, Array("X".utf8))])
    let words = try draft.words(at: path)
    let lexicon = TreebankLexicon(treebank, words, wordCount: vocabulary.words.count)
    draft.set(vocabulary.sections(rows: lexicon.rows, choices: lexicon.choices))
    draft.set(lexicon.sections)
    let relations = Set(treebank.sentences.flatMap(\.words).map { Treebank.plain($0.relation) }).sorted()
    let counts = try draft.words(at: path).counts
    let features = (
      TagFeatures(counts, tags: lexicon.tags),
      ParseFeatures(counts, tags: lexicon.tags, relationCount: relations.count)
    )
    draft.set([
      (.relations, Array(relations.joined(separator: "\n").utf8)),
      (.tagger, least(features.0.rowCount, lexicon.tags.count)),
      (.parser, least(features.1.rowCount, Parser.answerCount(relations.count))),
    ])
    return try train(draft)
  }

  /// A committee learns from the treebank; the model learns from the treebank and from what the committee reads in the
  /// archive, which is more than people will ever mark.
  private func train(_ draft: ModelDraft<GrammarSection>) throws(ConfigurationErrors) -> GrammarModel {
    let blank = try draft.model(at: work.path + "/draft.grammar")
    var lessons = Lessons(treebank, blank)
    let committee = Committee(members: try drafts(memberCount, lessons, draft).map(\.model))
    lessons.add(archive, desk, by: committee)
    var (last, model) = try drafts(1, lessons, draft)[0]
    last.set(TagHabits(archive, desk, model).sections)
    return try last.model(at: output)
  }

  /// So many models that learn the same from other first weights.
  private func drafts(
    _ count: Int, _ lessons: Lessons, _ draft: ModelDraft<GrammarSection>
  ) throws(ConfigurationErrors) -> [(draft: ModelDraft<GrammarSection>, model: GrammarModel)] {
    let paths = (0..<count).map { "\(work.path)/member.\($0).grammar" }
    var members: [(draft: ModelDraft<GrammarSection>, model: GrammarModel)] = []
    for path in paths { members.append((draft, try draft.model(at: path))) }
    for part in [GrammarSection.tagger, .parser] {
      let models = members.map(\.model)
      let sections = Pair.results(count) { number in
        let seed = UInt64(number * 10 + 3)
        return part == .tagger
          ? TaggerTraining(lessons, models[number]).section(seed: seed)
          : ParserTraining(lessons, models[number]).section(seed: seed)
      }
      for (number, section) in sections.enumerated() {
        members[number].draft.set([(part, section)])
        members[number].model = try members[number].draft.model(at: paths[number])
      }
    }
    return members
  }

  private func least(_ rows: Int, _ answers: Int) -> [UInt8] {
    LayerTrainer(rows: rows, hidden: 16, answers: answers, seed: 1).section()
  }
}
