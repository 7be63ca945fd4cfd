import DeskFacts
import DeskStory
import Testing

@Suite("Whose word a sentence is")
struct VoiceTests {
  /// A paragraph and the voices of its sentences, by name.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let voices: [String]
    var testDescription: String { text }

    init(_ text: String, _ voices: [String]) {
      self.text = text
      self.voices = voices
    }
  }

  static let cases = [
    Case("The board hid its losses.", ["own"]),
    Case("The board hid its losses, the mayor said.", ["attributed"]),
    Case("The board hid its losses, according to the mayor.", ["attributed"]),
    Case("“The board hid its losses for six years,” the mayor said.", ["quoted"]),
    Case("The board is accused of hiding losses.", ["hedged"]),
    Case("A state audit found that the board hid its losses.", ["attributed"]),
    Case("The mayor said the board was at fault. He had warned of it in May.", ["attributed", "attributed"]),
    Case("The mayor said the board was at fault. It hid losses.", ["attributed", "inherited"]),
    Case("The mayor said the board was at fault. Northfield Dairies hid losses.", ["attributed", "own"]),
    Case("The crash reports were late.", ["own"]),
    Case("The United States will pay.", ["own"]),
    Case("The mayor is said to be in Dover.", ["own"]),
    Case("Some say the board will fall.", ["attributed"]),
    Case("The mayor said nothing.", ["own"]),
  ]

  @Test("A verb of saying, a document, a noun or the sentence before says whose word it is", arguments: cases)
  func voices(item: Case) throws {
    let analysis = try RuleDesk.analysis(item.text)
    let last = try #require(analysis.story.blocks.indices.last)
    let sentences = analysis.story.blocks[last].sentences
    #expect(sentences.map { "\(analysis.voices[$0])" } == item.voices)
  }
}
