import ParagrafKit

/// A page of ALTO: running lines in its margins, the other lines as blocks, one a paragraph.
struct ALTOPage {
  let page: LaidOutPage
  let lines: [Line]
  let text: ReadingText
  /// Those of the page.
  let edits: [Edit]
  let joins: ALTOJoins

  /// Roles that no part of ALTO's page stands for.
  static let tagged: [LineRole] = [.surrounding, .unreadable, .aside]
  private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{AD}", "¬"]

  func write(to output: inout XMLOutput) {
    let box = Box(left: 0, top: 0, right: page.width, bottom: page.height)
    let size = ALTOPage.place(box).filter { $0.0 == "WIDTH" || $0.0 == "HEIGHT" }
    output.element(
      "Page", [("ID", "page-\(page.number)"), ("PHYSICAL_IMG_NR", "\(page.number)")] + size
    ) { output in
      space("TopMargin", lines.filter { $0.role == .header }, &output)
      space("BottomMargin", lines.filter { $0.role == .footer }, &output)
      space("PrintSpace", lines.filter { $0.role != .header && $0.role != .footer }, &output)
    }
  }

  private func space(_ name: String, _ lines: [Line], _ output: inout XMLOutput) {
    guard let first = lines.first else {
      if name == "PrintSpace" { output.element(name) }
      return
    }
    var blocks: [[Line]] = []
    for line in lines {
      if let last = blocks.last?.last, !line.startsParagraph, last.role == line.role {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }
    output.element(name, ALTOPage.place(lines.reduce(first.box) { $0.union($1.box) })) { output in
      for block in blocks { self.block(block, &output) }
    }
  }

  private func block(_ lines: [Line], _ output: inout XMLOutput) {
    let first = lines[0]
    let tag = ALTOPage.tagged.contains(first.role) ? "role-\(first.role.rawValue)" : nil
    output.element(
      "TextBlock",
      [("ID", "block-\(first.index + 1)"), ("TAGREFS", tag)]
        + ALTOPage.place(lines.reduce(first.box) { $0.union($1.box) })
    ) { output in
      for line in lines { self.line(line, &output) }
    }
  }

  private func line(_ line: Line, _ output: inout XMLOutput) {
    let original = text.originals.indices.contains(line.page - 1) ? text.originals[line.page - 1] : ""
    let words = WordInUse.all(in: line, of: page, original: original, edits: edits)
    output.element(
      "TextLine",
      [("ID", "line-\(line.index + 1)"), ("STYLEREFS", ALTOStyles.id(line.size))]
        + ALTOPage.place(line.box)
    ) { output in
      for (position, word) in words.enumerated() {
        var part: (type: String, whole: String)?
        if position == 0, let whole = joins.rests[line.index] { part = ("HypPart2", whole) }
        if position == words.count - 1, let whole = joins.wholes[line.index] { part = ("HypPart1", whole) }
        var raw = word.raw(of: page)
        var hyphen = ""
        // The hyphen at a line's end stands in an element of its own.
        if part?.type == "HypPart1", let last = raw.unicodeScalars.last, ALTOPage.hyphens.contains(last),
          word.text.unicodeScalars.last != last
        {
          hyphen = String(last)
          raw.unicodeScalars.removeLast()
        }
        string(word, part, raw: raw, line, &output)
        if position + 1 < words.count {
          gap(box(of: word), box(of: words[position + 1]), &output)
        } else if !hyphen.isEmpty {
          output.element("HYP", [("CONTENT", hyphen)])
        }
      }
    }
  }

  private func string(
    _ word: WordInUse, _ part: (type: String, whole: String)?, raw: String, _ line: Line,
    _ output: inout XMLOutput
  ) {
    let words = page.words[word.words]
    let first = words[words.startIndex]
    let style = [first.isBold ? "bold" : nil, first.isItalic ? "italics" : nil].compactMap { $0 }
    let confidence = words.compactMap(\.confidence).min().map {
      ALTOPage.number(Double(min(max($0, 0), 1)), decimals: 3)
    }
    let size = ALTOStyles.id(first.size)
    let attributes: [(String, String?)] =
      [
        ("CONTENT", word.text), ("STYLEREFS", size == ALTOStyles.id(line.size) ? nil : size),
        ("STYLE", style.isEmpty ? nil : style.joined(separator: " ")), ("SUBS_TYPE", part?.type),
        ("SUBS_CONTENT", part?.whole), ("WC", confidence),
      ] + ALTOPage.place(box(of: word))
    if raw.utf8.elementsEqual(word.text.utf8) {
      output.element("String", attributes)
    } else {
      output.element("String", attributes) {
        $0.element("ALTERNATIVE", [("PURPOSE", "as read")], text: raw)
      }
    }
  }

  private func box(of word: WordInUse) -> Box {
    let words = page.words[word.words]
    return words.dropFirst().reduce(words[words.startIndex].box) { $0.union($1.box) }
  }

  private func gap(_ left: Box, _ right: Box, _ output: inout XMLOutput) {
    let gap = Box(
      left: left.right, top: left.top, right: max(left.right, right.left), bottom: left.bottom)
    output.element("SP", ALTOPage.place(gap))
  }

  private static func place(_ box: Box) -> [(String, String?)] {
    func units(_ points: Float) -> String { number(Double(points) * 1200 / 72, decimals: 2) }
    return [
      ("HPOS", units(box.left)), ("VPOS", units(box.top)), ("WIDTH", units(box.right - box.left)),
      ("HEIGHT", units(box.bottom - box.top)),
    ]
  }

  private static func number(_ number: Double, decimals: Int) -> String {
    var output = JSONOutput(indented: false)
    output.value(number, decimals: decimals)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
