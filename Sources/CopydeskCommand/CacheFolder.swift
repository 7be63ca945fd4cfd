import Glibc

/// The folder in which programs keep what they can make again.
enum CacheFolder {
  /// `$XDG_CACHE_HOME/copydesk`, else `~/.cache/copydesk`; nil where neither is set to a full path.
  static var path: String? {
    if let folder = variable("XDG_CACHE_HOME") { return folder + "/copydesk" }
    return variable("HOME").map { $0 + "/.cache/copydesk" }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.hasPrefix("/") ? text : nil
  }
}
