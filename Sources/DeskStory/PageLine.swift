import DeskText

/// Lines of figures, names and addresses that a page or a system makes, and that no list can hold.
extension LineShape {
  /// The words and figures of a short line between its spaces, folded, without marks round them.
  var runs: [ArraySlice<UInt8>] {
    folded.split(separator: 0x20).map { LineShape.trimmed($0) }.filter { !$0.isEmpty && !LineShape.isDot($0) }
  }

  /// Whether the line ends in the name of a picture file.
  var isPictureName: Bool {
    words <= 8
      && [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains { folded.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// `Nora Quill (@noraquill)`, `@noraquill`: who posted what stood here.
  var isHandle: Bool {
    guard words <= 6, ending == .none, let last = folded.split(separator: 0x20).last else { return false }
    let handle = last.drop { $0 == UInt8(ascii: "(") }
    guard handle.first == UInt8(ascii: "@"), handle.count >= 4 else { return false }
    return startsUpper || folded.first == UInt8(ascii: "@")
  }

  /// A web address and no more.
  var isAddress: Bool {
    guard !folded.contains(0x20) else { return false }
    return ["http://", "https://", "www.", "pic.twitter.com/"].contains { folded.starts(with: $0.utf8) }
  }

  /// `iphone6-stock`, `img_2034`, `GettyImages-512345678`: what a picture is called in the system.
  var isFileName: Bool {
    guard !folded.contains(0x20), folded.count >= 6, ending == .none else { return false }
    let isPlain = folded.allSatisfy { Letters.isASCIILetter($0) || Letters.isDigit($0) || $0 == 0x5F || $0 == 0x2D }
    guard isPlain, folded.contains(where: Letters.isASCIILetter) else { return false }
    if folded.contains(0x5F) { return true }
    guard let last = folded.split(separator: 0x2D).last, folded.contains(0x2D) else { return false }
    let isNumbered = last.count >= 4 && last.allSatisfy(Letters.isDigit) && !LineShape.isYear(last)
    return isNumbered || !startsUpper
  }

  /// `Page 1 of 3`, `1 / 12`.
  var isPageCount: Bool {
    let runs = folded.split(separator: 0x20)
    guard (3...4).contains(runs.count), runs[runs.count - 2].elementsEqual("of".utf8) || runs[runs.count - 2] == [0x2F]
    else { return false }
    let figures = [runs[runs.count - 1], runs[runs.count - 3]]
    guard figures.allSatisfy({ $0.allSatisfy(Letters.isDigit) }) else { return false }
    return runs.count == 3
      || ["page", "slide", "photo", "image", "picture"].contains { runs[0].elementsEqual($0.utf8) }
  }

  /// `US-HARBOUR-FIRE`, `HARBOUR-FIRE/ (PIX, TV)`, `UPDATE 1-Harbour fire spreads`: what a wire calls a story.
  var isSlug: Bool {
    if folded.starts(with: "update ".utf8), folded.count > 9, Letters.isDigit(folded[7]), folded[8] == 0x2D {
      return true
    }
    guard isAllCapitals, let first = folded.split(separator: 0x20).first, first.contains(0x2D) else { return false }
    let parts = first.split { $0 == 0x2D || $0 == 0x2F }
    guard parts.count >= 2, parts.allSatisfy({ $0.allSatisfy(Letters.isASCIILetter) }) else { return false }
    if first.count == folded.count { return parts.count >= 3 || first.last == 0x2F }
    return folded[first.endIndex + 1] == UInt8(ascii: "(")
  }

  /// `Follow Nora Quill on Twitter`, `Follow her at @noraquill`.
  var isInvitation: Bool {
    guard folded.starts(with: "follow ".utf8), startsUpper else { return false }
    return folded.contains(UInt8(ascii: "@"))
      || ["twitter", "facebook", "instagram", "linkedin", "youtube", "tiktok", "bluesky", "threads"].contains {
        core.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  /// Whether the line closes with the words of a link.
  var endsInLink: Bool {
    [
      " read more", " continue reading", " read full story", " read the full story", " click here", " full story here",
      " other tweets",
    ]
    .contains { tail.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A middle dot, a bullet or a dash by itself.
  private static func isDot(_ run: ArraySlice<UInt8>) -> Bool { run.count <= 3 && run.allSatisfy { $0 >= 0x80 } }

  static func isYear(_ run: ArraySlice<UInt8>) -> Bool {
    run.count == 4 && run.allSatisfy(Letters.isDigit) && (run.starts(with: "19".utf8) || run.starts(with: "20".utf8))
  }

  /// The bytes without marks at either end; the sign of a handle, a tag or a copyright stays.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isWordPart(_ byte: UInt8) -> Bool { Letters.isASCIILetter(byte) || Letters.isDigit(byte) || byte >= 0x80 }
    guard let first = bytes.firstIndex(where: { isWordPart($0) || $0 == 0x40 || $0 == 0x23 }),
      let last = bytes.lastIndex(where: isWordPart), first <= last
    else { return [] }
    return bytes[first...last]
  }
}
