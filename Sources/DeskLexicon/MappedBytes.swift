import Glibc

/// A file mapped into memory, read only, for as long as this lives.
final class MappedBytes: Sendable {
  private let address: UInt
  private let count: Int
  /// A number made of when the file was last changed and how long it is.
  let stamp: UInt64

  /// Nil for what is no file, or is longer than the limit in bytes.
  init?(_ path: String, atMost limit: Int = .max) {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard Int(status.st_size) <= limit else { return nil }
    count = Int(status.st_size)
    stamp =
      UInt64(bitPattern: Int64(status.st_mtim.tv_sec)) &* 1_000_000_007 &+ UInt64(status.st_mtim.tv_nsec)
      &* 2_000_003 &+ UInt64(count)
    guard count > 0 else {
      address = 0
      return
    }
    guard let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, handle, 0), mapped != MAP_FAILED else { return nil }
    address = UInt(bitPattern: mapped)
  }

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count))
  }

  deinit {
    if address != 0 { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
  }
}
