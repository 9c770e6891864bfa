/// Small PDFs with texts and lines at given places, points from the top left corner of an A4 page.
struct DrawnPDF {
  private var pages: [String] = [""]

  mutating func text(_ text: String, _ left: Int, _ baseline: Int) {
    pages[pages.count - 1] += "BT /F1 10 Tf \(left) \(842 - baseline) Td (\(text)) Tj ET\n"
  }

  /// Text along an axis of its own: `0 1 -1 0` reads upwards. `mode` 3 is the invisible text of OCR.
  mutating func text(_ text: String, _ left: Int, _ baseline: Int, matrix: String, mode: Int = 0) {
    pages[pages.count - 1] +=
      "BT /F1 10 Tf \(mode) Tr \(matrix) \(left) \(842 - baseline) Tm (\(text)) Tj 0 Tr ET\n"
  }

  mutating func line(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
    pages[pages.count - 1] += "\(left) \(842 - top) m \(right) \(842 - bottom) l S\n"
  }

  /// A filled box, as word processors draw lines.
  mutating func fill(_ left: Int, _ top: Int, _ width: Int, _ height: Int) {
    pages[pages.count - 1] += "\(left) \(842 - top - height) \(width) \(height) re f\n"
  }

  /// A frame with lines at these places, each row's texts in its fields.
  mutating func table(_ columns: [Int], _ rows: [Int], _ texts: [[String]]) {
    for row in rows { line(columns[0], row, columns[columns.count - 1], row) }
    for column in columns { line(column, rows[0], column, rows[rows.count - 1]) }
    for (top, row) in zip(rows, texts) {
      for (left, text) in zip(columns, row) { self.text(text, left + 3, top + 12) }
    }
  }

  /// Operators of the page's contents as they are. `/Hidden` names a layer that is not shown.
  mutating func draw(_ operators: String) { pages[pages.count - 1] += operators + "\n" }

  mutating func turnPage() { pages.append("") }

  private var hebrew: String {
    "1 begincodespacerange <00> <ff> endcodespacerange\n"
      + "2 beginbfchar <01> <05D0> <02> <05D1> endbfchar"
  }

  var bytes: [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]/Order[5 0 R]>>>>>>", "",
      // The bytes 1 and 2 are Hebrew letters, alef and bet.
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding"
        + "<</BaseEncoding/WinAnsiEncoding/Differences[1/A/B]>>/ToUnicode 4 0 R>>",
      "<</Length \(hebrew.utf8.count)>>\nstream\n\(hebrew)\nendstream",
      "<</Type/OCG/Name(Hidden)>>",
    ]
    var kids = ""
    for page in pages {
      kids += "\(objects.count + 1) 0 R "
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(objects.count + 2) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>/Properties<</Hidden 5 0 R>>>>>>")
      objects.append("<</Length \(page.utf8.count)>>\nstream\n\(page)\nendstream")
    }
    objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>"
    var text = "%PDF-1.7\n"
    for (index, object) in objects.enumerated() { text += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
    // Without a cross-reference table: the library makes one.
    return Array((text + "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\n%%EOF\n").utf8)
  }
}
