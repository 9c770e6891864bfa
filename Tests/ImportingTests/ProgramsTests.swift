import Foundation
import TestBench
import Testing

@testable import Importing

/// Programs that read along, from end to end: `--plugin-program` and `plugin`.
@Suite(.serialized) struct ProgramsTests {
  let bench: Workbench

  init() throws { bench = try Workbench() }

  /// A program in Python that finds what its code says.
  private func program(_ code: String, folder: String = "programs/prov", id: String = "prov") throws {
    let head = """
      import json, os, sys, time, subprocess
      def say(answer): print(json.dumps(answer), flush=True)
      open("started", "a").write("x")
      sys.stdin.readline()
      say({"plugin": {"id": "\(id)", "version": "2.5", "protocol": 1, "emits": ["fact:verb"]}})

      """
    try bench.file("\(folder)/x.py", Array((head + code).utf8))
    let manifest = """
      format: 1
      kind: program
      id: \(id)
      version: "2.5"
      why: for a test
      command: [/usr/bin/python3, x.py]
      emits: ["fact:verb"]
      examples:
        - {text: "Nämnden beslutar", finds: [{fact: verb, value: beslutar}]}
        - {text: "Nämnden", finds: []}

      """
    try bench.file("\(folder)/plugin.yaml", Array(manifest.utf8))
  }

  /// Finds the verb, and one that stands nowhere.
  private static let sound = """
    for text in sys.stdin:
        lines = [line["n"] for line in json.loads(text)["document"]["lines"] if "beslutar" in line["text"]]
        say({"findings": [{"fact": {"type": "verb", "value": "beslutar"}, "lines": [n]} for n in lines]})
    """

  private func facts(_ name: String) throws -> String {
    try String(contentsOfFile: bench.path("out/\(name).facts.jsonl"), encoding: .utf8)
  }

  @Test func aProgramAddsFacts() throws {
    try bench.file("x.pdf", TinyPDF.good)
    try program(Self.sound)
    let result = try bench.run([
      "import", "x.pdf", "--output", "out", "--plugin-program", "programs/prov", "--quiet",
    ])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      try facts("x").contains(
        #"{"type":"verb","value":"beslutar","page":1,"confidence":0.9,"recogniser":"prov""#))
    let json = try String(contentsOfFile: bench.path("out/x.json"), encoding: .utf8)
    #expect(json.contains(#"{"id": "prov", "version": "2.5"}"#))
    let shown = try bench.run(["show", "x.pdf", "--plugin-program", "programs/prov/plugin.yaml"])
    #expect(shown.output.contains("Verb  beslutar"))
    let explained = try bench.run(["explain", "x.pdf", "--plugin-program", "programs/prov", "--fact", "verb"])
    #expect(explained.output.contains("+ verb: beslutar (prov 0.90)"))
    let tested = try bench.run(["plugin", "test", "programs/prov"])
    #expect(tested.output == "prov: 2 examples, all hold\n")
    #expect(tested.status == 0)
  }

  @Test func itIsStartedOnlyIfItIsNamed() throws {
    try bench.file("x.pdf", TinyPDF.good)
    try program(Self.sound)
    let imported = try bench.run(["import", "x.pdf", "--output", "out", "--plugins", "programs", "--quiet"])
    #expect(imported.status == 0)
    #expect(imported.errors == "")
    #expect(!(try facts("x").contains("verb")))
    let list = try bench.run(["plugin", "list", "--plugins", "programs"])
    #expect(list.output.contains("\nprov "))
    #expect(list.output.contains(" program "))
    let shown = try bench.run(["plugin", "show", "prov", "--plugins", "programs"])
    #expect(
      shown.output.hasPrefix(
        """
        prov 2.5 (program)
        File   programs/prov/plugin.yaml
        Runs   /usr/bin/python3 x.py
        Why    for a test
        Finds  verb

        Example: Nämnden beslutar
        """))
    _ = try bench.run(["plugin", "test", "--plugins", "programs"])
    #expect(bench.files("programs") == ["prov/plugin.yaml", "prov/x.py"])
    let named = try bench.run(["plugin", "test", "prov", "--plugins", "programs"])
    #expect(named.output == "prov: 2 examples, all hold\n")
    #expect(bench.files("programs").contains("prov/started"))
  }

