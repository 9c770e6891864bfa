/// The files of a new plug-in: a small one that works, to be changed into what it shall be.
public struct PluginTemplate {
  public enum Kind: String, CaseIterable, Sendable {
    case swift
    case pack
    case program
  }

  /// A file to be written.
  public struct File {
    /// Within the folder that the plug-in is written to.
    public var path: String
    public var text: String
  }

  public var files: [File]

  /// - Parameter package: for a Swift recogniser that is a package of its own: the folder of Paragraf's source.
  public init(_ name: PluginName, _ kind: Kind, package paragraf: String? = nil) {
    func file(_ path: String, _ bytes: [UInt8]) -> File {
      File(path: name.filled(path), text: name.filled(String(decoding: bytes, as: UTF8.self)))
    }
    switch kind {
    case .pack: files = [file("my-plugin.yaml", PackageResources.pack_yaml)]
    case .program:
      files = [
        file("my-plugin/plugin.yaml", PackageResources.plugin_yaml),
        file("my-plugin/my_plugin.py", PackageResources.my_plugin_py),
      ]
    case .swift:
      let sources = paragraf == nil ? "MyPlugin" : "MyPlugin/Sources/MyPlugin"
      files = [
        file("MyPlugin/README.md", PackageResources.README_md),
        file("\(sources)/MyPlugin.swift", PackageResources.MyPlugin_swift),
        file("\(sources)/MyPluginExamples.swift", PackageResources.MyPluginExamples_swift),
      ]
      guard let paragraf else { return }
      var package = file("MyPlugin/Package.swift", PackageResources.Package_swift_txt)
      package.text = package.text.replacing("PARAGRAF", with: Self.escaped(paragraf))
      files.append(package)
      files.append(
        file("MyPlugin/Tests/MyPluginTests/MyPluginTests.swift", PackageResources.MyPluginTests_swift))
    }
  }

  /// For a Swift string literal.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

/// What a plug-in is called: `ostby-headings` as id, `OstbyHeadings` as folder and type.
public struct PluginName: Sendable {
  public let id: String
  public let type: String

  /// - Parameter text: in either form; nil if it can be none.
  public init?(_ text: String) {
    var words: [String] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): words.append("")
      case 0x41...0x5A:
        words.append(String(UnicodeScalar(byte | 0x20)))
      case 0x61...0x7A, 0x30...0x39:
        if words.isEmpty { words.append("") }
        words[words.count - 1].unicodeScalars.append(UnicodeScalar(byte))
      default: return nil
      }
    }
    words.removeAll(where: \.isEmpty)
    guard let first = words.first?.utf8.first, first >= 0x61, text.utf8.count <= 60 else { return nil }
    id = words.joined(separator: "-")
    type = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A template with this name instead of its own.
  func filled(_ template: String) -> String {
    template.replacing("my-plugin", with: id).replacing("MyPlugin", with: type)
      .replacing("my_plugin", with: id.replacing("-", with: "_"))
  }
}
