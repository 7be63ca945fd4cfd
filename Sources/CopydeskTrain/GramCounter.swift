import DeskLexicon

/// Counts pairs and threes of neighbouring symbols, and lays out the table and the filter of a model.
struct GramCounter {
  private let symbols: [UInt16]
  /// Words that may be typed for others and stand seldom: of their grams single sightings are kept, too.
  private let isSeldom: [Bool]

  /// How many counts the table has room for.
  private static let most = 3_050_000
  private static let bitsPerSighting = 7

  init(_ symbols: [UInt16], isSeldom: [Bool]) {
    self.symbols = symbols
    self.isSeldom = isSeldom
  }

  private struct Gram {
    let key: UInt64
    let count: UInt32
  }

  /// Grams with their counts, and the names of those that stood too seldom to be counted.
  private struct Found {
    var kept: [Gram] = []
    var sighted: [UInt64] = []
  }

  func sections() -> [(ContextSection, [UInt8])] {
    var progress = Progress("counting neighbours", of: 4)
    var found = Found()
    gather(pairs(), atLeast: 3, into: &found, hashed: { GramCounts.key(Int($0 >> 16 & 0xFFFF), Int($0 & 0xFFFF)) })
    progress.reach(1)
    let threes = threes()
    progress.reach(2)
    let room = Self.most - found.kept.count
    var least = 3
    while runs(of: threes, atLeast: least) > room { least += 1 }
    gather(
      threes, atLeast: least, into: &found,
      hashed: { GramCounts.key(Int($0 >> 32 & 0xFFFF), Int($0 >> 16 & 0xFFFF), Int($0 & 0xFFFF)) })
    progress.reach(3)
    let table = Self.table(of: found.kept)
    let filter = Self.filter(of: found.sighted)
    progress.finish("\(found.kept.count) counts, threes from \(least) on, \(found.sighted.count) sightings")
    return [(.grams, table), (.sightings, filter)]
  }

  private func pairs() -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(symbols.count)
    for index in symbols.indices.dropFirst() { keys.append(UInt64(symbols[index - 1]) << 16 | UInt64(symbols[index])) }
    return Radix.sorted(keys, bytes: 4)
  }

  /// Beyond a boundary there are only boundaries.
  private func threes() -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(symbols.count * 11 / 10)
    let boundary = UInt16(ContextWords.boundary)
    for index in symbols.indices.dropFirst() {
      let (before, here) = (symbols[index - 1], symbols[index])
      if before == boundary {
        if here != boundary { keys.append(UInt64(here)) }
      } else {
        let first = index > 1 ? symbols[index - 2] : boundary
        keys.append(UInt64(first) << 32 | UInt64(before) << 16 | UInt64(here))
        if here == boundary { keys.append(UInt64(before) << 32) }
      }
    }
    return Radix.sorted(keys, bytes: 6)
  }

  private func runs(of keys: [UInt64], atLeast least: Int) -> Int {
    var count = 0
    forEachRun(keys) { _, length in if length >= least { count += 1 } }
    return count
  }

  private func gather(_ keys: [UInt64], atLeast least: Int, into found: inout Found, hashed: (UInt64) -> UInt64) {
    forEachRun(keys) { key, length in
      if length >= least {
        found.kept.append(Gram(key: hashed(key), count: UInt32(length)))
      } else if isSeldom[Int(key & 0xFFFF)] || isSeldom[Int(key >> 16 & 0xFFFF)] || isSeldom[Int(key >> 32 & 0xFFFF)] {
        found.sighted.append(hashed(key))
      }
    }
  }

  private func forEachRun(_ keys: [UInt64], _ body: (UInt64, Int) -> Void) {
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      body(keys[start], end - start)
      start = end
    }
  }

  private static func table(of grams: [Gram]) -> [UInt8] {
    let size = GramCounts.bucketSize
    let buckets = max(1, grams.count * 15 / 14 / GramCounts.perBucket + 1)
    var bytes = [UInt8](repeating: 0, count: buckets * size)
    var filled = [UInt8](repeating: 0, count: buckets)
    for gram in grams {
      var bucket = GramCounts.bucket(of: gram.key, among: buckets)
      for _ in 0..<8 {
        let place = Int(filled[bucket])
        if place < GramCounts.perBucket {
          let print = GramCounts.mark(of: gram.key)
          bytes[bucket * size + place * 2] = UInt8(truncatingIfNeeded: print)
          bytes[bucket * size + place * 2 + 1] = UInt8(truncatingIfNeeded: print >> 8)
          bytes[bucket * size + 42 + place] = GramCounts.code(of: Int(gram.count))
          filled[bucket] += 1
          break
        }
        bytes[bucket * size + 63] = 1
        bucket = bucket + 1 == buckets ? 0 : bucket + 1
      }
    }
    return bytes
  }

  private static func filter(of keys: [UInt64]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(64, keys.count * bitsPerSighting / 8))
    let bits = UInt64(bytes.count) * 8
    for key in keys {
      for probe in 0..<GramCounts.filterProbes {
        let bit = GramCounts.filterBit(key, probe, of: bits)
        bytes[Int(bit >> 3)] |= 1 << UInt8(bit & 7)
      }
    }
    return bytes
  }
}

/// Sorts numbers by their bytes, the last first.
enum Radix {
  static func sorted(_ keys: [UInt64], bytes: Int) -> [UInt64] {
    var from = keys
    var into = keys
    for digit in stride(from: 0, to: bytes, by: 2) {
      let shift = UInt64(digit * 8)
      var places = [Int](repeating: 0, count: 65_537)
      for key in from { places[Int(key >> shift & 0xFFFF) + 1] += 1 }
      for index in 1..<places.count { places[index] += places[index - 1] }
      from.withUnsafeBufferPointer { from in
        into.withUnsafeMutableBufferPointer { into in
          for key in from {
            let bucket = Int(key >> shift & 0xFFFF)
            into[places[bucket]] = key
            places[bucket] += 1
          }
        }
      }
      swap(&from, &into)
    }
    return from
  }
}
