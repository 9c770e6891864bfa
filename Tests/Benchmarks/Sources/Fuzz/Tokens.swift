/// Where words of the PDF language stand in bytes.
enum Tokens {
  /// How far they are looked for: a file is large, and most of it may be data.
  private static let reach = 1 << 13

  static func isName(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "/") else { return nil }
    var end = index + 1
    while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) { end += 1 }
    return end > index + 1 ? end : nil
  }

  /// All words near a place that `end` knows; it tells where a word ends that begins at an index.
  static func all(_ end: ([UInt8], Int) -> Int?, in bytes: [UInt8], near place: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = max(0, place - reach)
    let limit = min(bytes.count, place + reach)
    while index < limit {
      if let end = end(bytes, index) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  static func numbers(in bytes: [UInt8], near place: Int) -> [Range<Int>] {
    all({ numberEnd($0, $1) }, in: bytes, near: place)
  }

  /// `12 0 R`.
  static func references(in bytes: [UInt8], near place: Int) -> [Range<Int>] {
    all(
      { bytes, index in
        guard let first = numberEnd(bytes, index), first + 1 < bytes.count, bytes[first] == 0x20,
          let second = numberEnd(bytes, first + 1), second + 1 < bytes.count, bytes[second] == 0x20,
          bytes[second + 1] == UInt8(ascii: "R")
        else { return nil }
        return second + 2
      }, in: bytes, near: place)
  }

  /// What stands behind a key, up to the next sign that ends a value; all over the file.
  static func values(of key: String, in bytes: [UInt8]) -> [Range<Int>] {
    let key = Array(key.utf8)
    var found: [Range<Int>] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: key[0]) {
      index = start + 1
      guard bytes[start...].starts(with: key) else { continue }
      var first = start + key.count
      guard first < bytes.count, !isLetter(bytes[first]) else { continue }
      while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x0A { first += 1 }
      let rest = bytes[first...].prefix(40)
      let ends = [UInt8(ascii: "/"), UInt8(ascii: ">"), 0x0A]
      found.append(first..<(rest.firstIndex { ends.contains($0) } ?? rest.endIndex))
    }
    return found
  }

  private static func numberEnd(_ bytes: [UInt8], _ index: Int) -> Int? {
    var end = index
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    return end > index ? end : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
