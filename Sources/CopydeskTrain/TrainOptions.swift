import ArgumentParser
import Copydesk
import DeskLexicon
import DeskText

/// What every training is told.
struct TrainOptions: ParsableArguments {
  @Argument(help: "Files or folders of published stories.")
  var archive: [String]

  @Option(help: "Where the model is written.")
  var output: String

  @Option(help: "A folder for what the stages make.")
  var work: String

  @Option(help: "The folder that holds Rules and Dictionaries.")
  var data: String?

  /// What a training works with.
  struct Bench {
    let folder: DataFolder
    let stories: Archive
    let work: WorkFolder
    let desk: Desk
  }

  /// Reads the archive but for the articles with these ids, and opens the desk without models.
  func bench(without excluded: [String] = []) throws(ConfigurationErrors) -> Bench {
    let folder = try DataFolder(given: data, executable: DataFolder.executablePath())
    let stories = try Archive(archive, without: Set(excluded))
    return Bench(
      folder: folder, stories: stories, work: try WorkFolder(work, for: stories),
      desk: try Desk(data: folder, cache: work, models: []))
  }

  /// Says all that keeps the work from being done, and ends with status 2 then.
  func run(_ work: () throws(ConfigurationErrors) -> Void) throws {
    do throws(ConfigurationErrors) {
      try work()
    } catch {
      for each in error.errors { print(each.description) }
      throw ExitCode(2)
    }
  }
}
