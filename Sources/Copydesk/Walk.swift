import DeskLexicon

/// Finds the stories that paths stand for.
package enum Walk {
  /// Files as they are named; of folders every `.txt` file below, in byte order, `.gitignore` honoured; `-` for
  /// standard input. What cannot be entered becomes an input that says why.
  package static func inputs(from paths: [String]) -> [StoryInput] {
    paths.flatMap { path -> [StoryInput] in
      if path == "-" { return [standardInput()] }
      guard FileContents.isFolder(path) else { return [StoryInput(path: path, content: .file)] }
      var walker = FolderWalker()
      walker.walk(path, ignores: [])
      return walker.inputs
    }
  }

  private static func standardInput() -> StoryInput {
    do throws(FileError) {
      return StoryInput(path: "-", content: .bytes(try FileContents.readStandardInput(limit: Desk.largestStory)))
    } catch {
      return StoryInput(path: "-", content: .unreadable(error.reason))
    }
  }
}

/// Goes through a folder and those in it, each real folder once.
private struct FolderWalker {
  private(set) var inputs: [StoryInput] = []
  private var entered = Set<String>()

  init() {}

  mutating func walk(_ folder: String, ignores: [IgnoreFile]) {
    guard let real = Folder.realPath(folder), entered.insert(real).inserted else { return }
    let names: [String]
    do throws(FileError) {
      names = try FileContents.names(in: folder)
    } catch {
      inputs.append(StoryInput(path: folder, content: .unreadable(error.reason)))
      return
    }
    var ignores = ignores
    if names.contains(".gitignore"), let file = IgnoreFile(folder: folder) { ignores.append(file) }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let isFolder = FileContents.isFolder(path)
      guard !ignores.contains(where: { $0.ignores(path, isFolder: isFolder) }) else { continue }
      if isFolder {
        walk(path, ignores: ignores)
      } else if name.hasSuffix(".txt") || name.hasSuffix(".text") {
        inputs.append(StoryInput(path: path, content: .file))
      }
    }
  }
}
