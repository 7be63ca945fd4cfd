import DeskLexicon
import DeskText

/// What a stretch of a table holds, and what is wrong in it.
package struct TablePart: Sendable {
  let rows: [TableRow]
  let errors: [ConfigurationError]
}

/// Rows of a table that stand together and are read by one of the crew.
struct TableStretch: Sendable {
  private let path: String
  private let bytes: [UInt8]
  private let linesBefore: Int

  /// In bytes; longer tables are cut between two rows.
  private static let longest = 49_152

  /// The parts of the files, in order. A file in which something is wrong is read once more as a whole, so that what
  /// is said of it does not hang on where it was cut.
  static func parts(of paths: [String], _ lists: WordLists, _ crew: TableSet.Crew) -> [TablePart] {
    let files = paths.map { (path: $0, contents: contents(of: $0)) }
    let stretches = files.map { file in (try? file.contents.get()).map { cut($0, path: file.path) } ?? [] }
    let all = stretches.flatMap { $0 }
    var read = crew(all.count) { all[$0].part(lists) }[...]
    var parts: [TablePart] = []
    for (file, cut) in zip(files, stretches) {
      let own = read.prefix(cut.count)
      read = read.dropFirst(cut.count)
      switch file.contents {
      case .failure(let error): parts.append(TablePart(rows: [], errors: error.errors))
      case .success(let bytes):
        let isSound = cut.count < 2 || own.allSatisfy { $0.errors.isEmpty }
        parts += isSound ? Array(own) : [TableStretch(path: file.path, bytes: bytes, linesBefore: 0).part(lists)]
      }
    }
    return parts
  }

  private static func contents(of path: String) -> Result<[UInt8], ConfigurationErrors> {
    do throws(FileError) {
      return .success(try FileContents.read(path, limit: 16 * 1_048_576))
    } catch {
      let trouble = ConfigurationError(file: path, message: "this table cannot be read: \(error.reason)")
      return .failure(ConfigurationErrors([trouble]))
    }
  }

  /// Cuts before a line that begins a row.
  private static func cut(_ bytes: [UInt8], path: String) -> [TableStretch] {
    var stretches: [TableStretch] = []
    var start = 0
    var lines = 0
    var linesBefore = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines += 1
      let isRow = index + 2 < bytes.count && bytes[index + 1] == 0x2D && bytes[index + 2] == 0x20
      guard isRow, index - start >= longest else { continue }
      stretches.append(TableStretch(path: path, bytes: Array(bytes[start...index]), linesBefore: linesBefore))
      start = index + 1
      linesBefore = lines
    }
    stretches.append(TableStretch(path: path, bytes: Array(bytes[start...]), linesBefore: linesBefore))
    return stretches
  }

  private func part(_ lists: WordLists) -> TablePart {
    var rows: [TableRow] = []
    var errors: [ConfigurationError] = []
    do throws(ConfigurationErrors) {
      for item in try YAMLReader.read(bytes, file: path, linesBefore: linesBefore)?.list() ?? [] {
        do throws(ConfigurationErrors) {
          rows.append(try TableRowReader.read(item, lists))
        } catch {
          errors += error.errors
        }
      }
    } catch {
      errors += error.errors
    }
    return TablePart(rows: rows, errors: errors)
  }
}
