import DeskLint
import DeskText
import Testing

/// A document and what is said of it, without the file’s name.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let text: String
  let faults: [String]

  init(_ text: String, _ faults: String...) {
    self.text = text
    self.faults = faults
  }

  var testDescription: String { faults.joined(separator: " | ") }
}

@Suite("The YAML reader")
struct YAMLReaderTests {
  private func read(_ text: String) throws -> YAMLNode? { try YAMLReader.read(Array(text.utf8), file: "f.yml") }

  @Test("Keys, lists and texts are read with their places")
  func places() throws {
    let node = try #require(try read("# note\nname: one\nitems:\n  - “two”\n  - 'thr''ee'\nempty:\n"))
    let pairs = try node.pairs()
    #expect(pairs.map(\.key.name) == ["name", "items", "empty"])
    #expect(pairs.map(\.key.place.line) == [2, 3, 6])
    #expect(try pairs[0].value.string() == "one" && pairs[0].value.place.column == 7)
    #expect(try pairs[1].value.strings() == ["“two”", "thr'ee"])
    #expect(try pairs[1].value.list().map(\.place.line) == [4, 5])
    #expect(try pairs[1].value.list().map(\.place.column) == [5, 5])
    #expect(try pairs[2].value.string() == "")
  }

  @Test("An empty file is no document", arguments: ["", "\n\n", "# only a note\n", "---\n...\n"])
  func empty(text: String) throws {
    let node = try read(text)
    let isEmpty = try node.map { try $0.string().isEmpty } ?? true
    #expect(isEmpty)
  }

  private static let faulty: [FaultCase] = [
    FaultCase("a: 1\na: 2\n", "f.yml:2:1: “a” stands here twice"),
    FaultCase("a: &x 1\nb: *x\n", "f.yml:2:4: anchors and aliases are not used in these files"),
    FaultCase("[a, b]: 1\n", "f.yml:1:1: a key is wanted here"),
    FaultCase("a: 1\n---\nb: 2\n", "f.yml:2:1: a second document starts here"),
    FaultCase("a: \"open\n", "f.yml:2:1: this is not YAML: found unexpected end of stream"),
    FaultCase("a: 1\n]\n", "f.yml:2:1: this is not YAML: did not find expected key"),
    FaultCase(
      String(repeating: "[", count: 30) + String(repeating: "]", count: 30),
      "f.yml:1:21: this is nested too deeply"),
  ]

  @Test("What is wrong is said with its line and column", arguments: faulty)
  func faults(item: FaultCase) {
    do throws(ConfigurationErrors) {
      _ = try YAMLReader.read(Array(item.text.utf8), file: "f.yml")
      Issue.record("nothing was said")
    } catch {
      #expect(error.errors.map(\.description) == item.faults)
    }
  }

  @Test("A node of another kind than wanted is said where it stands")
  func kinds() throws {
    let node = try #require(try read("text: one\nlist: [a]\n"))
    let pairs = try node.pairs()
    let (text, list) = (pairs[0].value, pairs[1].value)
    #expect(faults { () throws(ConfigurationErrors) in _ = try list.string() } == ["f.yml:2:7: a text is wanted here"])
    #expect(faults { () throws(ConfigurationErrors) in _ = try text.list() } == ["f.yml:1:7: a list is wanted here"])
    #expect(
      faults { () throws(ConfigurationErrors) in _ = try text.pairs() } == [
        "f.yml:1:7: keys with values are wanted here"
      ])
    #expect(
      faults { () throws(ConfigurationErrors) in _ = try node.strings() } == [
        "f.yml:1:1: a text or a list of texts is wanted here"
      ])
  }

  private func faults(_ body: () throws(ConfigurationErrors) -> Void) -> [String] {
    do throws(ConfigurationErrors) { try body() } catch { return error.errors.map(\.description) }
    return []
  }

  @Test("Bytes that are no YAML are an error and no trap")
  func anyBytes() {
    var state: UInt64 = 1
    var errors = 0
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      do throws(ConfigurationErrors) { _ = try YAMLReader.read(bytes, file: "f.yml") } catch {
        errors += error.errors.count
      }
    }
    #expect(errors > 400)
  }
}
