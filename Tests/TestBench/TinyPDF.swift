/// Small PDFs, made by hand.
public enum TinyPDF {
  /// A page of text for each element.
  public static func pages(_ texts: [String]) -> [UInt8] {
    var objects = ["<</Type/Catalog/Pages 2 0 R>>", "", helvetica]
    var kids = ""
    for text in texts {
      kids += "\(objects.count + 1) 0 R "
      objects.append(page(contents: objects.count + 2))
      objects.append(stream("", "BT /F1 12 Tf 50 780 Td (\(text)) Tj ET"))
    }
    objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(texts.count)>>"
    return file(objects)
  }

  public static let good = pages(["Kommunstyrelsen beslutar"])

  /// One page that draws a form which draws another twice, and so on: 2^depth drawings. With 30 it never
  /// ends.
  public static func laughs(depth: Int = 30) -> [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", helvetica,
      page(contents: 5, more: "/XObject<</X 6 0 R>>"), stream("", "/X Do"),
    ]
    for level in 0..<depth {
      let inner = "/Resources<</XObject<</X \(7 + level) 0 R>>>>"
      objects.append(stream("\(form)\(inner)", "/X Do /X Do"))
    }
    objects.append(stream("\(form)/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 12 Tf (ha) Tj ET"))
    return file(objects)
  }

  /// Three pages: the second is one that never ends, as `laughs`, or eats memory, as `hog`.
  public static func goodBad(_ bad: String = "/X Do") -> [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R 6 0 R 8 0 R]/Count 3>>", helvetica,
      page(contents: 5), stream("", "BT /F1 12 Tf 50 780 Td (Sidan ett) Tj ET"),
      page(contents: 7, more: "/XObject<</X 10 0 R>>"), stream("", bad),
      page(contents: 9), stream("", "BT /F1 12 Tf 50 780 Td (Sidan tre) Tj ET"),
    ]
    for level in 0..<30 {
      objects.append(stream("\(form)/Resources<</XObject<</X \(11 + level) 0 R>>>>", "/X Do /X Do"))
    }
    objects.append(stream("\(form)/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 12 Tf (ha) Tj ET"))
    return file(objects)
  }

  /// One page that saves the graphics state a million times: about 900 MB.
  public static func hog() -> [UInt8] {
    file([
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", helvetica, page(contents: 5),
      stream("", String(repeating: "q ", count: 1_000_000)),
    ])
  }

  /// A page that carries files with it.
  public static func carrying(_ files: [(name: String, bytes: [UInt8])], text: String = "Bifogat") -> [UInt8]
  {
    var objects = [
      "", "<</Type/Pages/Kids[4 0 R]/Count 1>>", helvetica, page(contents: 5),
      stream("", "BT /F1 12 Tf 50 780 Td (\(text)) Tj ET"),
    ]
    var names = ""
    for (place, file) in files.enumerated() {
      let hexadecimal = file.bytes.map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
      objects.append(stream("/Type/EmbeddedFile/Filter/ASCIIHexDecode", hexadecimal + ">"))
      names += "(\(place))<</Type/Filespec/F(\(file.name))/EF<</F \(objects.count) 0 R>>>>"
    }
    objects[0] = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[\(names)]>>>>>>"
    return file(objects)
  }

  private static let helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
  private static let form = "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"

  private static func page(contents: Int, more: String = "") -> String {
    """
    <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(contents) 0 R\
    /Resources<</Font<</F1 3 0 R>>\(more)>>>>
    """
  }

  private static func stream(_ dictionary: String, _ data: String) -> String {
    "<<\(dictionary)/Length \(data.utf8.count)>>\nstream\n\(data)\nendstream"
  }

  /// Objects, numbered from 1, with a right cross-reference table.
  private static func file(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let table = bytes.count
    var end = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      end += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    end += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
    return bytes + Array(end.utf8)
  }
}
