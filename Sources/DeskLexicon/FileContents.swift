import Glibc

/// Why a file could not be read, as a person would say it.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  init(path: String, code: Int32) {
    self.path = path
    switch code {
    case ENOENT: reason = "there is no such file"
    case EACCES, EPERM: reason = "you are not allowed to read it"
    case EISDIR: reason = "it is a folder"
    case ELOOP: reason = "its links lead in a circle"
    default: reason = String(cString: strerror(code))
    }
  }
}

/// Reads whole files.
package enum FileContents {
  /// The bytes of the file. `limit` is in bytes: a larger file is an error and is not read.
  package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0 else { throw FileError(path: path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, code: EISDIR) }
    guard Int(status.st_size) <= limit else { throw tooLarge(path, limit) }
    return try drain(handle, path: path, limit: limit, expected: Int(status.st_size))
  }

  /// All that standard input brings, up to the limit in bytes.
  package static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try drain(0, path: "-", limit: limit, expected: 0)
  }

  private static func drain(_ handle: Int32, path: String, limit: Int, expected: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(handle, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> FileError {
    FileError(path: path, reason: "it is larger than a story can be (\(limit / 1_048_576) MB)")
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the path is a file of bytes that end, and not a pipe, a device or a folder.
  package static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The names in a folder in byte order, without `.` and `..`.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let handle = opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
