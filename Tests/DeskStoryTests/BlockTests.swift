import DeskStory
import DeskText
import Testing

/// A story and how its blocks are to be named, each as `kind: text`.
struct BlockCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let blocks: [String]

  init(_ name: String, _ text: String, _ blocks: [String]) {
    self.name = name
    self.text = text
    self.blocks = blocks
  }

  var testDescription: String { name }
}

@Suite("Blocks of a plain-text story")
struct BlockTests {
  private static let lead = "The harbour board voted on Tuesday to raise mooring fees by a tenth from the spring."
  private static let second = "Boat owners said they would appeal against the decision before the end of the month."

  private static let cases: [BlockCase] = [
    BlockCase(
      "headline, byline and paragraphs", "Board raises mooring fees\n\nBy Anna Lindqvist\n\n\(lead)\n\n\(second)\n",
      [
        "headline: Board raises mooring fees", "byline: By Anna Lindqvist", "paragraph: \(lead)",
        "paragraph: \(second)",
      ]),
    BlockCase(
      "a line each without blank lines", "Board raises mooring fees\n\(lead)\n\(second)",
      ["headline: Board raises mooring fees", "paragraph: \(lead)", "paragraph: \(second)"]),
    BlockCase(
      "CR LF and a byte order mark", "\u{FEFF}Board raises mooring fees\r\n\r\n\(lead)\r\n",
      ["headline: Board raises mooring fees", "paragraph: \(lead)"]),
    BlockCase(
      "a headline that asks", "Who will pay for the harbour?\n\n\(lead)\n",
      ["headline: Who will pay for the harbour?", "paragraph: \(lead)"]),
    BlockCase(
      "a standfirst",
      "Board raises mooring fees\n\nOwners of small boats fear that they will have to leave\n\n\(lead)\n",
      [
        "headline: Board raises mooring fees", "standfirst: Owners of small boats fear that they will have to leave",
        "paragraph: \(lead)",
      ]),
    BlockCase(
      "no headline at all", "\(lead)\n\n\(second)\n", ["paragraph: \(lead)", "paragraph: \(second)"]),
    BlockCase("one sentence", "\(lead)", ["paragraph: \(lead)"]),
    BlockCase("nothing", "", []),
    BlockCase("only blank lines", "\n \n\t\n\u{A0}\n", []),
    BlockCase(
      "a subhead among paragraphs", "Board raises mooring fees\n\n\(lead)\n\nA bitter winter\n\n\(second)\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)", "subhead: A bitter winter", "paragraph: \(second)",
      ]),
    BlockCase(
      "a list with bullets", "Board raises mooring fees\n\n\(lead)\n\n• Small boats pay £40\n• Trawlers pay £310\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)", "list item: • Small boats pay £40",
        "list item: • Trawlers pay £310",
      ]),
    BlockCase(
      "a list with figures and hyphens",
      "Board raises mooring fees\n\n\(lead)\n\n1. Small boats pay £40\n2) Trawlers pay £310\n- Ferries pay nothing\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)", "list item: 1. Small boats pay £40",
        "list item: 2) Trawlers pay £310", "list item: - Ferries pay nothing",
      ]),
    BlockCase(
      "a caption", "Board raises mooring fees\n\n\(lead)\n\nPhoto: Boats at the north quay in January\n\n\(second)\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)",
        "caption: Photo: Boats at the north quay in January", "paragraph: \(second)",
      ]),
    BlockCase(
      "furniture of the page",
      "Board raises mooring fees\n\n\(lead)\n\nADVERTISEMENT\n\n\(second)\n\nRead more\n\nMore in Business\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)", "furniture: ADVERTISEMENT",
        "paragraph: \(second)", "furniture: Read more", "furniture: More in Business",
      ]),
    BlockCase(
      "an empty label and a tag", "Board raises mooring fees\n\n\(lead)\n\n<hr/>\n\nOriginal source :\n",
      [
        "headline: Board raises mooring fees", "paragraph: \(lead)", "furniture: <hr/>", "furniture: Original source :",
      ]),
    BlockCase(
      "indented lines", "Board raises mooring fees\n\n    \(lead)\n\u{A0}\u{A0}\(second)\n",
      ["headline: Board raises mooring fees", "paragraph: \(lead)", "paragraph: \(second)"]),
  ]

  @Test("Each block is named for what it is", arguments: cases)
  func blocks(item: BlockCase) throws {
    let story = try TestDesk.story(item.text)
    #expect(story.blocks.map { "\($0.kind.rawValue): \(story.string($0.range))" } == item.blocks)
  }

  @Test("Lines that a mail program broke are one paragraph")
  func hardWrapped() throws {
    let text = """
      Board raises mooring fees

      The harbour board voted on Tuesday to raise mooring fees by a
      tenth from the spring, after two years in which the income of
      the port had fallen short of what its quays cost to keep.

      Boat owners said they would appeal against the decision before
      the end of the month, and asked the minister to look into how
      the figures had been put together.
      """
    let story = try TestDesk.story(text)
    #expect(story.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(story.sentences.map(\.block) == [0, 1, 2])
    let lead = story.string(story.blocks[1].range)
    #expect(lead.hasPrefix("The harbour") && lead.hasSuffix("cost to keep."))
  }

  @Test("A list item keeps its bullet out of its words, and a line its indent out of its range")
  func bullets() throws {
    let story = try TestDesk.story(Opening.story + "  • Small boats pay £40")
    let item = try #require(story.blocks.last)
    #expect(story.string(item.bullet) == "• ")
    #expect(story.string(item.indent) == "  ")
    #expect(item.tokens.first.map { story.string(story.tokens[$0]) } == "Small")
  }

  @Test("Blocks, sentences and tokens lie in order inside one another")
  func nesting() throws {
    let story = try TestDesk.story(Opening.story + "“It is late,” she said. “Go home.”\n\n• One item\n\nMore in News\n")
    for (index, block) in story.blocks.enumerated() {
      #expect(story.block(at: block.range.start) == index)
      for sentence in story.sentences[block.sentences] {
        #expect(sentence.block == index && block.range.contains(sentence.range))
        #expect(block.tokens.clamped(to: sentence.tokens) == sentence.tokens)
      }
    }
    let starts = story.tokens.map(\.start)
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    #expect(story.wordCount == story.tokens.filter { !$0.isMark }.count)
  }
}
