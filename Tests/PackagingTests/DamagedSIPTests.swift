import Foundation
import TestBench
import Testing

/// E-ARK SIPs that were damaged: `paragraf verify` refuses each and names the rule.
@Suite struct DamagedSIPTests {
  /// Edits of the package's own METS.
  static let edits: [Edit] = [
    Edit("CSIP1", #" OBJID="[^"]*""#, ""), Edit("CSIPSTR2~", #" OBJID="[^"]*""#, #" OBJID="another""#),
    Edit("CSIP2", #" TYPE="Datasets""#, ""), Edit("CSIP2", #"TYPE="Datasets""#, #"TYPE="Dataset""#),
    Edit("CSIP3", #"TYPE="Datasets""#, #"TYPE="Other""#),
    Edit("CSIP4", #" csip:CONTENTINFORMATIONTYPE="citserms_v2_1""#, ""),
    Edit("METS-SCHEMA", #"="citserms_v2_1""#, #"="other""#),
    Edit("CSIP5", #"="citserms_v2_1""#, #"="OTHER""#),
    Edit("CSIP6", #" PROFILE="[^"]*""#, ""), Edit("SIP2~", #" PROFILE="[^"]*""#, #" PROFILE="http://x""#),
    Edit("CSIP117", "<metsHdr.*?</metsHdr>", ""), Edit("CSIP7", #" CREATEDATE="[^"]*""#, ""),
    Edit("METS-SCHEMA", #" CREATEDATE="\d{4}-\d\d-\d\d"#, #" CREATEDATE="2023-02-30"#),
    Edit("CSIP9", #" csip:OAISPACKAGETYPE="SIP""#, ""),
    Edit("CSIP9", #"PACKAGETYPE="SIP""#, #"PACKAGETYPE="X""#),
    Edit("CSIP12", #"(<agent ROLE="CREATOR" TYPE)="OTHER""#, #"$1="ORGANIZATION""#),
    Edit("CSIP13", #" OTHERTYPE="SOFTWARE""#, ""), Edit("CSIP14", "<name>Paragraf</name>", "<name/>"),
    Edit("CSIP15", #"<note[^>]*>[^<]*</note>"#, ""),
    Edit("CSIP16", #" csip:NOTETYPE="SOFTWARE VERSION""#, ""),
    Edit("SIP15", #"<agent ROLE="CREATOR" TYPE="ORGANIZATION".*?</agent>"#, ""),
    Edit("CSIP18", #"<dmdSec ID="[^"]*""#, "<dmdSec"),
    Edit("CSIP19", #"(<dmdSec[^>]*) CREATED="[^"]*""#, "$1"),
    Edit("CSIP20", #"(<dmdSec[^>]*STATUS=)"[^"]*""#, #"$1"X""#),
    Edit("CSIP33", #"<digiprovMD ID="[^"]*""#, "<digiprovMD"),
    Edit("CSIP34", #"(<digiprovMD[^>]*STATUS=)"[^"]*""#, #"$1"X""#),
    Edit("CSIP59", #"<fileSec ID="[^"]*""#, "<fileSec"),
    Edit("CSIP60", #"<fileGrp[^>]*USE="Documentation".*?</fileGrp>"#, ""),
    Edit("CSIP113", #"<fileGrp[^>]*USE="Schemas".*?</fileGrp>"#, ""),
    Edit("CSIP62", #"(USE="Representations/[^"]*") csip:CONTENTINFORMATIONTYPE="[^"]*""#, "$1"),
    Edit("CSIP64", #" USE="Documentation""#, ""), Edit("CSIP65", #"<fileGrp ID="[^"]*""#, "<fileGrp"),
    Edit("CSIP66", #"(USE="Documentation">).*?(</fileGrp>)"#, "$1$2"),
    Edit("CSIP67", #"<file ID="[^"]*""#, "<file"), Edit("CSIP68", #"(<file [^>]*) MIMETYPE="[^"]*""#, "$1"),
    Edit("CSIP69", #"(<file [^>]*) SIZE="[^"]*""#, "$1"),
    Edit("CSIP70", #"(<file [^>]*) CREATED="[^"]*""#, "$1"),
    Edit("CSIP71", #"(<file [^>]*) CHECKSUM="[^"]*""#, "$1"),
    Edit("CSIP72", #"(<file [^>]*) CHECKSUMTYPE="[^"]*""#, "$1"), Edit("CSIP76", "<FLocat[^>]*/>", ""),
    Edit("CSIP77", #"(<FLocat[^>]*LOCTYPE=)"URL""#, #"$1"URN""#),
    Edit("CSIP78", #"(<FLocat[^>]*) xlink:type="simple""#, "$1"),
    Edit("CSIP79", #"(<FLocat[^>]*) xlink:href="[^"]*""#, "$1"),
    Edit("CSIP80", "<structMap.*</structMap>", ""), Edit("CSIP80", #"LABEL="CSIP""#, #"LABEL="X""#),
    Edit("CSIP81", #" TYPE="PHYSICAL""#, ""), Edit("CSIP83", #"<structMap ID="[^"]*""#, "<structMap"),
    Edit("CSIP85", #"(<structMap[^>]*>\s*<div) ID="[^"]*""#, "$1"),
    Edit("CSIP88", #"LABEL="Metadata""#, #"LABEL="metadata""#),
    Edit("CSIP89", #"<div ID="[^"]*"( LABEL="Metadata")"#, "<div$1"), Edit("CSIP91~", #" ADMID="[^"]*""#, ""),
    Edit("CSIP92~", #" DMDID="[^"]*""#, ""), Edit("CSIP95", #"(<div[^>]*)"Documentation""#, #"$1"Docs""#),
    Edit("CSIP96", #"("Documentation">)\s*<fptr[^>]*/>"#, "$1"),
    Edit("CSIP99", #"(<div[^>]*)"Schemas""#, #"$1"X""#),
    Edit("CSIP100", #"("Schemas">)\s*<fptr[^>]*/>"#, "$1"),
    Edit("CSIP116", #"("Documentation">\s*<fptr) FILEID="[^"]*""#, "$1"),
    Edit("CSIP118", #"("Schemas">\s*<fptr) FILEID="[^"]*""#, "$1"),
    Edit("CSIP106", #"<div ID="[^"]*"( LABEL="Representations)"#, "<div$1"),
    Edit("CSIP109", "<mptr[^>]*/>", ""),
    Edit("CSIP108", #"(<mptr[^>]*) xlink:title="[^"]*""#, "$1"),
    Edit("CSIP110", #"(<mptr[^>]*) xlink:href="[^"]*""#, "$1"),
    Edit("CSIP111", #"(<mptr[^>]*) xlink:type="[^"]*""#, "$1"),
    Edit("METS-SCHEMA", #"(<mptr[^>]*) LOCTYPE="URL""#, "$1"),
    Edit("FIXITY-MISSING", #"(<mptr[^>]*href=)"[^"]*""#, #"$1"representations/rep9/METS.xml""#),
    Edit("XML-IDREF", #"FILEID="[^"]*""#, #"FILEID="nothing""#),
    Edit("XML-IDREF", #" DMDID="[^"]*""#, #" DMDID="x""#),
    Edit("XML-ID", #"(<fileSec ID=")[^"]*(".*?<file ID=")([^"]*)"#, "$1$3$2$3"),
    Edit("METS-SCHEMA", "(<dmdSec.*?</dmdSec>)(.*?)(<amdSec.*?</amdSec>)", "$3$2$1"),
    Edit("METS-SCHEMA", "<mets ", #"<mets color="red" "#), Edit("METS-SCHEMA", "<fileSec", "words<fileSec"),
    Edit("METS-SCHEMA", "www.loc.gov/METS/", "www.loc.gov/METS2/"),
    Edit("FIXITY-PATH", #"(<FLocat[^>]*href=)"[^"]*""#, #"$1"../../etc/passwd""#),
    Edit("FIXITY-PATH", #"(<FLocat[^>]*href=)"[^"]*""#, #"$1"%2e%2E/METS.xml""#),
    Edit("FIXITY-PATH", #"(<FLocat[^>]*href=)"[^"]*""#, #"$1"file:////etc/passwd""#),
    Edit("FIXITY-PATH", #"(<FLocat[^>]*href=)"[^"]*""#, #"$1"http://localhost/x""#),
    Edit("FIXITY-TYPE", #"(<file [^>]*)"SHA-256""#, #"$1"CRC32""#),
    Edit("FIXITY-SUM", #"(<file [^>]*)"SHA-256""#, #"$1"MD5""#),
    Edit("FIXITY-SUM", #"CHECKSUM="[0-9a-f]{8}"#, #"CHECKSUM="00000000"#),
    Edit("FIXITY-SUM", #"CHECKSUM="[0-9a-f]{4}"#, #"CHECKSUM="wxyz"#),
    Edit("FIXITY-SIZE", #"SIZE=""#, #"SIZE="1"#),
    Edit("FIXITY-TWICE", #"(<file ID=")([^"]*)(".*?</file>)"#, "$1$2$3$1$2b$3"),
    Edit("FIXITY-UNLISTED", "<file .*?</file>", ""), Edit("XML-FORM", "</mets>", ""),
    Edit("XML-FORM", "Ö", "&ouml;"),
    Edit("XML-DOCTYPE", "<mets ", #"<!DOCTYPE mets [<!ENTITY x "xxxx">]><mets "#),
  ]

  @Test func editsOfMETS() throws {
    let bench = try DamageBench("sip")
    for edit in Self.edits {
      try bench.expect(edit.rule, "\(edit.pattern) -> \(edit.replacement)") {
        try edit.apply(to: $0.appending(path: "METS.xml"))
      }
    }
  }

  /// What lies below is listed with its checksum, and yet is looked into.
  @Test func editsOfRecordsAndProvenance() throws {
    let bench = try DamageBench("sip")
    let representation = "representations/rep1/"
    let tables: [(file: String, edits: [Edit])] = [
      (
        representation + "METS.xml",
        [
          Edit("CSIP1", #" OBJID="[^"]*""#, ""), Edit("CSIP80", "<fptr[^>]*/>", ""),
          Edit("FIXITY-SUM", #"CHECKSUM="[0-9a-f]{8}"#, #"CHECKSUM="00000000"#),
        ]
      ),
      (
        representation + "data/ERMS.xml",
        [
          Edit("ERMS-SCHEMA", "<control>.*?</control>", ""),
          Edit("ERMS-SCHEMA", "<objectId>[^<]*</objectId>", ""),
          Edit("ERMS-SCHEMA", #"(<record[^>]*) systemIdentifier="[^"]*""#, "$1"),
          Edit("ERMS-SCHEMA", #"dateType="[^"]*""#, #"dateType="beslut""#),
          Edit("ERMS-SCHEMA", "(<date [^>]*>)[^<]*", "$1i mars"),
          Edit("ERMS-APPENDIX", #"(<appendix[^>]*path=)"[^"]*""#, #"$1"nothing.pdf""#),
          Edit("ERMS-APPENDIX", #"(<appendix[^>]*path=)"[^"]*""#, #"$1"../../../../x""#),
          Edit("ERMS-OTHER", #" otherDateType="[^"]*""#, ""), Edit("XML-FORM", "</erms>", ""),
          Edit("XML-DOCTYPE", "<erms ", "<!DOCTYPE erms><erms "),
        ]
      ),
      (
        representation + "metadata/preservation/premis.xml",
        [
          Edit("PREMIS-SCHEMA", #" version="3.0""#, ""),
          Edit("PREMIS-SCHEMA", #"xsi:type="file""#, #"xsi:type="x""#),
          Edit("PREMIS-FIXITY", "<messageDigest>[0-9a-f]{8}", "<messageDigest>00000000"),
          Edit("PREMIS-FIXITY", "<size>", "<size>1"),
          Edit("PREMIS-SCHEMA", "<eventType>[^<]*</eventType>", ""),
          Edit("PREMIS-LINK", "(<linkingAgentIdentifierValue>)[^<]*", "$1nobody"),
          Edit("PREMIS-ID", "(<objectIdentifierValue>)([^<]*)(.*?<objectIdentifierValue>)[^<]*", "$1$2$3$2"),
        ]
      ),
    ]
    for (file, edits) in tables {
      for edit in edits {
        try bench.expect(edit.rule, "\(file) \(edit.pattern)") {
          try edit.apply(to: $0.appending(path: file))
        }
      }
    }
  }

  @Test func damagedFiles() throws {
    let bench = try DamageBench("sip")
    let data = "representations/rep1/data/"
    let (one, other) = (data + "ekhamre-kommunstyrelsen-2024-03-13.pdf", data + "Älvström åäö.pdf")
    let files = FileManager.default
    try bench.expect("FIXITY-SIZE", "cut") {
      try FileHandle(forWritingTo: $0.appending(path: other)).truncate(atOffset: 1000)
    }
    try bench.expect("FIXITY-SUM", "one bit") { folder in
      var bytes = try Data(contentsOf: folder.appending(path: one))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: folder.appending(path: one))
    }
    try bench.expect("FIXITY-SUM", "swapped") { folder in
      let (a, b) = (folder.appending(path: one), folder.appending(path: other))
      try files.moveItem(at: a, to: folder.appending(path: "x"))
      try files.moveItem(at: b, to: a)
      try files.moveItem(at: folder.appending(path: "x"), to: b)
    }
    try bench.expect("FIXITY-MISSING", "removed") { try files.removeItem(at: $0.appending(path: other)) }
    try bench.expect("FIXITY-MISSING", "renamed") {
      try files.moveItem(at: $0.appending(path: one), to: $0.appending(path: data + "new.pdf"))
    }
    try bench.expect("FIXITY-UNLISTED", "added") {
      try Data("x".utf8).write(to: $0.appending(path: data + "new.txt"))
    }
    try bench.expect("FIXITY-UNLISTED", "hidden") {
      try Data("x".utf8).write(to: $0.appending(path: data + ".new"))
    }
    try bench.expect("PACKAGE-LINK", "link") { folder in
      try files.moveItem(at: folder.appending(path: one), to: folder.appending(path: "../outside.pdf"))
      try files.createSymbolicLink(
        at: folder.appending(path: one), withDestinationURL: folder.appending(path: "../outside.pdf"))
    }
    try bench.expect("FIXITY-MISSING", "no representation") {
      try files.removeItem(at: $0.appending(path: "representations/rep1"))
    }
    try bench.expect("XML-FORM", "cut METS") {
      try FileHandle(forWritingTo: $0.appending(path: "METS.xml")).truncate(atOffset: 3000)
    }
    try bench.expect("XML-FORM", "zero byte") { folder in
      var bytes = try Data(contentsOf: folder.appending(path: "METS.xml"))
      bytes[500] = 0
      try bytes.write(to: folder.appending(path: "METS.xml"))
    }
    let bare = try bench.copy()
    try files.removeItem(at: bare.appending(path: "METS.xml"))
    #expect(try bench.verify(bare).errors == ["CSIPSTR4"])
  }

  /// Random bytes of any listed file, XML or not.
  @Test func anyChangedByteIsFound() throws {
    let bench = try DamageBench("sip")
    let folder = try bench.copy()
    let names = try #require(
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String })
    var random = SystemRandomNumberGenerator()
    for name in names.sorted() where name != "METS.xml" {
      let file = folder.appending(path: name)
      guard let bytes = try? Data(contentsOf: file), !bytes.isEmpty else { continue }
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      changed[place] = changed[place] &+ UInt8.random(in: 1...255, using: &random)
      try changed.write(to: file)
      let verdict = try bench.verify(folder)
      #expect(verdict.status == 1 && verdict.errors.contains("FIXITY-SUM"), "\(name), byte \(place)")
      #expect(verdict.complaints == "")
      try bytes.write(to: file)
    }
    #expect(try bench.verify(folder).status == 0)
  }
}
