import Copydesk
import DeskLexicon
import DeskText

/// A newsroom’s stories, read into memory once.
struct Archive {
  struct Article {
    let id: String
    let text: [UInt8]
    /// Follows from the id alone: of 24 articles one is to measure with and four to learn the decision from.
    var use: Use {
      switch Array(id.utf8).withUnsafeBufferPointer(WordTable.hash) % 24 {
      case 23: .measuring
      case 19...22: .deciding
      default: .counting
      }
    }
  }

  /// What an article is for. Nothing is learned from those that a model is measured with.
  enum Use { case counting, deciding, measuring }

  private(set) var articles: [Article] = []
  /// In bytes; a larger file is refused.
  private static let limit = 1_500_000_000

  /// Files of JSONL (`id`, `title`, `text`), text files, folders of text files, and `-` for JSONL on standard input.
  /// What has one of the ids is left out. Throws for what cannot be read.
  init(_ paths: [String], without excluded: Set<String>) throws(ConfigurationErrors) {
    for path in paths.flatMap({ $0 == "-" ? ["-"] : Walk.inputs(from: [$0]).map(\.path) }) {
      do throws(FileError) {
        try add(path, without: excluded)
      } catch {
        throw ConfigurationErrors([ConfigurationError(file: path, message: error.reason)])
      }
    }
  }

  private mutating func add(_ path: String, without excluded: Set<String>) throws(FileError) {
    if path == "-" {
      addLines(of: try FileContents.readStandardInput(limit: Archive.limit), without: excluded)
    } else if path.hasSuffix(".jsonl") {
      addLines(of: try FileContents.read(path, limit: Archive.limit), without: excluded)
    } else if !excluded.contains(path) {
      articles.append(Article(id: path, text: try FileContents.read(path, limit: Archive.limit)))
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
}
