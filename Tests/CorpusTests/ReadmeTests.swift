import Foundation
import TestBench
import Testing

/// README works as written: each of its commands, in order, in one clone, and what it shows is what comes out.
///
/// An indented block holds commands (`$ …`) and below each what it prints, on both streams: a line `…` stands for any lines,
/// `…` inside or at the end of a line for any text. Times and sums of time differ from run to run and count as alike.
/// A command that is meant to fail says so by its last shown line `(ends with 1)`.
@Suite struct ReadmeTests {
  struct Command: Sendable {
    var line: String
    var shown: [String] = []
    var status: Int32 = 0
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func commands(_ page: String) throws -> [Command] {
    let text = try String(contentsOf: repository.appendingPathComponent(page), encoding: .utf8)
    var commands: [Command] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      // An empty line parts pieces of one block, and blocks.
      if line.isEmpty { continue }
      guard line.hasPrefix("    ") else {
        isInside = false
        continue
      }
      let code = String(line.dropFirst(4))
      if code.hasPrefix("$ ") {
        commands.append(Command(line: String(code.dropFirst(2))))
        isInside = true
      } else if isInside, code.hasPrefix("(ends with "), let status = Int32(code.dropFirst(11).dropLast()) {
        commands[commands.count - 1].status = status
      } else if isInside {
        commands[commands.count - 1].shown.append(code)
      }
    }
    return commands
  }

  @Test func eachCommandDoesWhatIsShown() throws {
    let commands = try Self.commands("README.md")
    #expect(commands.count > 15)
    let bench = try Workbench()
    // A clone, but for what takes minutes: the program is the one beside the tests.
    let clone = bench.folder.appendingPathComponent("paragraf")
    try FileManager.default.createDirectory(at: clone, withIntermediateDirectories: true)
    for entry in ["Corpus", "README.md", "Sources", "Plugins", ".ci"] {
      try FileManager.default.copyItem(
        at: Self.repository.appendingPathComponent(entry), to: clone.appendingPathComponent(entry))
    }
    let release = clone.appendingPathComponent(".build/release")
    try FileManager.default.createDirectory(at: release, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: release.appendingPathComponent("paragraf"), withDestinationURL: Workbench.program)
    // One shell, as a reader has one: what it exports holds for the commands that follow.
    var before = "cd paragraf"
    for command in commands {
      if command.line.hasPrefix("export ") || command.line.hasPrefix("cd ") {
        before += " && \(command.line)"
        continue
      }
      let result = try bench.run(
        ["-c", "\(before) && { \(command.line)\n} 2>&1"], program: URL(fileURLWithPath: "/bin/bash"),
        environment: ["COLUMNS": "80", "TERM": "dumb"])
      #expect(result.status == command.status, "\(command.line): \(result.output)")
      if !command.shown.isEmpty {
        #expect(
          Self.fits(result.output, command.shown), "\(command.line) printed:\n\(result.output)")
      }
    }
  }

  /// Whether lines are those that are shown.
  static func fits(_ printed: String, _ shown: [String]) -> Bool {
    let lines = printed.split(separator: "\n").map { plain(String($0)) }
    let shown = shown.filter { !$0.isEmpty }.map(plain)
    func fits(_ line: Int, _ pattern: Int) -> Bool {
      guard pattern < shown.count else { return line == lines.count }
      if shown[pattern] == "…" {
        return (line...lines.count).contains { fits($0, pattern + 1) }
      }
      return line < lines.count && isAlike(lines[line], shown[pattern]) && fits(line + 1, pattern + 1)
    }
    return fits(0, 0)
  }

  private static func isAlike(_ line: String, _ shown: String) -> Bool {
    let pieces = shown.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1 else { return line == shown }
    guard line.hasPrefix(pieces[0]) else { return false }
    var rest = line.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(pieces[pieces.count - 1])
  }

  /// Without what differs from run to run: durations, and spaces that align columns.
  private static func plain(_ line: String) -> String {
    line.replacingOccurrences(of: #"\b\d+([.,]\d+)? s\b"#, with: "N s", options: .regularExpression)
      .replacingOccurrences(of: #" +"#, with: " ", options: .regularExpression)
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"], true), ("a\nb\n", ["a"], false), ("a\nb\nc\n", ["a", "…"], true),
    ("82 documents in 4.8 s: x\n", ["82 documents in 12 s: x"], true),
    ("81 documents in 4.8 s: x\n", ["82 documents in 4.8 s: x"], false),
    ("name/1234: NOT WHOLE\n", ["name/…: NOT WHOLE"], true), ("a\n", ["b…"], false),
  ]) func comparesRightly(_ printed: String, _ shown: [String], _ fits: Bool) {
    #expect(Self.fits(printed, shown) == fits)
  }
}
