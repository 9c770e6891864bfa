import ParagrafKit
import Tesseract

/// Reads a file of pictures as the scanned pages of a PDF are read.
struct PictureReader {
  private(set) var pages: [Page] = []
  private(set) var damage = Damage()
  private let ocr: OCR?

  /// A page that takes more than this in memory, in bytes, is not read: A3 in colours, 600 pixels an inch, takes 280 MB.
  private static let most = 320 << 20
  /// More pages than this are not looked for.
  private static let mostPages = 100_000

  init(ocr: OCR?) { self.ocr = ocr }

  /// - Parameter without: pages that are left out, from 1.
  /// - Throws: `ExtractionError` where no page can be read.
  mutating func read(_ bytes: [UInt8], without: [Int], progress: (PageReached) -> Void) throws {
    guard PictureFile.isAvailable else {
      throw ExtractionError(.noOCR, "\(TesseractError.noLibrary)")
    }
    guard let file = PictureFile(bytes), case let total = min(file.pageCount, Self.mostPages), total > 0
    else { throw ExtractionError(.damaged, "none of its pictures can be read") }
    let lost = file.lost
    damage.damagedPages = lost.parts.filter { $0 <= total }
    if lost.pages { damage.recoveries = [.pageTree] }
    for number in 1...total {
      var page = Page(number: number, width: 0, height: 0, words: [])
      if without.contains(number) {
        damage.lostPages.append(number)
      } else {
        progress(PageReached(page: number, of: total))
        read(&page, of: file) { progress(PageReached(page: number, of: total, isOCR: $0)) }
      }
      pages.append(page)
    }
    progress(PageReached(page: total, of: total, isLast: true))
    if damage.missingPages.count == total {
      throw ExtractionError(
        .damaged, total == 1 ? "its picture cannot be read" : "none of its \(total) pages can be read")
    }
  }

  /// - Parameter progress: told when the reading of the picture begins, and when it has ended.
  private mutating func read(_ page: inout Page, of file: PictureFile, progress: (Bool) -> Void) {
    guard let head = file.head(ofPage: page.number) else {
      damage.missingPages.append(page.number)
      return
    }
    let resolution = head.crediblyStated ?? (head.assumed, head.assumed)
    page.width = Float(Double(head.width) * 72 / resolution.across)
    page.height = Float(Double(head.height) * 72 / resolution.down)
    page.isPainted = false
    guard head.bytes <= Self.most else {
      let size = "\(head.width) x \(head.height) pixels"
      if damage.loggedErrors == 0 { damage.firstError = "page \(page.number) is too large: \(size)" }
      damage.loggedErrors += 1
      damage.pagesWithoutText.append(page.number)
      return
    }
    guard let ocr, ocr.mayRead else {
      damage.pagesWithoutText.append(page.number)
      return
    }
    progress(true)
    var (isDamaged, isDrawn) = (false, false)
    let read = ocr.read(turn: 0) { turn, body in
      let wanted = OCR.resolution(
        of: max(resolution.across, resolution.down), width: Double(page.width), height: Double(page.height))
      return file.withPicture(
        ofPage: page.number, turn: turn, across: wanted / resolution.across, down: wanted / resolution.down,
        resolution: wanted
      ) {
        (isDrawn, isDamaged) = (true, $1)
        return body($0)
      } ?? nil
    }
    progress(false)
    damage.ocrEngine = ocr.name
    if isDamaged, !damage.damagedPages.contains(page.number) { damage.damagedPages.append(page.number) }
    if let read {
      page.take(read)
    } else if isDrawn || !ocr.mayRead {
      damage.pagesWithoutText.append(page.number)
    } else {
      damage.missingPages.append(page.number)
    }
  }
}

extension PictureFile.Head {
  /// Inches of A4's longer side.
  private static let a4 = 11.69

  /// The stated resolution, where the page then has a size that paper has: programs write 72 or 96 where they know nothing.
  fileprivate var crediblyStated: (across: Double, down: Double)? {
    guard let resolution else { return nil }
    let inches = max(Double(width) / resolution.across, Double(height) / resolution.down)
    return (3...17).contains(inches) || resolution.across >= 150 && inches <= 50 ? resolution : nil
  }

  /// What it is if the page is as long as A4.
  fileprivate var assumed: Double { max(1, Double(max(width, height)) / Self.a4) }
}
