import Copydesk
import DeskLexicon

/// Teaches a tagger the tags of a treebank, going on from the tags that it gave itself.
struct TaggerTraining {
  private let tagger: Tagger
  private let lessons: Lessons
  private let tagCount: Int

  private static let hidden = 64
  private static let rounds = TrainingRounds(name: "tagger", count: 12, remembered: 8)
  private static let dropout: Float = 0.3

  init(_ lessons: Lessons, _ model: GrammarModel) {
    self.lessons = lessons
    tagger = model.tagger
    tagCount = model.tags.count
  }

  func section(seed: UInt64) -> [UInt8] {
    let trainer = LayerTrainer(
      rows: tagger.features.rowCount, hidden: Self.hidden, answers: tagCount, dropout: Self.dropout, seed: seed)
    return Self.rounds.section(trainer, lessons, seed: seed + 2) { lesson, step, random in
      learn(lesson, trainer, &random, rate: step.rate)
    }
  }

  /// Answers how many tags were asked for, and how many of them were right before they were learned.
  private func learn(
    _ lesson: Lesson, _ trainer: LayerTrainer, _ random: inout SeededNumbers, rate: Float
  ) -> TrainingRounds.Score {
    var score: TrainingRounds.Score = (0, 0)
    var given = [UInt8](repeating: 0, count: lesson.tags.count)
    var rows = [Int32](repeating: 0, count: tagger.features.count)
    let sights = lesson.sights.map { Self.blinded($0, &random) }
    for place in sights.indices {
      let meant = lesson.tags[place]
      let choices = tagger.allowed(sights[place])
      given[place] = UInt8(max(0, meant))
      guard meant >= 0, choices.contains(meant), choices.count > 1 else { continue }
      tagger.features.fill(&rows, sights, at: place, given)
      let scores = trainer.score(rows, allowed: choices)
      var best = meant
      for tag in 0..<tagCount where scores[tag] > scores[best] { best = tag }
      score.all += 1
      if best == meant { score.right += 1 }
      trainer.learn(rows, right: meant, rate: rate)
      given[place] = UInt8(best)
    }
    return score
  }

  /// Now and then a word is shown as one that the treebank does not hold, or that nobody knows, so that the tagger
  /// learns to do without.
  private static func blinded(_ sight: WordSight, _ random: inout SeededNumbers) -> WordSight {
    let share = random.share()
    guard share < 0.08 else { return sight }
    var sight = sight
    sight.row = 0
    sight.choices = 0
    if share < 0.03 {
      sight.number = 0
      sight.fine = 0
      sight.coarse = 0
    }
    return sight
  }
}
