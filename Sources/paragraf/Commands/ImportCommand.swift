import ArgumentParser
import Importing
import ParagrafKit
import Writers

/// `paragraf import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads many documents; writes records.",
    discussion: """
      Folders are searched for PDFs, ALTO, hOCR and PAGE XML, by content, whatever the files are called, and for \
      plain text in files called .txt or without suffix. For a/b/x.pdf found under the folder a, the files DIR/b/x.json, DIR/b/x.facts.jsonl and DIR/b/x.txt are written. Each file is \
      read in a process of its own: one that crashes or takes too much costs no other.

      What was done stands in a journal in DIR/.paragraf: the same command does again only what is new, changed, or would \
      come out otherwise with this version and these options. SIGUSR1 makes it tell how far it is.

      FORMATS
      \(Formats.all.map { "  \($0.format) (\(Self.files(of: $0))): \($0.summary)" }.joined(separator: "\n"))

      EXAMPLES
        paragraf import ~/minutes --output ~/records
        paragraf import 2021 2022 extra.pdf --output records --format json,markdown
        paragraf import shelf --output records --log-format json 2> import.log
        paragraf import shelf --output records --retry-failed --time-limit 600
        paragraf import shelf --output records --accept good.jsonl --reject bad.jsonl

      EXIT STATUS
        0 all well, 1 some documents failed (with --strict: or are partial, left out, or read without a \
      program that failed), 2 corrections conflict, fit nowhere or wait for approval, 64 wrong usage, 66 no input found, 70 internal error, 73 cannot write the output, 130 interrupted (what is done is kept)
      """)

  @Argument(help: "Files, and folders to search.", completion: .file())
  var path: [String]

  @Flag(help: "Do everything again, also what would come out the same.")
  var force = false

  @Flag(help: "Try documents again that failed before.")
  var retryFailed = false

  @Flag(help: "Try documents again that failed before, and nothing else.")
  var onlyFailed = false

  @Flag(
    help: """
      Forget documents below PATH whose files are gone, with their outputs. Nothing is forgotten where a folder could not be \
      searched.
      """)
  var forgetMissing = false

  @OptionGroup var options: ImportOptions

  /// What a format's files are called behind the document's name: `.json`; the folder where it has one, `.tables/`.
  private static func files(of format: any Writer.Type) -> String {
    let suffix = format.suffixes.first ?? ""
    return "." + (suffix.firstIndex(of: "/").map { String(suffix[...$0]) } ?? suffix)
  }

  func validate() throws {
    if path.contains("") {
      throw ValidationError("A path is empty; give '.' for the folder that you are in.")
    }
    if [force, retryFailed, onlyFailed].count(where: { $0 }) > 1 {
      throw ValidationError("--force, --retry-failed and --only-failed: give one of them.")
    }
  }

  func run() throws {
    var arguments = PathArguments()
    let reporter = options.reporter
    var settings = try options.settings(paths: path.map { arguments.path($0) }, &arguments, reporter)
    settings.again =
      force ? .everything : onlyFailed ? .failuresAlone : retryFailed ? .failures : .whatChanged
    settings.forgetsMissing = forgetMissing
    let status = Importer(settings, reporter: reporter).importAll()
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
