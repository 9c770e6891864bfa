import CPoppler
import ParagrafKit

/// An open PDF. Not to be used from two threads: poppler 22.12 shares unguarded state between documents.
public struct Document: ~Copyable {
  let handle: OpaquePointer
  /// Keeps the bytes alive that poppler reads from.
  private let mapping: OpaquePointer
  private let rulings: RulingReader

  /// Opens the file. The bytes are mapped, not copied.
  public init(path: String) throws(PDFError) {
    var failure: UnsafeMutablePointer<GError>?
    guard let mapped = g_mapped_file_new(path, 0, &failure) else {
      throw .unreadable(Document.message(of: failure))
    }
    guard Document.hasHeader(mapped) else {
      g_mapped_file_unref(mapped)
      throw .notAPDF
    }
    let bytes = g_mapped_file_get_bytes(mapped)
    defer { g_bytes_unref(bytes) }
    guard let opened = poppler_document_new_from_bytes(bytes, nil, &failure) else {
      let code = failure?.pointee.code ?? 0
      let domain = failure?.pointee.domain ?? 0
      let words = Document.message(of: failure)
      g_mapped_file_unref(mapped)
      if domain == poppler_error_quark(), code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) {
        throw .encrypted
      }
      throw .damaged(words)
    }
    handle = opened
    mapping = mapped
    rulings = RulingReader(mapped)
  }

  deinit {
    rulings.close()
    g_object_unref(UnsafeMutableRawPointer(handle))
    g_mapped_file_unref(mapping)
  }

  public var pageCount: Int { Int(poppler_document_get_n_pages(handle)) }

  /// Lends a page for the time of the call.
  /// - Parameter number: from 1.
  public func withPage<Result>(
    _ number: Int, _ body: (borrowing PDFPage) throws -> Result
  ) throws -> Result {
    guard let page = poppler_document_get_page(handle, Int32(number - 1)) else {
      throw PDFError.missingPage(number)
    }
    let lent = PDFPage(handle: page)
    return try body(lent)
  }

  /// The straight lines that a page draws. Interprets the page again: ask only where they may help.
  /// - Parameter number: from 1.
  public func rulings(onPage number: Int) -> [Ruling] { rulings.read(page: number) }

  /// Title, author, creator and producer as the file states them; nil where it states none.
  public var title: String? { Document.take(poppler_document_get_title(handle)) }
  public var author: String? { Document.take(poppler_document_get_author(handle)) }
  public var creator: String? { Document.take(poppler_document_get_creator(handle)) }
  public var producer: String? { Document.take(poppler_document_get_producer(handle)) }
  /// Seconds since 1970.
  public var created: Int? { Document.time(poppler_document_get_creation_date(handle)) }
  public var modified: Int? { Document.time(poppler_document_get_modification_date(handle)) }
  /// Whether the owner permits copying of text.
  public var permitsCopying: Bool {
    poppler_document_get_permissions(handle).rawValue & POPPLER_PERMISSIONS_OK_TO_COPY.rawValue != 0
  }

  /// SHA-256 of the file, lower-case hexadecimal.
  public static func sha256(path: String) throws(PDFError) -> (hex: String, bytes: Int) {
    var failure: UnsafeMutablePointer<GError>?
    guard let mapped = g_mapped_file_new(path, 0, &failure) else {
      throw .unreadable(message(of: failure))
    }
    defer { g_mapped_file_unref(mapped) }
    let length = g_mapped_file_get_length(mapped)
    let contents = g_mapped_file_get_contents(mapped)
    let hex = contents.map {
      $0.withMemoryRebound(to: guchar.self, capacity: Int(length)) {
        take(g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0, length)) ?? ""
      }
    }
    return (hex ?? take(g_compute_checksum_for_string(G_CHECKSUM_SHA256, "", 0)) ?? "", Int(length))
  }

  /// The header may stand anywhere in the first 1,024 bytes (PDF 1.7, appendix H, note 13).
  private static func hasHeader(_ mapped: OpaquePointer) -> Bool {
    guard let contents = g_mapped_file_get_contents(mapped) else { return false }
    let length = min(Int(g_mapped_file_get_length(mapped)), 1024)
    return g_strstr_len(contents, gssize(length), "%PDF-") != nil
  }

  private static func time(_ seconds: time_t) -> Int? { seconds > 0 ? Int(seconds) : nil }

  static func take(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    return String(cString: text)
  }

  private static func message(of failure: UnsafeMutablePointer<GError>?) -> String {
    guard let failure else { return "no reason given" }
    defer { g_error_free(failure) }
    return String(cString: failure.pointee.message)
  }
}
