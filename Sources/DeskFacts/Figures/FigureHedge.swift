/// What the words beside a figure take from its exactness: `about 50`, `more than 50`, `50 or so`.
struct FigureHedge {
  let story: StoryAnalysis

  private static let abouts: Set<String> = [
    "about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa", "near", "estimated", "perhaps",
    "maybe", "probably", "average", "averaging", "virtually", "another",
  ]
  private static let mores: Set<String> = [
    "more", "greater", "higher", "larger", "longer", "better", "older", "bigger", "further", "farther", "heavier",
  ]
  private static let fewers: Set<String> = ["less", "fewer", "lower", "smaller", "shorter", "younger", "lighter"]
  private static let overs: Set<String> = ["over", "above", "exceeding", "topping", "exceeds", "exceeded", "beyond"]

  /// Whether the word stands between a figure and what leads to it.
  static func isPlain(_ word: String) -> Bool {
    abouts.contains(word) || ["a", "an", "the", "just", "only", "over", "under"].contains(word)
  }

  func hedge(before first: Int, after end: Int) -> Quantity.Hedge { before(first) ?? after(end) ?? .none }

  private func before(_ first: Int) -> Quantity.Hedge? {
    let nearest = ["a", "an", "the", "half"].contains(story.word(first - 1)) ? first - 2 : first - 1
    let (word, second, third) = (story.word(nearest), story.word(nearest - 1), story.word(nearest - 2))
    switch word {
    case "than":
      let isDenied = third == "no" || third == "not"
      if FigureHedge.mores.contains(second) { return isDenied ? .atMost : .atLeast }
      return FigureHedge.fewers.contains(second) ? (isDenied ? .atLeast : .atMost) : nil
    case "least": return second == "at" ? .atLeast : nil
    case "most": return second == "at" ? .atMost : nil
    case "under", "below": return .atMost
    case "to":
      if second == "up" { return .atMost }
      return second == "close" || second == "next" ? .about : nil
    case "of":
      if ["upwards", "upward", "excess", "minimum"].contains(second) { return .atLeast }
      return ["shy", "short", "maximum", "estimate"].contains(second) ? .about : nil
    case "as": return ["many", "much", "high", "few", "little"].contains(second) ? .about : nil
    default:
      if FigureHedge.abouts.contains(word) || story.isMark(nearest, "~") { return .about }
      return FigureHedge.overs.contains(word) ? .atLeast : nil
    }
  }

  private func after(_ end: Int) -> Quantity.Hedge? {
    if story.isMark(end, "+") || story.word(end) == "plus" { return .atLeast }
    guard story.word(end) == "or" else { return nil }
    switch story.word(end + 1) {
    case "so", "thereabouts": return .about
    case "more", "higher", "over": return .atLeast
    case "less", "fewer", "under": return .atMost
    default: return nil
    }
  }
}
