import Foundation
import Importing
import Journal
import Testing

@testable import RunReports

/// `paragraf compare`: what two runs found otherwise.
@Suite struct ComparisonTests {
  private let bench: Bench
  init() throws { bench = try Bench() }

  private static func fact(
    _ type: String, _ value: String, item: String? = nil, page: Int = 1, confidence: Double = 0.9
  ) -> String {
    let item = item.map { "\"item\":\"\($0)\"," } ?? ""
    return
      "{\"type\":\"\(type)\",\"value\":\"\(value)\",\(item)\"page\":\(page),\"confidence\":\(confidence),\"recogniser\":\"r\"}\n"
  }

  private func difference(_ a: [String], _ b: [String]) -> FactDifference {
    FactDifference(Array(a.joined().utf8), Array(b.joined().utf8))
  }

  @Test("Facts that changed, went, came, moved, and are the same")
  func facts() {
    let difference = difference(
      [
        Self.fact("item", "5", item: "5"), Self.fact("decision", "att bifalla motionen", item: "5"),
        Self.fact("attendee", "Nils Ek"), Self.fact("attendee", "Eva Alm"), Self.fact("chair", "Eva Alm"),
      ],
      [
        Self.fact("item", "5", item: "5"), Self.fact("decision", "att avslå motionen", item: "5"),
        Self.fact("attendee", "Eva Alm"), Self.fact("attendee", "Nils Ek"),
        Self.fact("attendee", "Ola Qvist"),
        Self.fact("chair", "Eva Alm", confidence: 0.5), Self.fact("secretary", "Bo Dahl"),
      ])
    func counts(_ type: String) -> [Int] {
      let counts = difference.counts[type] ?? FactCounts()
      return [
        counts.a, counts.b, counts.same, counts.shifted, counts.changed, counts.onlyA, counts.onlyB,
      ]
    }
    #expect(counts("item") == [1, 1, 1, 0, 0, 0, 0])
    #expect(counts("decision") == [1, 1, 0, 0, 1, 0, 0])
    #expect(counts("attendee") == [2, 3, 2, 0, 0, 0, 1])
    #expect(counts("chair") == [1, 1, 1, 1, 0, 0, 0])
    #expect(counts("secretary") == [0, 1, 0, 0, 0, 0, 1])
    #expect(difference.changes.map(\.type) == ["decision", "attendee", "secretary"])
  }

  @Test("Of several, the likest are taken for one another, and what is unlike for none")
  func pairs() {
    let changes = difference(
      [Self.fact("attendee", "Karin Lindgren"), Self.fact("attendee", "Bo Ek")],
      [Self.fact("attendee", "Ulf Åström"), Self.fact("attendee", "Karin Lindgrén")]
    ).changes
    let values = changes.map { "\($0.a?.value.text ?? "–") \($0.b?.value.text ?? "–")" }
    #expect(values == ["Karin Lindgren Karin Lindgrén", "Bo Ek –", "– Ulf Åström"])
  }

  @Test("Another page is a change; the same line twice is two facts; lines of no fact are counted")
  func details() {
    let moved = difference([Self.fact("part", "x", page: 2)], [Self.fact("part", "x", page: 3)])
    #expect(moved.counts["part"]?.changed == 1)
    #expect(ChangeText(width: 80).lines(moved.changes[0]) == ["    ~ part, page 2: page 2 → page 3"])
    let line = Self.fact("jav", "Bo Ek", item: "1")
    let twice = difference([line, line, "no JSON\n"], [line])
    #expect(twice.counts["jav"]?.onlyA == 1 && twice.counts["jav"]?.same == 1)
    #expect(twice.malformed == 1)
  }

