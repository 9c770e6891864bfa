import ArgumentParser
import Importing
import RunReports

/// `paragraf compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tells what differs between two imports of the same documents.",
    discussion: """
      RUN_A and RUN_B are folders that import wrote to, with the format facts: by two versions, or with other options. \
      A fact is what it says of what (type, item, value, page, details); how surely, where on the page and by which \
      recogniser it was found is none of it, and is counted apart, as shifted. A fact is changed where both runs have \
      one of its type and item with another value. Statuses and numbers of pages are compared where both folders have \
      a journal.

      With --json one object a line for each document that differs: document, only (a or b), stateA and stateB, types \
      (counts of those that differ) and changes (each with a and b); the last line is {"totals": …}.

      EXAMPLES
        paragraf import shelf --output new && paragraf compare old new
        paragraf compare old new --json | jq -c 'select(.types.decision)'

      EXIT STATUS
        0 nothing differs, 1 something does, 64 wrong usage, 66 a folder is missing, holds no facts or cannot be read, \
      73 cannot write to standard output
      """)

  @Argument(help: "The folder of the first import.", completion: .directory)
  var runA: String

  @Argument(help: "The folder of the second import.", completion: .directory)
  var runB: String

  @Flag(help: "One JSON object a line for each document that differs, and one with totals.")
  var json = false

  @Option(help: ArgumentHelp("Documents that are named in each list, without --json.", valueName: "n"))
  var limit = 10

  func validate() throws {
    if !(0...100_000).contains(limit) {
      throw ValidationError("--limit \(limit): give a number from 0 to 100000.")
    }
    if runA.isEmpty || runB.isEmpty {
      throw ValidationError("A folder's name is empty; give '.' for the folder that you are in.")
    }
  }

  func run() throws {
    var arguments = PathArguments()
    let differs: Bool
    do {
      let comparison = try RunComparison(arguments.path(runA), arguments.path(runB))
      if json {
        differs = try ComparisonLines.write(comparison) { try Output.print($0) }
      } else {
        let (text, isAny) = try ComparisonText.of(comparison, limit: limit, width: Terminal.width ?? 80)
        differs = isAny
        try Output.print(Array(text.utf8))
      }
    } catch let error as ExitCode {
      throw error
    } catch {
      throw JournalOptions.failure("\(error)")
    }
    if differs { throw ExitCode(1) }
  }
}
