import ArgumentParser
import Importing
import Journal
import RunReports

/// `paragraf status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tells what happened to each document that was imported.",
    discussion: """
      DIR is the folder that import writes to, or wrote to; an import that runs is not disturbed. Without --json: the \
      last run, what failed and what that asks for, what is missing, the slowest documents, the least certain ones, and \
      how many repairs wait for a decision.

      With --json one object a line for each document: path, status (imported, partial, failed), run (what the last \
      run that came to it did: new, redone, unchanged), reason where it failed, pages, seconds, output (its outputs' \
      name below DIR), detail, missing, items, bytes, kind, organ, date, sha256, conflicts and offers of corrections, \
      programs that failed, confidence of the least certain fact and doubt (which one that is), repairs, proposals, \
      finished; and for each file that is no document: path, status left-out, reason, files, detail. A path that is not \
      UTF-8 stands in pathBytes, too, in base64.

      EXAMPLES
        paragraf status ~/records
        paragraf status ~/records --json | jq -r 'select(.status == "failed") | .path'
        paragraf status //share/records --state ~/state

      EXIT STATUS
        0 told, also where documents failed; 64 wrong usage, 66 no journal there, or none that can be read, 73 cannot \
      write to standard output
      """)

  @OptionGroup var journal: JournalOptions

  @Flag(help: "One JSON object a line for each document.")
  var json = false

  func run() throws {
    let (folder, journal) = try journal.opened()
    do {
      if json {
        try StatusLines.write(journal) { try Output.print($0) }
      } else {
        let text = try StatusText.of(
          journal, folder: folder, isHeld: StatePlace.isHeld(folder), width: Terminal.width ?? 80)
        try Output.print(Array(text.utf8))
      }
    } catch let error as JournalError {
      throw JournalOptions.failure("\(folder.display): the journal cannot be read: \(error)")
    }
  }
}
