/// Openings of lines, kept by their first two bytes, so that a line is held against few of them.
struct LineOpenings: Sendable {
  private var byStart: [UInt16: [[UInt8]]] = [:]

  init(_ openings: [[UInt8]]) {
    for opening in openings where opening.count >= 2 {
      byStart[LineOpenings.start(opening[...]), default: []].append(opening)
    }
  }

  /// The openings that the line begins with.
  func openings(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    guard line.count >= 2, let near = byStart[LineOpenings.start(line)] else { return [] }
    return near.filter { line.starts(with: $0) }
  }

  func opens(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 2, let near = byStart[LineOpenings.start(line)] else { return false }
    return near.contains { line.starts(with: $0) }
  }

  private static func start(_ line: ArraySlice<UInt8>) -> UInt16 {
    UInt16(line[line.startIndex]) << 8 | UInt16(line[line.startIndex + 1])
  }
}
