import DeskText

/// A model file that was found sound at its head, mapped into memory.
struct OpenModel<Section: ModelSection>: Sendable {
  let view: ModelView<Section>
  private let path: String
  private let bytes: MappedBytes

  /// Throws, naming the file, where there is none or it is foreign, of another version, cut short or damaged. `limit`
  /// is in bytes.
  init(_ path: String, atMost limit: Int) throws(ConfigurationErrors) {
    guard let bytes = MappedBytes(path, atMost: limit) else {
      throw Self.error(path, "the \(Section.name) is missing or cannot be read")
    }
    let sections: [Section: Range<Int>]
    do throws(ModelFault) {
      sections = try bytes.withBytes(ModelFile<Section>.sections)
    } catch {
      throw Self.error(path, Self.reason(error))
    }
    self.path = path
    self.bytes = bytes
    view = ModelView(bytes, sections)
  }

  /// What to throw where a section cannot be what it should be.
  var damage: ConfigurationErrors { Self.error(path, Self.reason(.damaged)) }

  /// A number that no other content has, from the head of the file.
  var stamp: UInt64 { bytes.withBytes(ModelFile<Section>.stamp) }

  /// Whether every byte is as it was written. Reads the whole file.
  var isWhole: Bool { bytes.withBytes(ModelFile<Section>.isWhole) }

  func error(_ message: String) -> ConfigurationErrors { Self.error(path, message) }

  private static func reason(_ fault: ModelFault) -> String {
    switch fault {
    case .foreign: "this file is no \(Section.name)"
    case .otherVersion(let version):
      "this \(Section.name) has format \(version); this Copydesk reads format \(Section.version)"
    case .truncated: "this \(Section.name) is cut short"
    case .damaged: "this \(Section.name) is damaged"
    }
  }

  private static func error(_ path: String, _ message: String) -> ConfigurationErrors {
    let option = "--no-" + Section.name.split(separator: " ").joined(separator: "-")
    let hint = "install Copydesk again, train one with copydesk-train, or go on without it with \(option)"
    return ConfigurationErrors([ConfigurationError(file: path, message: message, hint: hint)])
  }
}
