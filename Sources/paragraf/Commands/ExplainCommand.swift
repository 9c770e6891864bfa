import ArgumentParser
import Importing

/// `paragraf explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains what one PDF's lines were taken for, by which recogniser, and why.",
    discussion: """
      For each line that a recogniser claimed: what was found (+) with its confidence, and what was rejected \
      (-) with the reason. Lines are counted through the document, from 1.

      EXAMPLES
        paragraf explain 2022-09-28.pdf
        paragraf explain 2022-09-28.pdf --line 41
        paragraf explain 2022-09-28.pdf --fact decision
      """)

  @Argument(help: "The PDF.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("This line alone, with its features.", valueName: "n"))
  var line: Int?

  @Option(
    help: ArgumentHelp(
      "This type of fact alone: decision, chair …; item, section, region.", valueName: "type"))
  var fact: String?

  @Option(help: ArgumentHelp("Columns; those of the terminal, or 80, if not given.", valueName: "columns"))
  var width: Int?

  @OptionGroup var plugins: PluginOptions

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width \(width): give a number from 40 to 1000.")
    }
    if let line, line < 1 { throw ValidationError("--line \(line): lines are counted from 1.") }
  }

  func run() throws {
    var arguments = PathArguments()
    let packs = try plugins.packs()
    do {
      let text = try Showing.text(
        of: arguments.path(file), .explanation(line: line, fact: fact),
        width: width ?? Terminal.width ?? 80, limits: limits.limits, packs: packs.map(\.path))
      Terminal.print(text)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(error.status.rawValue)
    }
  }
}
