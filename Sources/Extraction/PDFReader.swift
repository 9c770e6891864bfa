import ParagrafKit
import Poppler

/// How far the reading of a document is.
public struct PageReached: Sendable {
  /// From 1.
  public var page: Int
  /// How many there are.
  public var of: Int
  /// Whether the page is now read from its picture, which takes seconds; told again, as false, when that has ended.
  public var isOCR = false
  /// Whether all pages have been read.
  public var isLast = false
  /// SHA-256 of the document, hexadecimal; empty where it is not yet known.
  public var sha256 = ""

  public init(page: Int, of count: Int, isOCR: Bool = false, isLast: Bool = false) {
    self.page = page
    self.of = count
    self.isOCR = isOCR
    self.isLast = isLast
  }
}

/// Reads a PDF's pages: their text, and where that is missing or garbled, their pictures.
struct PDFReader {
  private(set) var pages: [Page] = []
  private(set) var damage = Damage()
  private let ocr: OCR?

  /// A page with fewer letters may be a picture of a page on which somebody put a stamp or a number.
  private static let fewLetters = 100
  /// The part of the page that such a picture covers at least.
  private static let wholePage = 0.5

  init(ocr: OCR?) { self.ocr = ocr }

  /// - Parameter without: pages that are left out, from 1, in ascending order.
  mutating func read(
    _ document: borrowing Document, without: [Int], progress: (PageReached) -> Void
  ) throws {
    let total = document.pageCount
    guard total > 0 else {
      let log = Log.drain()
      throw ExtractionError(.noPages, log.first.isEmpty ? "the page tree is empty" : log.first)
    }
    damage.recoveries = document.recoveries
    count(Log.drain())
    for number in 1...total {
      if without.contains(number) {
        damage.lostPages.append(number)
        pages.append(Page(number: number, width: 0, height: 0, words: []))
        continue
      }
      progress(PageReached(page: number, of: total))
      do {
        var (page, removed, turn) = try document.withPage(number) { contents(of: $0, number: number) }
        damage.removedCharacters += removed
        examine(&page, turn: turn, document) { progress(PageReached(page: number, of: total, isOCR: $0)) }
        pages.append(page)
      } catch PDFError.missingPage {
        damage.missingPages.append(number)
        pages.append(Page(number: number, width: 0, height: 0, words: []))
      }
      let log = Log.drain()
      if log.count > 0 { damage.damagedPages.append(number) }
      count(log)
    }
    if FormStandIn.isOnlyPage(pages, of: document) { damage.standInPages = pages.map(\.number) }
    progress(PageReached(page: total, of: total, isLast: true))
    if damage.missingPages.count == total {
      throw ExtractionError(.damaged, "none of its \(total) pages can be opened")
    }
  }

  private mutating func count(_ log: Log.Tally) {
    if damage.loggedErrors == 0 { damage.firstError = log.first }
    damage.loggedErrors += log.count
  }

  private func contents(of page: borrowing PDFPage, number: Int) -> (Page, removed: Int, turn: Int) {
    let size = page.size
    var splitter = WordSplitter()
    splitter.split(page.text, boxes: page.boxes, runs: page.runs)
    var found = Page(
      number: number, width: size.width, height: size.height, words: splitter.words, rulings: page.rulings)
    found.isPainted = page.isPainted
    found.asides = page.asides.map { splitter.words(of: $0) }.filter { !$0.isEmpty }
    return (found, splitter.removed, page.turn)
  }

  /// Looks for what is wrong with the page's text, and reads its picture where that may help.
  /// - Parameter progress: told when that begins, and when it has ended.
  private mutating func examine(
    _ page: inout Page, turn: Int, _ document: borrowing Document, progress: (Bool) -> Void
  ) {
    let fault = TextFault.find(in: page.words)
    let isPicture = fault == nil && isPicture(page, document)
    let isWanted = ocr?.mode == .always && !(page.words.isEmpty && !isPicture)
    guard fault != nil || isPicture || isWanted else { return }
    if let ocr, ocr.mayRead {
      progress(true)
      let read = ocr.read(document, page: page.number, turn: turn)
      progress(false)
      damage.ocrEngine = ocr.name
      if let read, take(read, page: &page) || fault == nil { return }
    }
    damage.add(fault, onPage: page.number)
    if isPicture { damage.pagesWithoutText.append(page.number) }
  }

  /// Whether the page shows a picture and holds next to no text.
  private func isPicture(_ page: Page, _ document: borrowing Document) -> Bool {
    if page.words.isEmpty { return document.images(ofPage: page.number).share > 0 }
    var letters = 0
    for word in page.words {
      letters += word.text.utf8.count
      if letters >= Self.fewLetters { return false }
    }
    return document.images(ofPage: page.number).share >= Self.wholePage
  }

  /// Keeps both readings, the better one as the page's words.
  /// - Returns: whether that is the picture's.
  private func take(_ read: OCR.PageRead, page: inout Page) -> Bool {
    guard ReadingQuality.prefersPicture(read.words, over: page.words) else {
      page.reading = .textLayer
      page.other = OtherReading(.ocr, words: read.words)
      return false
    }
    if !page.words.isEmpty { page.other = OtherReading(.textLayer, words: page.words) }
    page.take(read)
    return true
  }
}

extension Damage {
  mutating func add(_ fault: TextFault?, onPage number: Int) {
    switch fault {
    case .unreadable: unreadablePages.append(number)
    case .garbled: garbledPages.append(number)
    case nil: break
    }
  }
}
