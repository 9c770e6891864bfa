/// Writes CSV (RFC 4180) straight onto bytes: UTF-8 with a byte order mark, by which spreadsheets know it, lines ended by
/// CR LF.
struct CSVOutput {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ cells: [TableCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch cell {
      case .none: break
      case .text(let text): append(text: text)
      case .number(let number): bytes += String(number).utf8
      case .share(let share):
        var output = JSONOutput(indented: false)
        output.value(share, decimals: 3)
        bytes += output.bytes
      case .flag(let flag): bytes += (flag ? "true" : "false").utf8
      }
    }
    bytes += [0x0D, 0x0A]
  }

  /// Control characters but tabs and line ends are left out. An apostrophe goes before what a spreadsheet would take for a
  /// formula.
  private mutating func append(text: String) {
    var text = text
    if Formula.isBegun(by: text) { text = "'" + text }
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if needsQuotes { bytes.append(0x22) }
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x22, 0x22]
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    if needsQuotes { bytes.append(0x22) }
  }
}

/// What spreadsheets take for a formula, some of them also behind white space or a quote.
enum Formula {
  static func isBegun(by text: String) -> Bool {
    // White space that is one of the signs itself.
    if let first = text.utf8.first, [0x09, 0x0A, 0x0D].contains(first) { return true }
    let start = text.unicodeScalars.first { !isPassedOver($0) }
    return start.map { signs.contains($0) } ?? false
  }

  /// `=`, `+`, `-`, `@`, and their twins: full width, small, the true minus.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}",
    "\u{FE6B}", "\u{2212}",
  ]

  /// White space, quotes of any kind, and characters that nobody sees.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar == "\"" || scalar == "`" || scalar == "\u{B4}" { return true }
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.isQuotationMark
      || properties.generalCategory == .control
  }
}
