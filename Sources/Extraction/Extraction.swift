import ParagrafKit
import Poppler

/// First stage: a file, be it PDF, a picture, plain text, ALTO, hOCR or PAGE XML, becomes pages of positioned words.
///
/// Native code reads the file: call it in a process that may die (see Importing), from one thread.
public enum Extraction {
  /// Reads the file. Its content decides what it is; plain text is not looked for in what calls itself PDF.
  /// - Parameters:
  ///   - name: what the file is called, where the path does not say so.
  ///   - ocr: reads pages from their pictures where that is needed; nil for none.
  ///   - without: pages of a PDF that are left out, from 1: reading them has cost a process.
  ///   - progress: called before each page.
  /// - Throws: `ExtractionError` when no page can be read.
  public static func read(
    path: String, name: String? = nil, ocr: OCR? = nil, without: [Int] = [],
    progress: (PageReached) -> Void = { _ in }
  ) throws -> ExtractedDocument {
    switch kind(path: path, name: name ?? path) {
    case .pdf, nil: return try readPDF(path: path, ocr: ocr, without: without, progress: progress)
    case .picture: return try readPictures(path: path, ocr: ocr, without: without, progress: progress)
    case let kind?: return try readText(path: path, as: kind) { progress(PageReached(page: $0, of: $1)) }
    }
  }

  private static func readPDF(
    path: String, ocr: OCR?, without: [Int], progress: (PageReached) -> Void
  ) throws -> ExtractedDocument {
    _ = Log.drain()
    do {
      try Document.check(path: path)
      let (hex, bytes) = try Document.sha256(path: path)
      let document = try Document(path: path)
      let source = Source(path: path, sha256: hex, bytes: bytes)
      var reader = PDFReader(ocr: ocr)
      try reader.read(document, without: without) {
        var reached = $0
        reached.sha256 = hex
        progress(reached)
      }
      var extracted = ExtractedDocument(
        source: source, metadata: metadata(of: document), pages: reader.pages, damage: reader.damage)
      extracted.metadata.attachments = attachments(of: document)
      return extracted
    } catch PDFError.notAPDF {
      throw ExtractionError(
        .notAPDF, ForeignKind.words(for: try FileBytes.read(path: path, limit: FileKind.glance)))
    } catch let error as PDFError {
      throw ExtractionError(error)
    }
  }

  /// What the file is, if it is something that poppler does not read.
  private static func kind(path: String, name: String) -> FileKind? {
    guard let head = FileBytes.head(path: path, FileKind.glance) else { return nil }
    let isNamedText = name.lowercased().hasSuffix(".txt")
    switch FileKind.of(head) {
    case .pdf, nil: return nil
    case .text where name.lowercased().hasSuffix(".pdf"): return nil
    case .picture where name.lowercased().hasSuffix(".pdf"): return nil
    // Markup and formatted text are no plain text, unless they are called so.
    case .text where (FileKind.isMarkup(head) || head.starts(with: "{\\rtf".utf8)) && !isNamedText: return nil
    case .text where head.isEmpty && !isNamedText: return nil
    case let kind: return kind
    }
  }

  private static func source(path: String) throws -> Source {
    do {
      let (hex, bytes) = try Document.sha256(path: path)
      return Source(path: path, sha256: hex, bytes: bytes)
    } catch {
      throw ExtractionError(error)
    }
  }

  private static func readPictures(
    path: String, ocr: OCR?, without: [Int], progress: (PageReached) -> Void
  ) throws -> ExtractedDocument {
    let source = try source(path: path)
    var reader = PictureReader(ocr: ocr)
    try reader.read(try FileBytes.read(path: path), without: without) {
      var reached = $0
      reached.sha256 = source.sha256
      progress(reached)
    }
    return ExtractedDocument(
      source: source, metadata: Metadata(), pages: reader.pages, damage: reader.damage)
  }

