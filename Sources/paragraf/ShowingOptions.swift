import ArgumentParser
import Importing

/// What `show` and `explain` have in common: one document, told in the columns of the terminal.
struct ShowingOptions: ParsableArguments {
  @Argument(
    help: "The document: PDF, plain text, ALTO, hOCR or PAGE XML; - for standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Columns; those of the terminal, or 80, if not given.", valueName: "columns"))
  var width: Int?

  @OptionGroup var repair: RepairOptions

  @OptionGroup var plugins: PluginOptions

  @OptionGroup var ocr: OCROptions

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width \(width): give a number from 40 to 1000.")
    }
  }

  func print(_ view: Showing.View) throws {
    var arguments = PathArguments()
    let loaded = try plugins.loaded()
    let path = file == "-" ? nil : arguments.path(file)
    let settings = try repair.settings(&arguments)
    if settings.decisions != DecisionPaths() {
      Terminal.note(
        "--accept and --reject hold for this call alone; import enters them into its folder's log")
    }
    do {
      let text = try Showing.text(
        of: path, view, width: width ?? Terminal.width ?? 80, limits: limits.limits,
        ocr: ocr.mode, plugins: loaded.plugins, repair: settings, warn: { Terminal.complain($0) })
      Terminal.print(text)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(error.status.rawValue)
    }
  }
}
