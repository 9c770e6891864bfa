import ArgumentParser
import Importing

/// `paragraf show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what one document says: outline, facts, warnings.",
    discussion: """
      EXAMPLES
        paragraf show 2022-09-28.pdf
        paragraf show --width 120 2022-09-28.pdf | less
      """)

  @Argument(help: "The document: PDF, plain text, ALTO or hOCR.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Columns; those of the terminal, or 80, if not given.", valueName: "columns"))
  var width: Int?

  @OptionGroup var plugins: PluginOptions

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width \(width): give a number from 40 to 1000.")
    }
  }

  func run() throws {
    var arguments = PathArguments()
    let packs = try plugins.packs()
    do {
      let text = try Showing.text(
        of: arguments.path(file), width: width ?? Terminal.width ?? 80, limits: limits.limits,
        packs: packs.map(\.path))
      Terminal.print(text)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(error.status.rawValue)
    }
  }
}
