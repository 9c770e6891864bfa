import Foundation
import ParagrafKit
import Poppler
import Testing

@testable import Extraction

/// A page of Corpus as a scanner would deliver it: its picture alone, and the words that it shows.
struct ScannedPDF {
  let words: [Word]
  private let pixels: [UInt8]
  private let width: Int
  private let height: Int

  /// Minutes, born digital, in fonts of their own.
  static let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus/protokoll/ekhamre-kommunstyrelsen-2024-03-13.pdf")
    .path()

  /// The third page, which holds items.
  static let third = Result { try ScannedPDF(page: 3) }

  private init(page: Int) throws {
    words = try Extraction.read(path: Self.source).pages[page - 1].words
    let document = try Document(path: Self.source)
    let drawn = document.withPicture(
      ofPage: page, turn: 0, resolution: 200, mostPixels: 20_000_000, milliseconds: 20_000
    ) { picture -> ([UInt8], Int, Int) in
      var rows: [UInt8] = []
      for row in 0..<picture.height {
        rows += picture.pixels[row * picture.stride..<row * picture.stride + picture.width]
      }
      return (rows, picture.width, picture.height)
    }
    (pixels, width, height) = try #require(drawn)
  }

  /// A PDF of one page, A4.
  /// - Parameters:
  ///   - matrix: where the picture lies.
  ///   - text: operators that follow it.
  func pdf(
    matrix: String = "595 0 0 842 0 0", box: String = "0 0 595 842", rotate: Int = 0, text: String = ""
  ) -> [UInt8] {
    let contents = "q \(matrix) cm /Im Do Q \(text)"
    var bytes = Array(
      """
      %PDF-1.7
      1 0 obj
      <</Type/Catalog/Pages 2 0 R>>
      endobj
      2 0 obj
      <</Type/Pages/Kids[3 0 R]/Count 1>>
      endobj
      3 0 obj
      <</Type/Page/Parent 2 0 R/MediaBox[\(box)]/Rotate \(rotate)/Contents 4 0 R\
      /Resources<</XObject<</Im 5 0 R>>/Font<</F1 6 0 R>>>>>>
      endobj
      4 0 obj
      <</Length \(contents.utf8.count)>>
      stream
      \(contents)
      endstream
      endobj
      6 0 obj
      <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>
      endobj
      5 0 obj
      <</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/ColorSpace/DeviceGray/BitsPerComponent 8\
      /Length \(pixels.count)>>
      stream

      """.utf8)
    bytes += pixels
    bytes += Array("\nendstream\nendobj\ntrailer\n<</Size 7/Root 1 0 R>>\n%%EOF\n".utf8)
    return bytes
  }

  /// Invisible text over the picture, as OCR puts it there: a line each.
  static func layer(_ lines: [String]) -> String {
    lines.enumerated().map { "BT /F1 10 Tf 3 Tr 60 \(780 - 12 * $0) Td (\($1)) Tj ET" }.joined(separator: " ")
  }
}
