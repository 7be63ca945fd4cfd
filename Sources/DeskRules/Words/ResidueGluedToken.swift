package import DeskFacts
import DeskLexicon
package import DeskLint
import DeskStory
import DeskText

/// A slug or file name of the system run into the copy: `harbour-fire_fullThe council`.
package struct ResidueGluedToken: Rule {
  package let info = RuleInfo("residue.glued-token", "A slug or a second word glued to a word", .error, in: .everywhere)

  package init() {}

  /// Both halves of a word without underscores must be this common before it is taken for two.
  private static let common = 100

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.tokens.indices.compactMap { index in
      guard story.tokens[index].isWord, let finding = slug(index, story) ?? camel(index, story),
        !isHandle(index, story)
      else { return nil }
      return finding
    }
  }

  /// `on Twitter: Ann_Hale`, `the account harbourWatch`: what somebody calls himself there.
  private func isHandle(_ index: Int, _ story: StoryAnalysis) -> Bool {
    (max(0, index - 4)..<index).contains {
      ["twitter", "instagram", "account", "handle", "user"].contains(story.word($0))
    }
  }

  /// Whether it stands in a row of names: `Tools: thirdWeb, Metaplex, Altura`.
  private func isListed(_ index: Int, _ story: StoryAnalysis) -> Bool {
    (story.isMark(index - 1, ",") || story.isMark(index - 1, ":"))
      && story.isMark(index + 1, ",") && story.isCapitalised(index + 2)
  }

  /// A word with underscores inside it; underscores at its ends are somebody’s emphasis.
  private func slug(_ index: Int, _ story: StoryAnalysis) -> Finding? {
    guard story.text.holds(0x5F, in: story.tokens[index].range) else { return nil }
    guard !(story.touchesNext(index - 1) && story.isMark(index - 1, ".")), !story.isMark(index + 1, "(") else {
      return nil
    }
    let written = story.string(index)
    guard written.first != "_", written.last != "_", written.contains(where: \.isLowercase)
    else {
      return nil
    }
    let range = story.tokens[index].range
    guard let cut = lastSeam(in: written) else {
      let space = story.text.byte(at: range.end) == 0x20 ? 1 : 0
      return Finding(range, .slug, fix: .delete(TextRange(range.start, range.end + space), "Delete the slug"))
    }
    let slug = TextRange(range.start, range.start + cut)
    return Finding(range, .slug, fix: .delete(slug, "Delete the slug before “\(written.utf8.dropFirst(cut).string)”"))
  }

  /// Small letters, then a capital: `aboutVladimir`, where both halves are words and the whole is nobody’s name.
  private func camel(_ index: Int, _ story: StoryAnalysis) -> Finding? {
    let token = story.tokens[index]
    guard token.letterCase == .mixed, !token.hasHyphen, !story.isIn(.brand, index),
      !story.isHouseWord(index), !isListed(index, story)
    else { return nil }
    let written = story.string(index)
    guard written.first?.isLowercase == true, let cut = lastSeam(in: written), cut >= 3 else { return nil }
    let first = written.utf8.prefix(cut).string
    let second = written.utf8.dropFirst(cut).string
    // `superPAC`, and code: `x.innerHTML = f()`.
    guard second.dropFirst().contains(where: \.isLowercase), !story.isMark(index + 1, "("),
      !(story.touchesNext(index - 1) && story.isMark(index - 1, "."))
    else { return nil }
    guard second.utf8.count >= 2, story.lexicon.frequencies.count(of: first) >= Self.common, isKnown(second, story)
    else {
      return nil
    }
    let place = token.start + cut
    let fix = Fix("Put a space before “\(second)”", edits: [.init(TextRange(place, place), " ")])
    return Finding(token.range, .glued(first, second), fix: fix)
  }

  private func isKnown(_ word: String, _ story: StoryAnalysis) -> Bool {
    let lexicon = story.lexicon
    let stem = word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
    return lexicon.names.contains(stem) || lexicon.places.contains(stem)
      || lexicon.frequencies.count(of: stem.lowercased()) >= Self.common
  }

  /// The offset, in bytes, of the last capital that follows a small letter.
  private func lastSeam(in written: String) -> Int? {
    let bytes = Array(written.utf8)
    return bytes.indices.dropFirst().last { Letters.isUpper(bytes[$0]) && Letters.isLower(bytes[$0 - 1]) }
  }
}

extension Sequence<UInt8> {
  fileprivate var string: String { String(decoding: Array(self), as: UTF8.self) }
}

extension String {
  fileprivate static let slug = "A slug or file name was left in the copy: delete it"
  fileprivate static func glued(_ first: String, _ second: String) -> String {
    "“\(first)” and “\(second)” were run together"
  }
}