  private static func readText(
    path: String, as kind: FileKind, progress: (Int, Int) -> Void
  ) throws -> ExtractedDocument {
    let source = try source(path: path)
    let bytes = TextEncoding.utf8(try FileBytes.read(path: path))
    let pages: [Page]
    var damage = Damage()
    switch kind {
    case .alto:
      let file = try ALTO(bytes, progress: progress)
      (pages, damage.removedCharacters) = (file.pages, file.removed)
    case .hocr:
      let file = try HOCR(bytes, progress: progress)
      (pages, damage.removedCharacters) = (file.pages, file.removed)
    case .pageXML:
      let file = try PageXML(bytes, progress: progress)
      (pages, damage.removedCharacters) = (file.pages, file.removed)
    case .text, .pdf, .picture:
      let file = TextFile(bytes, progress: progress)
      (pages, damage.removedCharacters) = (file.pages, file.removed)
      if pages.allSatisfy(\.words.isEmpty) { throw ExtractionError(.noPages, "the file holds no text") }
    }
    if pages.isEmpty { throw ExtractionError(.noPages, "no page is described") }
    for page in pages { damage.add(TextFault.find(in: page.words), onPage: page.number) }
    return ExtractedDocument(source: source, metadata: Metadata(), pages: pages, damage: damage)
  }

  /// Each once, though the document's list and an annotation may both name it.
  private static func attachments(of document: borrowing Document) -> [Attachment] {
    var known: Set<[String]> = []
    return document.carriedFiles().enumerated().map { place, file in
      let name = clean(file.name)
      return Attachment(
        place: place, name: name, bytes: file.bytes, sha256: file.sha256,
        isDocument: isDocument(file.head, name))
    }.filter { file in file.sha256.map { known.insert([file.name, $0]).inserted } ?? true }
  }

  /// The bytes of a file that a PDF carries.
  /// - Parameters:
  ///   - place: as `Attachment.place` tells.
  ///   - most: bytes that it may have.
  /// - Throws: `ExtractionError`.
  public static func contents(ofAttachment place: Int, of path: String, most: Int) throws -> [UInt8] {
    do {
      let document = try Document(path: path)
      guard let contents = document.contents(ofCarried: place, most: most) else {
        throw ExtractionError(.damaged, "the document cannot be taken out of the file that carries it")
      }
      guard contents.isWhole else {
        throw ExtractionError(.memoryLimit, "the document has more than \(most >> 20) MB")
      }
      return contents.bytes
    } catch let error as PDFError {
      throw ExtractionError(error)
    }
  }

  /// Whether an attachment that begins so is a document; plain text may be anything, unless it is called so.
  private static func isDocument(_ head: [UInt8], _ name: String) -> Bool {
    switch FileKind.of(head) {
    case .pdf, .alto, .hocr, .pageXML, .picture: true
    case .text: !head.isEmpty && name.lowercased().hasSuffix(".txt")
    case nil: false
    }
  }

  private static func metadata(of document: borrowing Document) -> Metadata {
    var metadata = Metadata()
    metadata.title = clean(document.title)
    metadata.author = clean(document.author)
    metadata.creator = clean(document.creator)
    metadata.producer = clean(document.producer)
    metadata.created = document.created
    metadata.modified = document.modified
    metadata.permissions = document.permissions
    return metadata
  }

  private static func clean(_ text: String?) -> String {
    guard let text else { return "" }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.filter { !Forbidden.contains($0.value) })
    return String(scalars)
  }
}

/// Why a document could not be read.
public struct ExtractionError: Error, Sendable {
  public let reason: FailureReason
  /// The library's or the system's words.
  public let detail: String

  init(_ reason: FailureReason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }

  init(_ error: PDFError) {
    switch error {
    case .unreadable(let words): self.init(.unreadable, words)
    case .notAPDF: self.init(.notAPDF, "no PDF header in its first 1,024 bytes")
    case .encrypted: self.init(.encrypted, "a password is asked for")
    case .damaged(let words): self.init(.damaged, words)
    case .missingPage(let number): self.init(.damaged, "page \(number) cannot be opened")
    }
  }
}
