package import DeskStory
package import DeskText

/// Turns story offsets into places in the file.
package struct PlaceFinder {
  private let story: Story
  private let lines: LineIndex

  package init(_ story: Story) {
    self.story = story
    lines = LineIndex(story.text)
  }

  package func place(of offset: Int) -> Diagnostic.Place {
    let position = lines.position(of: offset)
    return Diagnostic.Place(
      line: position.line, column: position.column, utf16: position.utf16, byte: story.map.fileOffset(of: offset))
  }

  package func span(of range: TextRange) -> Diagnostic.Span {
    Diagnostic.Span(start: place(of: range.start), end: place(of: range.end))
  }
}
