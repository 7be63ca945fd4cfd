import CPCRE2
package import DeskText

/// A pattern of a desk’s own, compiled by PCRE2. It never waits: what takes too many steps is given up.
package final class OwnPattern: Sendable {
  package let source: String
  package let place: YAMLPlace
  /// Where PCRE2 keeps the pattern; only this object frees it.
  private let address: UInt
  /// The number of the group called `found`, whose words are the finding, or 0 for the whole.
  private let marked: Int

  /// Longer patterns are no patterns of words. In bytes.
  private static let longest = 4096

  /// Capitals count, `\w` and `\b` know all alphabets, and bytes that are no text are stepped over.
  package init(_ source: String, at place: YAMLPlace) throws(ConfigurationErrors) {
    self.source = source
    self.place = place
    let bytes = Array(source.utf8)
    guard bytes.count <= OwnPattern.longest else {
      throw ConfigurationErrors([place.error("this pattern is longer than \(OwnPattern.longest) bytes")])
    }
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C
    var code: Int32 = 0
    var offset = 0
    guard let pattern = pcre2_compile_8(bytes, bytes.count, UInt32(options), &code, &offset, nil) else {
      throw OwnPattern.fault(code, offset, source, place)
    }
    pcre2_jit_compile_8(pattern, UInt32(PCRE2_JIT_COMPLETE))
    address = UInt(bitPattern: pattern)
    marked = Int(max(0, pcre2_substring_number_from_name_8(pattern, "found")))
  }

  deinit { pcre2_code_free_8(OpaquePointer(bitPattern: address)) }

  private static func fault(
    _ code: Int32, _ offset: Int, _ source: String, _ place: YAMLPlace
  ) -> ConfigurationErrors {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    let message = String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
    let before = String(decoding: Array(source.utf8).prefix(offset), as: UTF8.self).unicodeScalars.count
    return ConfigurationErrors([place.error("this pattern is wrong at its character \(before + 1): \(message)")])
  }

  /// A place where the pattern stands, and the words of its groups; groups that took no part are empty.
  struct Hit {
    let range: TextRange
    let groups: [String]
  }

  /// Where the pattern stands in the stretch of the text, or nil where that would take too many steps.
  func hits(in stretch: TextRange, of text: SourceText, _ work: PatternWork) -> [Hit]? {
    guard let pattern = OpaquePointer(bitPattern: address),
      let data = pcre2_match_data_create_from_pattern_8(pattern, nil)
    else { return nil }
    defer { pcre2_match_data_free_8(data) }
    return text.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, !stretch.isEmpty else { return [] }
      let subject = base + stretch.start
      var hits: [Hit] = []
      var offset = 0
      while offset < stretch.length {
        let count = pcre2_match_8(
          pattern, subject, stretch.length, offset, UInt32(PCRE2_NOTEMPTY), data, work.context)
        guard count > 0, let vector = pcre2_get_ovector_pointer_8(data) else {
          return count == PCRE2_ERROR_NOMATCH ? hits : nil
        }
        let groups = OwnPattern.groups(vector, Int(count), stretch, text)
        let whole = TextRange(stretch.start + vector[0], stretch.start + vector[1])
        let range = marked > 0 && marked < groups.count ? groups[marked] ?? whole : whole
        if !range.isEmpty { hits.append(Hit(range: range, groups: groups.map { $0.map { text[$0] } ?? "" })) }
        offset = max(vector[1], offset + 1)
        while !text.isScalarBoundary(stretch.start + offset) { offset += 1 }
      }
      return hits
    }
  }

  private static func groups(
    _ vector: UnsafeMutablePointer<Int>, _ count: Int, _ stretch: TextRange, _ text: SourceText
  ) -> [TextRange?] {
    (0..<count).map { group in
      let (start, end) = (vector[2 * group], vector[2 * group + 1])
      guard start >= 0, start <= end, end <= stretch.length else { return nil }
      return TextRange(stretch.start + start, stretch.start + end)
    }
  }
}

/// What PCRE2 works with while a story is read: its limits, and its stack. Belongs to one task.
final class PatternWork {
  let context: OpaquePointer?
  private let stack: OpaquePointer?

  /// Steps from one place of a text; good patterns take some hundreds.
  private static let mostSteps: UInt32 = 20_000
  /// In kibibytes.
  private static let largestHeap: UInt32 = 4096
  private static let stackSizes = (least: 32 * 1024, most: 512 * 1024)

  init() {
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(PatternWork.stackSizes.least, PatternWork.stackSizes.most, nil)
    guard let context else { return }
    pcre2_set_match_limit_8(context, PatternWork.mostSteps)
    pcre2_set_depth_limit_8(context, PatternWork.mostSteps)
    pcre2_set_heap_limit_8(context, PatternWork.largestHeap)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }
}
