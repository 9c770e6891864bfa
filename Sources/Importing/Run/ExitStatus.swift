/// What the program tells whoever started it. The numbers are a promise.
public enum ExitStatus: Int32, Sendable {
  /// Everything is well; documents of which something is missing count as well.
  case success = 0
  /// Finished, but some documents failed.
  case someFailed = 1
  /// Finished, and no document failed, but corrections fit nowhere any more, or wait for approval.
  case conflicts = 2
  /// What was asked for cannot be: an unknown option, a line that the document has not.
  case wrongUsage = 64
  /// A path is missing, or no folder holds a document.
  case noInput = 66
  /// The program itself went wrong.
  case internalError = 70
  /// The output folder cannot be written, or the disk is full.
  case cannotWrite = 73
  /// Stopped by Ctrl-C or SIGTERM; what was done is kept.
  case interrupted = 130
}
