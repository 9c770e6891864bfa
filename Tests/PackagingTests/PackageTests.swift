import Foundation
import TestBench
import Testing

/// `paragraf package`, judged by independent validators.
@Suite struct PackageTests {
  @Test(.enabled(if: Validators.areInstalled)) func sipIsRightByAllValidators() throws {
    let bench = try PackagingBench()
    let (result, packages) = try bench.package([try bench.shelf()], kind: "sip")
    #expect(result.status == 0, "\(result.errors)")
    #expect(packages.count == 3)
    for package in packages {
      let path = bench.bench.path("out/\(package)")
      let report = try Validators.eark(path)
      #expect(report.isRight, "\(report)")
      #expect(try Validators.metsFixity(path) == "")
      #expect(try Validators.faults(of: bench.files("out/\(package)", "METS.xml"), by: .mets) == "")
    }
  }

  @Test(.enabled(if: Validators.areInstalled)) func bagIsRight() throws {
    let bench = try PackagingBench()
    let (result, packages) = try bench.package([try bench.shelf()], kind: "bagit", ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(packages.count == 1)
    #expect(try Validators.bagit(bench.bench.path("out/\(packages[0])")) == "")
    let information = try bench.bench.text("out/\(packages[0])/bag-info.txt")
    #expect(information.contains("Source-Organization: Östby kommun\n"))
    #expect(information.contains("Bagging-Date: 2026-11-22\n"))
  }

  @Test(arguments: ["sip", "fgs12", "bagit"]) func originalsAreUntouched(_ kind: String) throws {
    let bench = try PackagingBench()
    let (_, packages) = try bench.package([try bench.shelf()], kind: kind, ["--per", "batch"])
    let package = try #require(packages.first)
    for document in PackagingBench.documents {
      let name = try #require(document.split(separator: "/").last)
      let copies = bench.files("out/\(package)", "/\(name)").filter {
        !$0.contains("/rep2/") && !$0.contains("/paragraf/")
      }
      #expect(copies.count == 1)
      let original = try Data(contentsOf: PackagingBench.corpus.appending(path: document))
      #expect(try Data(contentsOf: URL(filePath: try #require(copies.first))) == original)
    }
  }

  /// Each § is a record, with its case number, decision and dates.
  @Test func recordsTellWhatWasRead() throws {
    let bench = try PackagingBench()
    let shelf = try bench.shelf("shelf", ["protokoll/ekhamre-kommunstyrelsen-2024-03-13.pdf"])
    let (_, packages) = try bench.package([shelf], kind: "sip")
    let package = try #require(packages.first)
    let erms = try bench.bench.text("out/\(package)/representations/rep1/data/ERMS.xml")
    for words in [
      "<title>Protokoll från Kommunstyrelsen 2024-03-13</title>",
      "<title>§ 34 Planbesked för fastigheten Sjöboden 4 och del av Ekhamre 2:17</title>",
      #"<extraId extraIdType="diarienummer">KS 2023-00981</extraId>"#,
      "<description>Positivt planbesked lämnas för fastigheten Sjöboden 4 och del av fastigheten Ekhamre 2:17.&#10;",
      #"<date dateType="decision_date">2024-03-13T00:00:00</date>"#,
      #"otherDateType="anslag uppsatt">2024-03-21T00:00:00<"#,
      #"path="ekhamre-kommunstyrelsen-2024-03-13.pdf""#, #"description="sidorna 4–5""#,
      #"<note noteType="jäv">Lars Nyqvist</note>"#,
    ] { #expect(erms.contains(words), "\(words)") }
    let premis = try bench.bench.text(
      "out/\(package)/representations/rep2/metadata/preservation/premis.xml")
    for words in [
      "<eventType>normalization</eventType>", "<agentName>Paragraf lexicon</agentName>",
      "<agentName>recogniser items</agentName>",
    ] { #expect(premis.contains(words), "\(words)") }
    let (_, old) = try bench.package([shelf], kind: "fgs12", to: "fgs")
    let records = try bench.bench.text("fgs/\(try #require(old.first))/content/arende.xml")
    for words in [
      "<Rubrik>Protokoll från Kommunstyrelsen 2024-03-13</Rubrik>", #"<EgetElement Namn="Beslutsinstans">"#,
      #"<ExtraID ExtraIDTyp="diarienummer">KS 2023-00981</ExtraID>"#, "<Skapad>2024-03-13</Skapad>",
    ] { #expect(records.contains(words), "\(words)") }
  }

  // MARK: Reproducible

  @Test(arguments: ["sip", "fgs12", "bagit"]) func samePackagesFromSameDocuments(_ kind: String) throws {
    let bench = try PackagingBench()
    let shelf = try bench.shelf()
    #expect(try bench.package([shelf], kind: kind, to: "a").result.status == 0)
    // Imported before, elsewhere, or on the way: the same comes out.
    #expect(
      try bench.bench.run([
        "import", shelf, "--output", "records", "--format", "json,alto,text,edits", "--ocr", "never",
      ]).status == 0)
    #expect(try bench.package(["records"], kind: kind, to: "b").result.status == 0)
    #expect(try bench.bench.contents("a") == bench.bench.contents("b"))
  }

  @Test func timeAloneDiffers() throws {
    let bench = try PackagingBench(isTimed: false)
    let shelf = try bench.shelf()
    func package(_ output: String, _ moment: String) throws -> [String: Data] {
      let result = try bench.package(
        [shelf], kind: "fgs12", to: output, environment: ["SOURCE_DATE_EPOCH": moment]
      ).result
      #expect(result.status == 0, "\(result.errors)")
      return try bench.bench.contents(output)
    }
    let (first, again, later) = (
      try package("a", "1700000000"), try package("b", "1700000000"), try package("c", "1800000000")
    )
    #expect(first == again)
    #expect(first.keys.sorted() == later.keys.sorted())
    // Where a time, or the checksum of what holds one, stands.
    let timed = first.keys.filter { first[$0] != later[$0] }.map { $0.split(separator: "/").last ?? "" }
    #expect(Set(timed) == ["sip.xml", "premis.xml", "README.txt"])
  }

  @Test func wrongEpochIsTold() throws {
    let bench = try PackagingBench(isTimed: false)
    let result = try bench.package(
      [try bench.shelf()], kind: "sip", environment: ["SOURCE_DATE_EPOCH": "soon"]
    ).result
    #expect(result.status == 64)
    #expect(result.errors.contains("SOURCE_DATE_EPOCH is 'soon'"))
  }

  // MARK: Groups

  @Test func oneOrganOnOneDayIsAMeeting() throws {
    let bench = try PackagingBench()
    func minutes(_ place: String, _ kind: String, _ day: String) -> [UInt8] {
      Array(
        """
        \(place.uppercased()) KOMMUN
        Kommunstyrelsen
        \(kind)
        Sammanträdesdatum \(day)

        § 1 Val av justerare
        Beslut
        Anna Ek väljs.
        """.utf8)
    }
    try bench.bench.file("shelf/a.txt", minutes("Östby", "SAMMANTRÄDESPROTOKOLL", "2024-03-13"))
    try bench.bench.file("shelf/b.txt", minutes("Östby", "KALLELSE", "2024-03-13"))
    try bench.bench.file("shelf/c.txt", minutes("Östby", "SAMMANTRÄDESPROTOKOLL", "2024-04-10"))
    try bench.bench.file("shelf/d.txt", minutes("Västby", "SAMMANTRÄDESPROTOKOLL", "2024-03-13"))
    try bench.bench.file("shelf/e.txt", Array("Utan datum och utan organ\n".utf8))
    let (result, packages) = try bench.package(["shelf"], kind: "sip", ["--per", "meeting"])
    #expect(result.status == 0, "\(result.errors)")
    let groups = packages.map { package in
      bench.bench.files("out/\(package)/representations/rep1/data").filter { $0.hasSuffix(".txt") }
    }
    #expect(Set(groups) == [["a.txt", "b.txt"], ["c.txt"], ["d.txt"], ["e.txt"]])
  }

  @Test(.enabled(if: Validators.areInstalled)) func documentsOfOneNameStayApart() throws {
    let bench = try PackagingBench()
    for (folder, text) in [("x", "Protokoll ett\n"), ("y", "Protokoll två\n")] {
      try bench.bench.file("\(folder)/a.txt", Array(text.utf8))
      #expect(try bench.bench.run(["import", folder, "--output", "records-\(folder)"]).status == 0)
    }
    let (result, packages) = try bench.package(
      ["records-x", "records-y"], kind: "bagit", ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    let package = try #require(packages.first)
    #expect(try bench.bench.text("out/\(package)/data/original/1/a.txt") == "Protokoll ett\n")
    #expect(try bench.bench.text("out/\(package)/data/original/2/a.txt") == "Protokoll två\n")
    #expect(try Validators.bagit(bench.bench.path("out/\(package)")) == "")
  }

  @Test(.enabled(if: Validators.areInstalled), arguments: ["sip", "fgs12", "bagit"])
  func oddNamesAreNamedRight(_ kind: String) throws {
    let bench = try PackagingBench()
    for name in [
      "100 % å&ä<ö>.txt", "it's \"quoted\" #1?.txt", "rad\nbryt.txt", "a+b=c;d.txt", " space.txt",
      "nel\u{85}x\u{2028}.txt", String(repeating: "%", count: 120) + ".txt",
    ] {
      try bench.bench.file("shelf/\(name)", Array("Protokoll \(name.count)\n".utf8))
    }
    let (result, packages) = try bench.package(["shelf"], kind: kind, ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    let path = bench.bench.path("out/\(try #require(packages.first))")
    switch kind {
    case "sip":
      #expect(try Validators.metsFixity(path) == "")
      #expect(try Validators.eark(path).isRight)
    case "bagit": #expect(try Validators.bagit(path) == "")
    default: break
    }
    let verified = try bench.bench.run(["verify", "out"])
    #expect(verified.status == 0, "\(verified.output)")
  }

  // MARK: What may go wrong

  @Test func aChangedOriginalIsNotPackaged() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/a.txt", Array("Protokoll ett\n".utf8))
    try bench.bench.file("shelf/b.txt", Array("Protokoll två\n".utf8))
    let formats = ["--format", "json,alto,text,edits"]
    #expect(try bench.bench.run(["import", "shelf", "--output", "records"] + formats).status == 0)
    try bench.bench.file("shelf/a.txt", Array("Protokoll tre\n".utf8))
    let (result, packages) = try bench.package(["records"], kind: "sip")
    #expect(result.status == 1)
    #expect(packages.count == 1)
    #expect(result.errors.contains("a.txt: was changed since it was imported; import it again"))
    #expect(result.errors.contains("1 document is in no package"))
    #expect(bench.entries("out") == packages)
    let batch = try bench.package(["records"], kind: "sip", to: "batch", ["--per", "batch"])
    #expect(batch.result.status == 1)
    #expect(batch.packages.isEmpty)
    #expect(bench.entries("batch").isEmpty)
  }

  @Test func documentsThatFailedAreTold() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/a.txt", Array("Protokoll ett\n".utf8))
    try bench.bench.file("shelf/b.pdf", Array("%PDF-1.4 nothing\n".utf8))
    let (result, packages) = try bench.package(["shelf"], kind: "bagit")
    #expect(result.status == 1)
    #expect(packages.count == 1)
    #expect(result.errors.contains("1 document is in no package"))
  }

  @Test func usageIsExplained() throws {
    let bench = try PackagingBench()
    for (arguments, words) in [
      (["package"], "Name what to package"), (["package", "x"], "Missing --output"),
      (["package", "x", "--output", "out"], "Missing --kind"),
      (["package", "x", "--output", "out", "--kind", "sip"], "--example-delivery"),
      (["package", "x", "--output", "out", "--kind", "zip", "--delivery", "d"], "sip"),
      (["package", "x", "--output", "out", "--kind", "sip", "--delivery", "missing.yaml"], "cannot be read"),
    ] {
      let result = try bench.bench.run(arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.errors.contains(words), "\(words): \(result.errors)")
    }
    #expect(try bench.package(["missing"], kind: "sip").result.status == 66)
    try bench.bench.file("empty/x.docx", [])
    #expect(try bench.package(["empty"], kind: "sip").result.status == 66)
  }

  /// Killed at many moments: no folder without a dot that is not whole, and the next run comes to the same.
  @Test func nothingHalfMadeLooksWhole() throws {
    let bench = try PackagingBench()
    let shelf = try bench.shelf()
    #expect(
      try bench.bench.run([
        "import", shelf, "--output", "records", "--format", "json,alto,text,edits", "--ocr", "never",
      ]).status == 0)
    let start = Date()
    #expect(try bench.package(["records"], kind: "sip", to: "whole").result.status == 0)
    let time = Date().timeIntervalSince(start)
    let whole = try bench.bench.contents("whole")
    for step in 0..<16 {
      let delay = Int(time * 1e6 * Double(step) / 16)
      let run = try bench.bench.start([
        "package", "records", "--output", "out", "--kind", "sip", "--delivery", "delivery.yaml",
      ])
      usleep(UInt32(delay))
      kill(run.process.processIdentifier, SIGKILL)
      _ = try run.finish()
      for (name, bytes) in try bench.bench.contents("out") where !name.hasPrefix(".") {
        #expect(whole[name] == bytes, "\(name) after \(delay) µs")
      }
      for package in bench.entries("out") where !package.hasPrefix(".") {
        #expect(bench.bench.files("out/\(package)") == bench.bench.files("whole/\(package)"))
      }
    }
    #expect(try bench.package(["records"], kind: "sip").result.status == 0)
    #expect(try bench.bench.contents("out") == whole)
    #expect(bench.entries("out") == bench.entries("whole"))
  }

  @Test(.enabled(if: Validators.areInstalled)) func newPackagesTakeThePlaceOfFormerOnes() throws {
    let bench = try PackagingBench()
    let shelf = try bench.shelf()
    let first = try bench.package([shelf], kind: "sip")
    try bench.bench.file("out/\(first.packages[0])/METS.xml", Array("damaged".utf8))
    let second = try bench.package([shelf], kind: "sip")
    #expect(second.result.status == 0)
    #expect(second.packages == first.packages)
    #expect(bench.entries("out") == first.packages.sorted())
    #expect(try Validators.metsFixity(bench.bench.path("out/\(first.packages[0])")) == "")
  }

  // MARK: Where documents come from

  /// What a run that was broken off had imported is no part of another delivery.
  @Test func aBrokenRunLeavesNothingInTheNext() throws {
    let bench = try PackagingBench()
    try bench.bench.file("one/a.txt", Array("Protokoll ett\n".utf8))
    try bench.bench.file("two/b.txt", Array("Protokoll två\n".utf8))
    // Whatever the archive's run would have left.
    let left = "out/.paragraf/archive/import"
    #expect(
      try bench.bench.run(["import", "one", "--output", left, "--format", "json,alto,text,edits"]).status == 0
    )
    let (result, packages) = try bench.package(["two"], kind: "bagit", ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    let package = try #require(packages.first)
    #expect(bench.bench.files("out/\(package)/data/original") == ["b.txt"])
    #expect(
      try bench.bench.run(["import", "one", "--output", left, "--format", "json,alto,text,edits"]).status == 0
    )
    #expect(try bench.package(["two"], kind: "bagit", ["--audience", "publish"]).result.status == 0)
    #expect(!FileManager.default.fileExists(atPath: bench.bench.path("out/.paragraf/archive")))
  }

  @Test func originalsAreFoundFromAnotherFolder() throws {
    let bench = try PackagingBench()
    try bench.bench.file("work/shelf/a.txt", Array("Protokoll ett\n".utf8))
    func run(in folder: String, _ arguments: [String]) throws -> Workbench.Result {
      try bench.bench.run(
        ["-C", folder, Workbench.program.path] + arguments, program: URL(filePath: "/usr/bin/env"))
    }
    let formats = ["--format", "json,alto,text,edits"]
    #expect(try run(in: "work", ["import", "shelf", "--output", "records"] + formats).status == 0)
    let result = try run(
      in: "/",
      [
        "package", bench.bench.path("work/records"), "--output", bench.bench.path("out"), "--kind", "sip",
        "--delivery", bench.bench.path("delivery.yaml"),
      ])
    #expect(result.status == 0, "\(result.errors)")
    // The path by which the documents were named is in no package.
    #expect(try bench.package([bench.bench.path("work/shelf")], kind: "sip", to: "again").result.status == 0)
    #expect(try bench.bench.contents("out") == bench.bench.contents("again"))
  }

  @Test func aPartOfWhatImportWroteIsRefused() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/sub/a.txt", Array("Protokoll ett\n".utf8))
    #expect(try bench.bench.run(["import", "shelf", "--output", "records"]).status == 0)
    let result = try bench.package(["records/sub"], kind: "sip").result
    #expect(result.status == 66)
    #expect(result.errors.contains("lies in what import wrote to"))
  }

