import Copydesk
import Glibc

/// Sorts words into classes that stand in the same places: each word in turn moves to the class in which its neighbours
/// tell most about it, as Kneser and Ney, and Martin, Liermann and Ney, describe it.
final class WordClasses {
  private let company: Company
  private let classCount: Int
  /// The class of each word.
  private(set) var classes: [Int32]
  /// Words below this stay where they are: they stand for the end of a sentence and for words that are not known.
  private let firstWord: Int

  /// How often a word of one class stands before one of another, by the first and by the second.
  private var pairs: [Int32]
  private var turned: [Int32]
  private var totals: [Int]
  private var gains: [Float]

  init(_ company: Company, firstWord: Int, classCount: Int) {
    self.company = company
    self.firstWord = firstWord
    self.classCount = classCount + firstWord
    let count = self.classCount
    classes = company.totals.indices.map { word in
      Int32(word < firstWord ? word : firstWord + (word - firstWord) % classCount)
    }
    pairs = [Int32](repeating: 0, count: count * count)
    turned = pairs
    totals = [Int](repeating: 0, count: count)
    gains = [Float](repeating: 0, count: count)
    for word in company.totals.indices {
      totals[Int(classes[word])] += company.totals[word]
      for index in company.after.starts[word]..<company.after.starts[word + 1] {
        let (one, other) = (Int(classes[word]), Int(classes[Int(company.after.words[index])]))
        pairs[one * count + other] += company.after.counts[index]
        turned[other * count + one] += company.after.counts[index]
      }
    }
  }

  /// Goes over all words so many times, or until few of them move.
  func settle(rounds: Int) {
    var progress = Progress("sorting into \(classCount) classes", of: rounds)
    for round in 0..<rounds {
      var moved = 0
      for word in firstWord..<classes.count where move(word) { moved += 1 }
      progress.reach(round, "\(moved) moved")
      if moved * 200 < classes.count { break }
    }
    progress.finish()
  }

  /// Moves the word to the class where it fits best; answers whether that is another.
  private func move(_ word: Int) -> Bool {
    let sides = Sides(after: neighbours(company.after, word), before: neighbours(company.before, word))
    let own = Int(classes[word])
    change(own, word, sides, by: -1)
    let best = best(company.totals[word], sides)
    change(best, word, sides, by: 1)
    classes[word] = Int32(best)
    return best != own
  }

  /// The classes on either side of a word, with how often they stand there.
  private struct Sides {
    let after: [(place: Int, count: Int32)]
    let before: [(place: Int, count: Int32)]
  }

  /// The classes beside the word, itself left out, with how often they stand there.
  private func neighbours(_ lists: Company.Lists, _ word: Int) -> [(place: Int, count: Int32)] {
    var sums: [Int: Int32] = [:]
    for index in lists.starts[word]..<lists.starts[word + 1] where Int(lists.words[index]) != word {
      sums[Int(classes[Int(lists.words[index])]), default: 0] += lists.counts[index]
    }
    return sums.map { (place: $0.key, count: $0.value) }.sorted { $0.place < $1.place }
  }

  private func change(_ own: Int, _ word: Int, _ sides: Sides, by sign: Int32) {
    totals[own] += company.totals[word] * Int(sign)
    for (place, count) in sides.after {
      pairs[own * classCount + place] += count * sign
      turned[place * classCount + own] += count * sign
    }
    for (place, count) in sides.before {
      pairs[place * classCount + own] += count * sign
      turned[own * classCount + place] += count * sign
    }
  }

  private func best(_ total: Int, _ sides: Sides) -> Int {
    let count = classCount
    gains.withUnsafeMutableBufferPointer { gains in
      for each in gains.indices { gains[each] = -2 * (Surprise.of(totals[each] + total) - Surprise.of(totals[each])) }
      Surprise.withTable { table in
        for (rows, neighbours) in [(turned, sides.after), (pairs, sides.before)] {
          rows.withUnsafeBufferPointer { rows in
            for (place, more) in neighbours {
              for each in 0..<count {
                let here = rows[place * count + each]
                gains[each] += table.of(here + more) - table.of(here)
              }
            }
          }
        }
      }
    }
    var best = firstWord
    for each in firstWord..<count where gains[each] > gains[best] { best = each }
    return best
  }
}

/// A count times its logarithm.
enum Surprise {
  static func of(_ count: Int) -> Float { count > 0 ? Float(count) * logf(Float(count)) : 0 }

  private static let small: [Float] = (0..<(1 << 17)).map(of)

  /// The products of small counts, which are looked up.
  struct Table {
    let values: UnsafePointer<Float>

    @inline(__always)
    func of(_ count: Int32) -> Float { count < 1 << 17 ? values[Int(count)] : Surprise.of(Int(count)) }
  }

  static func withTable(_ work: (Table) -> Void) {
    small.withUnsafeBufferPointer { values in
      if let start = values.baseAddress { work(Table(values: start)) }
    }
  }
}
