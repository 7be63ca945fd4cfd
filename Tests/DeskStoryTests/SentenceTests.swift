import DeskStory
import DeskText
import Testing

@Suite("Sentences")
struct SentenceTests {
  /// Sentences of one paragraph, parted by ` | `.
  private static let cases: [String] = [
    "The ferry sailed at noon. | It was late.",
    "The U.S. economy grew by 2.5 percent in May. | Prices fell.",
    "She moved to the U.S. in 1998 and to the U.K. a year later. | Nobody noticed.",
    "It was the first such deal with the U.S. | The second came in June.",
    "He lives in Washington, D.C. | He works in Baltimore.",
    "Mr. Okafor met Mrs. Lind and Dr. Pryce. | They spoke for an hour.",
    "The letter went to No. 10 on Friday. | No reply came.",
    "The answer was no. | She left.",
    "J. K. Osei and R.L. Pine signed it. | Both were members.",
    "The index closed at 7,412.85 points. | Gold rose 0.3%.",
    "“We have lost the boat.” | He sat down.",
    "“We have lost the boat,” he said. | “It was my father’s.”",
    "\"Where were you?\" she asked. | \"At home.\"",
    "“Where were you?” he asked her.",
    "“Help!” cried the man. | Nobody came.",
    "He said: “I waited … and nobody came.” | That was in May.",
    "He waited... and nobody came. | That was in May.",
    "He waited… | Nobody came.",
    "The shop opens at 9 a.m. and shuts at 5 p.m. on weekdays. | It is shut on Sundays.",
    "The shop opens at 9 a.m. | It shuts at noon.",
    "Police were called at 3 p.m. | The man had gone.",
    "Gen. Sir Mark Holt and Sgt. Ann Reyes spoke. | They took no questions.",
    "The firm, Holt & Sons Ltd. of Leeds, lost £4.2m. | It employs 300.",
    "The case is Holt v. Reyes. | It began on Jan. 4.",
    "It rained in Aug., Sept. and Oct. | Then it stopped.",
    "Is it over? | Yes. | Is it really?",
    "They came first! | They had trained for years.",
    "(He did not explain.) | The board then voted.",
    "The board voted (Mr. Holt did not). | It then rose.",
    "John F. Kennedy spoke here. | He stayed an hour.",
    "The vote was 5-4. | 12 members stayed away.",
    "See example.com for more. | The office is shut.",
    "The value of x, i.e. the mean, fell. | Nobody saw it.",
    "He holds a Ph.D. from Leeds. | She does not.",
    "The school is at 14 Holt St. in Leeds. | It is old.",
    "The road to St. Ives is shut. | Take the bus.",
    "Bids came from India, Nepal, etc. | None was accepted.",
  ]

  @Test("A paragraph falls into its sentences and no others", arguments: cases)
  func sentences(marked: String) throws {
    let wanted = marked.split(separator: " | ").map(String.init)
    let text = wanted.joined(separator: " ")
    let story = try TestDesk.story(
      Opening.story + text + "\n\nThe council meets again in June to hear from both sides.\n")
    let block = try #require(story.blocks.firstIndex { story.string($0.range) == text })
    #expect(story.sentences.filter { $0.block == block }.map { story.string($0.range) } == wanted)
  }
}
