import ParagrafKit

/// A page as an OCR engine wrote it down, on its way to points.
struct ScannedPage {
  struct Piece {
    var text: String
    /// In the file's unit.
    var box: Box
    /// Points; nil if the file does not say.
    var size: Float?
    var isBold = false
    var isItalic = false
    /// How sure the engine was of it, 0 to 1; nil if the file does not say.
    var confidence: Float?
  }

  private(set) var words: [Word] = []
  private(set) var removed = 0
  private let scale: Float

  /// - Parameter scale: points a unit.
  init(scale: Float) { self.scale = scale }

  /// The page in points; as large as A4 where the file does not say.
  /// - Parameter size: in the file's unit, 0 if not said.
  func page(number: Int, size: (width: Float, height: Float)) -> Page {
    Page(
      number: number, width: size.width > 0 ? size.width * scale : 595,
      height: size.height > 0 ? size.height * scale : 842, words: words)
  }

  /// Adds a line's words.
  /// - Parameters:
  ///   - box: the line's, in the file's unit.
  ///   - size: of type that states none, in points.
  mutating func add(_ pieces: [Piece], in box: Box?, size: Float?) {
    let pieces = pieces.flatMap { cut($0) }
    guard !pieces.isEmpty else { return }
    let tallest = pieces.reduce(0) { max($0, $1.box.height) }
    // All words of a line are as high as it is: dashes and small letters would stand on lines of their own.
    let isLevel = box.map { $0.height > 0 && $0.height <= 1.8 * tallest } ?? false
    for piece in pieces {
      var own = piece.box
      if isLevel, let box {
        own.top = min(box.top, own.top)
        own.bottom = max(box.bottom, own.bottom)
      } else if own.height < tallest {
        // It hangs from the base line, roughly.
        own.top = min(own.top, own.bottom - 0.9 * tallest)
      }
      let placed = Box(
        left: own.left * scale, top: own.top * scale, right: own.right * scale, bottom: own.bottom * scale)
      let guess = max(4, ((isLevel ? box?.height : nil) ?? tallest) * scale * 0.85)
      words.append(
        Word(
          text: piece.text, box: placed, size: piece.size ?? size ?? guess, isBold: piece.isBold,
          isItalic: piece.isItalic, confidence: piece.confidence.map { min(max($0, 0), 1) }))
    }
  }

  /// Cuts at white space and drops what no text needs.
  private mutating func cut(_ piece: Piece) -> [Piece] {
    guard [piece.box.left, piece.box.top, piece.box.right, piece.box.bottom].allSatisfy({ abs($0) < 1e6 })
    else { return [] }
    var found: [Piece] = []
    var text = String.UnicodeScalarView()
    var start = 0
    let scalars = piece.text.unicodeScalars
    let width = piece.box.width / Float(max(1, scalars.count))
    func finish(_ end: Int) {
      guard !text.isEmpty else { return }
      var part = piece
      part.text = String(text)
      part.box.left = piece.box.left + Float(start) * width
      part.box.right = piece.box.left + Float(end) * width
      found.append(part)
      text = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      if WordSplitter.isSpace(scalar.value) {
        finish(index)
      } else if Forbidden.contains(scalar.value) {
        removed += 1
      } else {
        if text.isEmpty { start = index }
        text.append(scalar)
      }
    }
    finish(scalars.count)
    return found
  }

  /// Points a pixel of a page whose resolution is not stated: that of the usual ones which makes it come
  /// nearest to A4, or 300 dpi.
  static func scale(width: Float, height: Float) -> Float {
    let short = min(width, height)
    guard short > 0 else { return 72 / 300 }
    let usual: [Float] = [300, 400, 600, 200, 150, 240, 250, 100, 96, 72]
    let best = usual.min { abs(short * 72 / $0 - 595) < abs(short * 72 / $1 - 595) } ?? 300
    return abs(short * 72 / best - 595) < 90 ? 72 / best : 72 / 300
  }
}
