import CCrypto

/// A checksum of bytes that come in pieces, by any of the algorithms that packages of archives name. `SHA256` is what
/// Paragraf itself writes.
public struct Digest: ~Copyable {
  public enum Algorithm: UInt8, Sendable, Hashable, CaseIterable {
    case md5
    case sha1
    case sha256
    case sha384
    case sha512

    /// Bytes of a sum.
    public var length: Int {
      switch self {
      case .md5: 16
      case .sha1: 20
      case .sha256: 32
      case .sha384: 48
      case .sha512: 64
      }
    }

    /// As METS and PREMIS write it.
    public var name: String {
      switch self {
      case .md5: "MD5"
      case .sha1: "SHA-1"
      case .sha256: "SHA-256"
      case .sha384: "SHA-384"
      case .sha512: "SHA-512"
      }
    }

    /// The algorithm of this name, however its letters and hyphens are written.
    public init?(name: String) {
      let letters = name.utf8.filter { $0 != UInt8(ascii: "-") }.map {
        (0x61...0x7A).contains($0) ? $0 & 0xDF : $0
      }
      guard
        let known = Self.allCases.first(where: {
          $0.name.utf8.filter { $0 != UInt8(ascii: "-") }.elementsEqual(letters)
        })
      else { return nil }
      self = known
    }

    fileprivate var function: OpaquePointer? {
      switch self {
      case .md5: EVP_md5()
      case .sha1: EVP_sha1()
      case .sha256: EVP_sha256()
      case .sha384: EVP_sha384()
      case .sha512: EVP_sha512()
      }
    }
  }

  private let context = EVP_MD_CTX_new()
  private let length: Int

  public init(_ algorithm: Algorithm) {
    length = algorithm.length
    precondition(
      EVP_DigestInit_ex(context, algorithm.function, nil) == 1, "\(algorithm.name) is not at hand")
  }

  deinit { EVP_MD_CTX_free(context) }

  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > 0 { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }
  }

  /// The sum. Ends it.
  public mutating func bytes() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: length)
    EVP_DigestFinal_ex(context, &digest, nil)
    return digest
  }
}
