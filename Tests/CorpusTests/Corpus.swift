import Foundation

/// The documents of Corpus and what is expected of them.
enum Corpus {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// Paths of the PDFs and texts without suffix, relative to Corpus.
  static let documents: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return names.filter { ($0.hasSuffix(".pdf") || $0.hasSuffix(".txt")) && !$0.contains(".expected/") }.map {
      String($0.dropLast(4))
    }.sorted()
  }()

  /// The formats that are compared, by suffix.
  static let suffixes = ["json", "facts.jsonl", "txt", "md"]

  /// Where the expected output of a document lies.
  static func expected(_ document: String, _ suffix: String) -> URL {
    let name = document.split(separator: "/").last.map(String.init) ?? document
    return root.appending(path: "\(document).expected/\(name).\(suffix)")
  }

  /// Set to rewrite the expected output with what comes out now. Look at the changes before you commit them.
  static let rewrites = ProcessInfo.processInfo.environment["PARAGRAF_REWRITE_EXPECTED"] == "1"
}
