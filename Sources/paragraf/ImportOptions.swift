import ArgumentParser
import Importing
import Writers

/// How documents are imported, and where to: what `import` and `watch` have in common.
struct ImportOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "Formats to write, parted by commas; json,facts,text if not given, and masks with --audience publish.",
      valueName: "names"))
  var format: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Where to keep the journal of what was done, if not in DIR/.paragraf: a folder on a local disk, where the output \
      lies on a network share.
      """, valueName: "dir"),
    completion: .directory)
  var state: String?

  @OptionGroup var reading: ReadingOptions

  /// The formats asked for, each once.
  private var formats: [String] {
    guard !format.isEmpty else { return Formats.standard(for: reading.masking.audience) }
    var seen: Set<Substring> = []
    return format.flatMap { $0.split(separator: ",") }.filter { seen.insert($0).inserted }.map(String.init)
  }

  func validate() throws {
    let known = Formats.all.map { $0.format }
    for name in formats where !known.contains(name) {
      throw ValidationError(
        """
        There is no format '\(name)'.\(Nearest.suggestion(for: name, among: known)) Known are \
        \(known.joined(separator: ", ")).
        """)
    }
    for name in formats {
      if let refusal = Formats.refusal(of: name, for: reading.masking.audience) {
        throw ValidationError(refusal)
      }
    }
    if formats.isEmpty {
      throw ValidationError("--format names no format; known are \(known.joined(separator: ", ")).")
    }
    for (name, folder) in [("--output", output), ("--state", state)] where folder == "" {
      throw ValidationError("\(name) is empty; give '.' for the folder that you are in.")
    }
    if output == "-" {
      throw ValidationError(
        """
        --output: a folder is asked for, import writes several files; 'paragraf show --json FILE' prints one record. A \
        folder of that name is './-'.
        """)
    }
  }

  /// Where messages go.
  var reporter: any Reporter { reading.reporter }

  /// The options' values. Where a plug-in or a file of decisions is no use the program ends as at any wrong usage.
  func settings(
    paths: [FilePath], _ arguments: inout PathArguments, _ reporter: any Reporter
  ) throws -> ImportSettings {
    let output = arguments.path(output)
    let state = state.map { arguments.path($0) }
    var settings = try reading.settings(paths: paths, output: output, formats: formats, &arguments, reporter)
    settings.state = state
    return settings
  }
}
