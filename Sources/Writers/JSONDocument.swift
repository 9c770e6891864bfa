import ParagrafKit

/// The document's own parts of the format `json`: metadata, pages, edits.
extension JSONOutput {
  /// What the file states of itself; what it does not state is left out.
  mutating func metadata(_ metadata: Metadata) {
    name("metadata")
    object { output in
      for (name, text) in [
        ("title", metadata.title), ("author", metadata.author), ("creator", metadata.creator),
        ("producer", metadata.producer), ("created", metadata.created.flatMap(Timestamp.iso) ?? ""),
        ("modified", metadata.modified.flatMap(Timestamp.iso) ?? ""),
      ] where !text.isEmpty {
        output.member(name, text)
      }
      output.member("permitsCopying", metadata.permitsCopying)
      if let permissions = metadata.permissions {
        output.name("permissions")
        output.object(inline: true) {
          $0.member("print", permissions.print)
          $0.member("copy", permissions.copy)
          $0.member("change", permissions.change)
          $0.member("annotate", permissions.annotate)
        }
      }
    }
  }

  /// Every page with all its lines, running ones too.
  mutating func pages(of text: ReadingText) {
    let lines = PageText(text).pages
    let edited = Set(text.ledger.map(\.page))
    name("pages")
    array(of: text.document.pages.enumerated()) { output, page in
      output.object { output in
        output.member("number", page.element.number)
        output.member("width", Double(page.element.width), decimals: 2)
        output.member("height", Double(page.element.height), decimals: 2)
        if let reading = page.element.reading { output.member("reading", reading.rawValue) }
        output.name("lines")
        output.array(of: lines[page.offset]) { $0.line(text.lines[$1]) }
        if edited.contains(page.element.number), page.element.number <= text.originals.count {
          output.member("original", text.originals[page.element.number - 1])
        }
        if let other = page.element.other {
          output.name("otherReading")
          output.object {
            $0.member("reading", other.source.rawValue)
            $0.member("text", other.text)
          }
        }
      }
    }
  }

  private mutating func line(_ line: Line) {
    object(inline: true) { output in
      output.member("n", line.index + 1)
      output.member("text", line.text)
      output.member("role", line.role.rawValue)
      output.name("box")
      output.value(line.box)
      output.member("size", Double(line.size), decimals: 2)
      output.member("bold", line.isBold)
      if line.cells.count > 1 {
        output.name("cells")
        output.array(of: line.cells) { output, cell in
          output.object {
            $0.member("text", cell.text)
            $0.name("box")
            $0.value(cell.box)
          }
        }
      }
      switch line.joint {
      case .paragraph: output.member("joint", "paragraph")
      case .word: output.member("joint", "word")
      case .space: break
      }
    }
  }

  /// The ledger that leads from the pages' original text to the text in use.
  mutating func edits(_ ledger: [Edit]) {
    name("edits")
    array(of: ledger) { output, edit in
      output.object(inline: true) { $0.members(of: edit) }
    }
  }
}
