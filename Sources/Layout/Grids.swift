import ParagrafKit

/// Puts the lines that a page draws together to the frames of tables.
enum Grids {
  /// Lines at most so far apart are one, points: cells are often drawn one by one, or with double lines. No row of text
  /// is so low.
  private static let tolerance: Float = 4
  /// More crossings to look at than this are a drawing, not a table.
  private static let most = 1_000_000

  static func find(_ rulings: [Ruling]) -> [Grid] {
    let levels = merged(rulings.filter { $0.axis == .level })
    let uprights = merged(rulings.filter { $0.axis == .upright })
    guard levels.count >= 2, uprights.count >= 2, levels.count * uprights.count <= most else { return [] }
    return frames(levels, uprights).compactMap { grid($0.levels, $0.uprights) }
      .sorted { ($0.rows[0], $0.columns[0]) < ($1.rows[0], $1.columns[0]) }
  }

  /// Pieces of one line put together.
  private static func merged(_ rulings: [Ruling]) -> [Ruling] {
    let edges = clusters(rulings.map(\.at))
    var pieces: [[Ruling]] = Array(repeating: [], count: edges.count)
    for ruling in rulings { pieces[nearest(edges, ruling.at)].append(ruling) }
    var found: [Ruling] = []
    for (edge, line) in zip(edges, pieces) {
      var current: Ruling?
      for piece in line.sorted(by: { $0.from < $1.from }) {
        if let last = current, piece.from <= last.to + tolerance {
          current?.to = max(last.to, piece.to)
        } else {
          if let current { found.append(current) }
          current = Ruling(piece.axis, at: edge, from: piece.from, to: piece.to)
        }
      }
      if let current { found.append(current) }
    }
    return found
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
    return found.values.filter { $0.levels.count >= 2 && $0.uprights.count >= 2 }
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
