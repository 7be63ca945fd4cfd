package import DeskText

/// A rule’s word on a place in the story.
package struct Finding: Sendable {
  package enum Certainty: Sendable {
    case sure
    /// The engine lowers the severity by a step.
    case likely
  }

  package struct Related: Sendable {
    package let range: TextRange
    package let message: String

    package init(_ range: TextRange, _ message: String) {
      self.range = range
      self.message = message
    }
  }

  package let range: TextRange
  package let message: String
  /// What to do, best first; each does alone.
  package let fixes: [Fix]
  package var related: [Related]
  package let certainty: Certainty

  package init(
    _ range: TextRange, _ message: String, fixes: [Fix], related: [Related] = [], certainty: Certainty = .sure
  ) {
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
    self.certainty = certainty
  }

  package init(
    _ range: TextRange, _ message: String, fix: Fix? = nil, related: [Related] = [], certainty: Certainty = .sure
  ) {
    self.init(range, message, fixes: fix.map { [$0] } ?? [], related: related, certainty: certainty)
  }
}

/// What to do about a finding: edits of story text.
package struct Fix: Sendable {
  package enum Safety: String, CaseIterable, Sendable {
    /// Cannot change what the story says.
    case safe
    case suggested
  }

  package struct Edit: Hashable, Sendable {
    package let range: TextRange
    package let text: String

    package init(_ range: TextRange, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  package let title: String
  package let safety: Safety
  package let edits: [Edit]

  package init(_ title: String, _ safety: Safety = .suggested, edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// Puts other words in the place of the range.
  package static func change(_ range: TextRange, to text: String, _ safety: Safety = .suggested) -> Fix {
    Fix("Change to “\(text)”", safety, edits: [Edit(range, text)])
  }

  /// Puts a comma at the offset.
  package static func insertComma(at offset: Int) -> Fix {
    Fix("Insert a comma", edits: [Edit(TextRange(offset, offset), ",")])
  }

  /// Takes the range out.
  package static func delete(_ range: TextRange, _ title: String = "Delete it", _ safety: Safety = .suggested) -> Fix {
    Fix(title, safety, edits: [Edit(range, "")])
  }
}
