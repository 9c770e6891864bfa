import ArgumentParser
import Importing

/// `paragraf explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains what one document's lines were taken for, by which recogniser, and why.",
    discussion: """
      For each line that a recogniser claimed: what was found (+) with its confidence, and what was rejected \
      (-) with the reason. Lines are counted through the document, from 1.

      EXAMPLES
        paragraf explain 2022-09-28.pdf
        paragraf explain 2022-09-28.pdf --line 41
        paragraf explain 2022-09-28.pdf --fact decision
      """)

  @OptionGroup var showing: ShowingOptions

  @Option(help: ArgumentHelp("This line alone, with its features.", valueName: "n"))
  var line: Int?

  @Option(
    help: ArgumentHelp(
      "This type of fact alone: decision, chair …; item, section, region.", valueName: "type"))
  var fact: String?

  func validate() throws {
    if let line, line < 1 { throw ValidationError("--line \(line): lines are counted from 1.") }
  }

  func run() throws {
    if let fact { try check(fact) }
    try showing.print(.explanation(line: line, fact: fact))
  }

  /// What no recogniser finds is misspelt, rather than not there.
  private func check(_ fact: String) throws {
    let emitted = try showing.plugins.loaded().all.flatMap(\.about.emits)
    let types = Set(
      emitted.compactMap { if case .fact(let type) = $0 { type.rawValue } else { nil } }
        + ["item", "section", "region"])
    guard !types.contains(fact) else { return }
    let known = types.sorted()
    Terminal.complain(
      """
      --fact: there is no type '\(fact)'.\(Nearest.suggestion(for: fact, among: known)) Known are \
      \(known.joined(separator: ", ")).
      """)
    throw ExitCode.validationFailure
  }
}
