import ParagrafKit

/// Puts the cells of a table's rows below each other.
enum Columns {
  /// Each row with one text a column. The rows with most cells say where the columns are.
  static func rows(of lines: [[Cell]]) -> [[String]] {
    let most = lines.map(\.count).max() ?? 0
    var columns: [Box] = []
    for cell in lines.filter({ $0.count == most }).joined() {
      if let position = columns.firstIndex(where: { $0.overlapsHorizontally(cell.box) }) {
        columns[position] = columns[position].union(cell.box)
      } else {
        columns.append(cell.box)
      }
    }
    columns.sort { $0.left < $1.left }
    return lines.map { cells in
      var row = [String](repeating: "", count: columns.count)
      for cell in cells {
        let column = nearest(to: cell.box, of: columns)
        row[column] += (row[column].isEmpty ? "" : " ") + cell.text
      }
      return row
    }
  }

  private static func nearest(to box: Box, of columns: [Box]) -> Int {
    var best = 0
    var least = Float.infinity
    for (index, column) in columns.enumerated() {
      // Negative where they overlap.
      let gap = max(column.left - box.right, box.left - column.right)
      if gap < least {
        best = index
        least = gap
      }
    }
    return best
  }
}
