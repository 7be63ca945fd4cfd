import Copydesk
import DeskLexicon
import DeskText
import Glibc

/// Where the stages of a training keep what they have made.
struct WorkFolder {
  let path: String
  /// Names the archive: what another one has made is not used.
  private let stamp: String

  init(_ path: String, for archive: Archive) throws(ConfigurationErrors) {
    self.path = path
    let size = archive.articles.reduce(0) { $0 + $1.text.count }
    stamp = "\(archive.articles.count)-\(size)"
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw ConfigurationErrors([ConfigurationError(file: path, message: "this folder cannot be made")])
    }
  }

  /// What the stage makes, or has made before.
  func stage<Value: KeptStage>(_ ending: String, _ make: () -> Value) throws(ConfigurationErrors) -> Value {
    let file = "\(path)/\(stamp).\(ending)"
    if let kept = (try? FileContents.read(file)).flatMap(Value.init) { return kept }
    let made = make()
    try Self.write(made.text, to: file)
    return made
  }

  /// The sections that the stage makes, or has made before. `mark` names what they were made with besides the archive.
  func sections<Section: ModelSection>(
    _ wanted: [Section], mark: String = "", _ make: () -> [(Section, [UInt8])]
  ) throws(ConfigurationErrors) -> [(Section, [UInt8])] {
    let kept = wanted.map { try? FileContents.read(file($0, mark), limit: 1 << 30) }
    if kept.allSatisfy({ $0 != nil }) { return zip(wanted, kept.compactMap(\.self)).map { ($0, $1) } }
    let made = make()
    for (section, bytes) in made { try Self.write(bytes, to: file(section, mark)) }
    return made
  }

  private func file<Section: ModelSection>(_ section: Section, _ mark: String) -> String {
    "\(path)/\(stamp).\(Section.magic)-\(Section.version)\(mark).\(section.rawValue)"
  }

  /// Writes a whole file, or throws what kept it from being written.
  static func write(_ bytes: [UInt8], to file: String) throws(ConfigurationErrors) {
    do throws(FileError) {
      try WholeFile.write(bytes, to: file)
    } catch {
      throw ConfigurationErrors([ConfigurationError(file: file, message: error.reason)])
    }
  }
}

/// What a stage makes, as a text that says it all.
protocol KeptStage {
  var text: [UInt8] { get }
  /// Nil for what is no such text.
  init?(_ text: [UInt8])
}

extension Vocabulary: KeptStage {
  /// A line for each word: how often it stood, how much of it in small letters, the word.
  var text: [UInt8] {
    Array(
      ("\(total)\n" + entries.map { "\($0.count)\t\($0.smallShare)\t\($0.text)\n" }.joined()).utf8)
  }

  init?(_ text: [UInt8]) {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    guard let total = lines.first.flatMap({ Int($0) }) else { return nil }
    let entries = lines.dropFirst().compactMap { line -> Entry? in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, let count = Int(parts[0]), let share = Float(parts[1]) else { return nil }
      return Entry(text: String(parts[2]), count: count, smallShare: share)
    }
    guard entries.count == lines.count - 1 else { return nil }
    self.init(entries: entries, total: total)
  }
}
