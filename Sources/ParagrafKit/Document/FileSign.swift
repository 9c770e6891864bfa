/// Bytes by which files of a kind are known, written as text: each character is a byte (ISO 8859-1).
public struct FileSign: Sendable, Hashable, ExpressibleByStringLiteral {
  private let bytes: [UInt8]

  public init(stringLiteral text: String) { bytes = text.unicodeScalars.map { UInt8($0.value) } }

  /// Whether a file has it.
  /// - Parameters:
  ///   - head: what the file begins with.
  ///   - offset: bytes that stand before it.
  public func stands(in head: some Collection<UInt8>, at offset: Int = 0) -> Bool {
    head.dropFirst(offset).starts(with: bytes)
  }
}
