import CPoppler
import CRulings
import ParagrafKit

/// A second view on an open PDF that tells which lines its pages draw, opened when first asked.
final class RulingReader {
  private let mapping: OpaquePointer
  private var reader: OpaquePointer?
  private var isOpen = false

  /// - Parameter mapping: the file's bytes, which outlive the reader.
  init(_ mapping: OpaquePointer) { self.mapping = mapping }

  /// To be called before the bytes and the document go.
  func close() {
    if let reader { rulings_close(reader) }
    reader = nil
  }

  func read(page: Int) -> [Ruling] {
    if !isOpen {
      isOpen = true
      reader = g_mapped_file_get_contents(mapping).flatMap {
        rulings_open($0, Int(g_mapped_file_get_length(mapping)))
      }
    }
    guard let reader else { return [] }
    var found: UnsafePointer<CRuling>?
    let count = rulings_read(reader, Int32(page), &found)
    return UnsafeBufferPointer(start: found, count: count).map {
      $0.right - $0.left > $0.bottom - $0.top
        ? Ruling(.level, at: ($0.top + $0.bottom) / 2, from: $0.left, to: $0.right)
        : Ruling(.upright, at: ($0.left + $0.right) / 2, from: $0.top, to: $0.bottom)
    }
  }
}
