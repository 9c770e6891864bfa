import ArgumentParser
import Importing
import Writers

/// `paragraf import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads many documents; writes records.",
    discussion: """
      Folders are searched for PDFs, ALTO and hOCR, by content, whatever the files are called, and for \
      plain text in files called .txt or without suffix. For a/b/x.pdf found under the folder a, the files DIR/b/x.json, DIR/b/x.facts.jsonl and DIR/b/x.txt are written. Each file is \
      read in a process of its own: one that crashes or takes too much costs no other.

      FORMATS
      \(Formats.all.map { "  \($0.format) (.\($0.suffix)): \($0.summary)" }.joined(separator: "\n"))

      EXAMPLES
        paragraf import ~/minutes --output ~/records
        paragraf import 2021 2022 extra.pdf --output records --format json,markdown
        paragraf import shelf --output records --log-format json 2> import.log
        paragraf import shelf --output records --accept good.jsonl --reject bad.jsonl

      EXIT STATUS
        0 all well, 1 some documents failed, 64 wrong usage, 66 no input found, 70 internal error, \
      73 cannot write the output, 130 interrupted (what is done is kept)
      """)

  @Argument(help: "Files, and folders to search.", completion: .file())
  var path: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("Formats to write, parted by commas.", valueName: "names"))
  var format = "json,facts,text"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Worker processes; as many as processors if not given.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      """
      Where to keep the journal of what was done, if not in DIR/.paragraf: a folder on a local disk, where the       output lies on a network share.
      """, valueName: "dir"),
    completion: .directory)
  var state: String?

  @Flag(help: "Do everything again, also what would come out the same.")
  var force = false

  @Flag(help: "Try documents again that failed before.")
  var retryFailed = false

  @Flag(help: "Try documents again that failed before, and nothing else.")
  var onlyFailed = false

  @Flag(
    help: "Refuse PDFs whose owner forbids the copying of text. What the owner permits is recorded anyway.")
  var respectPermissions = false

  @Option(
    help: ArgumentHelp(
      "Time for which a file must have rested that was changed just now and does not end as a whole one does.",
      valueName: "seconds"))
  var settle = 2.0

  @OptionGroup var repair: RepairOptions

  @OptionGroup var plugins: PluginOptions

  @OptionGroup var ocr: OCROptions

  @OptionGroup var limits: LimitOptions

  @Flag(help: "Keep running headers and footers in the format text.")
  var keepRunningLines = false

  @Option(
    help: ArgumentHelp("How to write messages: text, or json, one object a line.", valueName: "text|json"))
  var logFormat = LogFormat.text

  @Flag(name: .shortAndLong, help: "Tell of failures and errors alone.")
  var quiet = false

  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  /// The formats asked for, each once.
  private var formats: [String] {
    var seen: Set<Substring> = []
    return format.split(separator: ",").filter { seen.insert($0).inserted }.map(String.init)
  }

  func validate() throws {
    let known = Formats.all.map { $0.format }
    for name in formats where !known.contains(name) {
      throw ValidationError(
        "Unknown format '\(name)' in --format; known are \(known.joined(separator: ", ")).")
    }
    if formats.isEmpty {
      throw ValidationError("--format names no format; known are \(known.joined(separator: ", ")).")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs \(jobs): give a number from 1 to 1024.")
    }
    if path.contains("") {
      throw ValidationError("A path is empty; give '.' for the folder that you are in.")
    }
    if [force, retryFailed, onlyFailed].count(where: { $0 }) > 1 {
      throw ValidationError("--force, --retry-failed and --only-failed: give one of them.")
    }
    if !(0...3600).contains(settle) { throw ValidationError("--settle: give seconds, up to 3600.") }
    if let state, state.isEmpty {
      throw ValidationError("--state is empty; give '.' for the folder that you are in.")
    }
    if output.isEmpty { throw ValidationError("--output is empty; give '.' for the folder that you are in.") }
  }

  func run() throws {
    var arguments = PathArguments()
    var settings = ImportSettings(
      paths: path.map { arguments.path($0) }, output: arguments.path(output), formats: formats, jobs: jobs,
      limits: limits.limits, keepRunningLines: keepRunningLines)
    let reporter: any Reporter =
      switch logFormat {
      case .text: TextReporter(isQuiet: quiet)
      case .json: JSONReporter(isQuiet: quiet)
      }
    settings.state = state.map { arguments.path($0) }
    settings.again =
      force ? .everything : onlyFailed ? .failuresAlone : retryFailed ? .failures : .whatChanged
    settings.respectsPermissions = respectPermissions
    settings.settling = settle
    settings.ocr = ocr.mode
    settings.plugins = try plugins.loaded { fault in
      switch logFormat {
      case .text: reporter.say(.error, .plugin, fault.description, file: nil)
      case .json:
        let line = fault.line.map { "line \($0): " } ?? ""
        reporter.say(.error, .plugin, line + fault.reason, file: FilePath(fault.path))
      }
    }.plugins
    settings.repair = try repair.settings(&arguments) { fault in
      switch logFormat {
      case .text: reporter.say(.error, .decision, fault.description, file: nil)
      case .json:
        let line = fault.line.map { "line \($0): " } ?? ""
        reporter.say(.error, .decision, line + fault.reason, file: fault.path)
      }
    }
    let status = Importer(settings, reporter: reporter).run()
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
