import ParagrafKit

/// Text that rules are held against: pieces of lines one behind the other, each character in its plain form, and the way
/// from each byte back to the line it came from. A dash is a hyphen here, a wide space a space, a digit is 0 to 9.
struct RunningText {
  private(set) var text = ""
  /// The line of each byte and its bytes there; line -1 for what parts two pieces.
  private var lines: [Int32] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  init() {}

  /// A text that stands alone.
  init(_ text: some StringProtocol) { add(text, line: 0, from: 0) }

  /// What parts two pieces.
  mutating func add(_ glue: StaticString) {
    let glue = "\(glue)"
    text += glue
    for _ in glue.utf8 { note(-1, 0, 0) }
  }

  /// A piece of a line.
  /// - Parameter from: where in the line it begins, in bytes.
  mutating func add(_ piece: some StringProtocol, line: Int, from: Int) {
    var position = from
    for scalar in piece.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { position += length }
      guard let plain = Self.plain(scalar) else { continue }
      text.unicodeScalars.append(plain)
      for _ in 0..<UTF8.width(plain) { note(line, position, position + length) }
    }
  }

  /// Without spaces at its end, which stand before a line's end and say nothing.
  mutating func dropSpaces() { drop { $0 == 0x20 || $0 == 0x09 } }

  /// Without hyphens at its end.
  mutating func dropHyphens() { drop { $0 == 0x2D } }

  private mutating func drop(_ drops: (UInt8) -> Bool) {
    while let last = text.utf8.last, drops(last) {
      text.unicodeScalars.removeLast()
      lines.removeLast()
      starts.removeLast()
      ends.removeLast()
    }
  }

  private mutating func note(_ line: Int, _ start: Int, _ end: Int) {
    lines.append(Int32(line))
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  /// Where bytes of the text stand, one spot a line.
  func spots(_ range: Range<Int>) -> [Spot] {
    var spots: [Spot] = []
    for index in range where lines[index] >= 0 {
      let (line, start, end) = (Int(lines[index]), Int(starts[index]), Int(ends[index]))
      if let last = spots.last, last.line == line {
        spots[spots.count - 1].bytes =
          min(last.bytes.lowerBound, start)..<max(last.bytes.upperBound, end)
      } else {
        spots.append(Spot(line: line, bytes: start..<end))
      }
    }
    return spots
  }

  /// The plain form of a character; nil for those that show nothing.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x7F: return scalar
    // Soft hyphen, zero-width spaces and joiners, marks of direction.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: return nil
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return " "
    case 0x85, 0x2028, 0x2029: return "\n"
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return "-"
    case 0x2018, 0x2019, 0xB4: return "'"
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x660...: return digit(scalar) ?? scalar
    default: return scalar
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let properties = scalar.properties
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Unicode.Scalar(UInt8(0x30 + Int(value)))
  }
}
