import ArgumentParser
import ParagrafKit
import Writers

extension EditClass: ExpressibleByArgument {}
extension EditStatus: ExpressibleByArgument {}

/// `paragraf edits`.
struct EditsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edits",
    abstract: "Shows what was changed in one document's text, in context.",
    discussion: """
      Each edit with its class and how sure it is: [what stood there → what stands there now]. ⏎ is the end of a line, ∅ \
      nothing. What was proposed only, and what was rejected, stands apart. To decide on edits, keep those lines of \
      the format edits that are right or wrong, and hand them to --accept or --reject.

      EXAMPLES
        paragraf edits 2022-09-28.pdf
        paragraf edits 2022-09-28.pdf --class letters --page 3
        paragraf import 2022-09-28.pdf --output records --format edits
        grep '"status":"proposed"' records/2022-09-28.edits.jsonl > good.jsonl
        paragraf edits 2022-09-28.pdf --accept good.jsonl
      """)

  @OptionGroup var showing: ShowingOptions

  @Option(name: .customLong("class"), help: ArgumentHelp("Edits of this class alone.", valueName: "class"))
  var kind: EditClass?

  @Option(help: ArgumentHelp("Edits of this status alone.", valueName: "status"))
  var status: EditStatus?

  @Option(help: ArgumentHelp("Edits on this page alone, from 1.", valueName: "n"))
  var page: Int?

  func validate() throws {
    if let page, page < 1 { throw ValidationError("--page \(page): pages are counted from 1.") }
  }

  func run() throws { try showing.print(.edits(.init(kind: kind, status: status, page: page))) }
}
