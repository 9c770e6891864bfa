import Foundation
import TestBench
import Testing

@testable import Importing

/// Imports for publication.
@Suite(.serialized) struct MaskingTests {
  let bench: Workbench
  private static let text = """
    Socialnämnden 2024-03-12

    § 5   Yttrande

    Sökanden, 850412-2386, tfn 070-123 45 67, har yttrat sig.
    """

  init() throws {
    bench = try Workbench()
    try bench.file("in/a.txt", Array(Self.text.utf8))
  }

  private func run(_ more: String...) throws -> Workbench.Result {
    try bench.run(["import", "in", "--output", "out"] + more)
  }

  @Test func whatIsMaskedIsToldAndListed() throws {
    let result = try run("--audience", "publish")
    #expect(result.status == 0)
    #expect(result.errors.contains("masked in 1 document: 1 personnummer, 1 telefonnummer"))
    #expect(bench.files("out") == ["a.facts.jsonl", "a.json", "a.masks.jsonl", "a.txt"])
    #expect(try bench.text("out/a.txt").contains("Sökanden, █████, tfn █████, har yttrat sig."))
    let lines = try bench.text("out/a.masks.jsonl").split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(
      lines[0].contains("\"rule\":\"personnummer\",\"category\":\"personnummer\",\"why\":\"Lag (2018:218)"))
    #expect(lines[0].contains("\"text\":\"Sökanden, █████, tfn █████, har yttrat sig.\""))
  }

  @Test func otherRulesAreAnotherImport() throws {
    #expect(try run("--format", "text", "--audience", "publish").errors.contains("1 imported"))
    #expect(!(try bench.text("out/a.txt").contains("2386")))
    #expect(try run("--format", "text", "--audience", "publish").errors.contains("1 unchanged"))
    try bench.file(
      "rules.yaml", Array("format: 1\nwhy: for a test\nwithout: [mobile-phone, phone, phone-named]\n".utf8))
    let own = try run("--format", "text", "--audience", "publish", "--masking-rules", "rules.yaml")
    #expect(own.errors.contains("1 imported"))
    #expect(try bench.text("out/a.txt").contains("070-123 45 67"))
  }

  /// The same content under a name that holds something to mask is not taken over unmasked.
  @Test func namesOfFilesAreMasked() throws {
    try bench.file("in/yttrande 850412-2386.txt", Array(Self.text.utf8))
    let result = try run("--audience", "publish", "--format", "json", "--jobs", "1")
    #expect(result.status == 0)
    #expect(result.errors.contains("the file's own name holds what is masked"))
    let json = try bench.text("out/yttrande 850412-2386.json")
    #expect(json.contains("\"name\": \"yttrande █████.txt\""))
    #expect(!json.contains("2386"))
  }

  @Test func whatShowsTheOriginalIsRefused() throws {
    for (format, audience, words) in [
      ("alto", "publish", "shows the text as it was read"),
      ("edits", "publish", "shows the text as it was read"),
      ("masks", "archive", "is written with --audience publish alone"),
    ] {
      let result = try run("--format", format, "--audience", audience)
      #expect(result.status == 64)
      #expect(result.errors.contains(words))
    }
    #expect(
      try run("--masking-rules", "x.yaml").errors.contains("nothing is masked without --audience publish"))
    try bench.file("bad.yaml", Array("format: 1\nwhy: x\nrules: []\n".utf8))
    let bad = try run("--audience", "publish", "--masking-rules", "bad.yaml")
    #expect(bad.status == 64)
    #expect(bad.errors.contains("bad.yaml:3: 'rules' is a list and must not be empty"))
    #expect(bench.files("out").isEmpty)
  }
}
