import JSONReading
import ParagrafKit
import Writers

/// The protocol of programs: one JSON object a line, UTF-8. See `paragraf-program.schema.json`.
///
///     → {"hello": {"protocol": 1, "paragraf": "0.1.0", "capabilities": ["sections"]}}
///     ← {"plugin": {"id": "vigsel", "version": "1.0", "protocol": 1, "emits": ["fact:wedding_officiant"]}}
///     → {"document": {"id": "…", "lines": [{"n": 1, "page": 1, "text": "…", …}]}}
///     ← {"findings": [{"fact": {"type": "wedding_officiant", "value": {"name": "Eva Ek"}}, "lines": [4]}]}
///
/// The program answers each line with one line and ends when its standard input does.
public enum ProgramProtocol {
  /// The version that this program speaks.
  public static let version = 1

  /// What a program can ask for: the items and sections that the outline has.
  static let sections = "sections"

  static func hello() -> [UInt8] {
    line("hello") {
      $0.member("protocol", version)
      $0.member("paragraf", Paragraf.version)
      $0.name("capabilities")
      $0.array(of: [sections]) { $0.value($1) }
    }
  }

  /// - Parameter reads: with the outline, or without.
  static func document(_ text: ReadingText, reads: About.Reads) -> [UInt8] {
    line("document") {
      $0.member("id", text.document.source.sha256)
      $0.name("lines")
      $0.array(of: text.lines) { write($1, to: &$0) }
      if reads == .sections {
        $0.name("items")
        $0.array(of: text.outline.items) { write($1, to: &$0) }
      }
    }
  }

  private static func line(_ name: String, _ members: (inout JSONOutput) -> Void) -> [UInt8] {
    var output = JSONOutput(indented: false)
    output.object {
      $0.name(name)
      $0.object(members)
    }
    output.endLine()
    return output.bytes
  }

  private static func write(_ line: Line, to output: inout JSONOutput) {
    output.object {
      $0.member("n", line.index + 1)
      $0.member("page", line.page)
      $0.member("text", line.text)
      if line.cells.count > 1 {
        $0.name("cells")
        $0.array(of: line.cells) { $0.value($1.text) }
      }
      $0.member("size", Double(line.size), decimals: 1)
      $0.member("bold", line.isBold)
      $0.member("italic", line.isItalic)
      $0.name("box")
      $0.value(line.box)
      $0.member("role", line.role.rawValue)
      $0.member("joint", line.joint.word)
    }
  }

  private static func write(_ item: Item, to output: inout JSONOutput) {
    output.object {
      $0.member("number", item.number)
      if let part = item.part { $0.member("part", part) }
      write(item.lines, to: &$0)
      $0.name("sections")
      $0.array(of: item.sections) { output, section in
        output.object {
          $0.member("kind", section.kind.rawValue)
          $0.member("heading", section.heading)
          write(section.lines, to: &$0)
        }
      }
    }
  }

  /// The first line and the last, from 1.
  private static func write(_ lines: Range<Int>, to output: inout JSONOutput) {
    output.name("lines")
    output.array(of: [lines.lowerBound + 1, lines.upperBound]) { $0.value($1) }
  }

  /// Whether a program's answer to `hello` agrees with its manifest.
  static func check(greeting line: [UInt8], of manifest: ProgramManifest) throws(ProgramFault) {
    let plugin = try member("plugin", of: line, "greeted with")
    guard plugin["protocol"]?.int == version else {
      let spoken = plugin["protocol"]?.int.map { "version \($0)" } ?? "no version"
      throw ProgramFault(
        .hopeless, "speaks \(spoken) of the protocol, this paragraf speaks version \(version)")
    }
    let about = manifest.about
    for (name, stated) in [("id", about.id), ("version", about.version)] {
      let said = plugin[name]?.text ?? ""
      guard said == stated else {
        throw ProgramFault(
          .hopeless, "says that its \(name) is '\(shown(said))', \(manifest.path) says '\(stated)'")
      }
    }
    let emits = (plugin["emits"]?.elements ?? []).map { $0.text ?? "" }
    guard Set(emits) == Set(about.emits.map(\.wire)) else {
      throw ProgramFault(
        .hopeless,
        "says that it emits \(shown(emits.joined(separator: ", "))), \(manifest.path) says otherwise")
    }
    let wanted = (plugin["capabilities"]?.elements ?? []).map { $0.text ?? "" }
    let granted = about.reads == .sections ? [sections] : []
    guard wanted == granted else {
      throw ProgramFault(
        .hopeless,
        "asks for the capabilities [\(shown(wanted.joined(separator: ", ")))], \(manifest.path) for "
          + "[\(granted.joined(separator: ", "))]")
    }
  }

  /// The one member that a message must have.
  /// - Parameter said: how the message is told of: `answered`.
  static func member(_ name: String, of line: [UInt8], _ said: String) throws(ProgramFault) -> JSON {
    do {
      if let member = try JSON(line)[name] { return member }
    } catch {
      throw ProgramFault(.misbehaved, "\(said) what is no JSON (\(error.reason)): \(beginning(line))")
    }
    throw ProgramFault(.misbehaved, "\(said) something else than {\"\(name)\": …}: \(beginning(line))")
  }

  /// Foreign text for messages, of bounded length.
  static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return String(scalars.prefix(200)).printable + (scalars.count > 200 ? "…" : "")
  }

  /// The beginning of what a program said.
  private static func beginning(_ line: [UInt8]) -> String {
    "'\(String(decoding: line.prefix(60), as: UTF8.self).printable)\(line.count > 60 ? "…" : "")'"
  }
}

extension Joint {
  fileprivate var word: String {
    switch self {
    case .paragraph: "paragraph"
    case .space: "space"
    case .word: "word"
    }
  }
}
