import ArgumentParser

/// Wrong usage, told as every other error is, and with what was most likely meant.
enum UsageFault {
  /// What the parser says of arguments that it could not take; its first word is that of all errors.
  static func words(for error: any Error, _ arguments: [String]) -> String {
    if let misspelt = misspelt(arguments) { return "error: \(misspelt)\n" }
    let message = CommandLineTool.fullMessage(for: error)
    let label = "Error: "
    guard message.hasPrefix(label) else { return message }
    return "error: " + withSuggestion(String(message.dropFirst(label.count))) + "\n"
  }

  /// Of a value that is none of a few, the one that was most likely meant.
  private static func withSuggestion(_ message: String) -> String {
    guard message.hasPrefix("The value '"), let known = message.firstRange(of: "Please provide one of ")
    else {
      return message
    }
    let value = String(message.dropFirst("The value '".count).prefix { $0 != "'" })
    let line = message[known.upperBound...].prefix { $0 != "\n" }
    let values = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let suggestion = Nearest.suggestion(for: value, among: values)
    guard !suggestion.isEmpty else { return message }
    return String(message[..<line.endIndex]) + suggestion + message[line.endIndex...]
  }

  /// A command or an option that there is not: the parser tells of what follows from it instead.
  private static func misspelt(_ arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = CommandLineTool.self
    var path = "paragraf"
    var rest = arguments[...]
    while !command.configuration.subcommands.isEmpty {
      guard let name = rest.first, !name.hasPrefix("-"), name != "help" else { break }
      let commands = command.configuration.subcommands
      let names = commands.map { Self.name(of: $0) }
      guard let next = names.firstIndex(of: name) else {
        let suggestion = Nearest.suggestion(for: name, among: names)
        return "There is no command '\(path) \(name)'.\(suggestion) '\(path) --help' lists the commands."
      }
      command = commands[next]
      path += " \(name)"
      rest = rest.dropFirst()
    }
    let options = options(of: command)
    for argument in rest.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      guard !options.contains(name), name != "--help", name != "--version" else { continue }
      let suggestion = Nearest.suggestion(for: name, among: options.sorted())
      return "There is no option '\(name)'.\(suggestion) '\(path) --help' lists the options."
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  /// The long names that its help lists.
  private static func options(of command: any ParsableCommand.Type) -> Set<String> {
    let help = CommandLineTool.helpMessage(for: command, includeHidden: true, columns: 1000)
    let names = help.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return Set(names.filter { $0.hasPrefix("--") && $0.count > 2 }.map(String.init))
  }
}
