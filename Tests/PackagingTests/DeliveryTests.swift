import Foundation
import Importing
import TestBench
import Testing

@testable import Packaging

/// delivery.yaml: what is read, and what is said of a wrong one.
@Suite struct DeliveryTests {
  private func faults(_ text: String) -> [String] {
    Delivery.read(Array(text.utf8), path: FilePath("delivery.yaml")).faults.map(\.description)
  }

  private var example: String { String(decoding: Delivery.example, as: UTF8.self) }

  @Test func exampleIsRight() throws {
    let (delivery, faults) = Delivery.read(Delivery.example, path: FilePath("delivery.yaml"))
    #expect(faults.isEmpty)
    #expect(delivery?.agreement == "ÖSA 2026-17")
    #expect(delivery?.classification?.code == "1.1.2")
    #expect(delivery?.profile(of: .sip) == "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml")
  }

  @Test func commentedFieldsOfTheExampleAreRightToo() throws {
    let marks = [
      "rights-owner:", "  name: Östby kommun", "reference-code:", "profile:", "  sip:", "created:",
    ]
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      marks.contains { line.hasPrefix("# \($0)") } ? String(line.dropFirst(2)) : String(line)
    }
    let text = lines.joined(separator: "\n")
    let (delivery, faults) = Delivery.read(Array(text.utf8), path: FilePath("delivery.yaml"))
    #expect(faults.map(\.description) == [])
    #expect(delivery?.created == 1_795_341_600)
    #expect(delivery?.referenceCode == "SE/ÖSA/0001")
    #expect(delivery?.profile(of: .sip).hasSuffix("E-ARK-SIP-v2-1-0.xml") == true)
    #expect(delivery?.rightsOwner?.name == "Östby kommun")
  }

  @Test(arguments: [
    ("archive:", "'archive' is missing"), ("archival-creator:", "'archival-creator' is missing"),
    ("submitter:", "'submitter' is missing"), ("agreement:", "'agreement' is missing"),
    ("system:", "'system' is missing"),
  ]) func missingFieldsAreNamed(_ field: String, _ words: String) {
    var isLeftOut = false
    let lines = example.split(separator: "\n").filter { line in
      if !line.hasPrefix(" ") { isLeftOut = line.hasPrefix(field) }
      return !isLeftOut
    }
    let faults = faults(lines.joined(separator: "\n"))
    #expect(faults.count == 1)
    #expect(faults.first?.contains(words) == true)
  }

  @Test func everyFaultIsTold() {
    let faults = faults(
      """
      archive: {id: "1"}
      archival-creator: Kommunstyrelsen
      submitter: {name: Östby kommun}
      agreement: ""
      system: {name: W3D3, colour: red}
      created: yesterday
      profile: {tar: x}
      classification: {name: Beslut}
      documentation: [missing.pdf]
      price: 10
      """)
    for words in [
      "'archive.name' is missing", "'archival-creator' has members: name, id", "'submitter.id' is missing",
      "'agreement' must be a text", "unknown key 'colour'", "'created' is a day or a moment",
      "unknown key 'tar'",
      "'classification.code' is missing", "there is no file ./missing.pdf", "unknown key 'price'",
    ] {
      #expect(faults.contains { $0.contains(words) }, "\(words) in \(faults)")
    }
    #expect(faults.allSatisfy { $0.hasPrefix("delivery.yaml:") })
  }

  @Test(arguments: [
    ("2026-11-22", 1_795_305_600), ("2026-11-22T10:00:00Z", 1_795_341_600),
    ("2026-11-22T11:00:00+01:00", 1_795_341_600), ("2024-02-29T23:59:59-02:30", 1_709_260_199),
    ("0001-01-01", -62_135_596_800),
  ]) func moments(_ text: String, _ seconds: Int) { #expect(Moment.seconds(text) == seconds) }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-22T10:00:00", "2026-11-22 10:00:00Z",
    "2026-11-22T25:00:00Z",
    "22/11 2026", "2026-11-22T10:00:00+1:00",
  ]) func noMoments(_ text: String) { #expect(Moment.seconds(text) == nil) }

  @Test func momentOfPackagingHasThreeSources() throws {
    var delivery = try #require(Delivery.read(Delivery.example, path: FilePath("delivery.yaml")).delivery)
    #expect(delivery.moment(epoch: nil, now: 12.7) == 12)
    #expect(delivery.moment(epoch: "1700000000", now: 12) == 1_700_000_000)
    #expect(delivery.moment(epoch: "soon", now: 12) == nil)
    delivery.created = 5
    #expect(delivery.moment(epoch: "soon", now: 12) == 5)
  }

  @Test func aWrongDeliveryStopsBeforeAnythingIsWritten() throws {
    let bench = try Workbench()
    try bench.file("delivery.yaml", Array("agreement: x\n".utf8))
    try bench.file("in/a.txt", Array("Protokoll\n".utf8))
    let result = try bench.run([
      "package", "in", "--output", "out", "--kind", "sip", "--delivery", "delivery.yaml",
    ])
    #expect(result.status == 64)
    #expect(result.errors.contains("'archive' is missing"))
    #expect(!FileManager.default.fileExists(atPath: bench.path("out")))
  }
}
