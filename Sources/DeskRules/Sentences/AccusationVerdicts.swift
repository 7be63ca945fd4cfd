import DeskFacts
import DeskLexicon
import DeskStory
import DeskText

/// What a sentence foretells of somebody, and its verdicts on somebody: charges that are no single verb.
extension Accusation {
  /// `will destroy`, `will wipe out whole industries`, `is going to cost jobs`.
  func foretells(at verb: Int) -> Bool {
    let before = analysis.isIn(.adverb, verb - 1) ? verb - 2 : verb - 1
    let isForecast =
      analysis.word(before) == "will"
      || (analysis.word(before) == "to" && ["going", "certain", "bound"].contains(analysis.word(before - 1)))
    guard isForecast, !isQualified(verb), !analysis.isIn(.subjectPronoun, before - 1),
      let objects = analysis.lexicon.harms.value(of: analysis.word(verb))
    else { return false }
    return objects.isEmpty ? hasObject(verb) : has(objects, after: verb, within: 8)
  }

  /// `has few takers`, `knew about the leak and did nothing`, `was responsible for the deaths`.
  var isDamning: Bool {
    sentence.tokens.contains { index in
      guard analysis.isIn(.damningCue, index), !analysis.isQuoted(index) else { return false }
      switch analysis.word(index) {
      case "takers", "credibility", "legitimacy", "conscience", "scruples", "shame":
        return (1...2).contains { ["few", "no", "little", "zero"].contains(analysis.word(index - $0)) }
          && (2...4).contains { analysis.isIn(.have, index - $0) }
      case "knew", "known": return didNothing(after: index)
      case "destroyed", "ruined", "wrecked", "devastated", "crippled", "bankrupted", "decimated", "gutted":
        return isPolicy(before: index) && has(Accusation.people, after: index, within: 8)
      case "liar", "thief", "crook", "fraudster", "traitor", "racist", "murderer", "cheat", "crooks", "thieves",
        "liars":
        return analysis.isIn(.determiner, index - 1)
          ? analysis.isIn(.be, index - 2) && isParty(index - 3) : analysis.isIn(.be, index - 1) && isParty(index - 2)
      case "table": return analysis.word(index - 2) == "under" && analysis.word(index - 1) == "the"
      case "corrupt", "complicit", "dishonest", "negligent", "incompetent", "fraudulent":
        return analysis.isIn(.be, index - 1) && isParty(index - 2)
      case "responsible":
        return analysis.word(index + 1) == "for" && analysis.isIn(.be, index - 1) && has(Accusation.grave, after: index)
      case "incompetence", "negligence", "greed", "corruption", "mismanagement", "recklessness", "cronyism", "bribery":
        return isOwned(index) && Accusation.causing.contains(analysis.word(index + 1))
      case "eye": return analysis.word(index - 1) == "blind" && analysis.word(index - 3) == "turned"
      default: return false
      }
    }
  }

  /// Whether what a state or a body did stands before the verb: storms destroy homes too, and charge nobody.
  private func isPolicy(before verb: Int) -> Bool {
    let noun = analysis.isIn(.have, verb - 1) ? verb - 2 : verb - 1
    return analysis.isIn(.stateAct, noun) || analysis.isIn(.institution, noun)
  }

  private static let people =
    "families jobs livelihoods lives communities farmers farms businesses industry economy workers towns households"

  /// `… and did nothing`, `… but took no action`, `… and kept quiet`.
  private func didNothing(after index: Int) -> Bool {
    guard isParty(index - 1) || (analysis.isIn(.have, index - 1) && isParty(index - 2)) else { return false }
    return (index..<sentence.tokens.upperBound).contains { word in
      switch analysis.word(word) {
      case "nothing": ["did", "said"].contains(analysis.word(word - 1))
      case "action", "steps": analysis.word(word - 1) == "no"
      case "kept", "continued": ["and", "but"].contains(analysis.word(word - 1))
      case "quiet", "silent": ["kept", "stayed", "remained"].contains(analysis.word(word - 1))
      default: false
      }
    }
  }

  private func isOwned(_ noun: Int) -> Bool {
    analysis.word(noun - 1).hasSuffix("'s") || analysis.word(noun - 1).hasSuffix("s'")
      || analysis.isIn(.possessive, noun - 1)
  }

  private static let causing: Set<String> = [
    "caused", "led", "cost", "killed", "fuelled", "fueled", "brought", "drove", "ruined", "destroyed", "created",
    "allowed", "has", "is", "was", "had",
  ]

  private static let grave =
    "death deaths killing killings murder murders massacre massacres collapse fraud losses leak poisoning poaching "
    + "abuse torture"
}
