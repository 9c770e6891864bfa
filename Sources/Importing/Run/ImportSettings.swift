import Extraction
import Glibc
import ParagrafKit

/// What to import, where to, and at what cost.
public struct ImportSettings: Sendable {
  /// Files and folders.
  public var paths: [FilePath]
  /// The output folder.
  public var output: FilePath
  /// Where the journal lies; nil for the output folder.
  public var state: FilePath?
  /// Names of formats, as `Writers.Formats` knows them.
  public var formats: [String]
  /// Worker processes.
  public var jobs: Int
  public var limits: Limits
  /// Which pages are read from their pictures.
  public var ocr = OCRMode.auto
  /// Whether the format `text` keeps running headers and footers.
  public var keepRunningLines: Bool
  /// Whether documents whose owner forbids the copying of text are refused.
  public var respectsPermissions = false
  /// For whom the outputs are.
  public var audience = Audience.archive
  /// A file of rules of what is masked in outputs to publish, besides the built-in ones.
  public var maskingRules: String?
  public var plugins = Plugins()
  public var repair = RepairSettings()
  public var again = Again.whatChanged
  /// Whether documents whose files are gone are forgotten, with their outputs.
  public var forgetsMissing = false
  /// Whether anything that is not whole counts as a failure of the run: what is partial, left out, or read without a program.
  public var isStrict = false
  /// Whether the run is a step of another command, which tells what comes next itself.
  package var isStep = false
  /// Seconds for which a file must have rested that does not look whole.
  public var settling = 2.0
  /// Folders that are not searched, besides the output folder.
  public var excluded: [FilePath] = []
  /// The documents themselves, where they are known; then `paths` says only where they lie.
  package var documents: [Input]?
  /// Whether it is all right if there is no document.
  var mayFindNothing = false
  /// Whether another file under the name of one that was done before, which has gone, is another document rather than a new
  /// version of it. Then its outputs get a name of their own.
  var keepsFormer = false
  /// The program whose `worker` command serves; this program itself by default.
  public var executable: String

  /// Which documents are done that the journal knows.
  public enum Again: Sendable {
    /// Those that changed or would come out otherwise.
    case whatChanged
    /// Those that failed as well.
    case failures
    /// Those that failed, and nothing else.
    case failuresAlone
    /// All.
    case everything
  }

  public init(
    paths: [FilePath], output: FilePath, formats: [String] = ["json", "facts", "text"], jobs: Int? = nil,
    limits: Limits = Limits(), keepRunningLines: Bool = false, executable: String = "/proc/self/exe"
  ) {
    self.paths = paths
    self.output = output
    self.formats = formats
    self.jobs = jobs ?? System.processors
    self.limits = limits
    self.keepRunningLines = keepRunningLines
    self.executable = executable
  }

  /// A checksum of all that decides what comes out of a document but its content, for an audience.
  /// - Throws: where no worker can be started.
  package func fingerprint(for audience: Audience) throws -> String {
    var settings = self
    settings.audience = audience
    let pool = WorkerPool(size: 1, limits: limits, executable: executable, signals: -1)
    defer { pool.stop() }
    return try pool.about(settings.options).fingerprint
  }

  /// What every job is asked with.
  var options: Job.Options {
    var options = Job.Options()
    options.keepRunningLines = keepRunningLines
    options.take(plugins, limits)
    options.ocr = ocr
    options.take(repair)
    options.respectsPermissions = respectsPermissions
    options.audience = audience
    options.maskingRules = maskingRules
    return options
  }
}
