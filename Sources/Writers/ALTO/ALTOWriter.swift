import ParagrafKit

/// ALTO 4.4: every word in use with its place on the page; where it was changed, what was read stands beside it. The
/// unit is a 1200th of an inch.
public struct ALTOWriter: SingleFileWriter {
  public static let format = "alto"
  public static let suffix = "alto.xml"
  public static let summary = "ALTO 4.4: words with their places, what was read kept where it was changed"
  /// It shows the text as it was read.
  public static let audiences: Set<Audience> = [.archive]

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    let text = record.text
    var output = XMLOutput()
    let styles = ALTOStyles(text)
    output.element(
      "alto", [("xmlns", "http://www.loc.gov/standards/alto/ns-v4#"), ("SCHEMAVERSION", "4.4")]
    ) { output in
      describe(text, &output)
      styles.write(to: &output)
      output.element("Tags") { output in
        for role in ALTOPage.tagged {
          output.element("LayoutTag", [("ID", "role-\(role.rawValue)"), ("LABEL", role.rawValue)])
        }
      }
      output.element("Layout") { output in
        let joins = ALTOJoins(text)
        let edits = Dictionary(grouping: text.ledger, by: \.page)
        let lines = Dictionary(grouping: text.lines, by: \.page)
        for page in text.document.pages {
          ALTOPage(
            page: page, lines: lines[page.number] ?? [], text: text, edits: edits[page.number] ?? [],
            joins: joins
          ).write(to: &output)
        }
      }
    }
    return output.bytes
  }

  private func describe(_ text: ReadingText, _ output: inout XMLOutput) {
    let source = text.document.source
    output.element("Description") { output in
      output.element("MeasurementUnit", text: "inch1200")
      output.element("sourceImageInformation") { output in
        output.element("fileName", text: source.name)
        output.element("fileIdentifier", [("fileIdentifierLocation", "sha256")], text: source.sha256)
      }
      output.element("Processing", [("ID", "paragraf")]) { output in
        output.element("processingCategory", text: "contentModification")
        output.element("processingStepDescription", text: "words read, lines laid out, Swedish text repaired")
        output.element(
          "processingStepSettings", text: "repair \(text.repair.rawValue), lexicon \(text.lexicon)")
        output.element("processingSoftware") { output in
          output.element("softwareName", text: "paragraf")
          output.element("softwareVersion", text: Paragraf.version)
        }
      }
    }
  }
}

/// The sizes of type, each a style.
struct ALTOStyles {
  private let sizes: [Int]

  init(_ text: ReadingText) {
    var found: Set<Int> = []
    for page in text.document.pages { for word in page.words { found.insert(ALTOStyles.tenths(word.size)) } }
    sizes = found.sorted()
  }

  func write(to output: inout XMLOutput) {
    output.element("Styles") { output in
      for size in sizes {
        output.element("TextStyle", [("ID", "size-\(size)"), ("FONTSIZE", "\(size / 10).\(size % 10)")])
      }
    }
  }

  /// The style of a size.
  static func id(_ size: Float) -> String { "size-\(tenths(size))" }

  private static func tenths(_ size: Float) -> Int { Int((min(max(size, 1), 400) * 10).rounded()) }
}

/// Words that go on in a later line: which lines hold the parts of one, and the whole.
struct ALTOJoins {
  /// The whole word that begins, or goes on, at a line's end; by the line's index.
  private(set) var wholes: [Int: String] = [:]
  /// Lines that begin with the rest of a word; its whole.
  private(set) var rests: [Int: String] = [:]

  init(_ text: ReadingText) {
    var parts: [Int] = []
    func settle() {
      defer { parts = [] }
      guard parts.count > 1 else { return }
      let last = parts.count - 1
      let whole = parts.enumerated().map { position, index in
        let tokens = text.lines[index].text.tokens
        return String((position == 0 ? tokens.last : tokens.first) ?? "")
      }.joined()
      for (position, index) in parts.enumerated() {
        if position < last { wholes[index] = whole }
        if position > 0 { rests[index] = whole }
      }
    }
    for index in text.body {
      if text.lines[index].joint == .word {
        parts.append(index)
        // The word goes on only through a line that holds nothing else.
        if text.lines[index].text.tokens.count > 1 {
          settle()
          parts = [index]
        }
      } else {
        settle()
        parts = [index]
      }
    }
    settle()
  }
}
