import Foundation
import TestBench
import Testing

/// `paragraf verify` as it is used.
@Suite struct VerifyTests {
  @Test(arguments: ["sip", "fgs12", "bagit"]) func whatWePackageIsWhole(_ kind: String) throws {
    let bench = try PackagingBench()
    let (_, packages) = try bench.package([try bench.shelf()], kind: kind)
    let result = try bench.bench.run(["verify", "out"])
    #expect(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == packages.count)
    #expect(lines.allSatisfy { $0.contains(": whole: ") && !$0.contains("warning") }, "\(result.output)")
  }

  /// Edits of FGS Paketstruktur 1.2, and of its records.
  @Test func damagedFGS() throws {
    let bench = try DamageBench("fgs12")
    let edits: [(file: String, edit: Edit)] = [
      ("sip.xml", Edit("FGS-SCHEMA", #" OBJID="[^"]*""#, "")),
      ("sip.xml", Edit("FGS-SCHEMA", #" PROFILE="[^"]*""#, "")),
      ("sip.xml", Edit("FGS-HEADER", #" ext:OAISSTATUS="[^"]*""#, "")),
      ("sip.xml", Edit("FGS-AGREEMENT", "SUBMISSIONAGREEMENT", "REFERENCECODE")),
      ("sip.xml", Edit("FGS-AGENT", #"<agent ROLE="CREATOR".*?</agent>"#, "")),
      ("sip.xml", Edit("FGS-FILE", #"(<file [^>]*) CHECKSUM="[^"]*""#, "$1")),
      ("sip.xml", Edit("FGS-SCHEMA", #"(<file [^>]*) SIZE="[^"]*""#, "$1")),
      ("sip.xml", Edit("FIXITY-SUM", #"CHECKSUM="[0-9a-f]{8}"#, #"CHECKSUM="00000000"#)),
      ("sip.xml", Edit("FIXITY-PATH", #"(<FLocat[^>]*href=)"[^"]*""#, #"$1"file:///../x""#)),
      ("sip.xml", Edit("XML-FORM", "</mets>", "")),
      ("content/arende.xml", Edit("ARENDE-SCHEMA", "<ArkivobjektID>[^<]*</ArkivobjektID>", "")),
      ("content/arende.xml", Edit("ARENDE-BILAGA", #"(<Bilaga[^>]*Lank=)"[^"]*""#, #"$1"nothing.pdf""#)),
      ("content/arende.xml", Edit("ARENDE-SCHEMA", "<Skapad>[^<]*", "<Skapad>i mars")),
    ]
    for (file, edit) in edits {
      try bench.expect(edit.rule, "\(file) \(edit.pattern)") { try edit.apply(to: $0.appending(path: file)) }
    }
    try bench.expect("FGS-SIP", "no sip.xml") {
      try FileManager.default.removeItem(at: $0.appending(path: "sip.xml"))
    }
  }

  /// A line a finding, the worst first; of one rule fifty.
  @Test func manyFindingsAreCounted() throws {
    let bench = try DamageBench("sip")
    let folder = try bench.copy()
    for number in 1...60 {
      try Data("x".utf8).write(to: folder.appending(path: "documentation/\(number).txt"))
    }
    let result = try bench.run(["verify", folder.path])
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 53)
    #expect(lines[1].hasPrefix("  error FIXITY-UNLISTED documentation/1.txt: "))
    #expect(lines[51] == "  … and 10 more of FIXITY-UNLISTED")
    #expect(lines[52].contains(": NOT WHOLE: 60 errors in "))
    #expect(try bench.verify(folder).lines.count == 61)
  }

  @Test func whatIsNoPackageIsTold() throws {
    let bench = try Workbench()
    try bench.file("empty/x.txt", [0x78])
    try bench.file("x.zip", [0x50, 0x4B])
    for (path, words) in [("empty", "no package"), ("x.zip", "unpack"), ("nothing", "no such folder")] {
      let result = try bench.run(["verify", path])
      #expect(result.status == 66)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(try bench.run(["verify"]).status == 64)
    #expect(try bench.run(["verify", ""]).status == 64)
  }
}
