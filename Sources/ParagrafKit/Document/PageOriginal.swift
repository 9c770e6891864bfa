/// The page's text as it was read, in which edits have their places: cells parted by tabs, each line ended by a line feed.
extension LaidOutPage {
  public var original: String {
    var text: [UInt8] = []
    for line in lines {
      for (position, cell) in line.cells.enumerated() {
        if position > 0 { text.append(UInt8(ascii: "\t")) }
        for index in cell {
          if index > cell.lowerBound { text.append(UInt8(ascii: " ")) }
          text += words[index].text.utf8
        }
      }
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Where the words stand that bytes of `original` belong to or lie between; nil where the page has no such words, or
  /// nothing says where they stand.
  public func box(ofOriginal range: Range<Int>) -> Box? {
    var offset = 0
    var box: Box?
    for line in lines where offset <= range.upperBound {
      for cell in line.cells {
        for index in cell {
          let end = offset + words[index].text.utf8.count
          if end >= range.lowerBound, offset <= range.upperBound {
            box = box?.union(words[index].box) ?? words[index].box
          }
          // A word and what parts it from the next: one byte.
          offset = end + 1
        }
      }
    }
    return box.flatMap { $0.width > 0 && $0.height > 0 ? $0 : nil }
  }
}
