extension StringProtocol {
  /// For comparing headings and labels, also misread ones: lower case, å ä → a, ö → o, é → e, ü → u, runs of
  /// white space → one space, white space and `. : ; , _ |` at the ends dropped.
  public var folded: String {
    var text = Substring(self)
    return text.withUTF8(fold)
  }

  /// Without white space at the ends.
  public var trimmed: String { trimming { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

  /// Without the bytes that satisfy `drops` at the ends.
  public func trimming(_ drops: (UInt8) -> Bool) -> String {
    var text = Substring(self)
    return text.withUTF8 { bytes in
      var start = 0
      var end = bytes.count
      while start < end, drops(bytes[start]) { start += 1 }
      while end > start, drops(bytes[end - 1]) { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// Tabs (between cells) as spaces.
  public func replacingTabs() -> String {
    var text = Substring(self)
    return text.withUTF8 { bytes in
      guard bytes.contains(0x09) else { return String(self) }
      return String(decoding: bytes.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// The words between white space.
  public var tokens: [Substring] {
    let whole = Substring(self)
    var text = whole
    return text.withUTF8 { bytes in
      var found: [Substring] = []
      var start = 0
      // One step beyond the end, which ends the last word.
      for end in 0...bytes.count
      where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0A {
        defer { start = end + 1 }
        guard end > start else { continue }
        // Words are longer than three letters on the whole.
        if found.isEmpty { found.reserveCapacity(1 + (bytes.count - start) / 4) }
        let first = whole.utf8.index(whole.startIndex, offsetBy: start)
        found.append(Substring(whole.utf8[first..<whole.utf8.index(first, offsetBy: end - start)]))
      }
      return found
    }
  }

  /// Whether the text ends as sentences and headings' lists do: `. : ; ! ?`.
  public var endsSentence: Bool {
    guard let last = Substring(self).utf8.last(where: { $0 != 0x20 && $0 != 0x22 && $0 != 0x29 }) else {
      return true
    }
    return last == 0x2E || last == 0x3A || last == 0x21 || last == 0x3F || last == 0x3B
  }

  /// Whether the first character is a capital letter.
  public var startsWithCapital: Bool {
    guard let first = utf8.first else { return false }
    if first < 0x80 { return first >= 0x41 && first <= 0x5A }
    return unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a text is a line drawn on a typewriter, as under a heading: `------`, `=====`.
  public var isTypedRule: Bool {
    guard let first = utf8.first, first == 0x2D || first == 0x3D, utf8.count >= 4 else { return false }
    return utf8.allSatisfy { $0 == first || $0 == 0x20 }
  }

  public var hasDigit: Bool {
    var text = Substring(self)
    return text.withUTF8 { $0.contains { $0 >= 0x30 && $0 <= 0x39 } }
  }

  public var startsWithDigit: Bool { utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
}

extension String {
  /// The text of a byte range, which must not cut a character.
  public func slice(utf8 range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }

  /// The same text with its first letter as a capital.
  public var capitalised: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }
}

/// See `StringProtocol.folded`.
private func fold(_ text: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: text.count) { out in
    var count = 0
    /// Bytes up to the last that is no edge.
    var end = 0
    func append(_ byte: UInt8) {
      switch byte {
      case 0x20, 0x2E, 0x3A, 0x3B, 0x2C, 0x5F, 0x7C:
        if count == 0 { return }
        out[count] = byte
        count += 1
      default:
        out[count] = byte
        count += 1
        end = count
      }
    }
    var isAfterLead = false
    for byte in text {
      if isAfterLead {
        isAfterLead = false
        switch byte {
        case 0x84, 0x85, 0xA4, 0xA5, 0x80, 0xA0, 0x81, 0xA1: append(0x61)
        case 0x96, 0xB6, 0x98, 0xB8: append(0x6F)
        case 0x88...0x8B, 0xA8...0xAB: append(0x65)
        case 0x9C, 0xBC: append(0x75)
        default:
          append(0xC3)
          append(byte)
        }
        continue
      }
      switch byte {
      case 0xC3: isAfterLead = true
      case 0x41...0x5A: append(byte + 0x20)
      case 0x20, 0x09, 0x0A, 0x0D: if count > 0, out[count - 1] != 0x20 { append(0x20) }
      default: append(byte)
      }
    }
    return end
  }
}

/// How far two short texts are apart: the number of bytes to insert, delete or replace (Levenshtein), or
/// `limit + 1` as soon as it is more than `limit`.
public func editDistance(_ a: String, _ b: String, limit: Int) -> Int {
  var a = a
  var b = b
  return a.withUTF8 { x in b.withUTF8 { y in editDistance(x, y, limit: limit) } }
}

/// The same on bytes.
public func editDistance(
  _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>, limit: Int
) -> Int {
  if abs(x.count - y.count) > limit { return limit + 1 }
  // Only what lies within `limit` of the diagonal can still lead to so small a distance (Ukkonen 1985).
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: y.count + 2) { row in
    let far = limit + 1
    for j in 0...y.count + 1 { row[j] = min(j, far) }
    for i in 0..<x.count {
      let start = max(0, i - limit)
      let end = min(y.count, i + limit + 1)
      var diagonal = row[start]
      row[start] = start == 0 ? i + 1 : far
      var best = row[start]
      for j in start..<end {
        let replaced = diagonal + (x[i] == y[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, min(row[j], diagonal) + 1, far)
        best = min(best, row[j + 1])
      }
      row[end + 1 <= y.count ? end + 1 : y.count + 1] = far
      if best > limit { return far }
    }
    return row[y.count]
  }
}

extension String {
  /// Whether a folded text is, up to one misread letter in eight, the given folded label.
  public func resembles(_ label: String) -> Bool {
    if self == label { return true }
    let limit = label.utf8.count / 8
    return limit > 0 && editDistance(self, label, limit: limit) <= limit
  }
}
