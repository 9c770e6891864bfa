import ParagrafKit

/// Bytes of a text that are masked.
enum Spans {
  /// Ranges in order, those that overlap or touch as one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        merged.append(range)
      }
    }
    return merged
  }
}

/// A text with parts masked, and where each byte went.
struct MaskedText {
  private(set) var text = ""
  /// What was masked, in order, and how long the text is up to and with the mask.
  private var masked: [(range: Range<Int>, end: Int)] = []

  /// - Parameters:
  ///   - ranges: bytes that are masked, merged. Tabs, which part cells, stay.
  ///   - isContinued: whether a mask at the start goes on with one before it, so that it needs no sign of its own.
  init(_ original: String, _ ranges: [Range<Int>], isContinued: Bool = false) {
    var position = 0
    let bytes = Array(original.utf8)
    for range in ranges {
      text += original.slice(utf8: position..<range.lowerBound)
      if !(isContinued && range.lowerBound == 0) { text += Mask.text }
      var former: UInt8 = 0
      for byte in bytes[range] {
        if byte == 0x09 { text += "\t" } else if former == 0x09 { text += Mask.text }
        former = byte
      }
      masked.append((range, text.utf8.count))
      position = range.upperBound
    }
    text += original.slice(utf8: position..<bytes.count)
  }

  /// Where a byte of the original stands now; the end of the mask for what was masked.
  func offset(of byte: Int) -> Int {
    var shift = 0
    for (range, end) in masked {
      if byte <= range.lowerBound { break }
      if byte < range.upperBound { return end }
      shift = end - range.upperBound
    }
    return byte + shift
  }
}
