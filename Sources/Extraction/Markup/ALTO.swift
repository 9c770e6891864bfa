import ParagrafKit

/// ALTO, versions 1 to 4: what the libraries' digitisations leave beside their images.
struct ALTO {
  private(set) var pages: [Page] = []
  private(set) var removed = 0

  private struct Style {
    var size: Float?
    var isBold = false
    var isItalic = false
  }

  private var styles: [String: Style] = [:]
  private var unit = ""
  /// The styles that blocks, lines and strings refer to, outermost first.
  private var open: [(name: String, references: String)] = []
  private var page: ScannedPage?
  private var size: (width: Float, height: Float) = (0, 0)
  private var scale: Float = 1
  private var lineBox: Box?
  private var line: [ScannedPage.Piece] = []
  /// The last string is the first part of a word that the file knows whole.
  private var isSplit = false
  private var hasRoot = false

  private static let deepest = 256

  init(_ bytes: [UInt8], progress: (Int, Int) -> Void) throws(ExtractionError) {
    var scanner = MarkupScanner(bytes, isHTML: false)
    while let token = try scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        if name == "alto" { hasRoot = true }
        if name == "Page" { progress(pages.count + 1, pages.count + 1) }
        begin(name, attributes)
        if isEmpty {
          end(name)
        } else {
          guard open.count < ALTO.deepest else { throw ExtractionError(.damaged, "elements nest too deep") }
          open.append((name, attributes["STYLEREFS"] ?? ""))
        }
      case .close(let name):
        guard let last = open.popLast(), last.name == name else {
          throw ExtractionError(.damaged, "</\(name)> closes nothing that is open")
        }
        end(name)
      case .text(let text):
        if open.last?.name == "MeasurementUnit" { unit += text.filter { !$0.isWhitespace } }
      }
    }
    if let last = open.last { throw ExtractionError(.damaged, "the file ends inside <\(last.name)>") }
    if !hasRoot { throw ExtractionError(.damaged, "no <alto> element") }
  }

  private mutating func begin(_ name: String, _ attributes: [MarkupScanner.Attribute]) {
    switch name {
    case "TextStyle":
      guard let id = attributes["ID"] else { return }
      styles[id] = ALTO.style(attributes["FONTSTYLE"] ?? "", size: attributes["FONTSIZE"].flatMap(Float.init))
    case "Page":
      size = (ALTO.number(attributes["WIDTH"]), ALTO.number(attributes["HEIGHT"]))
      switch unit.lowercased() {
      case "mm10": scale = 72 / 254
      case "inch1200": scale = 72 / 1200
      default: scale = ScannedPage.scale(width: size.width, height: size.height)
      }
      page = ScannedPage(scale: scale)
    case "TextLine":
      lineBox = ALTO.box(attributes)
      line = []
    case "String":
      guard var text = attributes["CONTENT"], !text.isEmpty else { return }
      // The second part's beginning is known from the first.
      isSplit = false
      if attributes["SUBS_TYPE"] == "HypPart1", let whole = attributes["SUBS_CONTENT"] {
        text = ALTO.withoutHyphen(text)
        isSplit = whole.hasPrefix(text) && !whole.dropFirst(text.count).hasPrefix("-")
        if isSplit { text += "\u{AD}" } else { text = attributes["CONTENT"] ?? text }
      }
      let style = style(attributes)
      line.append(
        ScannedPage.Piece(
          text: text, box: ALTO.box(attributes) ?? lineBox ?? Box(left: 0, top: 0, right: 0, bottom: 0),
          size: style.size, isBold: style.isBold, isItalic: style.isItalic,
          confidence: attributes["WC"].flatMap(Float.init).flatMap { $0.isFinite ? $0 : nil }))
    case "HYP":
      guard !isSplit, let last = line.indices.last else { return }
      let mark = attributes["CONTENT"] ?? "-"
      if ALTO.withoutHyphen(line[last].text) == line[last].text { line[last].text += mark }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "TextLine":
      page?.add(line, in: lineBox, size: nil)
      line = []
      lineBox = nil
    case "Page":
      guard let page else { return }
      removed += page.removed
      pages.append(page.page(number: pages.count + 1, size: size))
      self.page = nil
    default: break
    }
  }

  private func style(_ attributes: [MarkupScanner.Attribute]) -> Style {
    var style = Style()
    let references = open.map(\.references) + [attributes["STYLEREFS"] ?? ""]
    for reference in references where !reference.isEmpty {
      for id in reference.split(separator: " ") {
        guard let found = styles[String(id)] else { continue }
        style = Style(size: found.size ?? style.size, isBold: found.isBold, isItalic: found.isItalic)
      }
    }
    if let own = attributes["STYLE"] {
      let own = ALTO.style(own, size: nil)
      style.isBold = style.isBold || own.isBold
      style.isItalic = style.isItalic || own.isItalic
    }
    return style
  }

  private static func style(_ names: String, size: Float?) -> Style {
    Style(
      size: size.flatMap { (1...400).contains($0) ? $0 : nil }, isBold: names.lowercased().contains("bold"),
      isItalic: names.lowercased().contains("italic"))
  }

  private static func withoutHyphen(_ text: String) -> String {
    guard let last = text.unicodeScalars.last, ["-", "\u{AD}", "\u{2010}", "¬"].contains(last) else {
      return text
    }
    return String(text.unicodeScalars.dropLast())
  }

  private static func number(_ text: String?) -> Float {
    guard let text, let value = Float(text), value.isFinite, abs(value) < 1e6 else { return 0 }
    return value
  }

  private static func box(_ attributes: [MarkupScanner.Attribute]) -> Box? {
    guard attributes["HPOS"] != nil, attributes["VPOS"] != nil else { return nil }
    let left = number(attributes["HPOS"])
    let top = number(attributes["VPOS"])
    return Box(
      left: left, top: top, right: left + max(0, number(attributes["WIDTH"])),
      bottom: top + max(0, number(attributes["HEIGHT"])))
  }
}
