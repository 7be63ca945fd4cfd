package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// `10 ways to save water` over a list that is numbered from one to nine.
package struct HeadlineListCount: Rule {
  package let info = RuleInfo(
    "headline.list-count", "A headline that promises more or fewer points than the list has", .warning, in: .headline)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    guard let headline = story.blocks(of: .headline).first?.block,
      let figure = story.figures.next(from: headline.tokens.lowerBound),
      figure.tokens.lowerBound <= headline.tokens.lowerBound + 1, headline.tokens.contains(figure.tokens.lowerBound),
      figure.kind == .count, figure.value >= 3, figure.value <= 100,
      let numbers = listNumbers(story), numbers != Int(figure.value)
    else { return [] }
    return [Finding(story.range(of: figure), .count(numbers))]
  }

  /// How many paragraphs are numbered, where they are so without a gap, up or down.
  private func listNumbers(_ story: StoryAnalysis) -> Int? {
    let numbers = story.story.blocks.compactMap { block in
      block.bullet.isEmpty ? nil : Int(story.text[block.bullet].prefix { $0.isNumber })
    }
    guard numbers.count >= 3, Set(numbers).count == numbers.count else { return nil }
    let inOrder = Array(1...numbers.count)
    return numbers == inOrder || numbers == inOrder.reversed() ? numbers.count : nil
  }
}

extension String {
  fileprivate static func count(_ numbers: Int) -> String {
    "The list under this headline has \(numbers) points: make the two agree"
  }
}
