import ExternalRecognisers
import Foundation
import ParagrafTesting
import PluginTemplates
import RulePacks
import SchemaValidation
import TestBench
import Testing

@testable import Importing

/// The guide says what is so: its files are those that `plugin new` writes, its commands print what it shows.
///
/// Swift in it is the template's, which MyPluginTests compile and run.
@Suite struct GuideTests {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A piece of code in a page.
  struct Block {
    var language: String
    /// Where the guide says that it stands.
    var path: String?
    var lines: [String]
    var text: String { lines.map { "\($0)\n" }.joined() }
  }

  static func blocks(_ page: String) throws -> [Block] {
    let text = try String(contentsOf: repository.appendingPathComponent(page), encoding: .utf8)
    var blocks: [Block] = []
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```"), let block = open {
        blocks.append(block)
        open = nil
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        open = Block(language: words[0], path: words.count > 1 ? words[1] : nil, lines: [])
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  @Test func theGuideCanBeFollowed() throws {
    let bench = try Workbench()
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("Corpus"), withDestinationPath: Self.repository.appendingPathComponent("Corpus").path
    )
    try bench.file("Plugins/BuiltIn/BuiltIn.swift", [])
    let blocks = try Self.blocks("Plugins/README.md")
    for block in blocks where block.language != "json" {
      if let path = block.path {
        let written = try String(contentsOfFile: bench.path(path), encoding: .utf8)
        #expect(written == block.text, "\(path)")
      } else {
        #expect(block.language == "console")
        try follow(block, bench)
      }
    }
    #expect(Set(blocks.map(\.language)) == ["console", "yaml", "python", "json", "swift"])
    #expect(blocks.count > 12)
  }

  /// Runs each command; what stands below it is what it prints, `…` for more.
  private func follow(_ block: Block, _ bench: Workbench) throws {
    var commands: [(line: String, output: [String])] = []
    for line in block.lines {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), []))
      } else {
        commands[commands.count - 1].output.append(line)
      }
    }
    let path = "\(Workbench.program.deletingLastPathComponent().path):/usr/bin:/bin"
    for command in commands {
      let result = try bench.run(
        ["-c", command.line], program: URL(fileURLWithPath: "/bin/sh"), environment: ["PATH": path])
      let printed = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let isCut = command.output.last == "…"
      let expected = isCut ? Array(command.output.dropLast()) : command.output + [""]
      #expect((isCut ? Array(printed.prefix(expected.count)) : printed) == expected, "\(command.line)")
      let fails = command.output.contains { $0.hasSuffix("failed") }
      #expect(result.status == (fails ? 1 : 0), "\(command.line): \(result.errors)")
      #expect(result.errors == "", "\(command.line)")
    }
  }

  @Test func messagesAreThoseOfTheSchema() throws {
    let messages = try Self.blocks("Plugins/README.md").filter { $0.language == "json" }.flatMap(\.lines)
    #expect(messages.count == 6)
    #expect(try Schema.programProtocol.faults(in: messages) == Array(repeating: "", count: 6))
  }

  /// Packs in the pages on packs hold.
  @Test(arguments: [("Plugins/Packs/README.md", 2), ("README.md", 1)])
  func packsHold(_ page: String, _ count: Int) throws {
    let packs = try Self.blocks(page).filter { $0.language == "yaml" }
    #expect(packs.count == count)
    for pack in packs {
      let loaded = RulePacks.load([(page, Array(pack.text.utf8))])
      #expect(loaded.faults.isEmpty, "\(loaded.faults)")
      for one in loaded.packs {
        #expect(ExampleRunner.differences(of: one).isEmpty)
        #expect(one.about.examples.count > 1)
      }
    }
  }
}

/// `plugin new`.
@Suite struct PluginNewTests {
  @Test(arguments: PluginTemplate.Kind.allCases) func neverOverwrites(_ kind: PluginTemplate.Kind) throws {
    let bench = try Workbench()
    let arguments = ["plugin", "new", "Två-ord", "--kind", kind.rawValue, "--directory", "a/b"]
    #expect(try bench.run(arguments).status == 64)
    let sound =
      arguments.map { $0 == "Två-ord" ? "two-words" : $0 } + ["--paragraf", GuideTests.repository.path]
    #expect(try bench.run(sound).status == 0)
    let files = bench.files("a/b")
    let contents = try files.map { try Data(contentsOf: bench.folder.appendingPathComponent("a/b/\($0)")) }
    let again = try bench.run(sound)
    #expect(again.status == 73)
    #expect(again.output == "")
    #expect(again.errors.hasSuffix("is there already; choose another name or remove it\n"))
    #expect(bench.files("a/b") == files)
    #expect(
      try files.map { try Data(contentsOf: bench.folder.appendingPathComponent("a/b/\($0)")) } == contents)
    for text in contents.map({ String(decoding: $0, as: UTF8.self) }) {
      #expect(!text.contains("my-plugin") && !text.contains("MyPlugin") && !text.contains("my_plugin"))
    }
    switch kind {
    case .pack: #expect(files == ["two-words.yaml"])
    case .program: #expect(files == ["two-words/plugin.yaml", "two-words/two_words.py"])
    case .swift:
      #expect(
        files == [
          "TwoWords/Package.swift", "TwoWords/README.md", "TwoWords/Sources/TwoWords/TwoWords.swift",
          "TwoWords/Sources/TwoWords/TwoWordsExamples.swift",
          "TwoWords/Tests/TwoWordsTests/TwoWordsTests.swift",
        ])
    }
  }

  /// The manifest of a package of one's own asks for products that this one has.
  @Test func thePackageOfItsOwnHoldsTogether() throws {
    let template = try String(
      contentsOf: GuideTests.repository.appendingPathComponent(
        "Sources/PluginTemplates/Templates/Package.swift.txt"), encoding: .utf8)
    let manifest = try String(
      contentsOf: GuideTests.repository.appendingPathComponent("Package.swift"), encoding: .utf8)
    for product in ["ParagrafKit", "ParagrafTesting"] {
      #expect(template.contains(#".product(name: "\#(product)", package: "paragraf")"#))
      #expect(manifest.contains(#".library(name: "\#(product)", targets: ["\#(product)"])"#))
    }
    #expect(manifest.contains(#"name: "paragraf","#))
    #expect(
      template.prefix { $0 != "\n" } == manifest.prefix { $0 != "\n" }, "both need the same tools version")
  }

  @Test(arguments: [
    ("ostby-headings", "ostby-headings", "OstbyHeadings"),
    ("OmedelbarJustering", "omedelbar-justering", "OmedelbarJustering"),
    ("a", "a", "A"), ("two_words2", "two-words2", "TwoWords2"), ("x-", "x", "X"),
  ]) func names(_ text: String, _ id: String, _ type: String) throws {
    let name = try #require(PluginName(text))
    #expect(name.id == id)
    #expect(name.type == type)
  }

  @Test(arguments: ["", "-", "1a", "å", "a b", "a/b", "../a", String(repeating: "a", count: 61)])
  func noNames(_ text: String) { #expect(PluginName(text) == nil) }
}
