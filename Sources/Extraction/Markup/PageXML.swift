import ParagrafKit

/// PAGE XML, versions 2010 to 2019: what Transkribus and its kin leave beside their images.
struct PageXML {
  private(set) var pages: [Page] = []
  private(set) var removed = 0

  /// A region, line, word or glyph, or an element that says something of one.
  private struct Element {
    var name: String
    var box: Box?
    /// The reading with the lowest index; the first of those that state none.
    var text: String?
    var index = Int.max
    var confidence: Float?
  }

  private var open: [Element] = []
  private var size: (width: Float, height: Float) = (0, 0)
  /// The words of the open line.
  private var words: [Element] = []
  /// Lines, by the region that they stand in, as they come.
  private var regions: [Region] = []
  /// The regions that are open, innermost last.
  private var openRegions: [Int] = []
  /// Ids of regions in reading order.
  private var order: [String] = []
  private var hasRoot = false

  private struct Region {
    var id: String
    var lines: [(line: Element, words: [Element])] = []
    var own: Element?
  }

  private static let deepest = 256

  init(_ bytes: [UInt8], progress: (Int, Int) -> Void) throws(ExtractionError) {
    var scanner = MarkupScanner(bytes, isHTML: false)
    while let token = try scanner.next() {
      switch token {
      case .open(let name, let attributes, let isEmpty):
        if name == "PcGts" { hasRoot = true }
        if name == "Page" { progress(pages.count + 1, pages.count + 1) }
        guard open.count < Self.deepest else { throw ExtractionError(.damaged, "elements nest too deep") }
        begin(name, attributes)
        if isEmpty { end() }
      case .close(let name):
        guard open.last?.name == name else {
          throw ExtractionError(.damaged, "</\(name)> closes nothing that is open")
        }
        end()
      case .text(let text):
        if let last = open.indices.last, open[last].name == "Unicode" { open[last].text? += text }
      }
    }
    if let last = open.last { throw ExtractionError(.damaged, "the file ends inside <\(last.name)>") }
    if !hasRoot { throw ExtractionError(.damaged, "no <PcGts> element") }
  }

  private mutating func begin(_ name: String, _ attributes: [MarkupScanner.Attribute]) {
    var element = Element(name: name)
    switch name {
    case "Page":
      size = (Self.number(attributes["imageWidth"]), Self.number(attributes["imageHeight"]))
      (regions, openRegions, order) = ([], [], [])
    case "RegionRefIndexed", "RegionRef":
      if let id = attributes["regionRef"] { order.append(id) }
    case "Coords":
      // Until 2010 the points are elements.
      element.box = attributes["points"].flatMap(Self.box)
    case "Point":
      if let x = attributes["x"], let y = attributes["y"] { element.box = Self.box("\(x),\(y)") }
    case "TextEquiv":
      element.index = attributes["index"].flatMap(Int.init) ?? Int.max
      element.confidence = attributes["conf"].flatMap(Float.init).flatMap { $0.isFinite ? $0 : nil }
    case "Unicode": element.text = ""
    case "TextLine": words = []
    default:
      if name.hasSuffix("Region") {
        openRegions.append(regions.count)
        regions.append(Region(id: attributes["id"] ?? ""))
      }
    }
    open.append(element)
  }

  private mutating func end() {
    let element = open.removeLast()
    let parent = open.indices.last
    switch element.name {
    case "Point":
      if let parent, let box = element.box {
        open[parent].box = open[parent].box.map { Self.union($0, box) } ?? box
      }
    case "Coords": if let parent { open[parent].box = element.box }
    case "Unicode": if let parent { open[parent].text = element.text }
    case "TextEquiv":
      guard let parent, let text = element.text else { return }
      if open[parent].text == nil || element.index < open[parent].index {
        open[parent].text = text
        open[parent].index = element.index
        open[parent].confidence = element.confidence
      }
    case "Word": words.append(element)
    case "TextLine":
      if let region = openRegions.last { regions[region].lines.append((element, words)) }
    case "Page": finishPage()
    default:
      guard element.name.hasSuffix("Region"), let region = openRegions.popLast() else { return }
      regions[region].own = element
    }
  }

  private mutating func finishPage() {
    var page = ScannedPage(scale: ScannedPage.scale(width: size.width, height: size.height))
    var places: [String: Int] = [:]
    for (place, id) in order.enumerated() where places[id] == nil { places[id] = place }
    // Regions that the order does not name follow, as they come.
    let ordered = regions.enumerated().sorted {
      (places[$0.element.id] ?? Int.max, $0.offset) < (places[$1.element.id] ?? Int.max, $1.offset)
    }
    for (_, region) in ordered {
      for (line, words) in region.lines { add(line, words, to: &page) }
      if region.lines.isEmpty, let own = region.own { add(stated: own, to: &page) }
    }
    removed += page.removed
    pages.append(page.page(number: pages.count + 1, size: size))
  }

  private func add(_ line: Element, _ words: [Element], to page: inout ScannedPage) {
    let whole = line.text ?? ""
    let read = words.filter { !($0.text ?? "").isEmpty }
    let fewer = read.count < whole.split(whereSeparator: \.isWhitespace).count
    // A line that was put right by hand may have kept words that were not, or none.
    guard !read.isEmpty, !fewer else {
      page.add(
        [ScannedPage.Piece(text: whole, box: line.box ?? Self.nowhere, confidence: line.confidence)],
        in: line.box, size: nil)
      return
    }
    page.add(
      read.map {
        ScannedPage.Piece(
          text: $0.text ?? "", box: $0.box ?? line.box ?? Self.nowhere, confidence: $0.confidence)
      }, in: line.box, size: nil)
  }

  /// A region whose text is not parted into lines but by line feeds: each gets its share of the height.
  private func add(stated region: Element, to page: inout ScannedPage) {
    let lines = (region.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard let box = region.box else { return }
    let height = box.height / Float(max(1, lines.count))
    for (place, text) in lines.enumerated() {
      let top = box.top + Float(place) * height
      let own = Box(left: box.left, top: top, right: box.right, bottom: top + height)
      page.add([ScannedPage.Piece(text: String(text), box: own)], in: own, size: nil)
    }
  }

  private static let nowhere = Box(left: 0, top: 0, right: 0, bottom: 0)

  private static func number(_ text: String?) -> Float {
    guard let text, let value = Float(text), value.isFinite, abs(value) < 1e6 else { return 0 }
    return value
  }

  /// `10,20 30,40`: the upright box around a polygon.
  private static func box(_ points: String) -> Box? {
    var box: Box?
    for point in points.split(whereSeparator: \.isWhitespace) {
      let parts = point.split(separator: ",")
      guard parts.count == 2 else { continue }
      let (x, y) = (number(String(parts[0])), number(String(parts[1])))
      let dot = Box(left: x, top: y, right: x, bottom: y)
      box = box.map { union($0, dot) } ?? dot
    }
    return box
  }

  private static func union(_ one: Box, _ other: Box) -> Box {
    Box(
      left: min(one.left, other.left), top: min(one.top, other.top), right: max(one.right, other.right),
      bottom: max(one.bottom, other.bottom))
  }
}
