import Copydesk
import DeskLexicon

/// Teaches a parser the trees of a treebank. It goes on from its own moves, right or wrong, and learns which move loses
/// least from there: the dynamic oracle of Goldberg and Nivre.
struct ParserTraining {
  private let parser: Parser
  private let tagger: Tagger
  private let relationCount: Int
  private let lessons: Lessons

  private static let hidden = 160
  private static let rounds = TrainingRounds(name: "parser", count: 20, remembered: 14)
  private static let dropout: Float = 0.3
  /// After the first round the parser follows its own move so often.
  private static let daring: Float = 0.9

  init(_ lessons: Lessons, _ model: GrammarModel) {
    parser = model.parser
    tagger = model.tagger
    relationCount = model.relations.count
    self.lessons = lessons
  }

  func section(seed: UInt64) -> [UInt8] {
    let trainer = LayerTrainer(
      rows: parser.features.rowCount, hidden: Self.hidden, answers: Parser.answerCount(relationCount),
      dropout: Self.dropout, seed: seed)
    return Self.rounds.section(trainer, lessons, seed: seed + 2) { lesson, step, random in
      let heads = learn(lesson, trainer, (step.rate, step.round == 0 ? 0 : Self.daring), &random)
      return (zip(heads, lesson.heads).count { Int($0) == $1 }, heads.count)
    }
  }

  private func learn(
    _ lesson: Lesson, _ trainer: LayerTrainer, _ pace: (rate: Float, daring: Float), _ random: inout SeededNumbers
  ) -> [Int32] {
    let sentence = ParseFeatures.Sentence(lesson.sights, tagger.tags(of: lesson.sights))
    var state = ParseState(count: lesson.heads.count)
    var rows = [Int32](repeating: 0, count: parser.features.count)
    while !state.isDone {
      if state.stack.isEmpty {
        state.make(.shift)
        continue
      }
      parser.features.fill(&rows, state, sentence)
      let scores = trainer.score(rows, allowed: parser.allowed(state))
      let wanted = wanted(state, lesson)
      guard let first = wanted.first else { break }
      let target = wanted.dropFirst().reduce(first) { scores[$1] > scores[$0] ? $1 : $0 }
      var best = target
      for answer in 0..<Parser.answerCount(relationCount) where scores[answer] > scores[best] { best = answer }
      trainer.learn(rows, right: target, rate: pace.rate)
      let (move, relation) = Parser.move(random.share() < pace.daring ? best : target, relationCount)
      state.make(move, relation: relation)
    }
    return state.heads
  }

  /// The answers that lose fewest of the heads that can still be found.
  private func wanted(_ state: ParseState, _ lesson: Lesson) -> [Int] {
    let relation = lesson.relations[state.stacked(0)]
    let moves: [(answer: Int, move: ParseState.Move)] = [
      (0, .shift), (1 + relation, .left), (1 + relationCount + relation, .right),
    ]
    let costs = moves.filter { state.mayDo($0.move) }.map { ($0.answer, cost($0.move, state, lesson.heads)) }
    let least = costs.map(\.1).min() ?? 0
    return costs.filter { $0.1 == least }.map(\.0)
  }

  /// How many heads of the treebank cannot be found any more after the move.
  private func cost(_ move: ParseState.Move, _ state: ParseState, _ heads: [Int]) -> Int {
    let (last, next) = (state.stacked(0), state.next)
    switch move {
    case .shift:
      let waiting = state.stack.dropLast()
      var cost = heads[next] >= 0 && waiting.contains(Int32(heads[next])) ? 1 : 0
      for word in state.stack where heads[Int(word)] == next { cost += 1 }
      return cost
    case .left:
      var cost = heads[last] == -1 || heads[last] == state.stacked(1) || heads[last] > next ? 1 : 0
      for word in next..<state.count where heads[word] == last { cost += 1 }
      return cost
    case .right:
      var cost = heads[last] == -1 || heads[last] >= next ? 1 : 0
      for word in next..<max(next, state.count) where heads[word] == last { cost += 1 }
      return cost
    }
  }
}

extension Treebank {
  /// Relations whose finer kinds are kept.
  private static let kept: Set<String> = [
    "nsubj:pass", "aux:pass", "acl:relcl", "nmod:poss", "obl:agent", "compound:prt", "nmod:desc",
  ]

  /// The relation without the finer kind, unless that is one that rules ask for.
  static func plain(_ relation: String) -> String {
    kept.contains(relation) ? relation : String(relation.prefix { $0 != ":" })
  }
}
