import CSystem
import ParagrafKit

/// Finds out what an original is while its bytes pass: the first of them tell the kind; a PDF's header its version, and its
/// metadata (ISO 16684, ISO 19005) whether it claims to be PDF/A.
struct FormatSign {
  private var beginning: [UInt8] = []
  /// The end of the bytes before these, in which a mark may have begun.
  private var rest: [UInt8] = []
  private var part: UInt8?
  private var level: UInt8?

  private static let window = 1024
  private static let partMark = Array("pdfaid:part".utf8)
  private static let levelMark = Array("pdfaid:conformance".utf8)
  /// A mark, and what stands between it and its value.
  private static let span = 32

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if beginning.count < Self.window { beginning += bytes.prefix(Self.window - beginning.count) }
    guard part == nil || level == nil, isPDF else { return }
    if !rest.isEmpty { look(in: rest + bytes.prefix(Self.span)) }
    look(in: bytes)
    rest = Array(bytes.suffix(Self.span))
  }

  private mutating func look(in bytes: some Collection<UInt8>) {
    _ = bytes.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      part = part ?? Self.value(behind: Self.partMark, in: raw) { (0x31...0x34).contains($0) }
      level = level ?? Self.value(behind: Self.levelMark, in: raw) { (0x41...0x5A).contains($0 & 0xDF) }
    }
  }

  /// The value in `mark="1"`, `mark='1'` or `<mark>1<`.
  private static func value(
    behind mark: [UInt8], in bytes: UnsafeRawBufferPointer, where isValue: (UInt8) -> Bool
  ) -> UInt8? {
    guard let place = bytes.firstRange(of: mark) else { return nil }
    let next = bytes[place...].dropFirst(mark.count).prefix(6).drop {
      $0 <= 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 || $0 == 0x3E
    }
    return next.first.flatMap { isValue($0) ? $0 : nil }
  }

  private var isPDF: Bool { header != nil }

  /// Where `%PDF-` stands in the first bytes; readers allow what stands before.
  private var header: Int? {
    let mark = Array("%PDF-".utf8)
    return beginning.indices.first { beginning[$0...].starts(with: mark) }
  }

  /// - Parameter name: the file's, for what its content does not tell.
  func format(name: [UInt8]) -> FileFormat {
    if let header {
      let version = beginning[(header + 5)...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
      let claim = part.map { part in
        String(decoding: [part] + (level.map { [$0 | 0x20] } ?? []), as: UTF8.self)
      }
      return .pdf(version: version.isEmpty ? nil : String(decoding: version, as: UTF8.self), claim: claim)
    }
    if let picture = PictureFormat(beginning) { return .picture(picture) }
    if beginning.starts(with: "<?xml".utf8) || beginning.starts(with: [0xEF, 0xBB, 0xBF] + "<?xml".utf8) {
      return .xml
    }
    let byName = FileFormat.byName(name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    return byName.mediaType == FileFormat.other.mediaType && !beginning.contains(0) ? .text : byName
  }
}

extension UnsafeRawBufferPointer {
  /// Where these bytes first stand.
  fileprivate func firstRange(of mark: [UInt8]) -> Int? {
    let place = paragraf_find(baseAddress, count, mark, mark.count)
    return place < 0 ? nil : place
  }
}
