import Foundation
import Testing

@testable import Evaluation

/// `paragraf evaluate` as a program: what it prints, writes and exits with.
@Suite struct EvaluateCommandTests {
  private static let document = "\(CorpusGold.root)/protokoll/alvstrom-tillvaxtutskottet-2023-08-01"

  @Test("A file with facts is evaluated, and compared with itself") func facts() throws {
    let json = FileManager.default.temporaryDirectory.appending(path: "evaluate-\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: json) }
    let name = Self.document.split(separator: "/").last ?? ""
    let facts = "\(Self.document).expected/\(name)\(EvaluationFiles.suffix)"
    let arguments = ["--gold", CorpusGold.root, "--found-only", facts]
    let first = try run(arguments + ["--json", json.path])
    #expect(first.status == 0)
    #expect(first.output.contains("documents: 1"))
    let second = try run(arguments + ["--compare", json.path])
    #expect(second.status == 0)
    #expect(second.output.contains("types: 0 better, 0 worse"))
  }

  @Test("A PDF is imported for the occasion") func pdf() throws {
    let result = try run(["--gold", CorpusGold.root, "--found-only", Self.document + ".pdf"])
    #expect(result.status == 0)
    #expect(result.output.contains("documents: 1"))
  }

  private static let failures: [(arguments: [String], status: Int32)] = [
    ([], 64), (["--gold", CorpusGold.root], 64), (["--gold", "/nowhere", "/tmp"], 66),
    (["--gold", CorpusGold.root, "/nowhere"], 66),
    (["--gold", CorpusGold.root, "--compare", "/nowhere", document + ".expected"], 66),
    (["--gold", CorpusGold.root, "--errors=-1", "/nowhere"], 64),
  ]

  @Test("Exit codes", arguments: failures)
  func exitCodes(_ arguments: [String], _ status: Int32) throws {
    #expect(try run(arguments).status == status)
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "paragraf")
    let built = URL(filePath: CorpusGold.root).deletingLastPathComponent()
      .appending(path: ".build/debug/paragraf")
    let process = Process()
    process.executableURL = FileManager.default.isExecutableFile(atPath: beside.path) ? beside : built
    process.arguments = ["evaluate"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
