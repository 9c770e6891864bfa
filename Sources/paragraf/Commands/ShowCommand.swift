import ArgumentParser

/// `paragraf show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows what one document says: outline, facts, warnings.",
    discussion: """
      EXAMPLES
        paragraf show 2022-09-28.pdf
        paragraf show --width 120 2022-09-28.pdf | less
        paragraf show --json 2022-09-28.pdf | jq '.facts[].type'
        curl -s https://example.se/2022-09-28.pdf | paragraf show -
      """)

  @OptionGroup var showing: ShowingOptions

  @Flag(help: "Print the whole record instead, as the format json of import.")
  var json = false

  func run() throws { try showing.print(json ? .record : .outline) }
}
