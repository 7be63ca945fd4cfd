import ArgumentParser
import Copydesk
import DeskLexicon
import DeskLint
import DeskText

/// The options that say where rules and dictionaries are and which of them count.
struct DataOptions: ParsableArguments {
  @Option(help: "The folder that holds Rules and Dictionaries, when it is not beside the program.")
  var data: String?

  @Option(help: "A profile by name, such as default, or a profile file. Without it, the nearest copydesk.yml counts.")
  var profile: String?

  @Flag(help: "Go on without the context model, which finds right words in the wrong place.")
  var noContextModel = false

  @Flag(help: "Go on without the grammar model, which tells the parts of a sentence.")
  var noGrammarModel = false

  @Flag(help: "Go on without the slot model, which tells where good copy has a comma, an article or another form.")
  var noSlotModel = false

  @Option(help: "The day of the run, such as 2026-11-25, for rows that expire. Without it, today.")
  var today: CalendarDay?

  private var models: Models {
    var models = Models.all
    if noContextModel { models.remove(.context) }
    if noGrammarModel { models.remove(.grammar) }
    if noSlotModel { models.remove(.slots) }
    return models
  }

  /// Opens the desk.
  func desk() throws -> Desk {
    try telling { () throws(ConfigurationErrors) in
      let folder = try DataFolder(given: data, executable: DataFolder.executablePath())
      return try Desk(
        data: folder, profile: profile, cache: CacheFolder.path, models: models, today: today ?? Today.day)
    }
  }

  /// Says on standard error all that went wrong, and ends with status 2 then.
  func telling<Value>(_ work: () throws(ConfigurationErrors) -> Value) throws -> Value {
    do throws(ConfigurationErrors) {
      return try work()
    } catch {
      for each in error.errors { Terminal.complain(each.description) }
      throw ExitCode(2)
    }
  }
}

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
