package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// `the governments plan`, `her parents house`: an owner without its apostrophe, where published copy has it.
package struct PunctuationLostApostrophe: Rule {
  package let info = RuleInfo(
    "punctuation.lost-apostrophe", "An owner that lost its apostrophe", .warning, in: .prose)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.lostApostrophes.compactMap { owner in
      guard isPlural(owner.token, story), isOwned(owner.token + 1, story),
        isOftenSo(owner, story) || isLikeOthers(owner, story)
      else { return nil }
      let range = story.tokens[owner.token].range
      return Finding(range, .owner(owner.meant), fix: .change(range, to: owner.meant))
    }
  }

  private func isPlural(_ index: Int, _ story: StoryAnalysis) -> Bool {
    guard let tag = story.tag(ofToken: index) else { return false }
    return tag.part == .noun && tag.form == .plural
  }

  private func isOwned(_ index: Int, _ story: StoryAnalysis) -> Bool {
    let part = story.tag(ofToken: index)?.part
    return part == .noun || (part == .adjective && story.isOneSpace(after: index) && isNoun(index + 1, story))
  }

  private func isNoun(_ index: Int, _ story: StoryAnalysis) -> Bool { story.tag(ofToken: index)?.part == .noun }

  // MARK: Evidence

  /// As logarithms: from which gain on two words are sure enough where they hang together, and where they do not; and
  /// from which on an owner is that was never seen with its thing.
  private static let gains: (joined: Float, apart: Float, alone: Float) = (5, 12, 2.5)
  /// So many times as often with the apostrophe as without.
  private static let odds: Float = 4

  /// Whether copy has these two so, and hardly ever bare: the nation’s history; but veterans charities.
  private func isOftenSo(_ owner: LostApostrophe, _ story: StoryAnalysis) -> Bool {
    guard owner.owned >= Self.odds, owner.owned >= Self.odds * owner.bare, owner.gain >= Self.gains.joined else {
      return false
    }
    return distance(of: owner.token, story).map { (1...2).contains($0) } ?? (owner.gain >= Self.gains.apart)
  }

  /// In how much of print an owner of its kind owns, and a thing of its kind is owned.
  private static let habits: (owner: Float, owned: Float) = (0.02, 0.005)

  /// Whether they never stood so, but are of the kinds that do, and what is owned is nothing that a plural describes
  /// (the judges panel) nor any verb or adjective: the farmer’s daughter.
  private func isLikeOthers(_ owner: LostApostrophe, _ story: StoryAnalysis) -> Bool {
    let next = owner.token + 1
    return owner.bare == 0 && owner.gain >= Self.gains.alone && owner.ownerShare >= Self.habits.owner
      && owner.ownedShare >= Self.habits.owned && distance(of: owner.token, story) == 1
      && (story.isIn(.noun, next) || story.isIn(.personNoun, next)) && !isOfMany(next, story)
      && !story.isIn(.baseVerb, next) && !story.isIn(.plainVerb, next) && story.word(next + 1) != "on"
  }

  private func isOfMany(_ index: Int, _ story: StoryAnalysis) -> Bool {
    story.isIn(.orgWord, index) || story.isIn(.institution, index) || story.isIn(.documentNoun, index)
      || story.isIn(.quantityNoun, index)
  }

  /// How far behind it the noun stands that it makes a compound with.
  private func distance(of index: Int, _ story: StoryAnalysis) -> Int? {
    guard let place = story.grammar(ofToken: index), place.word.relation == .compound else { return nil }
    return place.word.head - place.index
  }
}

extension String {
  fileprivate static func owner(_ meant: String) -> String { "An owner takes an apostrophe: “\(meant)”" }
}
