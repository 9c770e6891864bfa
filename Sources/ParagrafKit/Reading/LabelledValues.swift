/// A label of a form and what stands beside or below it.
public struct LabelledValue: Sendable {
  /// What the label stands for, as given to the reader.
  public let id: String
  /// The label's lines and those of its value.
  public let lines: Range<Int>
  /// The value, one entry a printed line.
  public let values: [Entry]

  public struct Entry: Sendable {
    public let line: Int
    public let text: String
    public let box: Box
  }

  /// The whole value as one text.
  public var text: String { values.map(\.text).joined(separator: " ") }
}

/// Reads forms such as cover pages from where things stand: a label, possibly over two lines, its value in
/// the columns to the right of it or below it, until the next label.
///
/// Works on positions because text order parts labels from their values (see Layout).
public struct LabelReader: Sendable {
  /// A printed label and what it stands for. `text` is folded (see `folded`).
  public struct Label: Sendable {
    public let text: String
    public let id: String

    public init(_ text: String, _ id: String) {
      self.text = text
      self.id = id
    }
  }

  private struct Match {
    var line: Int
    var cell: Int
    var id: String
    var box: Box
    /// How many lines the label takes.
    var height: Int
    /// What stands in the label's own cell behind it.
    var rest: String
  }

  /// By their first byte, the longest first: the longest label that fits is the one that is meant.
  private let labels: [UInt8: [Label]]

