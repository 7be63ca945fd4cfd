import DeskStory
import DeskText
import Testing

/// A text and its tokens, each followed by `/` and the first letter of its kind.
struct TokenCase: Sendable, CustomTestStringConvertible {
  let text: String
  let tokens: [String]

  init(_ text: String, _ tokens: String) {
    self.text = text
    self.tokens = tokens.split(separator: " ").map(String.init)
  }

  var testDescription: String { text }
}

@Suite("Words, numbers, marks and links")
struct TokenTests {
  private static let cases: [TokenCase] = [
    TokenCase("The crew didn’t stop", "The/w crew/w didn’t/w stop/w"),
    TokenCase("the crew's o'clock", "the/w crew's/w o'clock/w"),
    TokenCase("the owners’ boats", "the/w owners/w ’/m boats/w"),
    TokenCase("rock ’n’ roll", "rock/w ’/m n/w ’/m roll/w"),
    TokenCase("a well-known half-time score", "a/w well-known/w half-time/w score/w"),
    TokenCase("a 21-year-old of 1,200.5", "a/w 21-year-old/w of/w 1,200.5/n"),
    TokenCase("the 1990s, the 2nd and 5km", "the/w 1990s/n ,/m the/w 2nd/n and/w 5km/n"),
    TokenCase("lost 3-2 in May", "lost/w 3/n -/m 2/n in/w May/w"),
    TokenCase("in the U.S. today", "in/w the/w U.S./w today/w"),
    TokenCase("the U.S.’s rule", "the/w U.S.’s/w rule/w"),
    TokenCase("at 5 p.m. on", "at/w 5/n p.m./w on/w"),
    TokenCase("It rained -- hard...", "It/w rained/w --/m hard/w .../m"),
    TokenCase("write to ann@holt.example now", "write/w to/w ann@holt.example/l now/w"),
    TokenCase("see https://example.com/a?b=1.", "see/w https://example.com/a?b=1/l ./m"),
    TokenCase("on www.example.org, now", "on/w www.example.org/l ,/m now/w"),
    TokenCase("from @harbourboard #ferry", "from/w @harbourboard/l #ferry/l"),
    TokenCase("cut off.The rest", "cut/w off/w ./m The/w rest/w"),
    TokenCase("İstanbul naïve Łódź", "İstanbul/w naïve/w Łódź/w"),
    TokenCase("cafe\u{301} open", "cafe\u{301}/w open/w"),
    TokenCase("co\u{AD}operate", "co\u{AD}operate/w"),
    TokenCase("£4.2m and 30%", "£/m 4.2m/n and/w 30/n %/m"),
    TokenCase("either/or “yes”", "either/w //m or/w “/m yes/w ”/m"),
    TokenCase("foo_bar Baz", "foo_bar/w Baz/w"),
  ]

  @Test("A text falls into its tokens", arguments: cases)
  func tokens(item: TokenCase) throws {
    var tokenizer = Tokenizer(try TestDesk.story(item.text).text)
    tokenizer.read(try TestDesk.story(item.text).text.all)
    let story = try TestDesk.story(item.text).text
    let got = tokenizer.tokens.map { "\(story[$0.range])/\(String(describing: $0.kind).prefix(1))" }
    #expect(got == item.tokens)
  }

  @Test("A folded word has small letters, straight apostrophes and no invisible marks")
  func folding() throws {
    let story = try TestDesk.story("ÉCOLE Didn’t co\u{AD}operate Łódź")
    #expect(story.tokens.indices.map { story.word($0) } == ["école", "didn't", "cooperate", "łódź"])
    #expect(story.word(-1) == "" && story.word(99) == "")
  }

  @Test("A word’s capitals are seen in every alphabet")
  func letterCases() throws {
    let story = try TestDesk.story("plain Capital SHOUT McKay iPhone Élan ÉLAN A été 12")
    #expect(
      story.tokens.map(\.letterCase) == [
        .lower, .capital, .allCapitals, .mixed, .mixed, .capital, .allCapitals, .capital, .lower, .none,
      ])
  }
}
