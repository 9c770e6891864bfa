/// Where a page's words come from.
public enum WordSource: String, Sendable, Hashable {
  /// The text that the file holds.
  case textLayer = "text-layer"
  /// What was read from the picture of the page.
  case ocr
}

/// A page read in the way that was not taken.
public struct OtherReading: Sendable {
  public var source: WordSource
  public var words: [Word]

  public init(_ source: WordSource, words: [Word]) {
    self.source = source
    self.words = words
  }

  /// The words as they follow each other, a line for those that stand level.
  public var text: String {
    var text = ""
    var last: Word?
    for word in words {
      if let last {
        let isLevel = abs(word.box.middle - last.box.middle) <= 0.5 * min(word.box.height, last.box.height)
        text += isLevel && word.box.left >= last.box.left ? " " : "\n"
      }
      text += word.text
      last = word
    }
    return text
  }
}

/// Which pages are read by OCR.
public enum OCRMode: String, Sendable, Hashable, CaseIterable {
  /// None.
  case never
  /// Those without text and those whose text is garbled, where the engine is installed.
  case auto
  /// All; the better reading is taken.
  case always
}