  public init(_ labels: [Label]) {
    var groups: [UInt8: [Label]] = [:]
    for label in labels { groups[label.text.utf8.first ?? 0, default: []].append(label) }
    self.labels = groups.mapValues {
      $0.sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }
    }
  }

  /// All labelled values among body lines, in order.
  public func read(_ lines: [Line]) -> [LabelledValue] {
    var matches: [Match] = []
    var taken: Set<Int> = []
    for (position, line) in lines.enumerated() {
      for index in line.cells.indices where !taken.contains(position << 8 | index) {
        guard let match = match(lines, position, index, &taken) else { continue }
        matches.append(match)
      }
    }
    return matches.indices.map { value(of: $0, matches, lines) }
  }

  private func match(_ lines: [Line], _ position: Int, _ index: Int, _ taken: inout Set<Int>) -> Match? {
    let cell = lines[position].cells[index]
    // A longer cell is running text, unless a colon ends the label.
    guard let first = cell.key.utf8.first, let labels = labels[first],
      cell.key.utf8.count < 90 || cell.key.utf8.prefix(40).contains(0x3A)
        || labels.contains(where: { $0.text.utf8.count > 30 && cell.key.hasPrefix($0.text) })
    else { return nil }
    func found(_ label: Label, height: Int = 1, rest: String = "") -> Match {
      Match(line: position, cell: index, id: label.id, box: cell.box, height: height, rest: rest)
    }
    // A label as it is known goes before one that is misread: `ersättare`, `ej tjänstgörande ersättare`.
    for isExact in [true, false] {
      for label in labels {
        if isExact ? cell.key == label.text : cell.key.resembles(label.text) { return found(label) }
        if cell.key.utf8.count < label.text.utf8.count,
          let height = wrapped(label.text, lines, position, cell, isExact: isExact, &taken)
        {
          return found(label, height: height)
        }
        if isExact, let rest = rest(of: cell, behind: label.text) { return found(label, rest: rest) }
        if isExact, let rest = restOfWrapped(label.text, lines, position, cell, &taken) {
          return found(label, height: 2, rest: rest)
        }
      }
    }
    return nil
  }

  /// How many lines a label takes that goes on below in the same column; nil if it does not.
  private func wrapped(
    _ label: String, _ lines: [Line], _ position: Int, _ cell: Cell, isExact: Bool, _ taken: inout Set<Int>
  ) -> Int? {
    var key = cell.key
    for next in (position + 1)..<min(position + 3, lines.count) where lines[next].page == lines[position].page
    {
      guard let below = lines[next].cells.firstIndex(where: { abs($0.box.left - cell.box.left) < 6 }) else {
        continue
      }
      let part = lines[next].cells[below].key
      key = key.utf8.last == 0x2D ? String(key.dropLast()) + part : key + " " + part
      if isExact ? key == label : key.resembles(label) {
        taken.insert(next << 8 | below)
        return next - position + 1
      }
      if key.utf8.count >= label.utf8.count { return nil }
    }
    return nil
  }

  /// What a cell says behind the first line of a label over two lines, where a rule between the columns was
  /// read as a sign and label and value so became one cell: `Justeringens plats och | Kansliet` above `tid`.
  private func restOfWrapped(
    _ label: String, _ lines: [Line], _ position: Int, _ cell: Cell, _ taken: inout Set<Int>
  ) -> String? {
    guard cell.key.utf8.count > 16, cell.key.utf8.prefix(8).elementsEqual(label.utf8.prefix(8)),
      position + 1 < lines.count, lines[position + 1].page == lines[position].page,
      let below = lines[position + 1].cells.firstIndex(where: { abs($0.box.left - cell.box.left) < 6 })
    else { return nil }
    let words = label.split(separator: " ")
    let tail = lines[position + 1].cells[below].key.split(separator: " ").count
    guard words.count - tail >= 2,
      lines[position + 1].cells[below].key == words.suffix(tail).joined(separator: " "),
      let rest = rest(of: cell, behind: words.dropLast(tail).joined(separator: " "))
    else { return nil }
    taken.insert((position + 1) << 8 | below)
    return rest.trimming { $0 == 0x7C || $0 == 0x20 || $0 == 0x2E }
  }

  /// What a cell says behind a label that begins it: `Plats: Kommunhuset`, `Datum då anslaget sätts upp 2011-05-13`.
  private func rest(of cell: Cell, behind label: String) -> String? {
    guard cell.key.hasPrefix(label), cell.key.utf8.count > label.utf8.count else { return nil }
    let words = label.split(separator: " ").count
    let tokens = cell.text.tokens
    guard tokens.count > words, tokens[..<words].joined(separator: " ").folded == label else { return nil }
    let isMarked = tokens[words - 1].utf8.last == 0x3A
    // A single common word begins many sentences: only a colon or a figure makes it a label there.
    let value = tokens[words...].joined(separator: " ")
    let isFigure = value.startsWithDigit || value.utf8.starts(with: "§".utf8)
    guard isMarked || words >= 2 || isFigure else { return nil }
    return value
  }

  private func value(of index: Int, _ matches: [Match], _ lines: [Line]) -> LabelledValue {
    let own = matches[index]
    let page = lines[own.line].page
    var entries: [LabelledValue.Entry] = []
    if !own.rest.isEmpty {
      entries.append(.init(line: lines[own.line].index, text: own.rest, box: own.box))
    }
    var last = own.line + own.height - 1
    var valueLeft: Float?
    var position = own.line
    while position < lines.count, lines[position].page == page, position < own.line + 60 {
      let line = lines[position]
      let labels = matches.filter { $0.line == position }
      if position > own.line {
        // The value ends where another label, or anything else, stands in this label's column or left of it.
        let isOwn = position < own.line + own.height
        let blocks = line.cells.indices.contains { cell in
          let box = line.cells[cell].box
          if labels.contains(where: { $0.cell == cell }) {
            return box.left < (valueLeft ?? own.box.left) + 12 || box.left <= own.box.left + 6
          }
          // What ends before this label's column belongs to another one.
          if box.right < own.box.left { return false }
          return !isOwn && valueLeft != nil && box.left < min(own.box.left + 6, (valueLeft ?? 0) - 6)
            || !isOwn && valueLeft.map { $0 > own.box.left + 12 } ?? false && box.left < own.box.left + 6
        }
        if blocks && !(isOwn && labels.isEmpty) { break }
        if let previous = entries.last, previous.line == lines[position - 1].index,
          line.box.top - lines[position - 1].box.bottom > 3 * line.box.height, valueLeft != nil
        {
          break
        }
      }
      let limit = min(
        nextLabelLeft(after: own, at: position, matches, lines), column(right: own, matches, lines) - 6)
      for (cell, content) in line.cells.enumerated() {
        if position == own.line, cell <= own.cell { continue }
        if labels.contains(where: { $0.cell == cell }) {
          if position == own.line { break }
          continue
        }
        guard content.box.left < limit, content.text.utf8.contains(where: { $0 >= 0x30 && $0 != 0x5F }) else {
          continue
        }
        let isBelow = position > own.line
        if isBelow, let left = valueLeft, content.box.left < left - 12 { continue }
        if isBelow, valueLeft == nil, content.box.left < own.box.left - 6 { continue }
        if isBelow, position < own.line + own.height, abs(content.box.left - own.box.left) < 6 { continue }
        if valueLeft == nil { valueLeft = content.box.left }
        entries.append(.init(line: line.index, text: content.text, box: content.box))
        last = position
      }
      position += 1
    }
    return LabelledValue(
      id: own.id, lines: lines[own.line].index..<lines[max(last, own.line)].index + 1, values: entries)
  }

  /// Where a column of other labels with their values below begins to the right of this label, if its own value
  /// stands below it too: then what stands beside it belongs to that column.
  private func column(right own: Match, _ matches: [Match], _ lines: [Line]) -> Float {
    let below = own.line + own.height
    guard own.rest.isEmpty, below < lines.count, lines[below].page == lines[own.line].page,
      lines[below].cells.contains(where: { abs($0.box.left - own.box.left) < 6 }),
      !matches.contains(where: { $0.line == below && abs($0.box.left - own.box.left) < 6 })
    else { return .infinity }
    let above = matches.last { match in
      match.line < own.line && match.line > own.line - 14 && match.box.left > own.box.right
        && lines[match.line].page == lines[own.line].page && match.rest.isEmpty
        && lines[own.line].cells.contains { abs($0.box.left - match.box.left) < 6 }
    }
    return above?.box.left ?? .infinity
  }

  /// Where the next label to the right stands that bounds this label's value.
  private func nextLabelLeft(after own: Match, at position: Int, _ matches: [Match], _ lines: [Line]) -> Float
  {
    var limit = Float.infinity
    for match in matches
    where match.line <= position && match.line >= own.line && match.box.left > own.box.left + 12 {
      if match.line == own.line || match.box.left > own.box.right { limit = min(limit, match.box.left - 6) }
    }
    return limit
  }
}

extension Range where Bound == Int {
  fileprivate func contains(where test: (Int) -> Bool) -> Bool {
    for value in self where test(value) { return true }
    return false
  }
}
