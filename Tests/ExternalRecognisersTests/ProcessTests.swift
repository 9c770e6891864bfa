import CSystem
import Foundation
import ParagrafKit
import Testing

@testable import ExternalRecognisers

/// What a program inherits, and that nothing of it stays behind.
@Suite struct ProcessTests {
  @Test func itInheritsNothing() throws {
    setenv("PARAGRAF_SECRET", "x", 1)
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    let folder = try ProgramFolder()
    let program = try folder.program(
      """
      greet(); hear()
      files = [os.readlink('/proc/self/fd/' + name) for name in os.listdir('/proc/self/fd') if int(name) > 2
               and os.path.exists('/proc/self/fd/' + name)]
      status = open('/proc/self/status').read()
      json.dump({"environment": sorted(os.environ), "files": files, "folder": os.getcwd(),
                 "ignored": status.split("SigIgn:")[1].split()[0], "blocked": status.split("SigBlk:")[1].split()[0],
                 "group": os.getpgid(0) == os.getpid()}, open("seen.json", "w"))
      say({"findings": []})
      """)
    #expect(program.reading(of: text("ja")).warnings == [])
    struct Seen: Decodable {
      var environment: [String]
      var files: [String]
      var folder: String
      var ignored: String
      var blocked: String
      var group: Bool
    }
    let seen = try JSONDecoder().decode(Seen.self, from: Data(folder.read("seen.json").utf8))
    // Python itself adds LC_CTYPE, ignores SIGPIPE and SIGXFSZ.
    #expect(seen.environment.filter { $0 != "LC_CTYPE" } == ["LANG", "PATH"])
    #expect(seen.files.filter { !$0.hasPrefix("/proc/") } == [])
    #expect(seen.folder == folder.url.resolvingSymlinksInPath().path)
    let ignored = try #require(UInt64(seen.ignored, radix: 16))
    #expect(ignored & 0x7FFF_FFFF == 0x0100_1000)
    #expect(seen.blocked == "0000000000000000")
    #expect(seen.group)
  }

  /// Processes that are still there, of the numbers that a program wrote down.
  private func alive(_ folder: ProgramFolder) -> [pid_t] {
    folder.read("pids").split(separator: "\n").compactMap { pid_t($0) }.filter { kill($0, 0) == 0 }
  }

  private static let family = """
    def note(number): open("pids", "a").write(f"{number}\\n")
    note(os.getpid()); greet()
    note(subprocess.Popen(["sleep", "100"]).pid)
    note(subprocess.Popen(["sleep", "100"], start_new_session=True).pid)
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            note(os.getpid()); time.sleep(100)
        os._exit(0)
    while len(open("pids").readlines()) < 4: time.sleep(0.01)
    hear()

    """

  @Test func whatItLeavesBehindEndsWithIt() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(Self.family + "say({'findings': [fact('ja', [1])]}); sys.exit(0)")
    #expect(program.reading(of: text("ja")).findings.count == 1)
    program.quarantine(because: "the test is over")
    #expect(folder.read("pids").split(separator: "\n").count == 4)
    #expect(alive(folder) == [])
  }

  @Test func allEndAfterAMissedDeadline() throws {
    let folder = try ProgramFolder()
    let program = try folder.program(
      Self.family + "time.sleep(100)", limits: ProgramLimits(seconds: 6))
    #expect(program.reading(of: text("ja")).warnings.count == 1)
    #expect(folder.read("pids").split(separator: "\n").count == 4)
    #expect(alive(folder) == [])
  }

  /// A process that holds a copy of the output is no sign of life.
  @Test func aDeathIsNoticedThoughAChildHoldsTheOutput() throws {
    let folder = try ProgramFolder()
    let program = try folder.program("greet(); hear(); subprocess.Popen(['sleep', '100']); sys.exit(4)")
    let start = ContinuousClock.now
    #expect(
      program.reading(of: text("ja")).warnings.first?.hasPrefix("ended by itself with status 4") == true)
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  /// Neither side may wait for the other to read first.
  @Test func longDocumentsAndLongAnswersCrossEachOther() throws {
    let long = text(Array(repeating: "en rad som är lång", count: 20000).joined(separator: "\n"))
    let (first, second) = (try ProgramFolder(), try ProgramFolder())
    let silent = try first.program("greet(); time.sleep(100)", limits: ProgramLimits(seconds: 6))
    #expect(
      silent.reading(of: long).warnings == ["did not answer within 6 s; this document was read without it"])
    let eager = try second.program(
      """
      greet(); sys.stdin.read(1)
      say({"findings": [fact("rad", [1])] * 15000})
      sys.stdin.readline()
      """)
    #expect(eager.reading(of: long).findings.count == 15000)
  }
}
