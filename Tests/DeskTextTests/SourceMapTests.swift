import DeskText
import Testing

@Suite("Source map")
struct SourceMapTests {
  @Test("An identity map shifts by what stands before the text", arguments: [0, 3])
  func identity(shift: Int) {
    let map = SourceMap(shift: shift)
    for offset in [0, 1, 500] { #expect(map.fileOffset(of: offset) == offset + shift) }
  }

  @Test("Stretches of different units meet where they should, and inside a unit its start is meant")
  func stretches() {
    var map = SourceMap(shift: 2)
    map.append(units: 3, storyUnit: 1, fileUnit: 2)
    map.append(units: 2, storyUnit: 3, fileUnit: 2)
    map.append(storyUnit: 1, fileUnit: 2)
    let expected = [2, 4, 6, 8, 8, 8, 10, 10, 10, 12, 14]
    #expect(expected.indices.map { map.fileOffset(of: $0) } == expected)
  }

  @Test("A map of many short stretches agrees with one written down unit by unit")
  func generated() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<500 {
      var map = SourceMap(shift: 3)
      var expected: [Int] = []
      var file = 3
      for _ in 0..<60 {
        let story = Int.random(in: 1...4, using: &generator)
        let unit = Int.random(in: 1...4, using: &generator)
        map.append(storyUnit: story, fileUnit: unit)
        expected += Array(repeating: file, count: story)
        file += unit
      }
      #expect(expected.indices.map { map.fileOffset(of: $0) } == expected)
      #expect(map.fileOffset(of: expected.count) == file)
    }
  }
}
