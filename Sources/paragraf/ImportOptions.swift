import ArgumentParser
import Importing
import Writers

/// How documents are imported: what `import` and `watch` have in common.
struct ImportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "Formats to write, parted by commas; json,facts,text if not given, and masks with --audience publish.",
      valueName: "names"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Worker processes; as many as processors if not given.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      """
      Where to keep the journal of what was done, if not in DIR/.paragraf: a folder on a local disk, where the output \
      lies on a network share.
      """, valueName: "dir"),
    completion: .directory)
  var state: String?

  @Flag(
    help: "Refuse PDFs whose owner forbids the copying of text. What the owner permits is recorded anyway.")
  var respectPermissions = false

  @Option(
    help: ArgumentHelp(
      "Time for which a file must have rested that was changed just now and does not end as a whole one does.",
      valueName: "seconds"))
  var settle = 2.0

  @OptionGroup var masking: MaskingOptions

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
    guard let format else { return Formats.standard(for: masking.audience) }
    var seen: Set<Substring> = []
    return format.split(separator: ",").filter { seen.insert($0).inserted }.map(String.init)
  }

  func validate() throws {
    let known = Formats.all.map { $0.format }
    for name in formats where !known.contains(name) {
      throw ValidationError(
        "Unknown format '\(name)' in --format; known are \(known.joined(separator: ", ")).")
    }
    for name in formats {
      if let refusal = Formats.refusal(of: name, for: masking.audience) { throw ValidationError(refusal) }
    }
    if formats.isEmpty {
      throw ValidationError("--format names no format; known are \(known.joined(separator: ", ")).")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs \(jobs): give a number from 1 to 1024.")
    }
    if !(0...3600).contains(settle) { throw ValidationError("--settle: give seconds, up to 3600.") }
    for (name, folder) in [("--output", output), ("--state", state)] where folder == "" {
      throw ValidationError("\(name) is empty; give '.' for the folder that you are in.")
    }
  }

  /// Where messages go.
  var reporter: any Reporter {
    switch logFormat {
    case .text: TextReporter(isQuiet: quiet)
    case .json: JSONReporter(isQuiet: quiet)
    }
  }

  /// The options' values. Where a plug-in or a file of decisions is no use the program ends as at any wrong usage.
  func settings(
    paths: [FilePath], _ arguments: inout PathArguments, _ reporter: any Reporter
  ) throws -> ImportSettings {
    func tell(_ code: ReportCode, _ description: String, file: FilePath, line: Int?, reason: String) {
      switch logFormat {
      case .text: reporter.say(.error, code, description, file: nil)
      case .json: reporter.say(.error, code, (line.map { "line \($0): " } ?? "") + reason, file: file)
      }
    }
    var settings = ImportSettings(
      paths: paths, output: arguments.path(output), formats: formats, jobs: jobs, limits: limits.limits,
      keepRunningLines: keepRunningLines)
    settings.state = state.map { arguments.path($0) }
    settings.respectsPermissions = respectPermissions
    settings.settling = settle
    settings.ocr = ocr.mode
    settings.audience = masking.audience
    settings.maskingRules = try masking.rules { fault in
      tell(.masking, fault.description, file: FilePath(fault.path), line: fault.line, reason: fault.reason)
    }
    settings.plugins = try plugins.loaded { fault in
      tell(.plugin, fault.description, file: FilePath(fault.path), line: fault.line, reason: fault.reason)
    }.plugins
    settings.repair = try repair.settings(&arguments) { fault in
      tell(.decision, fault.description, file: fault.path, line: fault.line, reason: fault.reason)
    }
    return settings
  }
}
