import Foundation
import Glibc
import TestBench
import Testing

/// Every file of the input is accounted for: the sum of the states is the number of files, by name.
@Suite struct AccountingTests {
  private static let zip: [UInt8] = Array("PK\u{3}\u{4}".utf8) + Array(repeating: 0, count: 60)
  private static let ole: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)

  /// What lies in a municipality's export, by name: what it holds, and how it must end.
  private static let kinds: [(name: String, bytes: [UInt8], end: String)] = [
    ("bra.pdf", TinyPDF.good, "imported"), ("BRA2.PDF", TinyPDF.good, "imported"),
    ("pdf.doc", TinyPDF.good, "imported"), ("mapp/inuti.pdf", TinyPDF.good, "imported"),
    ("avbruten.pdf", Array(TinyPDF.good.prefix(60)), "failed"), ("tom.pdf", [], "failed"),
    ("text.pdf", Array("Hej".utf8), "failed"),
    ("text.txt", Array("Hej\n".utf8), "imported"), ("utf16.txt", [0xFF, 0xFE, 0x48, 0, 0x65, 0], "imported"),
    ("utan-suffix", Array("Protokoll\n".utf8), "imported"),
    ("a.docx", zip, "office"), ("b.xlsx", zip, "office"), ("c.pptx", zip, "office"),
    ("d.odt", zip, "office"), ("e.zip", zip, "archive"), ("f.doc", ole, "office"),
    ("g.xls", ole, "office"), ("h.msg", ole, "mail"),
    (
      "i.eml",
      Array("From: a@b.se\r\nTo: c@d.se\r\nSubject: x\r\nDate: 1\r\nMIME-Version: 1.0\r\n\r\nHej\r\n".utf8),
      "mail"
    ),
    ("j.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 0], "archive"),
    ("k.rar", Array("Rar!\u{1A}\u{7}\0".utf8), "archive"), ("l.gz", [0x1F, 0x8B, 8, 0, 0], "archive"),
    ("m.gif", Array("GIF89a\0\0\0".utf8), "other-kind"),
    ("n.mp3", Array("ID3\u{3}\0\0\0".utf8), "other-kind"),
    ("o.exe", Array("MZ\0\0\0".utf8), "other-kind"), ("p", Array("\u{7F}ELF\0\0\0".utf8), "other-kind"),
    ("q.html", Array("<!doctype html><html></html>".utf8), "other-kind"),
    ("r.xml", Array("<?xml version=\"1.0\"?><a/>".utf8), "other-kind"),
    ("s.json", Array("{}".utf8), "other-kind"),
    ("t.csv", Array("a,b\n1,2\n".utf8), "other-kind"), ("u.rtf", Array("{\\rtf1 Hej}".utf8), "office"),
    ("v.md", Array("# Hej\n".utf8), "other-kind"), ("w\nrad.xlsx", zip, "office"),
    ("~$x.docx", [1, 2, 3], "temporary"), ("y.tmp", [1], "temporary"), ("Thumbs.db", ole, "temporary"),
    ("z.pdf.part", TinyPDF.good, "temporary"), ("å.docx~", zip, "temporary"), (".dold", [1], "hidden"),
    (String(repeating: "l", count: 240) + ".docx", zip, "office"),
    ("bild.tif", [0x49, 0x49, 0x2A, 0], "failed"), ("bild.jpg", [0xFF, 0xD8, 0xFF], "failed"),
    ("bild.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "failed"), ("tom.txt", [], "failed"),
    ("tom", [], "other-kind"), ("packad.zip", Array("PK\u{3}\u{4}".utf8) + TinyPDF.good, "archive"),
  ]

  private func shelf() throws -> Workbench {
    let bench = try Workbench()
    for kind in Self.kinds { try bench.file("in/\(kind.name)", kind.bytes) }
    try bench.file("in/.git/config", [1])
    try bench.file("in/.git/objects/a", [1])
    try bench.file("in/ut/.paragraf/journal.sqlite", [1])
    try bench.file("in/ut/x.json", Array("{}".utf8))
    try bench.file("in/x.expected/gold.json", Array("{}".utf8))
    let files = FileManager.default
    try files.createSymbolicLink(atPath: bench.path("in/länk"), withDestinationPath: "mapp")
    try files.createSymbolicLink(atPath: bench.path("in/slinga"), withDestinationPath: ".")
    try files.createSymbolicLink(atPath: bench.path("in/trasig"), withDestinationPath: "ingenstans")
    try files.createSymbolicLink(
      atPath: bench.path("in/genväg.pdf"), withDestinationPath: "mapp/inuti.pdf")
    try bench.file("annanstans/x.pdf", TinyPDF.good)
    try files.createSymbolicLink(
      atPath: bench.path("in/annanstans.pdf"), withDestinationPath: "../annanstans/x.pdf")
    let picture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ExtractionTests/Pictures/page.png")
    try bench.file("in/sida.png", Array(try Data(contentsOf: picture)))
    #expect(mkfifo(bench.path("in/rör"), 0o600) == 0)
    #expect(Self.makeSocket(at: bench.path("in/uttag")))
    #expect(Self.write(TinyPDF.good, to: Array(bench.path("in/m").utf8) + [0xF6] + Array("te.pdf".utf8)))
    return bench
  }

  private static func makeSocket(at path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(100)) }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  /// A file whose name may be no UTF-8.
  private static func write(_ bytes: [UInt8], to path: [UInt8]) -> Bool {
    let descriptor = (path.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600)
    }
    defer { close(descriptor) }
    return Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// By name below `in`: how each ended, and for how many files that stands.
  private func ends(_ bench: Workbench) throws -> [String: (end: String, files: Int, run: String?)] {
    var ends: [String: (String, Int, String?)] = [:]
    let lines = try bench.run(["status", "out", "--json"]).output.split(separator: "\n")
    for line in lines {
      let row = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let path = try #require(row["path"] as? String)
      let status = try #require(row["status"] as? String)
      let end = status == "left-out" ? try #require(row["reason"] as? String) : status
      #expect(ends.updateValue((end, row["files"] as? Int ?? 1, row["run"] as? String), forKey: path) == nil)
    }
    return ends
  }

  @Test func everyFileHasItsEnd() throws {
    let bench = try shelf()
    let arguments = [
      "import", "in", "--output", "out", "--ocr", "never", "--format", "text", "--settle", "0",
    ]
    let first = try bench.run(arguments)
    #expect(first.status == 1)
    let more = [
      "in/.git": ("hidden", 2), "in/ut": ("own-output", 2), "in/x.expected": ("own-output", 1),
      "in/länk": ("link", 1), "in/slinga": ("link", 1), "in/trasig": ("link", 1),
      "in/rör": ("special-file", 1), "in/uttag": ("special-file", 1), "in/genväg.pdf": ("link", 1),
      "in/annanstans.pdf": ("imported", 1), "in/sida.png": ("partial", 1),
      "in/m\u{FFFD}te.pdf": ("imported", 1),
    ]
    for run in ["new", "unchanged"] {
      let ends = try ends(bench)
      for kind in Self.kinds {
        let found = ends["in/\(kind.name)"]
        #expect(found?.end == kind.end, "\(kind.name)")
        if ["imported", "failed"].contains(kind.end) { #expect(found?.run == run, "\(kind.name)") }
      }
      for (path, expected) in more {
        #expect(ends[path]?.end == expected.0, "\(path)")
        #expect(ends[path]?.files == expected.1, "\(path)")
      }
      #expect(ends.count == Self.kinds.count + more.count)
      #expect(
        ends.values.reduce(0) { $0 + $1.files } == Self.kinds.count + more.values.reduce(0) { $0 + $1.1 })
      #expect(try bench.run(arguments).status == 1)
    }
    let leftOut = Self.kinds.count { !["imported", "failed"].contains($0.end) } + 11
    #expect(first.errors.contains(", \(leftOut) other files left out"))
    let log = try bench.run(arguments + ["--log-format", "json"]).errorLines
    #expect(log.contains { $0.contains("\"leftOut\":\(leftOut)") })
    #expect(log.count { $0.contains("\"code\":\"left-out\"") } == leftOut - 2)
  }

  @Test func aFolderWithoutDocumentsSaysWhatWasThere() throws {
    let bench = try Workbench()
    try bench.file("in/a.docx", Self.zip)
    let result = try bench.run(["import", "in", "--output", "out"])
    #expect(result.status == 66)
    #expect(result.errors.contains("no document in this folder; see what was left out"))
    #expect(result.errors.contains("in/a.docx – a ZIP archive"))
  }

  @Test func strictTakesNothingForWhole() throws {
    let bench = try Workbench()
    try bench.file("in/a.txt", Array("Hej\n".utf8))
    let arguments = ["import", "in", "--output", "out", "--strict"]
    #expect(try bench.run(arguments).status == 0)
    try bench.file("in/b.docx", Self.zip)
    #expect(try bench.run(arguments).status == 1)
    #expect(try bench.run(["import", "in", "--output", "out"]).status == 0)
  }

  @Test func whatIsGoneIsToldAndForgottenWhenAsked() throws {
    let bench = try Workbench()
    for name in ["a", "b"] { try bench.file("in/\(name).txt", Array("Hej \(name)\n".utf8)) }
    let arguments = ["import", "in", "--output", "out", "--format", "text"]
    #expect(try bench.run(arguments).status == 0)
    try FileManager.default.removeItem(atPath: bench.path("in/b.txt"))
    let told = try bench.run(arguments)
    #expect(told.status == 0)
    #expect(told.errors.contains("1 original is gone; --forget-missing forgets them"))
    #expect(try bench.run(["status", "out"]).output.contains("1 original is gone"))
    #expect(bench.files("out") == ["a.txt", "b.txt"])
    // What lies elsewhere is not asked about.
    try bench.file("other/c.txt", Array("Hej c\n".utf8))
    #expect(
      !(try bench.run(["import", "other", "--output", "out", "--forget-missing"]).errors.contains("gone")))
    let forgotten = try bench.run(arguments + ["--forget-missing"])
    #expect(forgotten.errors.contains("1 original is gone, and forgotten with the outputs"))
    #expect(!bench.files("out").contains("b.txt"))
    #expect(!(try bench.run(["status", "out", "--json"]).output.contains("b.txt")))
    #expect(!(try bench.run(arguments).errors.contains("gone")))
  }

  @Test func whatIsAnotherKindOfFileNowIsNoDocument() throws {
    let bench = try Workbench()
    try bench.file("in/part", Array("Hej\n".utf8))
    let arguments = ["import", "in", "--output", "out", "--format", "text", "--forget-missing"]
    #expect(try bench.run(arguments).status == 0)
    #expect(bench.files("out") == ["part.txt"])
    try bench.file("in/part", Self.zip)
    #expect(try bench.run(arguments).errors.contains("1 original is gone, and forgotten"))
    #expect(bench.files("out") == [])
    #expect(try bench.run(["status", "out", "--json"]).output.contains("\"status\":\"left-out\""))
  }

  @Test func anOutputFolderHasOneAudience() throws {
    let bench = try Workbench()
    try bench.file("in/a.txt", Array("Hej\n".utf8))
    #expect(try bench.run(["import", "in", "--output", "out"]).status == 0)
    let before = try bench.contents("out")
    let refused = try bench.run(["import", "in", "--output", "out", "--audience", "publish"])
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains(
        "error: out: holds outputs for the archive, unmasked; a folder has one audience"))
    #expect(try bench.contents("out") == before)
    #expect(try bench.run(["import", "in", "--output", "public", "--audience", "publish"]).status == 0)
    #expect(try bench.run(["import", "in", "--output", "public"]).status == 64)
  }

  /// What cannot be read leaves the inbox too.
  @Test func aWatchedFolderIsClearedOfWhatIsNoDocument() throws {
    let bench = try Workbench()
    try bench.file("inbox/a.docx", Self.zip)
    try bench.file("inbox/b.txt", Array("Hej\n".utf8))
    let watching = try bench.start([
      "watch", "inbox", "--output", "out", "--move-to", "done", "--move-failed-to", "failed", "--settle",
      "0.2",
      "--interval", "0.3",
    ])
    #expect(Workbench.wait { bench.files("failed") == ["a.docx"] && bench.files("done") == ["b.txt"] })
    watching.process.terminate()
    let result = try watching.finish()
    #expect(
      result.errors.contains(
        "is no document (a ZIP archive, such as docx, xlsx or odt); moved to those that failed"))
  }
}
