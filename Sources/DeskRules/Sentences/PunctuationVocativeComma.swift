package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `Thank you Renzo`: the name of the person addressed is set off by a comma.
package struct PunctuationVocativeComma: Rule {
  package let info = RuleInfo(
    "punctuation.vocative-comma", "A comma missing before the name of the person addressed", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { last in
      guard Self.greetings.contains(story.word(last)), story.isOneSpace(after: last), isGreeting(last, story),
        let end = end(ofName: last + 1, after: last, story)
      else { return nil }
      return Finding(
        story.range(last, end), .comma(story.string(end)), fix: .insertComma(at: story.tokens[last].end))
    }
  }

  /// The last words of what one says to somebody.
  private static let greetings: Set<String> = [
    "you", "thanks", "on", "morning", "afternoon", "evening", "night", "listen", "sorry", "yes", "no", "okay",
    "goodbye", "congratulations", "done", "birthday",
  ]

  private func isGreeting(_ last: Int, _ story: StoryAnalysis) -> Bool {
    let before = story.word(last - 1)
    guard story.tokens[last].letterCase == .lower || opens(last, story) else { return false }
    switch story.word(last) {
    case "you": return before == "thank" || isAsked(last, story)
    case "on": return before == "come" && opens(last - 1, story)
    case "done": return before == "well" && opens(last - 1, story)
    case "birthday": return before == "happy" && opens(last - 1, story)
    case "morning", "afternoon", "evening", "night": return before == "good" && opens(last - 1, story)
    default: return opens(last, story)
    }
  }

  /// `What is the matter with you Renzo?`
  private func isAsked(_ you: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.preposition, you - 1) && story.isMark(you + 2, "?") && story.isQuoted(you)
  }

  private func opens(_ token: Int, _ story: StoryAnalysis) -> Bool { token >= 0 && story.opensSentence(token) }

  /// The last word of a name, or of `sir`, `mate` and the like, with which the sentence or the words addressed end.
  private func end(ofName first: Int, after greeting: Int, _ story: StoryAnalysis) -> Int? {
    let answers = ["yes", "no", "okay", "sorry", "thanks", "you"]
    if Self.persons.contains(story.word(first)), !story.isCapitalised(first + 1) {
      return answers.contains(story.word(greeting)) && isEnd(first + 1, story) ? first : nil
    }
    if ["yes", "no"].contains(story.word(greeting)), !story.isIn(.title, first) { return nil }
    var end = first
    while end < first + 3, story.tokens.indices.contains(end), story.tokens[end].letterCase == .capital {
      if story.isMark(end + 1, "."), story.isIn(.title, end), story.isCapitalised(end + 2) { end += 1 }
      end += 1
    }
    return end > first && isEnd(end, story) && isPerson(first, story) ? end - 1 : nil
  }

  private func isPerson(_ first: Int, _ story: StoryAnalysis) -> Bool {
    (!story.isIn(.functionWord, first) || story.word(first) == "your") && !story.isIn(.month, first)
      && !story.isIn(.weekday, first)
      && story.word(first) != "god"
  }

  private static let persons: Set<String> = [
    "sir", "ma'am", "madam", "miss", "minister", "coach", "officer", "captain", "doctor", "mum", "mom", "dad", "mate",
    "guys", "folks", "ladies", "everyone", "everybody", "chef", "boss",
  ]

  private func isEnd(_ token: Int, _ story: StoryAnalysis) -> Bool {
    token >= story.tokens.count || [".", ",", "!", "?", "”", "\""].contains { story.isMark(token, $0) }
  }
}

extension String {
  fileprivate static func comma(_ name: String) -> String {
    "Put a comma before “\(name)”, who is addressed"
  }
}
