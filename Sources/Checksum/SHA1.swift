import CCrypto

/// SHA-1 (FIPS 180-4): what names by content (UUID version 5) are made of. No proof of integrity.
public enum SHA1 {
  /// 20 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 20)
    precondition(EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha1(), nil) == 1, "SHA-1 is not at hand")
    return digest
  }
}
