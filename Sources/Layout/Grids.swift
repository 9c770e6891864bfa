import ParagrafKit

/// Puts the lines that a page draws together to the frames of tables.
enum Grids {
  /// Lines at most so far apart are one, points: cells are often drawn one by one, or with double lines. No row of text
  /// is so low.
  private static let tolerance: Float = 4
  /// More crossings to look at than this are a drawing, not a table.
  private static let most = 1_000_000

  /// - Parameter lines: the page's lines with their cells, from top to bottom.
  static func find(_ rulings: [Ruling], lines: [LaidOutLine] = []) -> [Grid] {
    let levels = merged(rulings.filter { $0.axis == .level })
    let uprights = merged(rulings.filter { $0.axis == .upright }).map(\.ruling)
    guard levels.count >= 2, levels.count * uprights.count <= most else { return [] }
    let frames = frames(levels.map(\.ruling), uprights).compactMap { grid($0.levels, $0.uprights) }
    let free = levels.filter { line in
      !frames.contains {
        line.ruling.at > $0.rows[0] - tolerance && line.ruling.at < $0.box.bottom + tolerance
      }
    }
    return (frames + ladders(free).map { withHead($0, lines) }).sorted {
      ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0])
    }
  }

  /// A line with the places where the pieces meet that it is drawn of.
  private struct Joined {
    var ruling: Ruling
    var joints: [Float] = []
  }

  /// Pieces of one line put together.
  private static func merged(_ rulings: [Ruling]) -> [Joined] {
    let edges = clusters(rulings.map(\.at))
    var pieces: [[Ruling]] = Array(repeating: [], count: edges.count)
    for ruling in rulings { pieces[nearest(edges, ruling.at)].append(ruling) }
    var found: [Joined] = []
    for (edge, line) in zip(edges, pieces) {
      var current: Joined?
      for piece in line.sorted(by: { $0.from < $1.from }) {
        if let last = current, piece.from <= last.ruling.to + tolerance {
          if piece.from > last.ruling.to - tolerance { current?.joints.append(piece.from) }
          current?.ruling.to = max(last.ruling.to, piece.to)
        } else {
          if let current { found.append(current) }
          current = Joined(ruling: Ruling(piece.axis, at: edge, from: piece.from, to: piece.to))
        }
      }
      if let current { found.append(current) }
    }
    return found
  }

  /// Tables whose rows alone are ruled: level lines of one width, one under the other, each drawn of as many pieces as
  /// there are columns.
  private static func ladders(_ levels: [Joined]) -> [Grid] {
    var found: [Grid] = []
    var rungs: [Joined] = []
    func close() {
      if rungs.count >= 3, let first = rungs.first {
        let columns = clusters([first.ruling.from, first.ruling.to] + first.joints)
        let rows = rungs.map(\.ruling.at)
        found.append(
          Grid(
            columns: columns, rows: rows, origins: Array(0..<(columns.count - 1) * (rows.count - 1))))
      }
      rungs = []
    }
    for level in levels where !level.joints.isEmpty {
      if let last = rungs.last, !isRung(level, under: last) { close() }
      rungs.append(level)
    }
    close()
    return found
  }

  /// The head of such a table may have no line above it: lines of several cells close above the first one.
  private static func withHead(_ grid: Grid, _ lines: [LaidOutLine]) -> Grid {
    var top = grid.rows[0]
    for line in lines.reversed() where line.box.middle < top && line.box.left > grid.columns[0] - tolerance {
      guard line.cells.count >= 2, top - line.box.bottom < line.box.height else { break }
      top = line.box.top
    }
    guard top < grid.rows[0] else { return grid }
    let rows = [top] + grid.rows
    return Grid(
      columns: grid.columns, rows: rows, origins: Array(0..<(rows.count - 1) * grid.columnCount))
  }

  /// Whether a line lies under another, divided at the same places, and no further away than a row may be high.
  private static func isRung(_ level: Joined, under last: Joined) -> Bool {
    let highest: Float = 150
    let (a, b) = (level.ruling, last.ruling)
    return a.at - b.at < highest && abs(a.from - b.from) <= tolerance && abs(a.to - b.to) <= tolerance
      && level.joints.count == last.joints.count
      && zip(level.joints, last.joints).allSatisfy { abs($0 - $1) <= tolerance }
  }

  /// Lines that cross or meet, directly or through others.
  private static func frames(
    _ levels: [Ruling], _ uprights: [Ruling]
  ) -> [(levels: [Ruling], uprights: [Ruling])] {
    var sets = DisjointSets(count: levels.count + uprights.count)
    for (i, level) in levels.enumerated() {
      for (j, upright) in uprights.enumerated()
      where upright.at > level.from - tolerance && upright.at < level.to + tolerance
        && level.at > upright.from - tolerance && level.at < upright.to + tolerance
      {
        sets.join(i, levels.count + j)
      }
    }
    var found: [Int: (levels: [Ruling], uprights: [Ruling])] = [:]
    for (i, level) in levels.enumerated() { found[sets.root(i), default: ([], [])].levels.append(level) }
    for (j, upright) in uprights.enumerated() {
      found[sets.root(levels.count + j), default: ([], [])].uprights.append(upright)
    }
    return found.sorted { $0.key < $1.key }.map(\.value).filter {
      $0.levels.count >= 2 && !$0.uprights.isEmpty
    }
  }

  /// The grid of one frame, or nil where it has no more than one field.
  private static func grid(_ levels: [Ruling], _ uprights: [Ruling]) -> Grid? {
    // Where the outer lines are not drawn, the others' ends stand for them.
    let columns = clusters(uprights.map(\.at) + [levels.map(\.from).min()!, levels.map(\.to).max()!])
    let rows = clusters(levels.map(\.at) + [uprights.map(\.from).min()!, uprights.map(\.to).max()!])
    guard rows.count >= 2, columns.count >= 2, rows.count + columns.count >= 5 else { return nil }
    let (height, width) = (rows.count - 1, columns.count - 1)
    guard height * width <= 20_000 else { return nil }
    var sets = DisjointSets(count: height * width)
    for row in 0..<height {
      let y = (rows[row] + rows[row + 1]) / 2
      for column in 0..<width {
        let x = (columns[column] + columns[column + 1]) / 2
        if column + 1 < width, !isDrawn(uprights, at: columns[column + 1], y) {
          sets.join(row * width + column, row * width + column + 1)
        }
        if row + 1 < height, !isDrawn(levels, at: rows[row + 1], x) {
          sets.join(row * width + column, (row + 1) * width + column)
        }
      }
    }
    return Grid(columns: columns, rows: rows, origins: (0..<height * width).map { sets.root($0) })
  }

  private static func isDrawn(_ rulings: [Ruling], at edge: Float, _ middle: Float) -> Bool {
    rulings.contains { abs($0.at - edge) <= tolerance && $0.from < middle && $0.to > middle }
  }

  /// Values that lie close together, as their mean, in order.
  private static func clusters(_ values: [Float]) -> [Float] {
    var found: [Float] = []
    var sum: Float = 0
    var count: Float = 0
    for value in values.sorted() {
      if count > 0, value - sum / count > tolerance {
        found.append(sum / count)
        (sum, count) = (0, 0)
      }
      sum += value
      count += 1
    }
    if count > 0 { found.append(sum / count) }
    return found
  }

  private static func nearest(_ edges: [Float], _ value: Float) -> Int {
    edges.indices.min { abs(edges[$0] - value) < abs(edges[$1] - value) } ?? 0
  }
}

/// Union-find; the root of a set is its smallest member.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ member: Int) -> Int {
    var root = member
    while parents[root] != root { root = parents[root] }
    parents[member] = root
    return root
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(a), root(b))
    parents[max(a, b)] = min(a, b)
  }
}
