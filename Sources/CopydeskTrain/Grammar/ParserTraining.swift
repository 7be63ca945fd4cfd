import DeskLexicon

/// Teaches a parser the trees of a treebank. It goes on from its own moves, right or wrong, and learns which move loses
/// least from there: the dynamic oracle of Goldberg and Nivre.
struct ParserTraining {
  private let features: ParseFeatures
  private let tagger: Tagger
  private let relationCount: Int
  private let lessons: Lessons

  private static let hidden = 160
  private static let rounds = 20
  private static let remembered = 14
  private static let rate: Float = 0.05
  private static let dropout: Float = 0.3
  /// After the first round the parser follows its own move so often.
  private static let daring: Float = 0.9

  init(_ lessons: Lessons, _ model: GrammarModel) {
    features = model.parser.features
    tagger = model.tagger
    relationCount = model.relations.count
    self.lessons = lessons
  }

  func section(seed: UInt64) -> [UInt8] {
    let trainer = LayerTrainer(
      rows: features.rowCount, hidden: Self.hidden, answers: Parser.answerCount(relationCount), dropout: Self.dropout,
      seed: seed)
    var random = SeededNumbers(seed + 2)
    var progress = Progress("training the parser", of: Self.rounds)
    for round in 0..<Self.rounds {
      var hung = (right: 0, all: 0)
      let all = lessons.round(round, of: Self.rounds, &random)
      for (done, lesson) in all.enumerated() {
        let share = (Float(round) + Float(done) / Float(all.count)) / Float(Self.rounds)
        let heads = learn(lesson, trainer, (Self.rate * (1 - 0.95 * share), round == 0 ? 0 : Self.daring), &random)
        hung.all += heads.count
        hung.right += zip(heads, lesson.heads).count { Int($0) == $1 }
      }
      if round >= Self.remembered { trainer.remember() }
      progress.reach(round, "\(hung.right * 1000 / max(1, hung.all)) of 1000 heads right")
    }
    trainer.settle()
    progress.finish()
    return trainer.section()
  }

  private func learn(
    _ lesson: Lesson, _ trainer: LayerTrainer, _ pace: (rate: Float, daring: Float), _ random: inout SeededNumbers
  ) -> [Int32] {
    let sentence = ParseFeatures.Sentence(lesson.sights, tagger.tags(of: lesson.sights))
    var state = ParseState(count: lesson.heads.count)
    var rows = [Int32](repeating: 0, count: features.count)
    var allowed = [Bool](repeating: true, count: Parser.answerCount(relationCount))
    while !state.isDone {
      if state.stack.isEmpty {
        state.make(.shift)
        continue
      }
      for answer in allowed.indices { allowed[answer] = state.mayDo(Parser.move(answer, relationCount).move) }
      features.fill(&rows, state, sentence)
      let scores = trainer.score(rows, allowed: allowed)
      let wanted = wanted(state, lesson)
      guard let first = wanted.first else { break }
      let target = wanted.dropFirst().reduce(first) { scores[$1] > scores[$0] ? $1 : $0 }
      var best = target
      for answer in allowed.indices where scores[answer] > scores[best] { best = answer }
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
