import Copydesk
import DeskLexicon

/// Walks over lessons, with steps that grow smaller.
struct TrainingRounds {
  let name: String
  let count: Int
  /// From this round on the weights of each round count.
  let remembered: Int

  private static let rate: Float = 0.05

  /// How much of what a lesson asked was right before it was learned.
  typealias Score = (right: Int, all: Int)

  /// The section that the trainer has when all is learned.
  func section(
    _ trainer: LayerTrainer, _ lessons: Lessons, seed: UInt64,
    learn: (Lesson, Step, inout SeededNumbers) -> Score
  ) -> [UInt8] {
    var random = SeededNumbers(seed)
    var progress = Progress("training the \(name)", of: count)
    for round in 0..<count {
      var score: Score = (0, 0)
      let all = lessons.round(round, of: count, &random)
      for (done, lesson) in all.enumerated() {
        let share = (Float(round) + Float(done) / Float(all.count)) / Float(count)
        let now = learn(lesson, Step(round: round, rate: Self.rate * (1 - 0.95 * share)), &random)
        score = (score.right + now.right, score.all + now.all)
      }
      if round >= remembered { trainer.remember() }
      progress.reach(round, "right in \(score.right * 1000 / max(1, score.all)) of 1000")
    }
    trainer.settle()
    progress.finish()
    return trainer.section()
  }

  /// How far the training has come.
  struct Step {
    let round: Int
    let rate: Float
  }
}
