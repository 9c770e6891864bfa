import Foundation
import TestBench
import Testing

/// No package holds another text, or other facts, than the import that was looked at.
@Suite struct AsImportedTests {
  private static func pack(_ id: String) -> String {
    """
    format: 1
    id: \(id)
    version: "1.0"
    why: For a test.
    rules:
      - line: '^Eldning (?<where>\\p{Lu}.*)$'
        fact: {type: \(id), value: "${where}"}
    examples:
      - {text: "Eldning Badplatsen", finds: [{fact: \(id), value: Badplatsen}]}
      - {text: "eldning", finds: []}

    """
  }

  @Test func aFolderThatIsReadAgainIsReadAsItWasImported() throws {
    let packaging = try PackagingBench()
    let bench = packaging.bench
    try bench.file("in/a.txt", Array("Eldning Badplatsen\n\nVerksamhetsberättclsen godkändes.\n".utf8))
    for name in ["own", "other"] { try bench.file("\(name).yaml", Array(Self.pack(name).utf8)) }
    let imported = try bench.run([
      "import", "in", "--output", "records", "--format", "facts,text", "--plugins", "own.yaml", "--repair",
      "off",
    ])
    #expect(imported.status == 0, "\(imported.errors)")
    let (result, packages) = try packaging.package(["records"], kind: "bagit")
    #expect(result.status == 0, "\(result.errors)")
    let record = try #require(packaging.files("out/\(packages[0])", "a.json").first)
    let text = try String(contentsOfFile: record, encoding: .utf8)
    #expect(text.contains("\"own\""))
    #expect(text.contains("Verksamhetsberättclsen"))
    // Other plug-ins, or none where there were some, are another import.
    let other = try packaging.package(["records"], kind: "bagit", to: "other", ["--plugins", "other.yaml"])
    #expect(other.result.status == 66)
    #expect(
      other.result.errors.contains("records: was imported with own.yaml; import it with those that you name"))
    // So is one that says something else now.
    try bench.file("own.yaml", Array(Self.pack("own").replacing("Eldning (?", with: "Eldning  ?(?").utf8))
    let changed = try packaging.package(["records"], kind: "bagit", to: "changed")
    #expect(changed.result.status == 66)
    #expect(
      changed.result.errors.contains("records: 1 document would be read otherwise now than when imported"))
    #expect(packaging.entries("changed").isEmpty)
    try FileManager.default.removeItem(atPath: bench.path("own.yaml"))
    let gone = try packaging.package(["records"], kind: "bagit", to: "gone")
    #expect(gone.result.status == 66)
    #expect(gone.result.errors.contains("own.yaml: is gone, and records was imported with it"))
    #expect(packaging.entries("gone").isEmpty && packaging.entries("other").isEmpty)
  }
}
