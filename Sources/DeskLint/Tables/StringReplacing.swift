extension String {
  /// This text with each character replaced; a stand-in for Foundation’s, which these layers do without.
  func replacing(_ character: Character, with other: String) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }), !character.isASCII { return self }
    guard contains(character) else { return self }
    var result = ""
    for each in self { result += each == character ? other : String(each) }
    return result
  }

  /// This text with each occurrence of the other text replaced.
  func replacing(text: String, with other: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let found = rest.firstRange(of: text) {
      result += rest[..<found.lowerBound] + other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
