import Foundation
import ParagrafKit
import ParagrafTesting
import Testing

@testable import ExternalRecognisers

/// Programs written for one test, removed with it.
final class ProgramFolder {
  let url = URL(fileURLWithPath: "/tmp/paragraf-programs-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// What every program here begins with.
  static let head = """
    import json, os, subprocess, sys, time
    def say(answer):
        print(json.dumps(answer), flush=True)
    def hear():
        return json.loads(sys.stdin.readline())
    def greet(**other):
        plugin = {"id": "prov", "version": "1.0", "protocol": 1, "emits": ["fact:x"]}
        hear()
        say({"plugin": {**plugin, **other}})
    def fact(value, lines):
        return {"fact": {"type": "x", "value": value}, "lines": lines}

    """

  func write(_ name: String, _ text: String) throws {
    try text.write(to: url.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  func read(_ name: String) -> String {
    (try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  static func manifest(
    command: String = "[/usr/bin/python3, program.py]", emits: String = "[\"fact:x\"]", more: String = ""
  ) -> String {
    """
    format: 1
    kind: program
    id: prov
    version: "1.0"
    why: for a test
    command: \(command)
    emits: \(emits)
    \(more)
    examples:
      - {text: ja, finds: [{fact: x, value: ja}]}
      - {text: nej, finds: []}

    """
  }

  /// A program in Python, with its manifest.
  func program(
    _ python: String, command: String = "[/usr/bin/python3, program.py]", emits: String = "[\"fact:x\"]",
    more: String = "", limits: ProgramLimits = ProgramLimits(seconds: 20)
  ) throws -> ExternalRecogniser {
    try write("program.py", Self.head + python)
    try write("plugin.yaml", Self.manifest(command: command, emits: emits, more: more))
    let loaded = ExternalRecognisers.load([url.path], limits: limits)
    #expect(loaded.faults.isEmpty, "\(loaded.faults)")
    return try #require(loaded.programs.first)
  }
}

/// A text as it stands on a page.
func text(_ text: String) -> ReadingText { ExampleRunner.text(of: Example("text", text, finds: [])) }
