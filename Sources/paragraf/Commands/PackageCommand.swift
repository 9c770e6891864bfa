import ArgumentParser
import Glibc
import Importing
import Packaging

/// `paragraf package`.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Makes packages for an e-archive.",
    discussion: """
      PATH is a folder that import wrote, or PDFs and folders of them, which are imported first. A folder whose files lack \
      what packages hold (json, alto, text, edits) is read again: import with --format json,alto,text,edits to spare \
      that. Each package is a folder below OUT, named by an id that derives from what it holds; standard output lists \
      them.

      KINDS
        sip     E-ARK SIP 2.1.0 with CITS ERMS 2.1 (FGS Paketstruktur 2.0)
        fgs12   FGS Paketstruktur 1.2 with Ärendehantering 1.0
        bagit   BagIt 1.0 (RFC 8493)

      AUDIENCES
        archive   the originals untouched, what was read in them, and the
                  lines of the log of corrections that concern them
        publish   copies with personal data masked, without the originals
                  and without the words that people put right;
                  OUT/ID.masks.jsonl lists what was masked, for you to confirm

      The same documents, delivery and time give the same packages, byte for byte. The time is that of the delivery, or that in \
      SOURCE_DATE_EPOCH, or now.

      EXAMPLES
        paragraf package --example-delivery > delivery.yaml
        paragraf package records -o out --kind sip --delivery delivery.yaml
        paragraf package shelf -o out --kind fgs12 --per meeting --delivery d.yaml
        paragraf package shelf -o web --kind sip --audience publish --delivery d.yaml
        paragraf verify out

      EXIT STATUS
        0 all well, 1 some documents are in no package (with --strict also: are partial, left out, or read without \
      a program that failed), 2 corrections conflict, fit nowhere or wait for \
      approval, 64 wrong usage or a wrong delivery.yaml, 66 no input found, 70 internal error, 73 cannot write the output, 130 interrupted (whole packages stay)
      """)

  @Argument(help: "Folders that import wrote; files, and folders to search.", completion: .file())
  var path: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write packages to.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: ArgumentHelp("The kind of package.", valueName: "sip|fgs12|bagit"))
  var kind: PackageKind?

  @Option(
    help: ArgumentHelp("What is said of the delivery; - for standard input.", valueName: "file"),
    completion: .file())
  var delivery: String?

  @Flag(help: "Print a delivery.yaml in which each field is explained, and do nothing else.")
  var exampleDelivery = false

  @Option(help: ArgumentHelp("What a package holds.", valueName: "document|meeting|batch"))
  var per = PackagingSettings.Grouping.document

  @Option(
    help: ArgumentHelp("A folder of schemas to go along with each package.", valueName: "dir"),
    completion: .directory)
  var schemas: String?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if exampleDelivery { return }
    if !(reading.repair.accept + reading.repair.reject).isEmpty {
      throw ValidationError(
        "--accept, --reject: decide with import, which keeps it; package honours what a folder's corrections say."
      )
    }
    if path.isEmpty { throw ValidationError("Name what to package: a folder that import wrote, or PDFs.") }
    if path.contains("") {
      throw ValidationError("A path is empty; give '.' for the folder that you are in.")
    }
    if output == nil { throw ValidationError("Missing --output DIR: the folder to write packages to.") }
    if output == "" { throw ValidationError("--output is empty; give '.' for the folder that you are in.") }
    if kind == nil {
      let kinds = PackageKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Missing --kind: give one of \(kinds).")
    }
    if delivery == nil {
      throw ValidationError("Missing --delivery FILE; 'paragraf package --example-delivery' prints one.")
    }
  }

  func run() throws {
    guard !exampleDelivery else { return try Output.print(Delivery.example) }
    guard let output, let kind, let delivery else { throw ExitCode.validationFailure }
    var arguments = PathArguments()
    let reporter = reading.reporter
    var settings = PackagingSettings(
      output: arguments.path(output), kind: kind, delivery: try read(arguments.input(delivery), reporter))
    settings.grouping = per
    if let schemas { settings.schemas = try files(in: arguments.path(schemas), reporter) }
    let paths = path.map { arguments.path($0) }
    let importing = try reading.settings(
      paths: paths, output: settings.output, formats: [], &arguments, reporter)
    let moment = try moment(of: settings.delivery, reporter)
    let status = Packager(
      settings, isForPublication: reading.masking.audience == .publish, moment: moment, reporter: reporter,
      print: { try Output.print($0) }
    ).package(paths, importing: importing)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  /// The delivery as the file states it. All that is wrong with it is told, and the program ends as at any wrong usage.
  private func read(_ path: FilePath, _ reporter: any Reporter) throws -> Delivery {
    let bytes: [UInt8]
    do {
      bytes = try System.contents(of: path)
    } catch {
      reporter.say(
        .error, .package, "cannot be read: \(error.words); 'paragraf package --example-delivery' prints one",
        file: path)
      throw ExitCode.validationFailure
    }
    let (delivery, faults) = Delivery.read(bytes, path: path)
    for fault in faults { reporter.say(.error, .package, fault.description, file: nil) }
    guard let delivery else { throw ExitCode.validationFailure }
    return delivery
  }

  private func moment(of delivery: Delivery, _ reporter: any Reporter) throws -> Int {
    let epoch = getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }
    if let moment = delivery.moment(epoch: epoch, now: Clock.seconds) { return moment }
    reporter.say(
      .error, .package,
      "SOURCE_DATE_EPOCH is '\(epoch ?? "")'; it is seconds since 1970, or unset for the time of packaging",
      file: nil)
    throw ExitCode.validationFailure
  }

  /// The files below a folder of schemas, of which there must be one.
  private func files(
    in folder: FilePath, _ reporter: any Reporter
  ) throws -> [PackagingSettings.SchemaFile] {
    let all = try files(in: folder, below: [], reporter)
    if !all.isEmpty { return all }
    reporter.say(.error, .noInput, "there is no file in this folder of schemas", file: folder)
    throw ExitCode(ExitStatus.noInput.rawValue)
  }

  private func files(
    in folder: FilePath, below path: [UInt8], _ reporter: any Reporter
  ) throws -> [PackagingSettings.SchemaFile] {
    switch Folder.names(in: folder) {
    case .success(let names):
      return try names.flatMap { name -> [PackagingSettings.SchemaFile] in
        let entry = folder.appending(name)
        if Folder.look(at: entry).kind == .folder, !Folder.isLink(entry) {
          return try files(in: entry, below: path + name + [UInt8(ascii: "/")], reporter)
        }
        if Folder.isReadable(entry) { return [.init(path: entry, name: path + name)] }
        reporter.say(
          .warning, .package, "is no file that can be read; it is left out of the schemas", file: entry)
        return []
      }
    case .failure(let error):
      reporter.say(.error, .noInput, "the folder of schemas cannot be searched: \(error.words)", file: folder)
      throw ExitCode(ExitStatus.noInput.rawValue)
    }
  }
}

extension PackageKind: ExpressibleByArgument {}
extension PackagingSettings.Grouping: ExpressibleByArgument {}
