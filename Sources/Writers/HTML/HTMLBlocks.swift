import ParagrafKit

/// Where the pages of the document begin in the text.
struct PageMarks {
  private var page: Int?

  /// Marks a page that begins between two blocks.
  mutating func mark(_ page: Int?, to html: inout HTML) {
    guard let page, page != self.page else { return }
    self.page = page
    html.element(
      "div", ["class": "sida", "id": "sida-\(page)", "role": "doc-pagebreak"], text: "sida \(page)")
  }

  /// The same within a line of text.
  mutating func markInside(_ page: Int, to html: inout HTML) {
    guard page != self.page else { return }
    self.page = page
    html.element(
      "span", ["class": "sida", "id": "sida-\(page)", "role": "doc-pagebreak"], text: "sida \(page)")
    html.text(" ")
  }
}

/// Paragraphs and tables as HTML.
struct HTMLBlocks {
  private let text: ReadingText
  private let repairs: RepairMarks

  init(_ text: ReadingText, _ repairs: RepairMarks) {
    self.text = text
    self.repairs = repairs
  }

  /// A heading's blocks as one text.
  func joined(_ blocks: [Block]) -> MarkedText {
    MarkedText(
      joining: blocks.flatMap { block -> [MarkedText] in
        switch block {
        case .paragraph(let paragraph): [MarkedText(paragraph, text, repairs)]
        case .table(let table):
          block.texts.map { MarkedText($0, page: table.lines.first.map { text.lines[$0].page }) }
        }
      })
  }

  func write(_ block: Block, clauses: [String], _ pages: inout PageMarks, to html: inout HTML) {
    switch block {
    case .table(let table): write(table, &pages, to: &html)
    case .paragraph(let paragraph):
      let marked = MarkedText(paragraph, text, repairs)
      pages.mark(marked.page, to: &html)
      var start = 0
      for piece in Clauses.pieces(of: marked.text, clauses: clauses) {
        // Between two pieces there is nothing but gaps.
        start += marked.text.utf8.dropFirst(start).prefix { $0 == 0x20 || $0 == 0x0A }.count
        let end = start + piece.text.utf8.count
        html.element("p", ["class": Self.isPoint(piece.text) ? "punkt" : "stycke"]) {
          Self.write(marked.slice(start..<end), &pages, to: &$0)
        }
        start = end
      }
    }
  }

  static func write(_ marked: MarkedText, _ pages: inout PageMarks, to html: inout HTML) {
    var position = 0
    for (at, note) in marked.notes where at >= position {
      html.shown(marked.text.slice(utf8: position..<at))
      position = at
      switch note {
      case .page(let page): pages.markInside(page, to: &html)
      case .repair(let end, let before):
        html.element("ins", ["title": "läst som: \(before)"]) { $0.shown(marked.text.slice(utf8: at..<end)) }
        position = end
      }
    }
    html.shown(marked.text.slice(utf8: position..<marked.text.utf8.count))
  }

  /// Whether a text begins as a point of a list does, be it a clause of a decision.
  private static func isPoint(_ text: String) -> Bool {
    text.hasPrefix("att ") || ListMark.split(text) != nil
  }

  private func write(_ table: BlockTable, _ pages: inout PageMarks, to html: inout HTML) {
    let page = table.lines.first.map { text.lines[$0].page }
    pages.mark(page, to: &html)
    let label = page.map { "Tabell på sida \($0)" } ?? "Tabell"
    // Wide tables scroll in themselves, by the keyboard too.
    html.element("div", ["class": "tabell", "tabindex": "0", "role": "group", "aria-label": label]) { html in
      html.element("table") { html in
        let (head, body) =
          table.hasHeader ? (table.rows.prefix(1), table.rows.dropFirst()) : ([], table.rows[...])
        if let names = head.first {
          html.element("thead") { $0.row(names, cell: "th") }
        }
        html.element("tbody") { html in for row in body { html.row(row, cell: "td") } }
      }
    }
  }
}

extension HTML {
  /// A number, an amount, a share: no line breaks in it.
  private static func isFigure(_ text: String) -> Bool {
    text.hasDigit && text.utf8.count <= 24 && !text.contains { $0.isLetter }
  }

  fileprivate mutating func row(_ cells: [String], cell: String) {
    element("tr") { html in
      for text in cells {
        // A heading of no column is a cell like others.
        if cell == "th", !text.isEmpty {
          html.element("th", ["scope": "col"]) { $0.shown(text) }
        } else {
          html.element("td", Self.isFigure(text) ? ["class": "tal"] : [:]) { $0.shown(text) }
        }
      }
    }
  }
}
