import DeskLexicon

/// Teaches a tagger the tags of a treebank, going on from the tags that it gave itself.
struct TaggerTraining {
  private let features: TagFeatures
  private let allowed: [[Bool]]
  private let lessons: Lessons
  private let tagCount: Int

  private static let hidden = 64
  private static let rounds = 12
  /// From this round on the weights of each round count.
  private static let remembered = 8
  private static let rate: Float = 0.05
  private static let dropout: Float = 0.3

  init(_ lessons: Lessons, _ model: GrammarModel) {
    self.lessons = lessons
    features = model.tagger.features
    tagCount = model.tags.count
    let tagCount = model.tags.count
    allowed = (0..<model.words.counts.choices).map { set in
      let bits = model.words.choices(set)
      if bits == (0, 0) { return [Bool](repeating: true, count: tagCount) }
      return (0..<tagCount).map { ($0 < 64 ? bits.low >> UInt64($0) : bits.high >> UInt64($0 - 64)) & 1 != 0 }
    }
  }

  func section(seed: UInt64) -> [UInt8] {
    let trainer = LayerTrainer(
      rows: features.rowCount, hidden: Self.hidden, answers: tagCount, dropout: Self.dropout, seed: seed)
    var random = SeededNumbers(seed + 2)
    var progress = Progress("training the tagger", of: Self.rounds)
    for round in 0..<Self.rounds {
      var right = (0, 0)
      let all = lessons.round(round, of: Self.rounds, &random)
      for (done, lesson) in all.enumerated() {
        let share = (Float(round) + Float(done) / Float(all.count)) / Float(Self.rounds)
        let now = learn(lesson, trainer, &random, rate: Self.rate * (1 - 0.95 * share))
        right = (right.0 + now.right, right.1 + now.all)
      }
      if round >= Self.remembered { trainer.remember() }
      progress.reach(round, "right in \(right.0 * 1000 / max(1, right.1)) of 1000")
    }
    trainer.settle()
    progress.finish()
    return trainer.section()
  }

  /// Answers how many tags were asked for, and how many of them were right before they were learned.
  private func learn(
    _ lesson: Lesson, _ trainer: LayerTrainer, _ random: inout SeededNumbers, rate: Float
  ) -> (right: Int, all: Int) {
    var right = (right: 0, all: 0)
    var given = [UInt8](repeating: 0, count: lesson.tags.count)
    var rows = [Int32](repeating: 0, count: TagFeatures.count)
    let sights = lesson.sights.map { Self.blinded($0, &random) }
    for place in sights.indices {
      let meant = lesson.tags[place]
      let choices = allowed[sights[place].choices]
      given[place] = UInt8(max(0, meant))
      guard meant >= 0, choices[meant], choices.lazy.filter(\.self).count > 1 else { continue }
      features.fill(&rows, sights, at: place, given)
      let scores = trainer.score(rows, allowed: choices)
      var best = meant
      for tag in 0..<tagCount where scores[tag] > scores[best] { best = tag }
      right.all += 1
      if best == meant { right.right += 1 }
      trainer.learn(rows, right: meant, rate: rate)
      given[place] = UInt8(best)
    }
    return right
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
