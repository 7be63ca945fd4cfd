import Copydesk
import DeskLexicon
import DeskText
import Glibc

/// A newsroom’s stories, read into memory once.
struct Archive {
  struct Article {
    let id: String
    let text: [UInt8]
    /// Follows from the id alone: of 24 articles one is to measure with and four to learn the decision from.
    var use: Use {
      switch ContextWords.hash(id.utf8) % 24 {
      case 23: .measuring
      case 19...22: .deciding
      default: .counting
      }
    }
  }

  /// What an article is for. Nothing is learned from those that a model is measured with.
  enum Use { case counting, deciding, measuring }

  private(set) var articles: [Article] = []
  /// In bytes; what lies beyond is left out, which is said.
  private static let limit = 1_500_000_000

  /// Files of JSONL (`id`, `title`, `text`), text files, folders of these, and `-` for JSONL on standard input. What
  /// has one of the ids is left out.
  init(_ paths: [String], without excluded: Set<String>) throws(ConfigurationErrors) {
    for path in paths {
      if path == "-" {
        addLines(of: Archive.standardInput(), without: excluded)
        continue
      }
      for input in Walk.inputs(from: [path]) {
        do throws(FileError) {
          let bytes = try FileContents.read(input.path, limit: Archive.limit)
          if input.path.hasSuffix(".jsonl") {
            addLines(of: bytes, without: excluded)
          } else if !excluded.contains(input.path) {
            articles.append(Article(id: input.path, text: bytes))
          }
        } catch {
          throw ConfigurationErrors([ConfigurationError(file: input.path, message: error.reason)])
        }
      }
    }
  }

  private mutating func addLines(of bytes: [UInt8], without excluded: Set<String>) {
    for line in bytes.split(separator: 0x0A) {
      guard let members = JSONLine.strings(in: line), let text = members["text"] else { continue }
      let id = members["id"].map { String(decoding: $0, as: UTF8.self) } ?? "article \(articles.count)"
      if excluded.contains(id) { continue }
      articles.append(Article(id: id, text: (members["title"] ?? []) + [0x0A, 0x0A] + paragraphs(of: text)))
    }
  }

  /// A line of the archive is a paragraph.
  private func paragraphs(of text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 50)
    for byte in text {
      result.append(byte)
      if byte == 0x0A { result.append(0x0A) }
    }
    return result + [0x0A]
  }

  private static func standardInput() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
      if count <= 0 || all.count > limit { return all }
      all += buffer[..<count]
    }
  }
}
