import Glibc

/// How often two and three neighbouring symbols stood together: counts of three and more as fingerprints in buckets,
/// one and two, beside the rarer words only, as bits of a filter.
package struct GramCounts: Sendable {
  private let table: SectionView
  private let sightings: SectionView
  private let buckets: Int
  private let bits: UInt64

  /// Entries of a bucket: as many fingerprints of 16 bits as there are counts of 8, and a byte that says whether more
  /// lie in the next.
  package static let bucketSize = 64
  package static let perBucket = 21
  package static let filterProbes = 5

  init?(_ view: ModelView<ContextSection>) {
    table = view[.grams]
    sightings = view[.sightings]
    buckets = table.count / Self.bucketSize
    bits = UInt64(sightings.count) * 8
    guard buckets > 0, bits > 0 else { return nil }
  }

  /// The name of a gram, from which its place follows. The symbols are below 65,536, and the first of a pair is
  /// 65,535 and no symbol.
  @inline(__always)
  package static func key(_ first: Int, _ second: Int, _ third: Int) -> UInt64 {
    mixed(UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third))
  }

  @inline(__always)
  package static func key(_ first: Int, _ second: Int) -> UInt64 { key(0xFFFF, first, second) }

  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    var sum = number &* 0x9E37_79B9_7F4A_7C15
    sum = (sum ^ sum >> 32) &* 0xD6E8_FEB8_6659_FD93
    return sum ^ sum >> 32
  }

  package static func bucket(of key: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (key >> 16).multipliedFullWidth(by: UInt64(count) << 16).high)
  }

  package static func mark(of key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key) | 1 }

  /// A count in a byte: eight steps to each doubling.
  package static func code(of count: Int) -> UInt8 {
    UInt8(min(255, Int((8 * log2(Double(max(1, count)))).rounded()) + 1))
  }

  /// The count of the gram, 0 where it stood less than three times.
  package func count(of key: UInt64) -> Float {
    let code = self.code(of: key)
    return code == 0 ? 0 : exp2f(Float(code - 1) / 8)
  }

  private func code(of key: UInt64) -> UInt8 {
    let wanted = Self.mark(of: key)
    let pattern = UInt64(wanted) &* 0x0001_0001_0001_0001
    var bucket = Self.bucket(of: key, among: buckets)
    let raw = table.bytes
    for _ in 0..<8 {
      let start = bucket * Self.bucketSize
      for four in 0..<5 {
        let prints = raw.loadUnaligned(fromByteOffset: start + four * 8, as: UInt64.self)
        // The highest bit of the lowest lane that is the same is set, and of none below it.
        let same = prints ^ pattern
        let hit = (same &- 0x0001_0001_0001_0001) & ~same & 0x8000_8000_8000_8000
        if hit != 0 { return raw[start + 42 + four * 4 + hit.trailingZeroBitCount / 16] }
      }
      if raw.loadUnaligned(fromByteOffset: start + 40, as: UInt16.self) == wanted { return raw[start + 62] }
      guard raw[start + 63] != 0 else { return 0 }
      bucket = bucket + 1 == buckets ? 0 : bucket + 1
    }
    return 0
  }

  /// Whether the gram was seen, if only once; asked for grams of the rarer words.
  package func wasSeen(_ key: UInt64) -> Bool {
    if code(of: key) != 0 { return true }
    let raw = sightings.bytes
    return (0..<Self.filterProbes).allSatisfy { probe in
      let bit = Self.filterBit(key, probe, of: bits)
      return raw[Int(bit >> 3)] & (1 << UInt8(bit & 7)) != 0
    }
  }

  package static func filterBit(_ key: UInt64, _ probe: Int, of bits: UInt64) -> UInt64 {
    let step = key &* 0xC2B2_AE3D_27D4_EB4F | 1
    return (key &+ UInt64(probe) &* step).multipliedFullWidth(by: bits).high
  }
}
