/// Texts in which each page became one line: whoever saved them kept the page breaks as line ends and lost
/// all others. Their page counts show it: `… 2(13)`, `… 3(13)` at the ends of long lines that follow each other.
enum PageLines {
  /// A line longer than this holds a page.
  private static let long = 400
  /// So many counts in a row leave no doubt.
  private static let enough = 3

  /// Where pages begin: positions of their first lines. None where the text is not of that form.
  static func starts(_ text: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var starts: Set<Int> = []
    var last: (page: Int, of: Int)?
    var successions = 0
    var endsPage = false
    var position = 0
    while position < text.count {
      var end = position
      while end < text.count, text[end] != 0x0A {
        if text[end] == 0x0C { return [] }
        end += 1
      }
      let line = text[position..<end]
      if line.contains(where: { $0 > 0x20 }) {
        if endsPage { starts.insert(position) }
        let count = count(line)
        if let count {
          if let last, last.of == count.of, last.page + 1 == count.page, line.count > long {
            successions += 1
          }
          last = count
        }
        endsPage = line.count > long || count != nil
      }
      position = end + 1
    }
    return successions >= enough ? starts : []
  }

  /// `4(13)` or `4 (13)` at a line's end.
  private static func count(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (page: Int, of: Int)? {
    var bytes = line[...]
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    guard bytes.last == 0x29 else { return nil }
    bytes = bytes.dropLast()
    guard let of = number(&bytes), bytes.last == 0x28 else { return nil }
    bytes = bytes.dropLast()
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    guard let page = number(&bytes), page <= of, bytes.last.map({ $0 == 0x20 }) ?? true else { return nil }
    return (page, of)
  }

  private static func number(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var value = 0
    var scale = 1
    while let digit = bytes.last, digit >= 0x30, digit <= 0x39, scale <= 1000 {
      value += Int(digit - 0x30) * scale
      scale *= 10
      bytes = bytes.dropLast()
    }
    return scale == 1 ? nil : value
  }
}
