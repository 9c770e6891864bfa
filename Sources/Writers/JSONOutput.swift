import ParagrafKit

/// Writes JSON straight onto bytes: members in the order in which they are given, numbers without locale,
/// ASCII and C1 control characters and Unicode's line separators escaped, so that a line of JSON stays one.
package struct JSONOutput {
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  /// How many containers are open, and which of them is the outermost that stands on one row.
  private var depth = 0
  private var inlineFrom = Int.max
  /// Whether the container that is open holds nothing yet.
  private var isFirst = true
  private var followsName = false

  /// - Parameter indented: two spaces a level and a space after colons; else no white space at all.
  package init(indented: Bool) { isIndented = indented }

  // MARK: Containers

  /// An object. `inline`: on one row even where the output is indented.
  package mutating func object(inline: Bool = false, _ members: (inout JSONOutput) -> Void) {
    container(0x7B, 0x7D, inline, members)
  }

  /// An array. `inline`: on one row even where the output is indented.
  package mutating func array(inline: Bool = false, _ elements: (inout JSONOutput) -> Void) {
    container(0x5B, 0x5D, inline, elements)
  }

  /// An array with one element for each of the values.
  package mutating func array<Values: Sequence>(
    inline: Bool = false, of values: Values, _ element: (inout JSONOutput, Values.Element) -> Void
  ) {
    array(inline: inline) { for value in values { element(&$0, value) } }
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ inline: Bool, _ content: (inout JSONOutput) -> Void
  ) {
    begin()
    bytes.append(open)
    depth += 1
    if inline, inlineFrom > depth { inlineFrom = depth }
    isFirst = true
    content(&self)
    let isEmpty = isFirst
    let wasInline = depth >= inlineFrom
    if inlineFrom == depth { inlineFrom = .max }
    depth -= 1
    if isIndented, !wasInline, !isEmpty { newRow() }
    bytes.append(close)
    isFirst = false
  }

  /// Ends a line of JSON lines, or the file.
  package mutating func endLine() {
    bytes.append(0x0A)
    isFirst = true
  }

  // MARK: Members

  /// The name of the member whose value comes next.
  package mutating func name(_ name: String) {
    begin()
    quote(name)
    bytes.append(0x3A)
    if isIndented { bytes.append(0x20) }
    followsName = true
  }

  package mutating func member(_ name: String, _ text: String) {
    self.name(name)
    value(text)
  }

  package mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    value(number)
  }

  package mutating func member(_ name: String, _ flag: Bool) {
    self.name(name)
    value(flag)
  }

  package mutating func member(_ name: String, _ number: Double, decimals: Int) {
    self.name(name)
    value(number, decimals: decimals)
  }

  // MARK: Values

  package mutating func value(_ text: String) {
    begin()
    quote(text)
  }

  package mutating func value(_ number: Int) {
    begin()
    bytes += String(number).utf8
  }

  package mutating func value(_ flag: Bool) {
    begin()
    bytes += (flag ? "true" : "false").utf8
  }

  /// A number rounded to so many decimals, without zeros at its end. What is no number is written as 0.
  package mutating func value(_ number: Double, decimals: Int) {
    begin()
    let scale = [1, 10, 100, 1000][decimals]
    let limit = 1e15
    let scaled = number.isNaN ? 0 : Int(min(max((number * Double(scale)).rounded(), -limit), limit))
    if scaled < 0 { bytes.append(0x2D) }
    bytes += String(scaled.magnitude / UInt(scale)).utf8
    var rest = Int(scaled.magnitude) % scale
    var place = scale / 10
    if rest > 0 { bytes.append(0x2E) }
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  // MARK: Bytes

  /// What must stand before a value or a name: a comma, a new row.
  private mutating func begin() {
    if followsName {
      followsName = false
      return
    }
    if !isFirst { bytes.append(0x2C) }
    if isIndented, depth > 0 {
      if depth < inlineFrom {
        newRow()
      } else if !isFirst {
        bytes.append(0x20)
      }
    }
    isFirst = false
  }

  private mutating func newRow() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes += [0x20, 0x20] }
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(0x22)
    text.withUTF8 { utf8 in
      // Bytes that need no escape are copied in runs.
      var start = 0
      var index = 0
      while index < utf8.count {
        // Letters, digits and nearly all signs.
        if utf8[index] > 0x22, utf8[index] < 0x7F, utf8[index] != 0x5C {
          index += 1
          continue
        }
        guard let (length, escape) = JSONEscape.at(index, in: utf8) else {
          index += 1
          continue
        }
        bytes += utf8[start..<index]
        bytes += escape.utf8
        index += length
        start = index
      }
      bytes += utf8[start...]
    }
    bytes.append(0x22)
  }
}
