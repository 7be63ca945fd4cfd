/// Which words stand beside which, and how often, as lists by word.
struct Company {
  /// The words before or after each word; those of word `w` lie from `starts[w]` up to `starts[w + 1]`.
  struct Lists {
    var starts: [Int]
    var words: [Int32] = []
    var counts: [Int32] = []
  }

  let after: Lists
  let before: Lists
  let totals: [Int]

  /// `text` holds numbers below `wordCount`.
  init(_ text: [Int32], wordCount: Int) {
    var totals = [Int](repeating: 0, count: wordCount)
    for word in text { totals[Int(word)] += 1 }
    self.totals = totals
    after = Self.lists(text, wordCount, totals) { (text[$0], text[$0 + 1]) }
    before = Self.lists(text, wordCount, totals) { (text[$0 + 1], text[$0]) }
  }

  private static func lists(
    _ text: [Int32], _ wordCount: Int, _ totals: [Int], _ pair: (Int) -> (of: Int32, with: Int32)
  ) -> Lists {
    // Sorted into a stretch for each word, then counted within it.
    var ends = [Int](repeating: 0, count: wordCount + 1)
    for word in 0..<wordCount { ends[word + 1] = ends[word] + totals[word] }
    var next = ends
    var sorted = [Int32](repeating: 0, count: text.count)
    for index in 0..<max(0, text.count - 1) {
      let (word, other) = pair(index)
      sorted[next[Int(word)]] = other
      next[Int(word)] += 1
    }
    var lists = Lists(starts: [0])
    for word in 0..<wordCount {
      var stretch = Array(sorted[ends[word]..<next[word]])
      stretch.sort()
      var index = 0
      while index < stretch.count {
        let start = index
        while index < stretch.count, stretch[index] == stretch[start] { index += 1 }
        lists.words.append(stretch[start])
        lists.counts.append(Int32(index - start))
      }
      lists.starts.append(lists.words.count)
    }
    return lists
  }
}
