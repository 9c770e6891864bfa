import ParagrafKit

/// hOCR, as Tesseract, OCRopus and their kin write it: HTML with the places of lines and words in titles.
struct HOCR {
  private(set) var pages: [Page] = []
  private(set) var removed = 0

  private enum Kind {
    case page
    case line
    case word
    case other
  }

  private struct Element {
    var name: String
    var kind: Kind
  }

  private var open: [Element] = []
  private var page: ScannedPage?
  private var size: (width: Float, height: Float) = (595, 842)
  private var scale: Float = 1
  private var lineBox: Box?
  private var lineSize: Float?
  private var line: [ScannedPage.Piece] = []
  private var word: ScannedPage.Piece?
  /// Text of a line that stands in no word.
  private var loose = ""
  private var bold = 0
  private var italic = 0

  private static let deepest = 256
  private static let void: Set<String> = [
    "meta", "br", "img", "hr", "link", "input", "base", "col", "wbr", "area",
  ]
  private static let lines: Set<String> = [
    "ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat",
  ]

  init(_ bytes: [UInt8], progress: (Int, Int) -> Void) throws(ExtractionError) {
    var scanner = MarkupScanner(bytes, isHTML: true)
    while let token = try scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        let kind = begin(name, attributes, progress)
        if isEmpty || HOCR.void.contains(name) {
          end(Element(name: name, kind: kind))
        } else {
          guard open.count < HOCR.deepest else { throw ExtractionError(.damaged, "elements nest too deep") }
          open.append(Element(name: name, kind: kind))
        }
      case .close(let name):
        // HTML forgives a tag that is not closed.
        guard let index = open.lastIndex(where: { $0.name == name }) else { continue }
        while open.count > index { end(open.removeLast()) }
      case .text(let text): add(text)
      }
    }
    if open.contains(where: { $0.kind != .other }) {
      throw ExtractionError(.damaged, "the file ends inside page \(pages.count + 1)")
    }
    if pages.isEmpty { throw ExtractionError(.damaged, "no element of class ocr_page") }
  }

  private mutating func begin(
    _ name: String, _ attributes: [MarkupScanner.Attribute], _ progress: (Int, Int) -> Void
  ) -> Kind {
    if name == "strong" || name == "b" { bold += 1 }
    if name == "em" || name == "i" { italic += 1 }
    guard let classes = attributes["class"]?.split(separator: " ").map(String.init) else { return .other }
    let title = Title(attributes["title"] ?? "")
    if classes.contains("ocr_page") {
      progress(pages.count + 1, pages.count + 1)
      let box = title.box
      size = (box?.right ?? 0, box?.bottom ?? 0)
      scale = title.resolution.map { 72 / $0 } ?? ScannedPage.scale(width: size.width, height: size.height)
      page = ScannedPage(scale: scale)
      return .page
    }
    if classes.contains(where: HOCR.lines.contains) {
      lineBox = title.box
      lineSize = title.number("x_size").map { $0 * scale }
      line = []
      loose = ""
      return .line
    }
    if classes.contains("ocrx_word") || classes.contains("ocr_word") {
      let font = title.text("x_font").lowercased()
      word = ScannedPage.Piece(
        text: "", box: title.box ?? lineBox ?? Box(left: 0, top: 0, right: 0, bottom: 0),
        size: title.number("x_fsize").flatMap { (1...400).contains($0) ? $0 : nil },
        isBold: font.contains("bold"), isItalic: font.contains("italic"),
        confidence: title.numbers("x_wconf").first.map { $0 / 100 })
      return .word
    }
    return .other
  }

  private mutating func add(_ text: String) {
    guard page != nil else { return }
    if word != nil {
      word?.text += text
      if bold > 0, text.contains(where: { !$0.isWhitespace }) { word?.isBold = true }
      if italic > 0, text.contains(where: { !$0.isWhitespace }) { word?.isItalic = true }
    } else if open.contains(where: { $0.kind == .line }) {
      loose += text
    }
  }

  private mutating func end(_ element: Element) {
    if element.name == "strong" || element.name == "b" { bold -= 1 }
    if element.name == "em" || element.name == "i" { italic -= 1 }
    switch element.kind {
    case .word:
      if let word { line.append(word) }
      word = nil
    case .line:
      // A line that is not parted into words.
      if line.isEmpty, let lineBox {
        line = [ScannedPage.Piece(text: loose, box: lineBox)]
      }
      page?.add(line, in: lineBox, size: lineSize)
      line = []
      loose = ""
      lineBox = nil
    case .page:
      guard let page else { return }
      removed += page.removed
      pages.append(page.page(number: pages.count + 1, size: size))
      self.page = nil
    case .other: break
    }
  }

  /// `bbox 10 20 300 40; x_size 32; x_wconf 93`.
  private struct Title {
    private var properties: [(name: Substring, value: [Substring])] = []

    init(_ text: String) {
      for property in text.split(separator: ";") {
        let parts = property.split { $0 == " " || $0 == "\n" || $0 == "\t" }
        if let name = parts.first { properties.append((name, Array(parts.dropFirst()))) }
      }
    }

    func numbers(_ name: String) -> [Float] {
      guard let found = properties.first(where: { $0.name == name }) else { return [] }
      return found.value.compactMap { Float($0) }.filter { $0.isFinite && abs($0) < 1e6 }
    }

    func number(_ name: String) -> Float? { numbers(name).first.flatMap { $0 > 0 ? $0 : nil } }
    func text(_ name: String) -> String {
      properties.first { $0.name == name }?.value.joined(separator: " ") ?? ""
    }

    var box: Box? {
      let corners = numbers("bbox")
      guard corners.count == 4, corners[0] <= corners[2], corners[1] <= corners[3] else { return nil }
      return Box(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3])
    }
    /// 70 is what Tesseract states when it does not know.
    var resolution: Float? { number("scan_res").flatMap { (72...2400).contains($0) ? $0 : nil } }
  }
}
