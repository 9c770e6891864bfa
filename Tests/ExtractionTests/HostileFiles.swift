import Extraction
import Foundation
import ParagrafKit

/// The files under Tests/Hostile; its README tells what each is.
enum HostileFiles {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Hostile/\(name).pdf").path()
  }

  static func read(_ name: String) throws -> ExtractedDocument { try Extraction.read(path: path(name)) }

  /// A file of the given bytes, for the time of the call.
  static func with<Result>(_ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result) throws -> Result
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "paragraf-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path())
  }
}

extension ExtractedDocument {
  /// All words of all pages, parted by spaces.
  var text: String { pages.flatMap(\.words).map(\.text).joined(separator: " ") }
}
