import DeskStory
import DeskText

/// Where each distinct word of a story stands, so that a rule that is about one word reads nothing else.
struct WordPlaces {
  /// Of each word by its number, where its places begin; then where the last one’s end.
  private let starts: [Int]
  private let tokens: [Int]

  init(_ story: Story) {
    var starts = [Int](repeating: 0, count: story.words.count + 1)
    for token in story.tokens { starts[token.word + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var next = starts
    var tokens = [Int](repeating: 0, count: story.tokens.count)
    for (index, token) in story.tokens.enumerated() {
      tokens[next[token.word]] = index
      next[token.word] += 1
    }
    self.starts = starts
    self.tokens = tokens
  }

  /// The tokens of the word, in order.
  subscript(number: Int) -> ArraySlice<Int> { tokens[starts[number]..<starts[number + 1]] }
}