  @Test func aPathGivenTwiceCountsOnce() throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/a.txt", Array("Protokoll ett\n".utf8))
    #expect(try bench.bench.run(["import", "shelf", "--output", "records"]).status == 0)
    #expect(try bench.package(["records", "./records"], kind: "sip").packages.count == 1)
  }

  // MARK: What goes along

  @Test(.enabled(if: Validators.areInstalled), arguments: ["sip", "fgs12", "bagit"])
  func documentationAndSchemasGoAlong(_ kind: String) throws {
    let bench = try PackagingBench()
    try bench.bench.file("shelf/ERMS.xml.txt", Array("Protokoll ett\n".utf8))
    try bench.bench.file(
      "shelf/ERMS.xml",
      Array(
        """
        <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="600" \
        HEIGHT="800"><PrintSpace/></Page></Layout></alto>
        """.utf8))
    try bench.bench.file("papers/README.txt", Array("Avtal\n".utf8))
    try bench.bench.file("papers/villkor 50%.txt", Array("Villkor\n".utf8))
    try bench.bench.file("schemas/erms/a%b.xsd", Array("<xs:schema/>\n".utf8))
    let delivery =
      PackagingBench.delivery + PackagingBench.moment
      + "documentation: [papers/README.txt, \"papers/villkor 50%.txt\"]\n"
    try bench.bench.file("delivery.yaml", Array(delivery.utf8))
    let (result, packages) = try bench.package(["shelf"], kind: kind, ["--schemas", "schemas"])
    #expect(result.status == 0, "\(result.errors)")
    for package in packages {
      #expect(bench.files("out/\(package)", "README.txt").count == 2)
      #expect(bench.files("out/\(package)", "archive/erms/a=25b.xsd").count == 1)
      #expect(bench.files("out/\(package)", "villkor 50=25.txt").count == 1)
      if kind == "bagit" { #expect(try Validators.bagit(bench.bench.path("out/\(package)")) == "") }
    }
    let verified = try bench.bench.run(["verify", "out"])
    #expect(verified.status == 0, "\(verified.output)")
    try bench.bench.file("empty/.x", [])
    #expect(try bench.package(["shelf"], kind: kind, ["--schemas", "empty"]).result.status == 66)
  }
}
