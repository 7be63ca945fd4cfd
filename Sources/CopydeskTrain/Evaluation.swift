import Copydesk
import DeskFacts
import DeskLexicon
import DeskStory

/// Measures a model on the articles that nothing was learned from.
struct Evaluation {
  let archive: Archive
  let desk: Desk
  let model: ContextModel
  let writtenFor: [[Rivals.Rival]]

  private struct Measured: Sendable {
    var words = 0
    var alarms: [(score: Float, text: String)] = []
    /// By slip: how sure the model was of the right word, of each planted slip; below everything where it was not.
    var plants: [Slip: [Float]] = [:]
  }

  func report(alarmCount: Int) -> String {
    let chosen = archive.articles.filter { $0.use == .measuring }
    let (desk, model, writtenFor) = (desk, model, writtenFor)
    let parts = Halves.results(of: chosen, "measuring") { articles, report in
      var measured = Measured()
      var planter = Planter(model, writtenFor, seed: 99)
      for (number, article) in articles.enumerated() {
        let reader = ContextReader(desk.analysis(of: desk.story(article.text)), model)
        measured.words += reader.analysis.story.wordCount
        Self.alarms(of: reader, &measured)
        for plant in planter.plants(in: reader) {
          let best = plant.questions.likeliest(model.trees)
          let odds = best.flatMap { $0.rival.symbol == plant.meant ? $0.odds : nil }
          measured.plants[plant.slip, default: []].append(odds ?? -.infinity)
        }
        report(number)
      }
      return measured
    }
    var all = parts[0]
    for part in parts.dropFirst() {
      all.words += part.words
      all.alarms += part.alarms
      all.plants.merge(part.plants) { $0 + $1 }
    }
    return Self.text(of: all, alarmCount: alarmCount)
  }

  private static func alarms(of reader: ContextReader, _ measured: inout Measured) {
    for place in reader.symbols.indices where reader.mayAsk(place) {
      guard let best = reader.questions(at: place).likeliest(reader.model.trees), best.odds > -3 else { continue }
      let around = (max(0, place - 6)..<min(reader.symbols.count, place + 7)).map { index in
        let word = reader.model.words.text(of: Int(reader.symbols[index]))
        return index == place ? "[\(word)>\(reader.model.words.text(of: best.rival.symbol))]" : word
      }
      measured.alarms.append((best.odds, around.joined(separator: " ")))
    }
  }

  private static func text(of measured: Measured, alarmCount: Int) -> String {
    let alarms = measured.alarms.sorted { $0.score > $1.score }
    var lines = ["\(measured.words) words"]
    for words in [100_000, 20_000, 10_000, 5_000, 3_333] {
      let count = measured.words / words
      let margin = count < alarms.count ? alarms[count].score : -3
      let found = measured.plants.values.joined().count { $0 >= margin }
      let planted = measured.plants.values.joined().count
      lines.append(
        "1 alarm in \(words) words: margin \(margin), \(found * 1000 / max(1, planted)) of 1000 planted slips")
      if words == 10_000 {
        for slip in Slip.allCases {
          guard let scores = measured.plants[slip] else { continue }
          lines.append("    \(slip): \(scores.count { $0 >= margin } * 100 / scores.count) % of \(scores.count)")
        }
      }
    }
    return (lines + alarms.prefix(alarmCount).map { "\($0.score) \($0.text)" }).joined(separator: "\n")
  }
}
