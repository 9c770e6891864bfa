import ArgumentParser
import Importing

/// How documents are read: what all commands that import have in common.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Worker processes; as many as processors if not given.", valueName: "n"))
  var jobs: Int?

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

  @Flag(
    help: "End with 1 also where anything is partial, left out, or was read without a program that failed.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Tell of failures and errors alone.")
  var quiet = false

  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs \(jobs): give a number from 1 to 1024.")
    }
    if !(0...3600).contains(settle) { throw ValidationError("--settle: give seconds, up to 3600.") }
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
    paths: [FilePath], output: FilePath, formats: [String], _ arguments: inout PathArguments,
    _ reporter: any Reporter
  ) throws -> ImportSettings {
    func tell(_ code: ReportCode, _ description: String, file: FilePath, line: Int?, reason: String) {
      switch logFormat {
      case .text: reporter.say(.error, code, description, file: nil)
      case .json: reporter.say(.error, code, (line.map { "line \($0): " } ?? "") + reason, file: file)
      }
    }
    var settings = ImportSettings(
      paths: paths, output: output, formats: formats, jobs: jobs, limits: limits.limits,
      keepRunningLines: keepRunningLines)
    settings.respectsPermissions = respectPermissions
    settings.settling = settle
    settings.isStrict = strict
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
