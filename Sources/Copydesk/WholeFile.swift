package import DeskLexicon
import Glibc

/// Writes whole files: a reader sees the old one or the new one, and never half of one.
package enum WholeFile {
  /// Writes beside the file and then takes its place; a link stays a link, and the permissions stay as they were.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let target = Folder.realPath(path) ?? path
    let draft = target + ".\(getpid()).new"
    let handle = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard handle >= 0 else { throw failure(path) }
    var status = stat()
    if stat(target, &status) == 0 { _ = fchmod(handle, status.st_mode & 0o7777) }
    let isWritten = write(bytes, handle) && fsync(handle) == 0
    let trouble = isWritten ? nil : failure(path)
    close(handle)
    guard trouble == nil, rename(draft, target) == 0 else {
      let error = trouble ?? failure(path)
      unlink(draft)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], _ handle: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(handle, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return false }
      done += max(0, count)
    }
    return true
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: "it cannot be written: \(String(cString: strerror(errno)))")
  }
}
