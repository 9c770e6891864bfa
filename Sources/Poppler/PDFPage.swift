import CGLib
import CPoppler
import ParagrafKit

/// A page lent by a `Document`, which interpreted it once for all that is told here.
public struct PDFPage: ~Copyable {
  private let contents: CPDFPage

  init(_ contents: CPDFPage) { self.contents = contents }

  /// Width and height in points.
  public var size: (width: Float, height: Float) { (contents.width, contents.height) }

  /// Clockwise, degrees: how far the page was turned for most of its text to stand upright.
  public var turn: Int { Int(contents.turn) }

  /// Whether most of its text is painted. What is not lies behind the picture that it was read from.
  public var isPainted: Bool { contents.isPainted }

  /// UTF-8 in reading order. Valid while the page is lent.
  public var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: contents.text, count: contents.length)
  }

  /// A box for each Unicode scalar of the text. One without ink, such as a line feed, has an empty one.
  public var boxes: [Box] {
    UnsafeBufferPointer(start: contents.boxes, count: contents.boxCount).map {
      Box(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom)
    }
  }

  /// The fonts of the text, in order.
  public var runs: [TextRun] {
    UnsafeBufferPointer(start: contents.runs, count: contents.runCount).map {
      TextRun(start: $0.start, size: $0.size, style: $0.font.map { FontStyle(name: $0) } ?? FontStyle())
    }
  }

  /// Text that does not stand upright, a line each: turned by the side of the page, or written across it.
  public var asides: [Aside] {
    UnsafeBufferPointer(start: contents.asides, count: contents.asideCount).map { aside in
      let bytes = UnsafeRawBufferPointer(start: aside.text, count: aside.length)
      return Aside(
        text: String(decoding: bytes, as: UTF8.self),
        box: Box(left: aside.box.left, top: aside.box.top, right: aside.box.right, bottom: aside.box.bottom),
        size: aside.size)
    }
  }

  /// The straight lines that the page draws.
  public var rulings: [Ruling] {
    UnsafeBufferPointer(start: contents.lines, count: contents.lineCount).map {
      $0.right - $0.left > $0.bottom - $0.top
        ? Ruling(.level, at: ($0.top + $0.bottom) / 2, from: $0.left, to: $0.right)
        : Ruling(.upright, at: ($0.left + $0.right) / 2, from: $0.top, to: $0.bottom)
    }
  }
}

/// A line of text that does not stand upright.
public struct Aside: Sendable {
  public var text: String
  public var box: Box
  /// Points.
  public var size: Float
}

/// Scalars that share a font, up to the start of the next run.
public struct TextRun: Sendable {
  /// Scalar offset in the page's text.
  public var start: Int
  /// Points.
  public var size: Float
  public var style: FontStyle
}

/// What a font's PostScript name tells: `ABCDEF+Liberation-Sans-Bold`.
public struct FontStyle: Sendable {
  public var isBold = false
  public var isItalic = false

  public init() {}

  init(name: UnsafePointer<CChar>) {
    guard let lower = g_ascii_strdown(name, -1) else { return }
    defer { g_free(lower) }
    // The tag of a subset is made of any six letters.
    let own = strcspn(name, "+") == 6 ? lower + 7 : lower
    func has(_ part: String) -> Bool { strstr(own, part) != nil }
    isBold = has("bold") || has("black") || has("heavy") || has("demi")
    isItalic = has("italic") || has("oblique")
  }
}
