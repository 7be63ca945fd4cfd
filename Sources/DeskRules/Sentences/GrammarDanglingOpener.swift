package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `While driving home, the car hit a wall`: what opens the sentence hangs on a subject that cannot do it.
package struct GrammarDanglingOpener: Rule {
  package let info = RuleInfo(
    "grammar.dangling-opener", "An opening phrase whose doer is not the subject", .suggestion, in: .prose,
    quotations: .skip)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.sentenceBodies(in: .prose).compactMap { body in
      let doing = Self.openers.contains(story.word(body.lowerBound)) ? body.lowerBound + 1 : body.lowerBound
      guard story.isIn(.humanDoing, doing), let comma = story.firstMark(in: body), story.isMark(comma, ","),
        comma > doing, let place = story.grammar(ofToken: comma + 1),
        let verb = place.sentence.clause(withSubjectFrom: place.index),
        let subject = place.sentence.subject(of: verb), place.sentence.words[verb].relation == .root,
        isThing(place.sentence.words[subject], story), !isOwnDoing(doing, place, story)
      else { return nil }
      let noun = place.sentence.words[subject]
      return Finding(
        story.range(doing, noun.token), .dangling(story.string(doing), story.story.string(noun.range)))
    }
  }

  private static let openers: Set<String> = ["while", "after", "before", "when", "upon", "by"]

  private func isThing(_ word: SentenceGrammar.Word, _ story: StoryAnalysis) -> Bool {
    story.isIn(.thing, word.token) && story.tokens[word.token].letterCase == .lower
  }

  /// `Driving home, …` may name what the sentence is about; the tag must be that of a verb.
  private func isOwnDoing(_ doing: Int, _ place: GrammarPlace, _ story: StoryAnalysis) -> Bool {
    guard let word = place.sentence.words.first(where: { $0.token == doing }) else { return true }
    return word.tag.form != .gerund || word.relation == .clauseSubject
  }
}

extension String {
  fileprivate static func dangling(_ doing: String, _ noun: String) -> String {
    "Say who is \(doing.lowercased()): as it stands it is “\(noun)”"
  }
}
