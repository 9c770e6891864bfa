import Foundation
import ParagrafKit
import ParagrafTesting
import Testing

@testable import ExternalRecognisers

/// What programs can do wrong: none of it costs more than their own findings, and each is named.
@Suite struct MisbehaviourTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var program: String
    var command = "[/usr/bin/python3, program.py]"
    var seconds = 20.0
    var warning: String
    /// Whether it is given up at once.
    var isHopeless = false
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "crashes", program: "greet(); hear()['nothing']",
      warning: "ended by itself with status 1 (its last words: KeyError: 'nothing')"),
    Case(
      name: "kills itself", program: "greet(); hear(); os.kill(os.getpid(), 9)",
      warning: "was killed by signal 9"),
    Case(
      name: "ends before it greets", program: "sys.exit(3)", warning: "ended by itself with status 3"),
    Case(
      name: "hangs", program: "greet(); time.sleep(100)", seconds: 4.5,
      warning: "did not answer within 4.5 s"),
    Case(
      name: "is slow to greet", program: "time.sleep(100)", seconds: 0.5,
      warning: "did not greet within 0.5 s"),
    Case(
      name: "floods", program: "greet(); hear()\nwhile True: sys.stdout.write('x' * 100000)",
      warning: "wrote more than 8 MB on one line"),
    Case(
      name: "floods standard error",
      program: "greet(); hear()\nwhile True: sys.stderr.write('oh no\\n' * 10000)", seconds: 4.5,
      warning: "did not answer within 4.5 s (its last words: oh no)"),
    Case(
      name: "finds too much", program: "greet(); hear(); say({'findings': [fact('ja', [1])] * 20001})",
      warning: "answered 20001 findings; 20000 are the most"),
    Case(
      name: "prints rubbish for a greeting", program: "print('Hello!', flush=True); greet(); hear()",
      warning: "greeted with what is no JSON (no JSON value at byte 1): 'Hello!'"),
    Case(
      name: "prints rubbish for an answer",
      program: "greet(); hear(); print('Found 3 facts', flush=True); hear()",
      warning: "answered what is no JSON (no JSON value at byte 1): 'Found 3 facts'"),
    Case(
      name: "speaks out of turn",
      program: """
        hear(); plugin = {"id": "prov", "version": "1.0", "protocol": 1, "emits": ["fact:x"]}
        sys.stdout.write(json.dumps({"plugin": plugin}) + '\\nready\\n'); sys.stdout.flush(); hear()
        """,
      warning: "spoke without being asked"),
    Case(
      name: "answers another question", program: "greet(); hear(); say({'plugin': {}}); hear()",
      warning: "answered something else than {\"findings\": …}: '{\"plugin\": {}}'"),
    Case(
      name: "answers a list", program: "greet(); hear(); say([1, 2]); hear()",
      warning: "answered something else than {\"findings\": …}: '[1, 2]'"),
    Case(
      name: "answers containers without end",
      program: "greet(); hear(); print('[' * 100000, flush=True); hear()",
      warning: "answered what is no JSON (containers nested too deep at byte 33): "
        + "'[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…'"),
    Case(
      name: "answers invalid UTF-8",
      program: "greet(); hear(); sys.stdout.buffer.write(b'{\"findings\": [\"\\xd6stby\"]}\\n')\n"
        + "sys.stdout.flush(); hear()",
      warning: "answered what is no JSON (not UTF-8): '{\"findings\": [\"\u{FFFD}stby\"]}'"),
    Case(
      name: "closes its output", program: "greet(); hear(); os.close(1); time.sleep(100)",
      warning: "closed its standard output"),
    Case(
      name: "closes its standard error", program: "greet(); hear(); os.close(2); time.sleep(100)",
      seconds: 4.5,
      warning: "did not answer within 4.5 s"),
    Case(
      name: "kills its guard", program: "greet(); hear(); os.kill(os.getppid(), 9); time.sleep(100)",
      warning: "was killed by signal 9"),
    Case(
      name: "takes too much memory", program: "greet(); hear(); x = 'x' * (1 << 31)",
      warning: "ended by itself with status 1 (its last words: MemoryError)"),
    Case(
      name: "speaks another version", program: "greet(protocol=2); hear()",
      warning: "speaks version 2 of the protocol, this paragraf speaks version 1", isHopeless: true),
    Case(
      name: "speaks no version", program: "greet(protocol='one'); hear()",
      warning: "speaks no version of the protocol, this paragraf speaks version 1", isHopeless: true),
    Case(
      name: "is another", program: "greet(id='other'); hear()",
      warning: "says that its id is 'other', PATH says 'prov'", isHopeless: true),
    Case(
      name: "has another version", program: "greet(version='2.0'); hear()",
      warning: "says that its version is '2.0', PATH says '1.0'", isHopeless: true),
    Case(
      name: "finds something else", program: "greet(emits=['fact:y']); hear()",
      warning: "says that it emits fact:y, PATH says otherwise", isHopeless: true),
    Case(
      name: "asks for what its manifest does not", program: "greet(capabilities=['network']); hear()",
      warning: "asks for the capabilities [network], PATH for []", isHopeless: true),
    Case(
      name: "is not there", program: "", command: "[./nothing]",
      warning: "cannot be started: No such file or directory", isHopeless: true),
    Case(
      name: "is nowhere on the path", program: "", command: "[no-such-program-anywhere]",
      warning: "cannot be started: No such file or directory", isHopeless: true),
    Case(
      name: "cannot be executed", program: "", command: "[./program.py]",
      warning: "cannot be started: Permission denied", isHopeless: true),
  ]

  @Test(arguments: cases) func isNamedAndCostsNothingElse(_ one: Case) throws {
    let folder = try ProgramFolder()
    let program = try folder.program(
      one.program, command: one.command, limits: ProgramLimits(seconds: one.seconds))
    let reading = program.reading(of: text("ja"))
    let warning = one.warning.replacing("PATH", with: program.path)
    #expect(reading.findings.isEmpty)
    #expect(reading.warnings == ["\(warning); this document was read without it"])
    #expect(program.quarantine == (one.isHopeless ? warning : nil))
    if one.isHopeless { #expect(program.reading(of: text("ja")).warnings == ["was not asked: \(warning)"]) }
  }

  @Test func findingsThatAreNoneAreLeftOut() throws {
    let folder = try ProgramFolder()
    let answer = #"""
      greet(emits=["fact:x", "section:beslut"])
      faults = json.load(open("faults.json"))
      for line in sys.stdin:
          say({"findings": [fact("ja", [1]), faults.pop(0)]})
      """#
    let faults = [
      (
        #"{"fact": {"type": "x", "value": "ja"}, "lines": [2]}"#,
        "it claims line 2, the document has lines 1 to 1"
      ),
      (
        #"{"fact": {"type": "x", "value": "ja"}, "lines": [1, 999]}"#,
        "it claims lines 1 to 999, the document has lines 1 to 1"
      ),
      (
        #"{"fact": {"type": "x", "value": "ja"}, "lines": [0]}"#,
        "it claims line 0, the document has lines 1 to 1"
      ),
      (#"{"fact": {"type": "x", "value": "ja"}, "lines": [1, 2, 3]}"#, "its lines are not [first, last]"),
      (#"{"fact": {"type": "x", "value": "ja"}}"#, "its lines are not [first, last]"),
      (
        #"{"fact": {"type": "x", "value": 1.5}, "lines": [1]}"#,
        "a value holds a decimal number; give it as the text that stands there"
      ),
      (#"{"fact": {"type": "x", "value": " "}, "lines": [1]}"#, "it is empty"),
      (#"{"fact": {"type": "X!", "value": "ja"}, "lines": [1]}"#, "its type is no name of a-z, 0-9, - and _"),
      (
        #"{"fact": {"type": "item", "value": "1"}, "lines": [1]}"#,
        "items and sections are found with 'item:', not as facts"
      ),
      (
        #"{"fact": {"type": "y", "value": "ja"}, "lines": [1]}"#,
        "'fact:y' is not among what the program says to emit"
      ),
      (
        #"{"fact": {"type": "x", "value": "ja", "cell": 2}, "lines": [1]}"#,
        "its cell is none of one line's, counted from 1"
      ),
      (
        #"{"fact": {"type": "x", "value": "ja", "cell": -9223372036854775808}, "lines": [1]}"#,
        "its cell is none of one line's, counted from 1"
      ),
      (#"{"region": "r", "lines": [1]}"#, "'region:r' is not among what the program says to emit"),
      (
        #"{"section": "beslut", "heading": "nej", "lines": [1]}"#,
        "the heading 'nej' is not what its lines begin with"
      ),
      (#"{"section": "beslut", "lines": [1], "confidence": 90}"#, "its confidence is no number from 0 to 1"),
      (
        #"{"section": "beslut", "lines": [1], "confidance": 0.9}"#,
        "it has a member 'confidance'; known are section, item, region, fact, heading, lines, confidence"
      ),
      (#"{"section": "beslut", "item": "1", "lines": [1]}"#, "it is one of section, item, region, fact"),
      (#"7"#, "it is no object"),
    ]
    try folder.write("faults.json", "[" + faults.map(\.0).joined(separator: ",") + "]")
    let program = try folder.program(answer, emits: "[\"fact:x\", \"section:beslut\"]")
    for (json, reason) in faults {
      let reading = program.reading(of: text("ja"))
      #expect(reading.findings.map(ExampleRunner.describe) == ["x: ja"], "\(json)")
      #expect(reading.warnings == ["finding 2 was left out: \(reason)"], "\(json)")
    }
    #expect(program.quarantine == nil)
  }

  @Test("A flood of findings that each claim the whole document")
  func claimsTooMuch() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(
      "greet(); hear(); say({'findings': [fact('ja', [1, 100])] * 5000})")
    let reading = program.reading(of: text(String(repeating: "ja\n", count: 100)))
    #expect(reading.findings.isEmpty)
    #expect(reading.warnings.contains { $0.contains("claimed more than 200000 lines") })
  }

  @Test func charactersThatSteerATerminalAreReplaced() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(#"greet(); hear(); say({'findings': [fact("ja\t\n \x1b[2J", [1])]})"#)
    #expect(program.reading(of: text("ja")).findings.map(ExampleRunner.describe) == ["x: ja \u{FFFD}[2J"])
  }

  @Test func itIsStartedAgainAfterAFailure() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(
      """
      open("starts", "a").write("x"); greet()
      for line in sys.stdin:
          if "dö" in line: sys.exit(1)
          say({"findings": [fact("ja", [1])]})
      """)
    for _ in 0..<3 {
      #expect(program.reading(of: text("ja")).findings.count == 1)
      #expect(program.reading(of: text("dö")).warnings.count == 1)
    }
    // A process that has answered before is given another chance with the document that it died of.
    #expect(folder.read("starts") == String(repeating: "x", count: 2 + 2 + 2))
    #expect(program.quarantine == nil)
  }

  @Test func itMayEndAfterEachAnswer() throws {
    let folder = try ProgramFolder()
    let program = try folder.program("greet(); hear(); say({'findings': [fact('ja', [1])]})")
    for _ in 0..<4 {
      let reading = program.reading(of: text("ja"))
      #expect(reading.findings.count == 1)
      #expect(reading.warnings == [])
    }
  }

  @Test func threeFailuresInARowAreEnough() throws {
    let folder = try ProgramFolder()
    let program = try folder.program("open('starts', 'a').write('x'); greet(); hear(); sys.exit(1)")
    for _ in 0..<3 {
      #expect(
        program.reading(of: text("ja")).warnings == [
          "ended by itself with status 1; this document was read without it"
        ])
    }
    let reason = "3 failures in a row, the last: ended by itself with status 1"
    #expect(program.quarantine == reason)
    #expect(program.reading(of: text("ja")).warnings == ["was not asked: \(reason)"])
    #expect(folder.read("starts") == "xxx")
  }
}
