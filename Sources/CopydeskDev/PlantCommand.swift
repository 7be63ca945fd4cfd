import ArgumentParser
import Copydesk
import DeskFacts
import DeskLexicon
import DeskText

/// `copydesk-dev plant`.
struct PlantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plant",
    abstract: "Plants faults in good stories and measures how many the slot model finds.",
    discussion: """
      For each fault, how many of those planted are found with the right answer where the clean stories give 0.1, 0.3,
      1, 3 and 10 alarms of that fault in 10,000 words, and the odds at which they do.
      """)

  @Argument(help: "A folder of stories that nothing was learned from.")
  var folder: String

  @Option(help: "The slot model.")
  var model: String?

  @Option(help: "Print so many of the loudest alarms of each fault.")
  var alarms = 0

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  func run() throws {
    do throws(ConfigurationErrors) {
      let place = try DataFolder(given: data, executable: DataFolder.executablePath())
      let desk = try Desk(data: place, models: [])
      let grammar = try GrammarModel(place.file("Dictionaries/models/grammar.en.model"))
      let slots = try SlotModel(model ?? place.file("Dictionaries/models/slots.en.model"), with: grammar)
      let context = try ContextModel(place.file("Dictionaries/models/context.en.model"))
      var bench = PlantBench(desk: desk, grammar: grammar, judge: SlotJudge(slots, context))
      for path in Walk.inputs(from: [folder]).map(\.path) {
        if let bytes = try? FileContents.read(path) { bench.read(bytes) }
      }
      bench.report(alarms: alarms)
    } catch {
      for each in error.errors { print(each.description) }
      throw ExitCode(2)
    }
  }
}

/// Asks about good stories and about spoiled ones.
private struct PlantBench {
  private let desk: Desk
  private let grammar: GrammarModel
  private let judge: SlotJudge
  private let planter: SlotPlanter
  private var random = SeededNumbers(5)
  private var words = 0
  private var cases: [Case: Tally] = [:]

  struct Case: Hashable {
    let fault: SlotFault
    let kind: SlotKind
  }

  struct Tally {
    /// The odds of each doubt in good copy, with its text.
    var alarms: [(odds: Float, text: String)] = []
    /// The odds of each planted fault, -infinity for one that is answered wrongly or not at all.
    var planted: [Float] = []
  }

  init(desk: Desk, grammar: GrammarModel, judge: SlotJudge) {
    self.desk = desk
    self.grammar = grammar
    self.judge = judge
    planter = SlotPlanter(judge.model.asker, grammar.tagger, likelyShare: 0)
  }

  mutating func read(_ bytes: [UInt8]) {
    for sentence in SlotSentences.sentences(of: desk.story(bytes), grammar) {
      words += sentence.sights.count
      let asks = judge.model.asker.asks(in: sentence)
      for ask in asks {
        guard let doubt = judge.doubt(ask, in: sentence) else { continue }
        let text = doubt.odds > 0 ? self.text(sentence, ask, doubt.meant) : ""
        cases[Case(fault: doubt.fault, kind: ask.kind), default: Tally()].alarms.append((doubt.odds, text))
      }
      for fault in SlotFault.allCases {
        guard let plant = planter.plant(fault, in: sentence, asks: asks, &random) else { continue }
        let key = Case(fault: fault, kind: plant.ask.kind)
        let doubt = judge.doubt(plant.ask, in: plant.sentence)
        let isRight = doubt?.meant == plant.right
        cases[key, default: Tally()].planted.append(isRight ? doubt?.odds ?? -.infinity : -.infinity)
      }
    }
  }

  private func text(_ sentence: ParseFeatures.Sentence, _ ask: SlotAsk, _ answer: Int) -> String {
    let words = judge.model.asker.words
    func text(_ places: Range<Int>) -> String {
      places.clamped(to: sentence.sights.indices).map { words.text(of: sentence.sights[$0].number) }
        .joined(separator: " ")
    }
    let (start, end) = (ask.slot.lowerBound, ask.slot.upperBound)
    return "\(text(start - 8..<start)) [\(text(ask.slot)) -> \(answer)] \(text(end..<end + 8))"
  }

  func report(alarms count: Int) {
    print("\(words) words. Found at 0.1, 0.3, 1, 3 and 10 alarms in 10,000 words, with the odds that take it:")
    for (key, tally) in cases.sorted(by: {
      ($0.key.fault.rawValue, $0.key.kind.rawValue) < ($1.key.fault.rawValue, $1.key.kind.rawValue)
    }) {
      let alarms = tally.alarms.sorted { $0.odds > $1.odds }
      let figures = ([0.1, 0.3, 1, 3, 10] as [Double]).map { rate in
        let rank = Int(rate * Double(words) / 10_000)
        let odds = rank < alarms.count ? alarms[rank].odds : -100
        let found = tally.planted.count { $0 > odds }
        return "\(found * 100 / max(1, tally.planted.count)) % (\((odds * 10).rounded() / 10))".padded(to: 13)
      }
      let name = "\(key.fault) \(key.kind)".padded(to: 44)
      print("\(name)\(String(tally.planted.count).padded(to: 7))\(figures.joined())")
      for alarm in alarms.prefix(count) { print("    \((alarm.odds * 10).rounded() / 10) \(alarm.text)") }
    }
  }
}
