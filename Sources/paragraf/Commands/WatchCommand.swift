import ArgumentParser
import Importing

/// `paragraf watch`.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Imports what is put into a folder, until it is ended.",
    discussion: """
      A document is imported as soon as nobody writes it any more: its file has rested, or ends as a whole one does. Those \
      that were done before are not done again, also after a restart. SIGTERM and Ctrl-C end it; what was done is kept, and \
      what was not is done by the next start.

      Documents stay in INBOX, or are moved out of it. Moved, a later file of the same name is another document, and its \
      outputs get a number (x~2.json); left there, it is a new version of the same.

      EXAMPLES
        paragraf watch inbox --output records
        paragraf watch inbox --output records --move-to done --move-failed-to failed --log-format json

      EXIT STATUS
        0 ended by SIGTERM or Ctrl-C, 1 the same where documents failed, are partial, left out, or read without a program \
      that failed, and nobody has mended that since (with --strict alone), 64 wrong usage, 66 no such folder, 70 internal error, 73 cannot write the output
      """)

  @Argument(help: "The folder to watch, with those below it.", completion: .directory)
  var inbox: String

  @OptionGroup var options: ImportOptions

  @Option(
    help: ArgumentHelp("Where documents are moved that were read; left if not given.", valueName: "dir"),
    completion: .directory)
  var moveTo: String?

  @Option(
    help: ArgumentHelp(
      "Where documents are moved that failed for good; left if not given.", valueName: "dir"),
    completion: .directory)
  var moveFailedTo: String?

  @Option(
    help: ArgumentHelp(
      "Time after which the folder is looked through even if nothing was heard of it, as on a network share.",
      valueName: "seconds"))
  var interval = 60.0

  func validate() throws {
    for (name, folder) in [("INBOX", inbox), ("--move-to", moveTo), ("--move-failed-to", moveFailedTo)]
    where folder == "" {
      throw ValidationError("\(name) is empty; give '.' for the folder that you are in.")
    }
    if !(0.1...1e6).contains(interval) { throw ValidationError("--interval: give seconds, from 0.1 on.") }
  }

  func run() throws {
    var arguments = PathArguments()
    let reporter = options.reporter
    let path = arguments.path(inbox)
    let importing = try options.settings(paths: [path], &arguments, reporter)
    let settings = Watcher.Settings(
      inbox: path, moveTo: moveTo.map { arguments.path($0) },
      moveFailedTo: moveFailedTo.map { arguments.path($0) }, interval: interval)
    let status = Watcher(settings, importing, reporter: reporter).run()
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
