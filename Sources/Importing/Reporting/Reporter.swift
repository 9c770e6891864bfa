import ParagrafKit

/// Tells the user what happens, on standard error. Nothing here writes to standard output.
public protocol Reporter: AnyObject {
  /// A document's import ended.
  func ended(_ path: FilePath, _ outcome: Outcome)
  /// A file of the input is no document, or a folder is left out with all its files.
  /// - Parameter detail: what it is, for eyes.
  func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int)
  /// Called often while the import runs.
  func advanced(_ state: ImportState)
  /// Somebody asks how far it is.
  func tell(_ state: ImportState)
  /// Something that concerns the run, or a file or folder that is not a document.
  func say(_ level: ReportLevel, _ code: ReportCode, _ message: String, file: FilePath?)
  /// The end.
  func summarise(_ summary: RunSummary, _ metrics: RunMetrics)
}

/// How much a message matters.
public enum ReportLevel: String, Sendable {
  case info
  case warning
  case error
}

/// What a message that is not about one document's end is about, for machines.
public enum ReportCode: String, Sendable {
  /// A path that is missing, or a folder without documents.
  case noInput = "no-input"
  /// The output folder, or what lies in it.
  case output
  /// The journal of what was done.
  case journal
  /// A file that is no document.
  case leftOut = "left-out"
  /// Documents that another document carries.
  case inside
  /// A recogniser, or the engine that reads pictures.
  case plugin
  /// An archivist's decision about an edit.
  case decision
  /// A package, or what it is made of.
  case package
  /// A file of rules of what is masked.
  case masking
  /// Workers that do not work.
  case internalError = "internal-error"
  /// How far the run is.
  case state
  /// The end of the run.
  case summary
  /// The run in figures.
  case metrics
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
  /// The part that is done, 0 to 1, by the documents' sizes and the pages of those that are being read; nil while they are
  /// still searched for.
  public var share: Double?
  /// Of the last minutes.
  public var pagesPerSecond = 0.0
  /// Nil where too little is known.
  public var secondsLeft: Double?
  /// The documents that are being read, the one that has been for longest first.
  public var current: [Reading] = []
  /// A file that somebody may still be writing, where nothing else is left to do.
  public var waitsFor: FilePath?

  /// A document that is being read.
  public struct Reading: Sendable {
    public var path: FilePath
    /// From 1, and how many there are; 0 where that is not yet known.
    public var page: Int
    public var pages: Int
  }
}
