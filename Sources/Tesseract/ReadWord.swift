import CTesseract
import ParagrafKit

/// A word that was read, and what is known of it besides.
public struct ReadWord: Sendable {
  public var word: Word
  /// Words of one line share its number; from 0.
  public var line: Int
  /// Whether it stands upright on the page.
  public var isUpright: Bool

  public init(word: Word, line: Int, isUpright: Bool) {
    self.word = word
    self.line = line
    self.isUpright = isUpright
  }

  init?(_ found: CTesseractWord, _ straightened: Straightened) {
    let text = String(cString: found.text)
    guard !text.isEmpty, found.right > found.left, found.bottom > found.top else { return nil }
    let (width, height) = (found.right - found.left, found.bottom - found.top)
    // A page that lies on its side is said to be upright; its words are taller than they are wide.
    let isUpright = found.isUpright && (height <= width || text.unicodeScalars.count < 3)
    self.isUpright = isUpright
    line = Int(found.line)
    // Ink has another height in each word; its line has one, and so have the boxes of text layers.
    let size = found.size > 0 ? Float(found.size) : (found.bottom - found.top) * straightened.point
    var (top, bottom) = (found.top, found.bottom)
    if isUpright, found.size > 0 {
      let height = size / straightened.point
      top = found.baseline - ReadWord.ascent * height
      bottom = top + height
    }
    word = Word(
      text: text,
      box: straightened.box(left: found.left, top: top, right: found.right, bottom: bottom),
      size: size, isBold: found.isBold, isItalic: found.isItalic,
      confidence: min(1, max(0, found.confidence / 100)))
  }

  /// The part of a line that stands above its letters' feet.
  private static let ascent: Float = 0.77
}
