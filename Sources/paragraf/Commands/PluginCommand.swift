import ArgumentParser

/// `paragraf plugin`.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "Lists, shows, tests and writes recognisers.",
    discussion: """
      Recognisers find what minutes say. Some are compiled in; rule packs are YAML files; programs are \
      started if you name them.

      EXAMPLES
        paragraf plugin list --plugins packs
        paragraf plugin show attendance
        paragraf plugin test packs/ostby.yaml
        paragraf plugin new ostby-headings --kind pack
      """,
    subcommands: [
      PluginListCommand.self, PluginShowCommand.self, PluginTestCommand.self, PluginNewCommand.self,
    ])
}
