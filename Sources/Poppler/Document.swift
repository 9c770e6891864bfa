import CGLib
import CPoppler
import Checksum
import ParagrafKit

/// An open PDF. Not to be used from two threads: poppler 22.12 shares unguarded state between documents.
public struct Document: ~Copyable {
  private let handle: OpaquePointer
  /// Keeps the bytes alive that poppler reads from.
  private let mapping: OpaquePointer

  /// Opens the file. The bytes are mapped, not copied.
  public init(path: String) throws(PDFError) {
    var failure: UnsafeMutablePointer<GError>?
    guard let mapped = g_mapped_file_new(path, 0, &failure) else {
      throw .unreadable(Document.message(of: failure))
    }
    guard Document.hasHeader(mapped), let contents = g_mapped_file_get_contents(mapped) else {
      g_mapped_file_unref(mapped)
      throw .notAPDF
    }
    var opening = CPDFOpened
    guard let opened = cpdf_open(contents, Int(g_mapped_file_get_length(mapped)), &opening) else {
      g_mapped_file_unref(mapped)
      switch opening {
      case CPDFEncrypted: throw .encrypted
      case CPDFNoCatalog: throw .damaged("its catalog cannot be read")
      case CPDFNoPageTree: throw .damaged("the list of its pages cannot be read")
      default: throw .damaged("PDF document is damaged")
      }
    }
    handle = opened
    mapping = mapped
  }

  /// Whether the file says that it is a PDF: asked before all of it is read.
  public static func check(path: String) throws(PDFError) {
    var failure: UnsafeMutablePointer<GError>?
    guard let mapped = g_mapped_file_new(path, 0, &failure) else { throw .unreadable(message(of: failure)) }
    defer { g_mapped_file_unref(mapped) }
    guard hasHeader(mapped) else { throw .notAPDF }
  }

  deinit {
    cpdf_close(handle)
    g_mapped_file_unref(mapping)
  }

  public var pageCount: Int { Int(cpdf_page_count(handle)) }

  /// Reads a page and lends it for the time of the call.
  /// - Parameter number: from 1.
  public func withPage<Result>(
    _ number: Int, _ body: (borrowing PDFPage) throws -> Result
  ) throws -> Result {
    var contents = CPDFPage()
    guard cpdf_read_page(handle, Int32(number), &contents) else { throw PDFError.missingPage(number) }
    let lent = PDFPage(contents)
    return try body(lent)
  }

  /// How much of a page its images cover, 0 to 1, and how many pixels an inch the largest has. Interprets the page again:
  /// ask only where there is little text.
  public func images(ofPage number: Int) -> (share: Double, resolution: Double) {
    let images = cpdf_images(handle, Int32(number))
    return (images.share, images.resolution)
  }

  /// Draws a page, without its annotations, and lends the picture for the time of the call.
  /// - Parameters:
  ///   - turn: as the page told it.
  ///   - resolution: pixels an inch; fewer where the page would have more than `mostPixels`.
  /// - Returns: nil where the page cannot be drawn, or not in time.
  public func withPicture<Result>(
    ofPage number: Int, turn: Int, resolution: Double, mostPixels: Int, milliseconds: Int,
    _ body: (Picture) throws -> Result
  ) rethrows -> Result? {
    var drawing = CPDFDrawing(
      turn: Int32(turn), resolution: resolution, mostPixels: mostPixels, milliseconds: Int32(milliseconds))
    var drawn = CPDFPicture()
    guard cpdf_draw_page(handle, Int32(number), &drawing, &drawn) else { return nil }
    defer { cpdf_drop_picture(handle) }
    let count = Int(drawn.stride) * Int(drawn.height)
    return try body(
      Picture(
        pixels: UnsafeBufferPointer(start: drawn.pixels, count: count), width: Int(drawn.width),
        height: Int(drawn.height), stride: Int(drawn.stride), resolution: drawn.resolution))
  }

  /// Title, author, creator and producer as the file states them; nil where it states none.
  public var title: String? { info("Title") }
  public var author: String? { info("Author") }
  public var creator: String? { info("Creator") }
  public var producer: String? { info("Producer") }
  /// Seconds since 1970.
  public var created: Int? { time("CreationDate") }
  public var modified: Int? { time("ModDate") }
  /// What the owner permits; nil where the file is not encrypted, and nothing is forbidden.
  public var permissions: Permissions? {
    guard cpdf_is_encrypted(handle) else { return nil }
    let permitted = cpdf_permissions(handle)
    return Permissions(
      print: permitted.print, copy: permitted.copy, change: permitted.change, annotate: permitted.annotate)
  }
  /// What had to be done to open it.
  public var recoveries: [Recovery] {
    let done = cpdf_recovery(handle)
    let all: [(Bool, Recovery)] = [
      (done.undidTextTransfer, .textTransfer), (done.rebuiltTable, .crossReferences),
      (done.rebuiltPageTree, .pageTree),
    ]
    return all.filter(\.0).map(\.1)
  }

