import ParagrafKit

/// Tells the user what happens, on standard error. Nothing here writes to standard output.
public protocol Reporter: AnyObject {
  /// A document's import ended.
  func ended(_ path: FilePath, _ outcome: Outcome)
  /// Called often while the import runs.
  func advanced(_ state: ImportState)
  /// Something that concerns the run, or a file or folder that is not a document.
  func say(_ level: ReportLevel, _ message: String, file: FilePath?)
  /// The end.
  func summarise(_ summary: RunSummary)
}

/// How much a message matters.
public enum ReportLevel: String, Sendable {
  case info
  case warning
  case error
}

/// How far an import is.
public struct ImportState: Sendable {
  /// Documents that have ended, and all that were found so far.
  public var done = 0
  public var found = 0
  /// Whether the search for documents goes on.
  public var isSearching = true
  public var pages = 0
  public var failed = 0
  public var seconds = 0.0
  /// The document that has been read for longest.
  public var current: FilePath?
  public var page = 0
  public var pageCount = 0
}
