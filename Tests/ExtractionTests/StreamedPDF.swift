/// A PDF of two pages whose objects lie in an object stream, but for the contents, and whose cross-reference table is a
/// stream: what poppler cannot make a new table for.
enum StreamedPDF {
  /// Says Beslut and Yrkande. Bytes of all kinds follow their text.
  static let good: [UInt8] = {
    var file = Array("%PDF-1.5\n".utf8)
    var entries: [UInt8] = []
    let inside = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page(contents: 6),
      page(contents: 7), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var index = ""
    var values = ""
    for (position, value) in inside.enumerated() {
      index += "\(position + 1) \(values.utf8.count) "
      values += value + "\n"
      entries += [2, 0, 0, 8, UInt8(position)]
    }
    func add(_ number: Int, _ dictionary: String, _ data: [UInt8]) {
      entries += [1, 0, UInt8(file.count >> 8), UInt8(file.count & 0xFF), 0]
      file += Array("\(number) 0 obj\n<<\(dictionary)/Length \(data.count)>>\nstream\n".utf8)
      file += data + Array("\nendstream\nendobj\n".utf8)
    }
    for (number, text) in [(6, "Beslut"), (7, "Yrkande")] {
      let noise = (0..<1500).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7 &+ $0 * number) }
      let comment = noise.filter { $0 != 0x0D && $0 != 0x0A }
      add(number, "", Array("BT /F1 12 Tf 50 700 Td (\(text)) Tj ET\n%".utf8) + comment + [0x0A])
    }
    add(8, "/Type/ObjStm/N \(inside.count)/First \(index.utf8.count)", Array((index + values).utf8))
    let table = file.count
    let header =
      "9 0 obj\n<</Type/XRef/Size 10/W[1 3 1]/Index[1 8]/Root 1 0 R/Length \(entries.count)>>\nstream\n"
    file += Array(header.utf8) + entries + Array("\nendstream\nendobj\nstartxref\n\(table)\n%%EOF\n".utf8)
    return file
  }()

  private static func page(contents: Int) -> String {
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(contents) 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
  }

  /// The file with a text in it replaced by another.
  static func replacing(_ text: String, with other: String) -> [UInt8] {
    good.replacing(Array(text.utf8), with: Array(other.utf8))
  }

  /// The file up to where a text begins.
  static func upTo(_ text: String) -> [UInt8] {
    Array(good[..<good.firstRange(of: Array(text.utf8))!.lowerBound])
  }
}
