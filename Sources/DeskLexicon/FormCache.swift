import Glibc

/// The folder that sets of forms are kept in between runs.
struct FormCache {
  private let folder: String
  private let name: String

  init(_ folder: String, _ dialect: Dialect) {
    self.folder = folder
    name = folder + "/" + dialect.rawValue + ".forms"
  }

  /// The set made of this dictionary, if it is there and whole.
  func set(of stamp: DictionaryStamp) -> FormSet? { FormSet(name, of: stamp) }

  /// Keeps what `make` makes and opens it. Nil, with nothing made, where the folder cannot be written. The file is
  /// written under a name of its own and renamed when it is whole, so that two runs at once do no harm.
  func keep(for stamp: DictionaryStamp, _ make: () -> [UInt8]?) -> FormSet? {
    makeFolder()
    var path = Array("\(name).XXXXXX".utf8CString)
    let handle = mkstemp(&path)
    guard handle >= 0 else { return nil }
    let temporary = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let isWritten = make().map { FormCache.write($0, to: handle) } ?? false
    guard close(handle) == 0, isWritten, let set = FormSet(temporary, of: stamp), rename(temporary, name) == 0 else {
      unlink(temporary)
      return nil
    }
    return set
  }

  /// The folder and those above it, where they are missing.
  private func makeFolder() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += (path.isEmpty && !folder.hasPrefix("/") ? "" : "/") + part
      mkdir(path, 0o700)
    }
  }

  private static func write(_ bytes: [UInt8], to handle: Int32) -> Bool {
    bytes.withUnsafeBytes { raw in
      var written = 0
      while written < raw.count {
        let count = Glibc.write(handle, raw.baseAddress?.advanced(by: written), raw.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
