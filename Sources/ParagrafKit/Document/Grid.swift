/// A table's frame as the page draws it: fields between lines, some of them joined over several rows or columns.
public struct Grid: Sendable, Hashable {
  /// Edges of the columns from left to right, points; one more than there are columns.
  public var columns: [Float]
  /// Edges of the rows from top to bottom, points; one more than there are rows.
  public var rows: [Float]
  /// For each field, row by row, the first field of those that it is joined with, or itself.
  public var origins: [Int]

  public init(columns: [Float], rows: [Float], origins: [Int]) {
    self.columns = columns
    self.rows = rows
    self.origins = origins
  }

  public var columnCount: Int { columns.count - 1 }
  public var rowCount: Int { rows.count - 1 }

  public var box: Box {
    Box(left: columns[0], top: rows[0], right: columns[columns.count - 1], bottom: rows[rows.count - 1])
  }

  /// Whether the middle of something lies inside the frame.
  public func holds(_ box: Box) -> Bool {
    let x = (box.left + box.right) / 2
    return box.middle > rows[0] && box.middle < rows[rows.count - 1] && x > columns[0]
      && x < columns[columns.count - 1]
  }

  /// The row and the column of the field that holds the middle of something inside the frame: of joined fields the first.
  public func field(of box: Box) -> (row: Int, column: Int) {
    let x = (box.left + box.right) / 2
    let column = max(0, (columns.firstIndex { $0 > x } ?? columnCount) - 1)
    let row = max(0, (rows.firstIndex { $0 > box.middle } ?? rowCount) - 1)
    let origin = origins[row * columnCount + column]
    return (origin / columnCount, origin % columnCount)
  }

  /// How many columns the field reaches over.
  public func width(row: Int, column: Int) -> Int {
    let origin = origins[row * columnCount + column]
    return (column..<columnCount).prefix { origins[row * columnCount + $0] == origin }.count
  }

  /// How many rows the field reaches over.
  public func height(row: Int, column: Int) -> Int {
    let origin = origins[row * columnCount + column]
    return (row..<rowCount).prefix { origins[$0 * columnCount + column] == origin }.count
  }
}