  @Test(arguments: [["import", "--output", "out"], ["show"], ["explain"]])
  func whatIsNoProgramIsRefused(_ command: [String]) throws {
    try bench.file("x.pdf", TinyPDF.good)
    try program(Self.sound, folder: "taken", id: "attendance")
    try program(Self.sound)
    for (arguments, fault) in [
      (["--plugin-program", "nowhere"], "nowhere: No such file or directory"),
      (["--plugin-program", "x.pdf"], "x.pdf:1: bad YAML: "),
      (
        ["--plugin-program", "taken"],
        "taken/plugin.yaml:3: the id 'attendance' is used already by another recogniser"
      ),
      (
        ["--plugins", "programs/prov/plugin.yaml"],
        "programs/prov/plugin.yaml: describes a program; --plugin-program starts it"
      ),
    ] {
      let result = try bench.run(command + ["x.pdf"] + arguments)
      #expect(result.status == 64)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.hasPrefix("error: \(fault)"), "\(result.errors)")
    }
    #expect(bench.files("out") == [])
  }

  @Test func aProgramThatFailsCostsNoDocument() throws {
    for number in 1...12 {
      try bench.file("in/\(number).pdf", TinyPDF.pages(["Kommunstyrelsen beslutar \(number)"]))
    }
    try program("sys.stdin.readline(); sys.exit('no idea')")
    try program(Self.sound, folder: "programs/sound", id: "sound")
    let programs = ["--plugin-program", "programs/prov", "--plugin-program", "programs/sound"]
    let result = try bench.run(["import", "in", "--output", "out", "--jobs", "2"] + programs)
    #expect(result.status == 0)
    let words = "ended by itself with status 1 (its last words: no idea)"
    let told = result.errorLines.map { String($0.drop { $0 != ":" }.dropFirst(2)) }
    #expect(
      told.filter { $0.contains("prov") }.map { String($0.drop { $0 != ":" }.dropFirst(2)) } == [
        "prov: \(words); this document was read without it; later documents are not named",
        "prov: is asked no more in this run: 3 failures in a row, the last: \(words)",
      ])
    #expect(result.errorLines.count == 5)
    #expect(result.errorLines[2].hasPrefix("12 documents in "))
    #expect(
      result.errorLines[3]
        == "  read without the program prov: 12 (\(words); this document was read without it)")
    // It stands in status, too, and is no success where that is asked for.
    #expect(try bench.run(["status", "out"]).output.contains("Read without a program that failed: 12"))
    for number in 1...12 {
      #expect(try facts("\(number)").contains(#""recogniser":"sound""#))
      let json = try String(contentsOfFile: bench.path("out/\(number).json"), encoding: .utf8)
      #expect(json.contains(#"{"recogniser": "prov", "message": ""#))
      #expect(json.contains(#"{"id": "prov", "version": "2.5"}"#))
    }
    let starts = try String(contentsOfFile: bench.path("programs/prov/started"), encoding: .utf8)
    #expect((3...6).contains(starts.utf8.count), "two workers, three failures each at most: \(starts)")
    let shown = try bench.run(["show", "in/1.pdf"] + programs)
    #expect(
      shown.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("prov: \(words)"))
    let tested = try bench.run(["plugin", "test", "programs/prov"])
    #expect(tested.status == 1)
    #expect(tested.output.contains("warning: prov: ended by itself with status 1"))
    #expect(tested.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aProgramThatHangsKeepsWithinTheTimeLimit() throws {
    try bench.file("x.pdf", TinyPDF.good)
    try program("time.sleep(100)")
    let result = try bench.run(
      ["import", "x.pdf", "--output", "out", "--time-limit", "9", "--plugin-program", "programs/prov"])
    #expect(result.status == 0)
    #expect(
      result.errorLines.first == "warning: x.pdf: prov: did not answer within 2.3 s; this document was read "
        + "without it; later documents are not named")
    #expect(try facts("x").contains("beslutar"))
  }

  /// However we end, programs and what they started end too.
  @Test(arguments: [SIGKILL, SIGINT, SIGTERM]) func nothingIsLeftBehind(_ signal: Int32) throws {
    try bench.file("x.pdf", TinyPDF.good)
    try program(
      """
      children = [subprocess.Popen(["sleep", "100"]), subprocess.Popen(["sleep", "100"], start_new_session=True)]
      open("pids.part", "w").write(" ".join(str(number) for number in [os.getpid()] + [c.pid for c in children]))
      os.rename("pids.part", "pids")
      time.sleep(100)
      """)
    let running = try bench.start(
      ["import", "x.pdf", "--output", "out", "--plugin-program", "programs/prov"])
    #expect(Workbench.wait { FileManager.default.fileExists(atPath: bench.path("programs/prov/pids")) })
    let all = try String(contentsOfFile: bench.path("programs/prov/pids"), encoding: .utf8)
      .split(separator: " ").compactMap { pid_t($0) }
    #expect(all.count == 3)
    #expect(all.allSatisfy { kill($0, 0) == 0 })
    kill(running.process.processIdentifier, signal)
    #expect(Workbench.wait { all.allSatisfy { kill($0, 0) != 0 } })
    _ = try running.finish()
  }
}
