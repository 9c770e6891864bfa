/// The two tokens at a line break, stripped of what does not belong to the word that they may make.
struct Halves {
  static let hyphens: Set<Unicode.Scalar> = ["-", "\u{AD}", "¬", "\u{2010}", "\u{2011}"]

  /// How a half is written.
  enum Shape {
    case lower, title, upper, mixed
  }

  /// Before the break, without opening marks and the hyphen at the line's end.
  let first: String
  /// After the break, without closing marks.
  let second: String
  /// The part of `first` after its last inner hyphen or slash, folded: "IT-utveck" → "utveck".
  let firstPart: [UInt8]
  /// The part of `second` before its first inner hyphen or slash, folded.
  let secondPart: [UInt8]
  let firstShape: Shape
  let secondShape: Shape
  /// Marks stand at the break itself ("kommunen." | "nu", "ord" | "(nu"), or a half is empty.
  let isBroken: Bool
  /// A digit stands directly at the break.
  let isDigit: Bool
  /// `first` has an inner hyphen or slash of its own.
  let hasInnerHyphen: Bool

  init(_ first: some StringProtocol, _ second: some StringProtocol, hyphen: Bool) {
    var left = Substring(first).unicodeScalars
    if hyphen, let last = left.last, Self.hyphens.contains(last) { left.removeLast() }
    var right = Substring(second).unicodeScalars
    while let scalar = left.first, !Self.isWordScalar(scalar) { left.removeFirst() }
    while let scalar = right.last, !Self.isWordScalar(scalar) { right.removeLast() }
    let atBreak = (left.last, right.first)
    isBroken =
      !(atBreak.0.map(Self.isWordScalar) ?? false) || !(atBreak.1.map(Self.isWordScalar) ?? false)
      // "med" | "s.k."
      || right.contains(".")
    isDigit = [atBreak.0, atBreak.1].contains { $0?.properties.numericType != nil }
    let inner: (Unicode.Scalar) -> Bool = { Self.hyphens.contains($0) || $0 == "/" }
    hasInnerHyphen = left.contains(where: inner)
    let leftPart = left.split(omittingEmptySubsequences: false, whereSeparator: inner).last ?? left
    let rightPart = right.split(omittingEmptySubsequences: false, whereSeparator: inner).first ?? right
    self.first = String(left)
    self.second = String(right)
    firstPart = Folding.folded(Substring(leftPart))
    secondPart = Folding.folded(Substring(rightPart))
    firstShape = Self.shape(leftPart)
    secondShape = Self.shape(rightPart)
  }

  /// The two halves written together, folded.
  var whole: [UInt8] { firstPart + secondPart }
  /// The two halves with the hyphen between them, folded.
  var hyphenated: [UInt8] { firstPart + [0x2D] + secondPart }

  static func letters(_ part: [UInt8]) -> Int { part.count { $0 & 0xC0 != 0x80 } }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func shape(_ part: Substring.UnicodeScalarView) -> Shape {
    let capitals = part.count { $0.properties.isUppercase }
    if capitals == 0 { return .lower }
    if capitals == part.count { return .upper }
    return capitals == 1 && part.first?.properties.isUppercase == true ? .title : .mixed
  }
}
