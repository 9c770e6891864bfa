import ArgumentParser
import Importing
import Journal
import RunReports

/// `paragraf report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a page on what came of an import, to be read or printed (in Swedish).",
    discussion: """
      One HTML file that needs nothing but itself: what came in, what failed and what that asks for, what is missing, \
      kinds, years and organs, which documents to look at first and why, repairs, versions. DIR is the folder that \
      import writes to, or wrote to; an import that runs is not disturbed.

      EXAMPLES
        paragraf report ~/records --output report.html

      EXIT STATUS
        0 written, 64 wrong usage, 66 no journal there, or none that can be read, 73 cannot write the page
      """)

  @OptionGroup var journal: JournalOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The page to write; - for standard output.", valueName: "file"),
    completion: .file())
  var output: String

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output is empty; name the file to write.") }
  }

  func run() throws {
    let (folder, journal) = try journal.opened()
    var arguments = PathArguments()
    let file = arguments.path(output)
    let page: ReportPage
    do {
      page = try ReportPage(
        journal, folder: folder, isHeld: StatePlace.isHeld(folder), file: output == "-" ? nil : file,
        now: Clock.seconds)
    } catch {
      throw JournalOptions.failure("\(folder.display): the journal cannot be read: \(error)")
    }
    if output == "-" { return try Output.print(page.bytes) }
    if let code = WholeFile.write(page.bytes, to: file) {
      Terminal.complain(
        "\(file.display): cannot be written: \(System.words(code)); choose another file")
      throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
  }
}
