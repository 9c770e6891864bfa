import ArgumentParser
import Evaluation
import FoundationEssentials
import Importing

/// `paragraf evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures found facts against gold.",
    discussion: """
      PATH is a folder that import wrote to, or a file X\(EvaluationFiles.suffix) in one; where there is none, PDFs \
      are imported for the occasion. Gold are the files X.json, or X.expected/gold.json, under the folder of \
      --gold. What people have put right counts as found: of a folder that import wrote what its import honoured, of originals \
      what the log of --corrections says. A document without found facts counts as all missed, unless --found-only is given.

      Columns: precision, recall, F1, F1 where only what is the same counts (strict), how many the gold has.

      EXAMPLES
        paragraf evaluate --gold Corpus Corpus
        paragraf evaluate --gold gold ~/records --json run.json
        paragraf evaluate --gold gold ~/records --compare run.json --errors 40

      EXIT STATUS
        0 evaluated, 64 wrong usage, 66 no gold or nothing to evaluate found, 73 cannot write the JSON
      """)

  @Argument(help: "Folders with found facts, or PDFs.", completion: .file())
  var path: [String]

  @Option(help: ArgumentHelp("The folder with the gold.", valueName: "dir"), completion: .directory)
  var gold: String

  @Option(help: ArgumentHelp("Write the result to a file as well.", valueName: "file"), completion: .file())
  var json: String?

  @Option(
    help: ArgumentHelp("Show what is better and worse than in an earlier --json.", valueName: "run.json"),
    completion: .file())
  var compare: String?

  @Option(help: ArgumentHelp("Show that many misses and wrong facts.", valueName: "n"))
  var errors = 0

  @Option(help: ArgumentHelp("Show that many of the worst documents.", valueName: "n"))
  var worst = 10

  @Flag(help: "Leave out documents without found facts instead of counting them as all missed.")
  var foundOnly = false

  @OptionGroup var log: CorrectionOptions

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors \(errors): give a number from 0 on.") }
    if worst < 0 { throw ValidationError("--worst \(worst): give a number from 0 on.") }
  }

  func run() throws {
    let before = try compare.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw Self.failure("\(path): cannot be read", .noInput)
      }
      return bytes
    }
    let gold = EvaluationFiles.gold(under: gold)
    if gold.isEmpty { throw Self.failure("\(self.gold): no gold found", .noInput) }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "paragraf-evaluate-\(UUID())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let found = try foundFiles(scratch: scratch.path)
    var result = EvaluationResult()
    var corrections = HonouredCorrections()
    for (path, document) in gold {
      let file = EvaluationFiles.choose(found[document.name] ?? [], for: path)
      if foundOnly, file == nil { continue }
      if let file { corrections.add(besides: file) }
      let bytes = file.flatMap { FileManager.default.contents(atPath: $0) }
      result.add(document, found: bytes.map(FoundFacts.init(lines:)))
    }
    if result.documents.isEmpty { throw Self.failure("no document with gold found", .noInput) }
    if log.withoutCorrections, corrections.applied > 0 {
      throw Self.failure(
        """
        --without-corrections: \(corrections.applied) are in the facts that were given; evaluate the originals, or import \
        with --without-corrections
        """, .wrongUsage)
    }
    try report(result, corrections, before: before)
  }

  /// The files with found facts, by document. Where a path has none it is imported.
  private func foundFiles(scratch: String) throws -> [String: [String]] {
    var files: [String] = []
    var arguments = PathArguments()
    var repair = RepairSettings()
    try log.apply(to: &repair, &arguments)
    var hasImported = false
    for (index, path) in path.enumerated() {
      var found = EvaluationFiles.found(at: path)
      if found.isEmpty {
        let output = "\(scratch)/\(index)"
        hasImported = true
        try importPDFs(arguments.path(path), to: output, repair)
        found = EvaluationFiles.found(at: output)
      }
      files += found
    }
    if !log.corrections.isEmpty, !hasImported {
      Terminal.note(
        "--corrections is for originals; the facts that were given are by their own import's corrections")
    }
    if files.isEmpty { throw Self.failure("nothing to evaluate found", .noInput) }
    return Dictionary(grouping: files, by: EvaluationFiles.document)
  }

  private func importPDFs(_ path: FilePath, to output: String, _ repair: RepairSettings) throws {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw Self.failure("\(output): cannot be written", .cannotWrite)
    }
    var settings = ImportSettings(paths: [path], output: FilePath(output), formats: ["facts", "json"])
    settings.repair = repair
    let status = Importer(settings, reporter: TextReporter(isQuiet: true)).importAll()
    guard [.success, .someFailed, .conflicts].contains(status) else { throw ExitCode(status.rawValue) }
  }

  private func report(_ result: EvaluationResult, _ corrections: HonouredCorrections, before: Data?) throws {
    var text = result.table(worst: worst)
    if let line = corrections.line { text += "\n" + line }
    if errors > 0 { text += "\n" + result.errorList(errors) }
    if let before {
      guard let comparison = EvaluationComparison(before: before, after: result) else {
        throw Self.failure("\(compare ?? ""): not the JSON of an evaluation", .noInput)
      }
      text += "\n" + comparison.table
    }
    Terminal.print(Array(text.utf8))
    guard let json else { return }
    do {
      try result.json.write(to: URL(filePath: json))
    } catch {
      throw Self.failure("\(json): cannot be written", .cannotWrite)
    }
  }

  private static func failure(_ message: String, _ status: ExitStatus) -> ExitCode {
    Terminal.complain(message)
    return ExitCode(status.rawValue)
  }
}