  @Test("Long values are shown from shortly before they part, in 80 columns")
  func longValues() {
    let head = String(repeating: "kommunfullmäktige beslutar ", count: 9)
    let change = difference(
      [Self.fact("decision", head + "att bifalla motionen om cykelvägar", item: "12")],
      [Self.fact("decision", head + "att avslå motionen om cykelvägar", item: "12")]
    ).changes[0]
    let lines = ChangeText(width: 80).lines(change)
    #expect(lines.count == 2)
    #expect(lines[0].contains("att bifalla motionen") && lines[1].contains("→ …"))
    #expect(lines[1].contains("att avslå motionen"))
    for line in lines { #expect(line.unicodeScalars.count <= 80) }
  }

  /// Two output folders with journals.
  private func twoRuns() throws {
    for (run, value) in [("a", "1998-03-04"), ("b", "1998-03-05")] {
      try bench.file("\(run)/same.facts.jsonl", Self.fact("item", "1", item: "1"))
      try bench.file("\(run)/deep/changed.facts.jsonl", Self.fact("meeting_date", value))
    }
    try bench.file("a/gone.facts.jsonl", Self.fact("item", "1", item: "1"))
    try bench.file("b/read.facts.jsonl", Self.fact("item", "1", item: "1"))
    try bench.journal(
      in: "a", [.read("same"), .read("deep/changed"), .read("gone"), .failed("read"), .failed("bad")]
    )
    .close()
    try bench.journal(
      in: "b",
      [
        .read("same"), .read("deep/changed") { $0.pages = 4 }, .read("read"), .failed("bad", "time-limit"),
        .failed("new"),
      ]
    ).close()
  }

  @Test("Documents: in one run only, with another status, another reason, other pages")
  func documents() throws {
    try twoRuns()
    var totals = ComparisonTotals()
    var states: [String] = []
    try RunComparison(FilePath(bench.path("a")), FilePath(bench.path("b"))).visit { document in
      totals.add(document)
      if document.hasOtherState { states.append(document.document.display) }
    }
    #expect(totals.inBoth == 4 && totals.differ == 3)
    #expect(totals.onlyA == 1 && totals.onlyB == 1)
    #expect(states.sorted() == ["bad", "deep/changed", "read"])
    #expect(totals.facts.changed == 1 && totals.facts.same == 1)
  }

  @Test("The command: 1 where something differs, 0 where nothing does, 66 where there is nothing to compare")
  func command() throws {
    try twoRuns()
    let told = try bench.run(["compare", "a", "b"])
    #expect(told.status == 1)
    #expect(told.output.contains("4 documents in both: 1 alike, 3 differ; 1 only in A, 1 only in B"))
    #expect(told.output.contains("    ~ meeting_date, page 1: 1998-03-04 → 1998-03-05"))
    #expect(told.output.contains("failed (damaged), 0 pages → imported, 3 pages"))
    for line in told.output.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    #expect(try bench.run(["compare", "a", "a"]).status == 0)
    let missing = try bench.run(["compare", "a", "nowhere"])
    #expect(missing.status == 66)
    #expect(missing.errors.contains("nowhere: no such folder"))
    try FileManager.default.createDirectory(atPath: bench.path("bare"), withIntermediateDirectories: true)
    let bare = try bench.run(["compare", "bare", "a"])
    #expect(bare.status == 66)
    #expect(bare.errors.contains("bare: no facts there"))
  }

  @Test("For machines: an object for each document that differs, and the totals")
  func objects() throws {
    try twoRuns()
    let result = try bench.run(["compare", "a", "b", "--json"])
    #expect(result.status == 1)
    let lines = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      lines.compactMap { $0["document"] as? String }.sorted() == [
        "bad", "deep/changed", "gone", "new", "read",
      ])
    let gone = lines.first { $0["document"] as? String == "gone" }
    #expect(gone?["only"] as? String == "a")
    let changed = lines.first { $0["document"] as? String == "deep/changed" }
    let change = (changed?["changes"] as? [[String: Any]])?.first
    #expect((change?["b"] as? [String: Any])?["value"] as? String == "1998-03-05")
    #expect((lines.last?["totals"] as? [String: Any])?["differ"] as? Int == 3)
  }
}
