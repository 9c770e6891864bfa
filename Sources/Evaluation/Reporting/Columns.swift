/// Lines of a table for 80 columns: a name to the left, numbers to the right.
package enum Columns {
  /// The width of names where few numbers follow.
  static let wide = 48
  private static let width = 8

  /// One line; what is wider than its column is cut (names) or pushes on (numbers).
  package static func line(_ name: String, _ cells: [String], nameWidth: Int = 28) -> String {
    var line = pad(cut(name, nameWidth), nameWidth)
    for cell in cells {
      line += String(repeating: " ", count: max(1, width - cell.unicodeScalars.count)) + cell
    }
    return line
  }

  /// A rate with three decimals.
  static func rate(_ value: Double) -> String { decimals(value, 3) }

  /// A change with its sign.
  static func change(_ value: Double) -> String { (value < 0 ? "-" : "+") + decimals(abs(value), 3) }

  /// A number from 0 on with fixed decimals.
  static func decimals(_ value: Double, _ count: Int) -> String {
    let scale = (0..<count).reduce(1) { product, _ in product * 10 }
    let number = Int((value * Double(scale)).rounded())
    let digits = String(number % scale)
    return "\(number / scale)." + String(repeating: "0", count: count - digits.utf8.count) + digits
  }

  /// The text with spaces to a width.
  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  /// The text, cut with `…` where it is wider; control characters, which come from foreign files, are replaced.
  static func cut(_ text: String, _ width: Int) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if view.count == width {
        view.removeLast()
        view.append("…")
        break
      }
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      view.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(view)
  }
}
