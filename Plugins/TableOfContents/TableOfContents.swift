import ParagrafKit

/// The table of contents that minutes may open with: title, § and printed page of each item.
public struct TableOfContentsRecogniser: Recogniser {
  public static let about = About(
    id: "table-of-contents", version: "1.0", emits: [.region("innehållsförteckning"), .fact(.tocRow)],
    why: "It repeats the numbers and titles of all items and must not be taken for them.",
    examples: TableOfContentsExamples.all)

  public init() {}

  private static let titles = [
    "innehallsforteckning", "arendelista", "arendeforteckning", "innehall", "foredragningslista",
    "paragrafforteckning",
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    // A summons lists its matters too, and each report in it its chapters: other recognisers read them.
    guard DocumentKinds.kind(of: text) != "kallelse" else { return [] }
    for position in text.body.indices {
      let line = text.lines[text.body[position]]
      guard line.page <= 6, TableOfContentsRecogniser.titles.contains(where: { title(line.key, $0) }) else {
        continue
      }
      let paged = rows(from: position + 1, in: text)
      let rows = paged.count >= 2 ? paged : unpaged(from: position + 1, in: text)
      guard let last = rows.last, rows.count >= 2 else { continue }
      var found = [
        Finding(.region("innehållsförteckning"), lines: line.index..<last.lines.upperBound, confidence: 0.9)
      ]
      found += rows.map {
        .fact(
          .tocRow,
          .object(("title", .text($0.title)), ("number", .text($0.number)), ("page", .text($0.page))),
          lines: $0.lines, confidence: 0.9)
      }
      return found
    }
    return []
  }

  private func title(_ key: String, _ label: String) -> Bool {
    key.resembles(label) || (key.hasPrefix(label + " ") && key.utf8.count < 110)
  }

  private struct Row {
    var title: String
    var number: String
    var page: String
    var lines: Range<Int>
    var beginsWithNumber: Bool
  }

  /// Rows until the page ends or something else begins. A row ends with its page; its title may be wrapped.
  private func rows(from start: Int, in text: ReadingText) -> [Row] {
    var found: [Row] = []
    var pending: [Int] = []
    let page = text.lines[text.body[start - 1]].page
    for position in start..<text.body.count {
      let line = text.lines[text.body[position]]
      guard line.page <= page + 3 else { break }
      if let row = row(line, [], text) {
        // Where rows begin with their number, a line without one goes on with the title above it.
        if row.beginsWithNumber, let last = found.indices.last, found[last].beginsWithNumber {
          for index in pending where text.lines[index].cells.count == 1 && text.lines[index].page == line.page
          {
            found[last].title += " " + text.lines[index].text
            found[last].lines = found[last].lines.lowerBound..<index + 1
          }
          found.append(row)
        } else {
          found.append(self.row(line, pending, text) ?? row)
        }
        pending = []
        continue
      }
      if line.page != page, pending.isEmpty,
        found.last.map({ text.lines[$0.lines.lowerBound].page != line.page }) ?? true
      {
        break
      }
      pending.append(line.index)
      if pending.count > 3 { break }
    }
    return found
  }

  /// `§ 12 Taxa` without pages: nothing but headings one after the other, which come back below.
  private func unpaged(from start: Int, in text: ReadingText) -> [Row] {
    var found: [Row] = []
    for position in start..<text.body.count {
      let line = text.lines[text.body[position]]
      let tokens = line.text.tokens
      guard let sign = tokens.prefix(2).firstIndex(where: { $0.utf8.starts(with: "§".utf8) }) else { break }
      let isGlued = tokens[sign].utf8.count > 2
      let rest = tokens[(sign + (isGlued ? 1 : 2))...]
      let number = isGlued ? tokens[sign].dropFirst() : sign + 1 < tokens.count ? tokens[sign + 1] : ""
      guard number.startsWithDigit, !rest.isEmpty, found.last.map({ $0.number != number }) ?? true else {
        break
      }
      if let first = found.first, first.number == number { break }
      found.append(
        Row(
          title: rest.joined(separator: " ").replacingTabs(), number: number.trimming { $0 == 0x2E },
          page: "",
          lines: line.index..<line.index + 1, beginsWithNumber: true))
    }
    guard found.count >= 2, let first = found.first, let last = found.last else { return [] }
    let below = text.body.filter { $0 >= last.lines.upperBound }
    return below.contains { text.lines[$0].key == text.lines[first.lines.lowerBound].key } ? found : []
  }

  /// `Title | 60 | 74`, `§ 60 | Title | 74`, `60 Title ..... 74`.
  private func row(_ line: Line, _ pending: [Int], _ text: ReadingText) -> Row? {
    let tokens = line.text.tokens.filter { token in
      !token.utf8.allSatisfy { $0 == 0x2E || $0 == 0x5F } || token.utf8.count == 1
    }
    guard tokens.count >= 3, let page = tokens.last, page.utf8.count <= 4, Int(page) != nil,
      Dates.month(tokens[tokens.count - 2]) == nil
    else { return nil }
    var words = Array(tokens.dropLast())
    var number = ""
    let beginsWithNumber = words[0].utf8.starts(with: "§".utf8) || words[0].startsWithDigit
    if words.first == "§", words.count > 2, let own = words.dropFirst().first, own.startsWithDigit {
      number = own.trimming { $0 == 0x2E }
      words.removeFirst(2)
    } else if let first = words.first, first.utf8.starts(with: "§".utf8), first.utf8.count > 2 {
      number = String(first.dropFirst())
      words.removeFirst()
    } else if let last = words.last, line.cells.count >= 3,
      Int(last) != nil || last.utf8.starts(with: "§".utf8)
    {
      number = last.trimming { $0 == 0xC2 || $0 == 0xA7 }
      words.removeLast()
      if words.last == "§" { words.removeLast() }
    } else if let first = words.first, Int(first.trimming { $0 == 0x2E }) != nil {
      number = first.trimming { $0 == 0x2E }
      words.removeFirst()
    }
    guard !number.isEmpty, !words.isEmpty else { return nil }
    // The title's own second line and the heads of the columns are no part of a row.
    let before = pending.filter { Dates.first(in: text.lines[$0].text) == nil }.filter {
      text.lines[$0].cells.count == 1 && text.lines[$0].cells[0].box.left <= line.box.left + 6
    }
    .filter { !["arende", "paragraf"].contains(text.lines[$0].key) }
    let title = (before.map { text.lines[$0].text } + [words.joined(separator: " ")]).joined(separator: " ")
    return Row(
      title: title.trimming { $0 == 0x2E || $0 == 0x20 }, number: number, page: String(page),
      lines: (before.first ?? line.index)..<line.index + 1, beginsWithNumber: beginsWithNumber)
  }
}
