/// Where each stretch of story text came from in the file, in bytes.
package struct SourceMap: Sendable {
  /// Story text and file bytes that run side by side in units: one unit is `storyUnit` bytes here and `fileUnit` there.
  package struct Stretch: Sendable {
    package var story: Int
    package var file: Int
    package var storyUnit: Int
    package var fileUnit: Int

    package init(story: Int, file: Int, storyUnit: Int, fileUnit: Int) {
      self.story = story
      self.file = file
      self.storyUnit = storyUnit
      self.fileUnit = fileUnit
    }
  }

  private var stretches: [Stretch]
  private var storyLength = 0
  private var fileLength = 0

  /// The identity, shifted by what stands before the text in the file (a byte order mark).
  package init(shift: Int = 0) {
    stretches = [Stretch(story: 0, file: shift, storyUnit: 1, fileUnit: 1)]
    fileLength = shift
  }

  /// Adds units at the end. Stretches of the same units are kept as one.
  package mutating func append(units: Int = 1, storyUnit: Int, fileUnit: Int) {
    if let last = stretches.last, last.storyUnit != storyUnit || last.fileUnit != fileUnit {
      let next = Stretch(story: storyLength, file: fileLength, storyUnit: storyUnit, fileUnit: fileUnit)
      if last.story == storyLength { stretches[stretches.count - 1] = next } else { stretches.append(next) }
    }
    storyLength += units * storyUnit
    fileLength += units * fileUnit
  }

  /// The file offset of a story offset, both in bytes; inside a unit, the start of the unit.
  package func fileOffset(of offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].story <= offset { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    return stretch.file + (offset - stretch.story) / stretch.storyUnit * stretch.fileUnit
  }
}
