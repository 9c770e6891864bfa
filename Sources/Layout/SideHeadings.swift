import ParagrafKit

/// The column beside the text that holds the number and the title of each matter, as many minutes had it until the
/// 1950s. Its lines stand level with those of the text and must not be read into them.
struct SideHeadings {
  /// Where the column begins and where the text beside it does, points.
  private let left: Float
  private let text: Float
  /// Where the first of the headings stands; the list of those present before it has no such column.
  private let start: (page: Int, middle: Float)

  /// Fewest headings in one place that make a column.
  private static let fewest = 2

  /// Finds the column in the rows of all pages; nil where there is none.
  init?(_ pages: [[Row]]) {
    var found: [(left: Float, text: Float, page: Int, middle: Float)] = []
    var numbers = 0
    for (page, rows) in pages.enumerated() {
      for (index, row) in rows.enumerated() where SideHeadings.isNumber(row) {
        numbers += 1
        if let text = SideHeadings.text(beside: row, rows[(index + 1)...].prefix(3)) {
          found.append((row.left, text, page, row.middle))
        }
      }
    }
    // Scans shift and lean.
    let groups = found.map { one in
      found.filter { abs($0.left - one.left) < 12 && abs($0.text - one.text) < 12 }
    }
    guard let alike = groups.max(by: { $0.count < $1.count }), alike.count >= SideHeadings.fewest,
      alike.count * 3 >= numbers
    else { return nil }
    left = alike.map(\.left).min() ?? 0
    text = alike.map(\.text).min() ?? 0
    start = (found[0].page, found[0].middle)
  }

  /// Where the text begins beside a § and a title below it: `§ 3.  Sedan …` above `Inköp av tomt  …`; nil if words stand
  /// in between, or no title.
  private static func text(beside number: Row, _ below: ArraySlice<Row>) -> Float? {
    guard let gap = gap(in: number), gap.before <= 3 else { return nil }
    for row in below {
      guard row.middle - number.middle < 2.5 * row.words[0].box.height, abs(row.left - number.left) < 8,
        let gap = SideHeadings.gap(in: row)
      else { continue }
      let title = row.words[..<gap.before]
      let letters = title.reduce(0) { $0 + $1.text.unicodeScalars.count(where: \.properties.isAlphabetic) }
      // `Ks 82`, `Dnr 270/72` are numbers that other organs gave the matter.
      guard letters >= 3, title.allSatisfy({ !$0.text.hasDigit }), title[0].text.startsWithCapital,
        number.words.count(where: { $0.box.left >= gap.text - 4 }) >= 3
      else { return nil }
      return gap.text
    }
    return nil
  }

  /// Whether a row begins with the number of a matter: `§ 3.`, also misread, `$ 3.`, `S3.`, `SI.`.
  private static func isNumber(_ row: Row) -> Bool {
    let first = row.words[0].text
    if first.utf8.starts(with: "§".utf8) { return true }
    guard let mark = first.utf8.first, [0x24, 0x53, 0x38, 0x26].contains(mark), first.utf8.count <= 4 else {
      return false
    }
    return first.utf8.dropFirst().allSatisfy { !($0 >= 0x61 && $0 <= 0x7A) }
      && (first.utf8.count > 1 && first.utf8.last == 0x2E
        || row.words.count > 1 && row.words[1].text.startsWithDigit)
  }

  /// How many words stand before the first wide gap of a row, and where the one behind it begins.
  private static func gap(in row: Row) -> (before: Int, text: Float)? {
    for index in row.words.indices.dropFirst() {
      let box = row.words[index].box
      if box.left - row.words[index - 1].box.right > max(8, 0.8 * box.height) { return (index, box.left) }
    }
    return nil
  }

  /// The rows of a page with each heading before the text that it stands beside.
  func order(_ rows: [Row], page: Int) -> [Row] {
    guard page >= start.page else { return rows }
    var ordered: [Row] = []
    /// The heading that is being gathered, and where among `ordered` it goes.
    var heading: (at: Int, middle: Float)?
    for row in rows {
      guard page > start.page || row.middle > start.middle - 2 else {
        ordered.append(row)
        continue
      }
      let side = row.words.prefix { $0.box.right < text - 2 }
      guard let first = side.first, abs(first.box.left - left) < 30,
        side.count == row.words.count || row.words[side.count].box.left > text - 4
      else {
        ordered.append(row)
        continue
      }
      let part = Row(words: Array(side), middle: row.middle)
      if var open = heading, row.middle - open.middle < 2.5 * first.box.height,
        !SideHeadings.isNumber(part)
      {
        ordered.insert(part, at: open.at)
        open = (open.at + 1, row.middle)
        heading = open
      } else {
        ordered.append(part)
        heading = (ordered.count, row.middle)
      }
      if side.count < row.words.count {
        ordered.append(Row(words: Array(row.words[side.count...]), middle: row.middle))
      }
    }
    return ordered
  }
}
