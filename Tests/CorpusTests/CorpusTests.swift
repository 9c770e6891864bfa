import Foundation
import Testing

/// Corpus from end to end: the program imports it once; what it writes is what is expected, byte for byte.
@Suite struct CorpusTests {
  /// Where the program wrote, and how it ended.
  private static let run: (folder: URL, status: Int32) = {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "paragraf-corpus-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "import", Corpus.root.path, "--output", folder.path, "--format", "json,facts,text,markdown", "--quiet",
    ]
    do {
      try process.run()
      process.waitUntilExit()
      return (folder, process.terminationStatus)
    } catch {
      return (folder, -1)
    }
  }()

  /// The program, built beside the tests.
  private static let program: URL = {
    let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "paragraf")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Corpus.root.deletingLastPathComponent().appending(path: ".build/debug/paragraf")
  }()

  @Test func corpusHoldsEveryKind() {
    #expect(Corpus.documents.count >= 8)
    let kinds = Set(Corpus.documents.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(
      kinds.isSuperset(of: [
        "protokoll", "kallelse", "tjansteskrivelse", "rapport", "skannat", "maskinskrivet", "anslag",
        "styrdokument", "text", "heldout",
      ]))
  }

  @Test func theRunEndsWell() { #expect(Self.run.status == 0) }

  @Test(arguments: Corpus.documents)
  func outputIsWhatIsExpected(_ document: String) throws {
    for suffix in Corpus.suffixes {
      let written = try Data(contentsOf: Self.run.folder.appending(path: "\(document).\(suffix)"))
      let file = Corpus.expected(document, suffix)
      if Corpus.rewrites {
        try written.write(to: file)
        continue
      }
      let expected = try Data(contentsOf: file)
      let isSame = written == expected
      #expect(isSame, "\(file.path): \(difference(written, expected))")
    }
  }

  /// Gold facts of the born-digital minutes that no later version may lose.
  @Test(arguments: Corpus.documents.filter { $0.hasPrefix("protokoll/") })
  func everyItemAndCaseNumberIsFound(_ document: String) throws {
    let gold = try facts(
      of: Data(
        contentsOf: Corpus.expected(document, "json").deletingLastPathComponent().appending(path: "gold.json")
      ))
    let lines = try String(
      contentsOf: Self.run.folder.appending(path: "\(document).facts.jsonl"), encoding: .utf8)
    let found = Set(
      try lines.split(separator: "\n").map { try key(JSONSerialization.jsonObject(with: Data($0.utf8))) })
    let needsReview = lines.contains("\"review\":true")
    #expect(!needsReview, "\(document)")
    let wanted = gold.filter {
      ["item", "item_dnr", "item_title", "decision", "document_kind", "municipality", "body", "meeting_date"]
        .contains(
          $0["type"] as? String)
    }
    #expect(wanted.count > 6)
    let missing = wanted.map(key).filter { !found.contains($0) }
    #expect(missing.isEmpty, "\(document)")
  }

  /// Real output against the published schema, by Debian's validator.
  @Test func recordsAreValid() throws {
    let schema = Corpus.root.deletingLastPathComponent().appending(
      path: "Sources/Writers/paragraf-record.schema.json")
    let program = """
      import json, sys
      from jsonschema import Draft202012Validator
      validator = Draft202012Validator(json.load(open(sys.argv[1], encoding="utf-8")))
      for name in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(name, encoding="utf-8"))):
              print(name, error.json_path, error.message[:200])
      """
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments =
      ["-c", program, schema.path]
      + Corpus.documents.map { Self.run.folder.appending(path: "\($0).json").path }
    process.standardOutput = output
    try process.run()
    let faults = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "install Debian's package python3-jsonschema")
    #expect(faults.isEmpty)
  }

  private func facts(of data: Data) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return object?["facts"] as? [[String: Any]] ?? []
  }

  /// Type, item and value, without spaces and case.
  private func key(_ fact: Any) -> String {
    guard let fact = fact as? [String: Any] else { return "" }
    let parts = ["type", "item", "value"].map {
      (fact[$0] as? String ?? "").lowercased().filter { $0 != " " }
    }
    let value = parts[2].hasPrefix("dnr") ? String(parts[2].dropFirst(3)) : parts[2]
    return "\(parts[0]) \(parts[1]) \(value)"
  }

  /// The first line that differs, for the message.
  private func difference(_ written: Data, _ expected: Data) -> String {
    let a = String(decoding: written, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let b = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, (x, y)) in zip(a, b).enumerated() where x != y {
      return "line \(number + 1)\n  written:  \(x.prefix(300))\n  expected: \(y.prefix(300))"
    }
    return "\(a.count) lines written, \(b.count) expected"
  }
}
