import ArgumentParser

/// `paragraf plugin`.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "Lists, shows and tests recognisers.",
    discussion: """
      Recognisers find what minutes say. Some are compiled in; rule packs are YAML files that you write.

      EXAMPLES
        paragraf plugin list --plugins packs
        paragraf plugin show attendance
        paragraf plugin test packs/ostby.yaml
      """,
    subcommands: [PluginListCommand.self, PluginShowCommand.self, PluginTestCommand.self])
}
