import Glibc

/// What tells one dictionary from another: how long its two files are, when they were changed, and what is in them.
struct DictionaryStamp: Equatable {
  static let size = 32
  let bytes: [UInt8]

  /// Nil where a file cannot be read or is larger than any dictionary.
  init?(_ path: String) {
    var all: [UInt64] = []
    for file in [path + ".aff", path + ".dic"] {
      guard let content = MappedBytes(file, atMost: DictionaryFiles.largest) else { return nil }
      all += [content.stamp, content.withBytes { Checksum.of($0) }]
    }
    bytes = all.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) } }
  }
}

/// A number that changes with every byte of what it is made of.
enum Checksum {
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    while offset + 32 <= bytes.count {
      lanes.0 = mix(lanes.0, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      lanes.1 = mix(lanes.1, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      lanes.2 = mix(lanes.2, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      lanes.3 = mix(lanes.3, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += 32
    }
    var sum = mix(mix(mix(lanes.0, lanes.1), mix(lanes.2, lanes.3)), UInt64(bytes.count))
    while offset < bytes.count {
      sum = mix(sum, UInt64(bytes[offset]) + 1)
      offset += 1
    }
    return sum
  }

  @inline(__always)
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
    return (product << 31 | product >> 33) &+ sum
  }
}
