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
      """)

  @OptionGroup var showing: ShowingOptions

  func run() throws { try showing.print(.outline) }
}
