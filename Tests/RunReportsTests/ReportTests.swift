import Foundation
import Importing
import Journal
import Testing
import Writers

@testable import RunReports

/// `paragraf report`: what the page says.
@Suite struct ReportTests {
  private let bench: Bench
  init() throws { bench = try Bench() }

  private func page(_ entries: [JournalEntry]) throws -> String {
    let page = try ReportPage(
      try bench.read(entries), folder: FilePath("out"), isHeld: false, now: 1_700_000_100)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test("Names and words of documents stay text")
  func escaping() throws {
    let name = "<script>alert(1)</script>&\"'.pdf"
    let page = try page([
      .failed("<script>alert(1)</script>&\"'"), .read("<b>x") { $0.organ = "<i>Nämnd</i> & \"co\"" },
      .read("rad\nbryt\u{202E}") { $0.proposals = 2 },
    ])
    #expect(!page.contains("<script") && !page.contains("<i>Nämnd"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/"))
    #expect(page.contains("script&gt;&amp;&quot;&#39;.pdf"), "\(name)")
    #expect(page.contains("&lt;i&gt;Nämnd&lt;/i&gt; &amp; &quot;co&quot;"))
    #expect(page.contains("rad\u{FFFD}bryt\u{FFFD}.pdf"))
    #expect(page.contains("the &lt;table&gt; of objects"))
  }

  @Test("Fifty documents of each reason are named, the rest counted")
  func bounds() throws {
    let page = try page((100...160).map { .failed("f\($0)") } + [.failed("x", "a-later-version-s")])
    #expect(page.contains("Skadad: 61\u{A0}dokument"))
    #expect(page.contains("<b>f149.pdf</b>") && !page.contains("<b>f150.pdf</b>"))
    #expect(page.contains("… och 11\u{A0}dokument till."))
    #expect(page.contains("a-later-version-s: 1\u{A0}dokument"))
  }

  @Test("Documents lead to their reading copies, originals and pages, wherever the page lies")
  func links() throws {
    let name = "å ett#100 %.pdf"
    try bench.file("shelf/\(name)", "x")
    try bench.file("shelf/bild.jpg", "x")
    try bench.file("out/å ett.html", "x")
    try bench.file("out/x.documents/a.original.pdf", "x")
    func file(_ format: String, _ suffix: String) -> JournalEntry.OutputFile {
      .init(format: format, suffix: suffix, sha256: "", bytes: 1, inode: 1, modified: 1, changed: 1)
    }
    var whole = JournalEntry.read("å ett").lacking("no-text", [2, 3])
    (whole.path, whole.output) = (Data(bench.path("shelf/\(name)").utf8), Data("å ett".utf8))
    whole.files = [file("text", "txt"), file("html", "html")]
    var inner = JournalEntry.read("inner").lacking("no-text", [7])
    (inner.path, inner.output) = (Data("shelf/x.pdf#a.pdf".utf8), Data("x.documents/a".utf8))
    inner.files = [file("original", "original.pdf")]
    var picture = JournalEntry.read("bild").lacking("no-text", [1])
    picture.path = Data(bench.path("shelf/bild.jpg").utf8)
    let journal = try bench.read([whole, inner, picture, .failed("gone")])
    func page(at file: String) throws -> String {
      let page = try ReportPage(
        journal, folder: FilePath(bench.path("out")), isHeld: false, file: FilePath(bench.path(file)),
        now: 1_700_000_100)
      return String(decoding: page.bytes, as: UTF8.self)
    }
    let beside = try page(at: "report.html")
    #expect(beside.contains("<a href=\"out/%C3%A5%20ett.html\"><b>"))
    #expect(beside.contains("href=\"shelf/%C3%A5%20ett%23100%20%25.pdf#page=2\">sid.\u{A0}2</a>"))
    #expect(beside.contains("href=\"out/x.documents/a.original.pdf#page=7\""))
    #expect(beside.contains("href=\"shelf/bild.jpg\">original</a>"))
    #expect(!beside.contains("gone.pdf\""))
    #expect(try page(at: "out/report.html").contains("href=\"%C3%A5%20ett.html\""))
    try FileManager.default.createDirectory(
      atPath: bench.path("other/deep"), withIntermediateDirectories: true)
    #expect(try page(at: "other/deep/report.html").contains("href=\"../../out/%C3%A5%20ett.html\""))
  }

  @Test(
    "What went wrong is told in Swedish; words of libraries stay",
    arguments: [
      ("none of its 12 pages can be opened", "ingen av dess 12 sidor går att öppna"),
      (
        "it is a ZIP archive, such as docx, xlsx or odt",
        "den är ett ZIP-arkiv, till exempel docx, xlsx eller odt"
      ),
      (
        "stopped after 20 s, at page 3 of 400, or later",
        "avbröts efter 20 s, vid sidan 3 av 400 eller senare"
      ),
      ("the worker was killed by SIGSEGV", "läsaren dödades av SIGSEGV"),
      ("</a> closes nothing that is open", "</a> avslutar inget som är öppet"), ("", ""),
    ])
  func details(_ english: String, _ swedish: String) {
    #expect(Details.words(english) == (swedish, false))
  }

  @Test("Both sides of a message have as many stars")
  func templates() {
    #expect(Details.words("Couldn't find trailer dictionary").isEnglish)
    for (english, swedish) in Details.templates {
      #expect(english.count { $0 == "*" } == swedish.count { $0 == "*" }, "\(english)")
    }
  }

  @Test("What was tried is not advised")
  func advice() throws {
    func page(_ mode: String, _ output: String) throws -> String {
      let journal = try bench.read(in: output, [JournalEntry.read("a").lacking("no-text", [1])]) { run in
        run.options = "{\"ocr\":\"\(mode)\",\"packs\":[],\"programs\":[],\"repair\":\"normal\"}"
      }
      let page = try ReportPage(journal, folder: FilePath(output), isHeld: false, now: 1_700_000_100)
      return String(decoding: page.bytes, as: UTF8.self)
    }
    #expect(try page("never", "a").contains("Bilder läses med OCR: --ocr auto"))
    let tried = try page("auto", "b")
    #expect(!tried.contains("--ocr") && tried.contains("Skanna dem på nytt"))
  }

  @Test("Documents that were read without a program that failed are named")
  func programs() throws {
    let page = try page([.read("a") { $0.programs = "{\"vindkraft\":\"timed out\"}" }])
    #expect(page.contains("Lästa utan ett program som felade: 1\u{A0}dokument"))
    #expect(page.contains("vindkraft: timed out"))
  }

  @Test("What to look at first: by points, with what they are for")
  func review() throws {
    let page = try page([
      .read("calm"), .read("waiting") { $0.proposals = 12 },
      JournalEntry.read("holes").lacking("lost-page", [2, 3]).lacking("damaged-page", [4]),
      .read("empty") { $0.items = 0 }, .read("nameless") { ($0.organ, $0.date) = (nil, nil) },
      .read("doubtful") { ($0.confidence, $0.doubt) = (0.51, "decision of § 14") },
      .read("full") { $0.proposals = 4000 }, .failed("failed"),
    ])
    let list = try #require(page.split(separator: "id=\"granska\"").last?.split(separator: "</table>").first)
    let rows = list.split(separator: "<tr>").dropFirst(2).map { row in
      let name = row.split(separator: "<b>")[1].prefix { $0 != "." }
      let points = row.split(separator: "class=\"number\">")[1].prefix { $0 != "<" }
      return "\(name) \(points)"
    }
    #expect(rows == ["empty 40", "full 40", "holes 23", "nameless 20", "waiting 12", "doubtful 9"])
    #expect(list.contains("överhoppade sidor: sid.\u{A0}2, 3"))
    #expect(list.contains("osäkert: beslut i § 14 (0,51)"))
    #expect(list.contains("organ saknas; datum saknas"))
    #expect(list.contains("6\u{A0}dokument med poäng"))
  }

  @Test("Kinds, years and organs; what cannot be a year is told apart")
  func contents() throws {
    let page = try page([
      .read("a"), .read("b") { $0.date = "1901-01-02" }, .read("c") { $0.date = "9999-01-01" },
      .read("d") { ($0.date, $0.kind) = (nil, nil) }, .failed("e"),
    ])
    #expect(page.contains("<li>1901: 1</li>") && page.contains("<li>1998: 1</li>"))
    #expect(page.contains("Utan datum: 1\u{A0}dokument."))
    #expect(page.contains("Med ett orimligt årtal: 1\u{A0}dokument."))
    #expect(page.contains("<i>okänd typ</i>"))
    let old = try bench.read(in: "old", [.read("a"), .read("b") { $0.date = "1851-01-02" }])
    let report = try ReportPage(old, folder: FilePath("old"), isHeld: false, now: 1_700_000_100)
    #expect(String(decoding: report.bytes, as: UTF8.self).contains("<li>1850-talet: 1</li>"))
  }

  @Test("A journal without documents makes a page")
  func nothing() throws {
    let page = try page([])
    #expect(page.contains("Alla dokument är inlästa.") || page.contains("Inget dokument"))
    #expect(page.hasSuffix("</html>\n"))
  }

  @Test("Text stands out from its ground as WCAG's level AA asks", arguments: [Palette.light, .dark])
  func contrast(_ palette: Palette) {
    func luminance(_ colour: String) -> Double {
      let value = Int(colour.dropFirst(), radix: 16) ?? 0
      let parts = [16, 8, 0].map { (shift: Int) -> Double in
        let part = Double((value >> shift) & 255) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    func ratio(_ a: String, _ b: String) -> Double {
      let (one, other) = (luminance(a), luminance(b))
      return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }
    for ground in [palette.background, palette.surface] {
      for text in [palette.text, palette.muted, palette.accent] { #expect(ratio(text, ground) >= 4.5) }
      for part in [palette.imported, palette.partial, palette.failed, palette.accent] {
        #expect(ratio(part, ground) >= 3)
      }
    }
  }

  @Test("The command writes the page whole, or says why not")
  func command() throws {
    try bench.journal([.read("a")]).close()
    #expect(try bench.run(["report", "out", "--output", "page.html"]).status == 0)
    let written = FileManager.default.contents(atPath: bench.path("page.html")) ?? Data()
    #expect(String(decoding: written, as: UTF8.self).hasSuffix("</html>\n"))
    let refused = try bench.run(["report", "out", "--output", "nowhere/page.html"])
    #expect(refused.status == 73)
    #expect(refused.errors.contains("nowhere/page.html: cannot be written"))
    #expect(try bench.run(["report", "out", "--output", bench.folder]).status == 73)
    #expect(try bench.run(["report", "nothing", "--output", "x.html"]).status == 66)
    #expect(try bench.run(["report", "out", "-o", "/dev/stdout"]).output.hasSuffix("</html>\n"))
  }
}
