import ParagrafKit

/// Minutes without a cover page say in an item who approves them, or only by the signatures at their end.
enum ChosenAdjusters {
  static func findings(in text: ReadingText) -> [Finding] {
    let chosen = inItem(text)
    return chosen.isEmpty ? signatures(text) : chosen
  }

  /// `Till justeringsmän utsågos Nils Persson och Anders Olsson.`
  private static func inItem(_ text: ReadingText) -> [Finding] {
    for item in text.outline.items.prefix(4) where item.part == nil {
      for section in item.sections where section.kind == .beslut || section.kind == .bakgrund {
        for paragraph in text.paragraphs(in: section.content) where paragraph.text.utf8.count < 400 {
          let words = text.words(of: paragraph.text)
          guard words.contains(where: { $0.hasPrefix("justera") || $0.hasPrefix("justering") }),
            words.contains(where: { $0.hasPrefix("uts") || $0.hasPrefix("valde") || $0.hasPrefix("valj") })
          else { continue }
          return Persons.names(in: paragraph.text).filter { $0.name.contains(" ") }.map {
            .fact(.adjuster, .text($0.name), lines: paragraph.range, confidence: 0.7)
          }
        }
      }
    }
    return []
  }

  /// Those who sign below `Justerat den …`, one or several a line; the chair signs there too.
  private static func signatures(_ text: ReadingText) -> [Finding] {
    let lines = text.body.suffix(40).map { text.lines[$0] }
    let chairs = text.body.prefix(60).map { text.lines[$0] }.filter { $0.key.holds("ordf") }.map(\.key)
    for start in lines.indices.reversed() where opens(lines[start]) {
      let found = names(below: start, lines, chairs)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func names(below start: Int, _ lines: [Line], _ chairs: [String]) -> [Finding] {
    var found: [Finding] = []
    let signers = lines[(start + 1)...].prefix(6)
    for (position, line) in zip(signers.indices, signers) {
      // A name above its office is the chair's.
      let below = position + 1 < signers.endIndex ? signers[position + 1].key : ""
      if line.key == "ordforande" || below == "ordforande" && line.cells.count == 1 { continue }
      let people = line.cells.map { Persons.names(in: $0.text) }
      guard line.text.utf8.count < 90, people.allSatisfy({ !$0.isEmpty }) else { break }
      for (cell, person) in zip(line.cells, people).flatMap({ cell, all in all.map { (cell, $0) } }) {
        guard person.name.contains(" "), !chairs.contains(where: { $0.contains(person.name.folded) }) else {
          continue
        }
        found.append(.fact(.adjuster, .text(person.name), line: line, cell: cell, confidence: 0.55))
      }
    }
    return found
  }

  private static func opens(_ line: Line) -> Bool {
    line.cells.count == 1 && line.text.utf8.count < 60
      && (line.key.hasPrefix("justera") || line.key.holds("och godkan"))
  }
}
