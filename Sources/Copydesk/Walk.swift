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
      walker.walk(from: path)
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

  /// The `.gitignore` files of the repository that the folder lies in count, too.
  mutating func walk(from folder: String) {
    let real = Folder.realPath(folder) ?? folder
    walk(folder, real, ignores: IgnoreFile.above(real))
  }

  /// `place` is the folder’s path from the top, by which patterns are matched.
  private mutating func walk(_ folder: String, _ place: String, ignores: [IgnoreFile]) {
    guard let real = Folder.realPath(folder), entered.insert(real).inserted else { return }
    let names: [String]
    do throws(FileError) {
      names = try FileContents.names(in: folder)
    } catch {
      inputs.append(StoryInput(path: folder, content: .unreadable(error.reason)))
      return
    }
    var ignores = ignores
    if names.contains(".gitignore"), let file = IgnoreFile(folder: place) { ignores.append(file) }
    for name in names where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let isFolder = FileContents.isFolder(path)
      let inside = place.hasSuffix("/") ? place + name : "\(place)/\(name)"
      let isIgnored = ignores.reduce(false) { $1.ignores(inside, isFolder: isFolder) ?? $0 }
      guard !isIgnored else { continue }
      if isFolder {
        walk(path, inside, ignores: ignores)
      } else if isStory(path, name) {
        inputs.append(StoryInput(path: path, content: .file))
      }
    }
  }

  /// A pipe or a device under the name of a story would keep the run waiting; a link to nowhere is worth a word. The
  /// desk’s word list is no story.
  private func isStory(_ path: String, _ name: String) -> Bool {
    (name.hasSuffix(".txt") || name.hasSuffix(".text")) && name != HouseWordsFinder.fileName
      && (FileContents.isRegular(path) || !FileContents.exists(path))
  }
}
