import ParagrafKit

/// The repaired text, a form feed between pages. The n-th part is page n, whatever the page holds.
public struct TextWriter: SingleFileWriter {
  public static let format = "text"
  public static let suffix = "txt"
  public static let summary = "repaired body text, a form feed between pages"

  private let keepRunningLines: Bool

  /// - Parameter keepRunningLines: whether running headers and footers stay where they stand.
  public init(keepRunningLines: Bool = false) { self.keepRunningLines = keepRunningLines }

  public func bytes(of record: Record) -> [UInt8] {
    let text = PageText(record.text)
    var bytes: [UInt8] = []
    for position in text.pages.indices {
      if position > 0 { bytes.append(0x0C) }
      for line in text.lines(ofPage: position, keepsRunningLines: keepRunningLines) {
        bytes += line.utf8
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}
