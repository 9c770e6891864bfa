import ArgumentParser
import Importing

/// `paragraf plugin list`.
struct PluginListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists recognisers: id, version, kind, and what each finds.")

  @OptionGroup var plugins: PluginOptions

  func run() throws {
    let rows = try PluginChoice.known(plugins).map(PluginText.row).sorted { $0.id < $1.id }
    Terminal.print(Array(PluginText.table(rows, width: Terminal.width ?? 80).utf8))
  }
}
