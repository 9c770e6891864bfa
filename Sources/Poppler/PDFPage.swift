import CPoppler

/// A page lent by a `Document`. Make all calls on one page: the first interprets the page and caches it.
public struct PDFPage: ~Copyable {
  private let handle: OpaquePointer

  init(handle: OpaquePointer) { self.handle = handle }

  deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Width and height in points.
  public var size: (width: Double, height: Double) {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(handle, &width, &height)
    return (width, height)
  }

  /// Calls `body` with the page's text as UTF-8, a rectangle for each Unicode scalar of it, and the runs
  /// of equal font in order. Valid during the call only.
  public func withText<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, GlyphRectangles, [TextRun]) throws -> Result
  ) rethrows -> Result {
    guard let text = poppler_page_get_text(handle) else {
      return try body(UnsafeBufferPointer(start: nil, count: 0), GlyphRectangles(start: nil, count: 0), [])
    }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    poppler_page_get_text_layout(handle, &rectangles, &count)
    defer { g_free(rectangles) }
    let runs = attributes()
    let length = Int(strlen(text))
    return try text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      try body(
        UnsafeBufferPointer(start: bytes, count: length),
        GlyphRectangles(start: rectangles, count: Int(count)), runs)
    }
  }

  /// Whether the page draws an image. Interprets the page again: ask only where there is no text.
  public var drawsImage: Bool {
    guard let list = poppler_page_get_image_mapping(handle) else { return false }
    poppler_page_free_image_mapping(list)
    return true
  }

  private func attributes() -> [TextRun] {
    guard let list = poppler_page_get_text_attributes(handle) else { return [] }
    defer { poppler_page_free_text_attributes(list) }
    var runs: [TextRun] = []
    var node: UnsafeMutablePointer<GList>? = list
    while let current = node {
      let run = current.pointee.data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let style = run.font_name.map { FontStyle(name: $0) } ?? FontStyle()
      runs.append(
        TextRun(
          start: Int(run.start_index), end: Int(run.end_index), size: Float(run.font_size), style: style))
      node = current.pointee.next
    }
    return runs
  }
}

/// The rectangles of a page's scalars, lent during `withText`.
public struct GlyphRectangles {
  private let start: UnsafeMutablePointer<PopplerRectangle>?
  public let count: Int

  init(start: UnsafeMutablePointer<PopplerRectangle>?, count: Int) {
    self.start = start
    self.count = start == nil ? 0 : count
  }

  /// In points, origin at the top left. A scalar without ink, such as a line feed, has an empty one.
  public subscript(index: Int) -> (left: Double, top: Double, right: Double, bottom: Double) {
    guard let start, index < count else { return (0, 0, 0, 0) }
    let r = start[index]
    return (min(r.x1, r.x2), min(r.y1, r.y2), max(r.x1, r.x2), max(r.y1, r.y2))
  }
}

/// Scalars that share a font.
public struct TextRun: Sendable {
  /// Scalar offsets in the page's text, both inclusive.
  public var start: Int
  public var end: Int
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
    func has(_ part: String) -> Bool { strstr(lower, part) != nil }
    isBold = has("bold") || has("black") || has("heavy") || has("demi")
    isItalic = has("italic") || has("oblique")
  }
}
