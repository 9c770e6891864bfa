import Foundation
import ParagrafKit
import ParagrafTesting

@testable import RulePacks

/// A folder for packs, removed with it.
final class PackFolder {
  let url = URL(fileURLWithPath: "/tmp/paragraf-packs-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func load(taken: Set<String> = []) -> RulePacks.Loaded { RulePacks.load(at: url.path, taken: taken) }

  /// The faults without the folder: `x.yaml:3: reason`.
  func faults(taken: Set<String> = []) -> [String] {
    load(taken: taken).faults.map { String($0.description.dropFirst(url.path.utf8.count + 1)) }
  }

  /// The repository's samples.
  static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Plugins/Packs").path
}

/// Packs as text.
enum Sample {
  static let rules = "rules:\n  - {line: '^x (\\w+)$', fact: {type: x, value: \"$1\"}}\n"
  static let examples =
    "examples:\n  - {text: x ja, finds: [{fact: x, value: ja}]}\n  - {text: nej, finds: []}\n"

  static func pack(
    id: String = "prov", head: String = "", rules: String = rules, examples: String = examples
  ) -> String {
    "format: 1\nid: \(id)\nversion: 1.0\nwhy: for a test\n" + head + rules + examples
  }

  static func text(_ text: String) -> ReadingText { ExampleRunner.text(of: Example("text", text, finds: [])) }
}
