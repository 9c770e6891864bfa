import ArgumentParser
import Glibc
import Importing
import PluginTemplates

/// `paragraf plugin new`.
struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a recogniser that works, to be changed into yours.",
    discussion: """
      A pack is a YAML file with patterns; a program is a folder with a manifest and a Python script; swift is a folder \
      of the repository's Plugins if DIR is that, else a package of its own.

      EXAMPLES
        paragraf plugin new ostby-headings --kind pack --directory packs
        paragraf plugin new organisations --kind program
        paragraf plugin new appendices --kind swift --directory Plugins

      EXIT STATUS
        0 written, 64 wrong usage, 73 it is there already or cannot be written
      """)

  @Argument(help: "What it is called: a-z, 0-9 and hyphens.")
  var name: String

  @Option(help: ArgumentHelp("What it is written in.", valueName: "swift|pack|program"))
  var kind: PluginTemplate.Kind

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write it to.", valueName: "dir"),
    completion: .directory)
  var directory = "."

  @Option(
    help: ArgumentHelp(
      "Paragraf's source, for a Swift package of its own; found by itself where this program was built.",
      valueName: "dir"), completion: .directory)
  var paragraf: String?

  /// Whether the folder is the repository's Plugins.
  private var isPlugins: Bool { access("\(directory)/BuiltIn/BuiltIn.swift", F_OK) == 0 }

  /// The folder of Paragraf's source that a package of its own needs.
  private var source: String? { paragraf.map(Self.source(at:)) ?? Self.ownSource }

  func validate() throws {
    if PluginName(name) == nil {
      throw ValidationError("'\(name)': a name begins with a letter and holds a-z, 0-9 and hyphens.")
    }
    if kind == .swift, !isPlugins, source == nil {
      throw ValidationError("--paragraf: name the folder of Paragraf's source, which holds Package.swift.")
    }
  }

  func run() throws {
    guard let name = PluginName(name) else { return }
    let template = PluginTemplate(name, kind, package: isPlugins ? nil : source)
    do {
      try NewFiles.write(template.files, to: directory)
    } catch {
      Terminal.complain("\(error)")
      throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
    let place = directory == "." ? "" : directory.hasSuffix("/") ? directory : "\(directory)/"
    var text = template.files.map { "\(place)\($0.path)\n" }.joined()
    text += "\n" + next(name, place)
    Terminal.print(Array(text.utf8))
  }

  /// What to do with it.
  private func next(_ name: PluginName, _ place: String) -> String {
    switch kind {
    case .pack:
      """
      Run its examples, then read with it:
        paragraf plugin test \(place)\(name.id).yaml
        paragraf show FILE --plugins \(place)\(name.id).yaml

      """
    case .program:
      """
      Run its examples, then read with it:
        paragraf plugin test \(place)\(name.id)
        paragraf show FILE --plugin-program \(place)\(name.id)

      """
    case .swift where isPlugins:
      """
      Add it to the list 'recognisers' in Package.swift:
        "\(name.type)",
      and to the imports and the list 'compiled' in Plugins/BuiltIn/BuiltIn.swift:
        import \(name.type)
        \(name.type)Recogniser(),
      Then build, and run its examples:
        paragraf plugin test \(name.id)

      """
    case .swift:
      """
      Run its examples:
        swift test --package-path \(place)\(name.type)

      """
    }
  }

  /// The folder of Paragraf's source in absolute form; nil if it is another.
  private static func source(at path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    return access("\(folder)/Package.swift", F_OK) == 0 && access("\(folder)/Sources/ParagrafKit", F_OK) == 0
      ? folder : nil
  }

  /// The source that this program was built from, if it lies in its folder yet.
  private static var ownSource: String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)
    while let end = folder.lastIndex(of: "/"), !folder.isEmpty {
      folder = String(folder[..<end])
      if let found = source(at: folder) { return found }
    }
    return nil
  }
}

extension PluginTemplate.Kind: ExpressibleByArgument {}
