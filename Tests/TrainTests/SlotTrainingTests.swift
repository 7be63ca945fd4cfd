import Copydesk
import DeskFacts
import DeskLexicon
import Foundation
import Testing

@testable import copydesk_train

@Suite("A training of a slot model")
struct SlotTrainingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let treebank = """
    1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
    2\twent\tgo\tVERB\tVBD\t_\t0\troot\t_\t_
    3\tand\tand\tCCONJ\tCC\t_\t5\tcc\t_\t_
    4\twas\tbe\tAUX\tVBD\t_\t5\taux\t_\t_
    5\tgone\tgo\tVERB\tVBN\t_\t2\tconj\t_\t_
    """

  private func training(in folder: URL, output: String) throws -> SlotTraining {
    let bank = folder.appending(path: "bank.conllu")
    try Data(Self.treebank.utf8).write(to: bank)
    let data = try DataFolder(given: Self.root, executable: "")
    let stories = try Archive(TrainingTests.archive(in: folder), without: [])
    return SlotTraining(
      archive: stories, desk: try Desk(data: data, models: []),
      work: try WorkFolder(folder.appending(path: "work").path, for: stories),
      grammar: try GrammarModel(data.file("Dictionaries/models/grammar.en.model")),
      context: try ContextModel(data.file("Dictionaries/models/context.en.model")),
      treebank: try Treebank([bank.path]), output: output, every: 4, treeCount: 2)
  }

  @Test("Stories become a model that is whole, the same each time, and knows the forms of irregular verbs")
  func endToEnd() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "slots-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outputs = ["first", "second"].map { folder.appending(path: $0).path }
    let model = try training(in: folder, output: outputs[0]).run()
    #expect(model.isWhole)
    _ = try training(in: folder, output: outputs[1]).run()
    #expect(try Data(contentsOf: URL(filePath: outputs[0])) == Data(contentsOf: URL(filePath: outputs[1])))
    let asker = model.asker
    let went = asker.words.sight(of: "went".utf8, isFirst: false).number
    let forms = asker.forms.forms(of: asker.forms.group(of: went)).map { asker.words.text(of: $0.word) }
    #expect(Set(forms) == ["go", "goes", "going", "went", "gone"])
  }
}
