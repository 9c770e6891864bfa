import Foundation
import TestBench
import Testing

/// `paragraf package --audience publish`: what was masked is in no file, and the archive's packages are as they were.
@Suite struct PublishTests {
  private static let minutes = """
    ÖSTBY KOMMUN
    Socialnämnden
    SAMMANTRÄDESPROTOKOLL
    Sammanträdesdatum 2024-03-13

    Beslutande
    Karin Ek (S), ordförande
    Bo Lund (M)

    § 1 Val av justerare
    Beslut
    Bo Lund väljs.

    § 2 Sekretessärende. Ansökan om bistånd för Anna Svensson, 850412-1231
    Dnr SN 2024/17
    Anna Svensson, Storgatan 14, 715 95 Östby, telefon 070-123 45 67, har ansökt om bistånd.
    Beslut
    Ansökan från Anna Svensson avslås.

    § 3 Remiss
    Anna Svenssons skrivelse läggs till handlingarna.
    Beslut
    Bo Lund får i uppdrag att svara.

    """

  private static let secrets = [
    "Svensson", "850412", "8504121231", "Storgatan", "070-123", "0701234567", "123 45 67",
  ]

  /// Files below a folder that hold one of the secrets, in their content or their name.
  private func leaks(_ bench: Workbench, _ folder: String) throws -> [String] {
    try bench.contents(folder).filter { name, bytes in
      let text = name + String(decoding: bytes, as: UTF8.self)
      return Self.secrets.contains { text.contains($0) }
    }.map(\.key).sorted()
  }

  @Test(arguments: ["sip", "fgs12", "bagit"]) func nothingMaskedIsLeft(_ kind: String) throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/850412-1231 Svensson.txt", Array(Self.minutes.utf8))
    let (result, packages) = try bench.package(["shelf"], kind: kind, ["--audience", "publish"])
    #expect(result.status == 0, "\(result.errors)")
    let package = try #require(packages.first)
    #expect(try leaks(bench.bench, "out") == [])
    #expect(bench.entries("out").sorted() == [package, "\(package).masks.jsonl"])
    let files = bench.bench.files("out/\(package)")
    for suffix in [".pdf", ".alto.xml", ".edits.jsonl"] { #expect(!files.contains { $0.hasSuffix(suffix) }) }
    // Nothing else is gone.
    let texts = try bench.files("out/\(package)", ".txt").map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    #expect(texts.contains { $0.contains("Bo Lund får i uppdrag att svara.") })
    let verified = try bench.bench.run(["verify", "out"])
    #expect(verified.status == 0, "\(verified.output)")
    #expect(!verified.output.contains("warning"), "\(verified.output)")
    let list = try bench.bench.text("out/\(package).masks.jsonl")
    #expect(list.contains(#""category":"personnummer""#))
    #expect(list.contains(#""category":"adress""#))
  }

  /// The original is named by the id that it has in the archive's package.
  @Test(.enabled(if: Validators.areInstalled)) func theOriginalIsNamed() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/a.txt", Array(Self.minutes.utf8))
    let archive = try bench.package(["shelf"], kind: "sip", to: "archive").packages
    let erms = try bench.bench.text("archive/\(archive[0])/representations/rep1/data/ERMS.xml")
    let mark = try #require(erms.range(of: "<aggregation systemIdentifier=\""))
    let id = erms[mark.upperBound...].prefix(36)
    let web = try bench.package(["shelf"], kind: "sip", to: "web", ["--audience", "publish"]).packages
    #expect(web != archive)
    let copy = try bench.bench.text("web/\(web[0])/representations/rep1/data/ERMS.xml")
    #expect(copy.contains("<relation relationType=\"is_redacted_version_of\">\(id)</relation>"))
    let report = try Validators.eark(bench.bench.path("web/\(web[0])"))
    #expect(report.isRight, "\(report)")
  }

  /// Packages for the archive mask nothing, also where the documents were imported for publication.
  @Test func theArchivesCopyIsNeverTouched() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/a.txt", Array(Self.minutes.utf8))
    #expect(
      try bench.bench.run(["import", "shelf", "--output", "web", "--audience", "publish"]).status == 0)
    for source in ["shelf", "web"] {
      let (result, packages) = try bench.package([source], kind: "bagit", to: "from-\(source)")
      #expect(result.status == 0, "\(result.errors)")
      let leaking = try leaks(bench.bench, "from-\(source)/\(packages[0])")
      for name in ["data/original/a.txt", "data/paragraf/a.txt", "data/paragraf/a.json", "data/ERMS.xml"] {
        #expect(leaking.contains(name), "\(name) of \(source)")
      }
    }
    #expect(try bench.bench.contents("from-shelf") == bench.bench.contents("from-web"))
  }
}