  /// Copies a file that it carries, of which `carriedFiles` told.
  /// - Parameters:
  ///   - place: among those, from 0.
  ///   - most: bytes; of a larger one no more are read.
  /// - Returns: nil where it cannot be read.
  public func contents(ofCarried place: Int, most: Int) -> (bytes: [UInt8], isWhole: Bool)? {
    guard place < Int(cpdf_attachment_count(handle)) else { return nil }
    var found = CPDFAttachment()
    guard cpdf_attachment(handle, Int32(place), &found), found.hasContent else { return nil }
    var contents: [UInt8] = []
    let isWhole = readOpened { piece in
      guard contents.count + piece.count <= most else { return false }
      contents += piece
      return true
    }
    return (contents, isWhole)
  }

  /// The files that it carries: those of its own list, those that it is associated with, those of annotations. An entry that
  /// cannot be read has no name.
  /// - Parameter most: bytes that are read of all of them together; a file that goes beyond has no checksum.
  public func carriedFiles(reading most: Int = 256 << 20) -> [CarriedFile] {
    let isRebuilt = recoveries.contains(.crossReferences)
    var left = most
    return (0..<max(0, Int(cpdf_attachment_count(handle)))).map { place in
      var found = CPDFAttachment()
      guard cpdf_attachment(handle, Int32(place), &found), let name = found.name else { return CarriedFile() }
      var file = CarriedFile(name: String(cString: name), bytes: found.bytes < 0 ? nil : Int(found.bytes))
      guard found.hasContent else { return file }
      var sum = SHA256()
      var count = 0
      let isWhole = readOpened { piece in
        if count < CarriedFile.glance { file.head += piece.prefix(CarriedFile.glance - count) }
        count += piece.count
        left -= piece.count
        // What it begins with is looked at even so.
        if left < 0 { return false }
        sum.add(piece)
        return true
      }
      // Where the table was rebuilt, a stream ends before `endstream`, which may be a line end too late.
      guard isWhole, !isRebuilt || file.bytes == count else { return file }
      (file.bytes, file.sha256) = (count, sum.hex())
      return file
    }
  }

  /// Reads the carried file that was opened last, piece by piece, until `take` wants no more.
  /// - Returns: whether its end was reached.
  private func readOpened(_ take: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      while true {
        let read = cpdf_read_attachment(handle, bytes, buffer.count)
        if read == 0 { return true }
        guard take(UnsafeRawBufferPointer(rebasing: buffer[..<read])) else { return false }
      }
    }
  }

  /// Whether there is an XFA form, which only some viewers draw, and whether the pages are to be made from it.
  public var form: (isXFA: Bool, needsRendering: Bool) {
    let form = cpdf_form(handle)
    return (form.isXFA, form.needsRendering)
  }

  /// Whether fields of a form are painted on a page, from 1.
  public func hasFields(onPage number: Int) -> Bool { cpdf_has_fields(handle, Int32(number)) }

  private func info(_ key: String) -> String? { cpdf_info(handle, key).map { String(cString: $0) } }

  private func time(_ key: String) -> Int? {
    let seconds = Int(cpdf_date(handle, key))
    return seconds > 0 ? seconds : nil
  }

  /// SHA-256 of the file, lower-case hexadecimal.
  public static func sha256(path: String) throws(PDFError) -> (hex: String, bytes: Int) {
    var failure: UnsafeMutablePointer<GError>?
    guard let mapped = g_mapped_file_new(path, 0, &failure) else {
      throw .unreadable(message(of: failure))
    }
    defer { g_mapped_file_unref(mapped) }
    let bytes = UnsafeRawBufferPointer(
      start: g_mapped_file_get_contents(mapped), count: Int(g_mapped_file_get_length(mapped)))
    return (SHA256.hex(of: bytes), bytes.count)
  }

  /// The header may stand anywhere in the first 1,024 bytes (PDF 1.7, appendix H, note 13).
  private static func hasHeader(_ mapped: OpaquePointer) -> Bool {
    guard let contents = g_mapped_file_get_contents(mapped) else { return false }
    let length = min(Int(g_mapped_file_get_length(mapped)), 1024)
    return g_strstr_len(contents, gssize(length), "%PDF-") != nil
  }

  private static func message(of failure: UnsafeMutablePointer<GError>?) -> String {
    guard let failure else { return "no reason given" }
    defer { g_error_free(failure) }
    return String(cString: failure.pointee.message)
  }
}
