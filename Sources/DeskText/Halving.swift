extension Range<Int> {
  /// Where the numbers end of which it is so; found by halving, so all of them must stand before all others.
  package func end(while isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
