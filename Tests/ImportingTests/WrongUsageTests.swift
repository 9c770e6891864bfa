import Foundation
import TestBench
import Testing

/// What is asked for and cannot be: one wording, and what was most likely meant.
@Suite struct WrongUsageTests {
  private func says(_ arguments: [String], _ bench: Workbench) throws -> String {
    let result = try bench.run(arguments)
    #expect(result.status == 64, "\(arguments)")
    #expect(result.output == "", "\(arguments)")
    return result.errors
  }

  @Test(arguments: [
    (["imprt", "x"], "There is no command 'paragraf imprt'. Did you mean 'import'?"),
    (["plugin", "lsit"], "There is no command 'paragraf plugin lsit'. Did you mean 'list'?"),
    (["import", "--outptu", "x"], "There is no option '--outptu'. Did you mean '--output'?"),
    (["show", "--widht=3", "x"], "There is no option '--widht'. Did you mean '--width'?"),
    (
      ["import", ".", "--output", "o", "--format", "jsno"],
      "There is no format 'jsno'. Did you mean 'json'? Known are json, facts,"
    ),
    (
      ["explain", "x.txt", "--fact", "desicion"],
      "--fact: there is no type 'desicion'. Did you mean 'decision'? Known are absent,"
    ),
    (["explain", "x.txt", "--line", "4"], "--line 4: the document has 2 lines; give one of them\n"),
    (["explain", "x.txt", "--line", "0"], "--line 0: lines are counted from 1."),
    (["import", ".", "--output", "-"], "--output: a folder is asked for"),
    (
      ["import", ".", "--output", "o", "--ocr", "alway"],
      "The value 'alway' is invalid for '--ocr <never|auto|always>'. Please provide one of 'never', 'auto' or 'always'. "
        + "Did you mean 'always'?\n"
    ),
    (["show"], "Missing expected argument '<file>'"),
  ]) func isToldAlike(_ arguments: [String], _ words: String) throws {
    let bench = try Workbench()
    try bench.file("x.txt", Array("Ett ord.\nTvå ord.\n".utf8))
    let said = try says(arguments, bench)
    #expect(said.hasPrefix("error: \(words)"), "\(said)")
  }

  @Test func nothingNearIsNotSuggested() throws {
    let bench = try Workbench()
    #expect(
      try says(["frobnicate"], bench)
        == "error: There is no command 'paragraf frobnicate'. 'paragraf --help' lists the commands.\n")
  }

  /// Given twice, both hold.
  @Test func listsAddUp() throws {
    let bench = try Workbench()
    try bench.file("in/x.txt", Array("Ett ord.\n".utf8))
    let arguments = ["import", "in", "--output", "out", "--format", "text", "--format", "json,text"]
    #expect(try bench.run(arguments).status == 0)
    #expect(bench.files("out") == ["x.json", "x.txt"])
    for (folder, id) in [("a", "ett"), ("b", "tva")] {
      try bench.file(
        "\(folder)/p.yaml",
        Array(
          """
          format: 1
          id: \(id)
          version: "1.0"
          why: For a test.
          rules:
            - line: '^(?<word>\(id) .*)$'
              fact: {type: \(id), value: "${word}"}
          examples:
            - {text: "\(id) ord", finds: [{fact: \(id), value: "\(id) ord"}]}
            - {text: "x", finds: []}

          """.utf8))
    }
    let listed = try bench.run(["plugin", "list", "--plugins", "a", "--plugins", "b", "--plugins", "a"])
    #expect(listed.status == 0, "\(listed.errors)")
    #expect(listed.output.contains("ett ") && listed.output.contains("tva "))
  }

  /// What follows `--` is no option, and what an option is given is none either.
  @Test func pathsThatLookLikeOptionsAreNone() throws {
    let bench = try Workbench()
    try bench.file("--tidy", Array("Ett ord.\n".utf8))
    #expect(try bench.run(["show", "--", "--tidy"]).status == 0)
    #expect(try bench.run(["show", "./--tidy"]).status == 0)
  }

  @Test(arguments: [["--help"], ["--version"], ["help", "import"], ["plugin", "--help"], ["plugin"]])
  func whatIsNoFaultIsNone(_ arguments: [String]) throws {
    let result = try Workbench().run(arguments)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(!result.output.isEmpty)
  }
}

/// One document through standard input and output.
@Suite struct StandardStreamTests {
  private static let text = "KOMMUNSTYRELSEN\nSammanträdesprotokoll\n2022-09-28\n\n§ 1 Val av justerare\n"

  @Test(arguments: [["show", "-"], ["show", "--json", "-"], ["explain", "-"], ["edits", "-"]])
  func aDocumentIsReadFromStandardInput(_ arguments: [String]) throws {
    let bench = try Workbench()
    try bench.file("standard-input", Array(Self.text.utf8))
    func lines(_ result: Workbench.Result) -> [String] {
      // Where the document lies and when differs.
      result.output.split(separator: "\n").map(String.init).filter { !$0.contains("\"path\"") }
    }
    let piped = try bench.run(arguments, input: Self.text)
    let named = try bench.run(arguments.map { $0 == "-" ? "standard-input" : $0 })
    #expect(piped.status == 0)
    #expect(piped.errors == "")
    #expect(lines(piped) == lines(named))
    #expect(!piped.output.isEmpty)
  }

  @Test func noDocumentIsAnError() throws {
    let result = try Workbench().run(["show", "-"], input: "")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("error: standard input: "))
  }

  /// `show --json` prints what import writes.
  @Test func theRecordIsThatOfAnImport() throws {
    let bench = try Workbench()
    try bench.file("in/x.txt", Array(Self.text.utf8))
    #expect(try bench.run(["import", "in", "--output", "out", "--format", "json"]).status == 0)
    let shown = try bench.run(["show", "in/x.txt", "--json"])
    #expect(shown.status == 0)
    #expect(try shown.output == bench.text("out/x.json"))
  }
}
