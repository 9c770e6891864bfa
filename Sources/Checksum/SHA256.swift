import CCrypto

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
public struct SHA256: ~Copyable {
  private let context = EVP_MD_CTX_new()

  public init() { precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "SHA-256 is not at hand") }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > 0 { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }
  }

  public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// The checksum, 64 lower-case hexadecimal digits. Ends the sum.
  public mutating func hex() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in digest.enumerated() {
        text[2 * index] = Self.digit(byte >> 4)
        text[2 * index + 1] = Self.digit(byte & 15)
      }
      return 64
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The checksum of these bytes.
  public static func hex(of bytes: UnsafeRawBufferPointer) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hex()
  }

  public static func hex(of bytes: [UInt8]) -> String { bytes.withUnsafeBytes { hex(of: $0) } }
}
