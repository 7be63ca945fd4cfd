import Copydesk
import DeskLexicon
import DeskText
import Foundation
import Testing

@testable import copydesk_train

@Suite("A grammar training")
struct GrammarTrainingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Six sentences of one shape, told over and over: the keeper sold a boat.
  private static let treebank: String = {
    let nouns = ["keeper", "mayor", "pilot"]
    let verbs = ["sold", "saw"]
    let sentences = nouns.flatMap { noun in
      verbs.map { verb in
        """
        # text = The \(noun) \(verb) a boat.
        1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
        2\t\(noun)\t\(noun)\tNOUN\tNN\t_\t3\tnsubj\t_\t_
        3\t\(verb)\t\(verb)\tVERB\tVBD\t_\t0\troot\t_\t_
        4\ta\ta\tDET\tDT\t_\t5\tdet\t_\t_
        5\tboat\tboat\tNOUN\tNN\t_\t3\tobj\t_\t_
        6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

        """
      }
    }
    return (0..<8).map { _ in sentences.joined(separator: "\n") }.joined(separator: "\n")
  }()

  private func inFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "grammar-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try work(folder)
  }

  private func bank(_ text: String, in folder: URL) throws -> Treebank {
    let file = folder.appending(path: "bank.conllu")
    try Data(text.utf8).write(to: file)
    return try Treebank([file.path])
  }

  @Test("A treebank and stories become a model that reads the sentences of the treebank, the same each time")
  func endToEnd() throws {
    try inFolder { folder in
      let treebank = try bank(Self.treebank, in: folder)
      let desk = try Desk(data: DataFolder(given: Self.root, executable: ""), models: [])
      let stories = try Archive([Self.root + "/Tests/Stories/harbour.txt"], without: [])
      let paths = ["first", "second"].map { folder.appending(path: $0).path }
      for path in paths {
        let work = try WorkFolder(folder.appending(path: "work").path, for: stories)
        let training = GrammarTraining(
          archive: stories, treebank: treebank, desk: desk, work: work, output: path, memberCount: 2)
        #expect(try training.run().isWhole)
      }
      let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
      #expect(files[0] == files[1])
      let model = try GrammarModel(paths[0])
      let sights = ["The", "pilot", "saw", "a", "boat", "."].enumerated().map {
        model.words.sight(of: $1.utf8, isFirst: $0 == 0)
      }
      let tags = model.tagger.tags(of: sights)
      #expect(tags.map { model.wordTags[Int($0)].part } == [.determiner, .noun, .verb, .determiner, .noun, .mark])
      let tree = model.parser.parse(ParseFeatures.Sentence(sights, tags))
      #expect(tree.heads == [1, 2, -1, 4, 2, 2])
      #expect(model.relationKinds[Int(tree.relations[1])] == .subject)
      #expect(GrammarEvaluation(model: model).report(treebank).contains("subjects found 100.0 %, right 100.0 %"))
    }
  }

  @Test("A line of a treebank without ten columns is an error with its place")
  func brokenTreebank() throws {
    try inFolder { folder in
      let error = #expect(throws: ConfigurationErrors.self) {
        _ = try bank("# text = Boats\n1\tBoats\tboat\tNOUN\n", in: folder)
      }
      #expect(error?.errors.map(\.line) == [2])
      #expect(error?.errors.map(\.message) == ["this line has 4 columns, not 10"])
    }
  }

  @Test("Words cut in two by the treebank are read by their parts, and words left out are passed over")
  func ranges() throws {
    try inFolder { folder in
      let rows = [
        "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_", "1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_",
        "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
        "2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_", "3\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\t_",
      ]
      let sentences = try bank(rows.joined(separator: "\n"), in: folder).sentences
      #expect(sentences.map { $0.words.map { String(decoding: $0.form, as: UTF8.self) } } == [["do", "n't", "sail"]])
    }
  }
}
