/// The bytes of a lexicon file, shared by the reader and the builder.
///
/// Little-endian; every lookup works on the bytes as they lie, nothing is parsed when the file is opened.
///
///     header   magic "PGLEXICN", u32 format, 12 ASCII bytes version (hash of all that follows the header),
///              u32 words, u32 slots (a power of two), u32 pairs, u64 total of words, u64 total of pairs,
///              u32 offsets of the seven sections and of the end
///     slots    open addressing, linear probing: 0, or (word + 1) in 18 bits and a fingerprint in 14 above them
///     entries  one a word and one more to close the last: u32 text offset and, above 24 bits, length;
///              u32 count in lower case; u32 count with a capital; u32 first pair and, above 24 bits, `Role`s
///     pairs    by first word, then second: the second word in the upper 18 bits, the count in a 14-bit float
///     text     all words in lower case, UTF-8 NFC, in byte order: word numbers are in byte order too
///     forms    inflected forms without counts: open addressing, linear probing, a power of two of u16 fingerprints,
///              0 for a free slot; one string in 50,000 is taken for a form that it is not
///     trie     the words made of Latin-1 letters, two u32 an edge, siblings side by side in the letters' order: the
///              letter and, above 8 bits, the first edge below it (0: none); the word that ends here + 1 (0: none)
///              in 18 bits, above them 6 bits how many letters follow at most, its `Role`s in bits 24 to 26, in bit 27
///              whether a first part of compounds ends here or below, in bits 28 to 30 how many letters follow at least
///              (7: or more), bit 31 set on the last sibling
///     letters  what each letter costs behind the two before it, u8, sixteenths of a nat, 32 x 32 x 32 `LetterClass`es
package enum LexiconFormat {
  package static let magic: [UInt8] = Array("PGLEXICN".utf8)
  package static let version: UInt32 = 2
  package static let headerSize = 96
  package static let entrySize = 16
  package static let maximumWords = (1 << 18) - 2

  /// Byte offsets of the header's fields.
  package enum Field {
    package static let format = 8
    package static let contentHash = 12
    package static let words = 24
    package static let slots = 28
    package static let pairs = 32
    package static let totalWords = 40
    package static let totalPairs = 48
    package static let sections = 56
  }

  /// The sections, in the order of the file.
  package enum Section: Int, CaseIterable {
    case slots, entries, pairs, text, forms, trie, letters
  }

  /// Bits of an edge's second number.
  package enum Edge {
    package static let wordMask: UInt32 = 0x3_FFFF
    package static let longestShift: UInt32 = 18
    package static let longestMask: UInt32 = 0x3F
    package static let roleShift: UInt32 = 24
    package static let hasModifier: UInt32 = 0x0800_0000
    package static let shortestShift: UInt32 = 28
    package static let shortestMask: UInt32 = 7
    package static let last: UInt32 = 0x8000_0000
  }

  /// What a word can be within a compound.
  package enum Role {
    /// May be a first part as it stands: "skol", "familjehems", "kommun".
    package static let modifier: UInt32 = 1
    /// May be the last part: "samverkan", "aktörerna".
    package static let head: UInt32 = 2
    /// A long uninflected word, which may be a first part bare or with a linking -s: "civilsamhälle".
    package static let stem: UInt32 = 4
  }

  /// The hash of a word's bytes. Its upper bits choose the slot, its lower 14 are the fingerprint.
  @inline(__always)
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* factor
    var index = 0
    while index &+ 8 <= bytes.count {
      hash =
        (hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))) &* factor
      hash ^= hash >> 32
      index &+= 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      tail |= UInt64(bytes[index]) &<< shift
      shift &+= 8
      index &+= 1
    }
    hash = (hash ^ tail) &* factor
    hash ^= hash >> 32
    return hash &* factor
  }

  /// The fingerprint of a form, never 0, and where to look for it first.
  @inline(__always)
  package static func form(_ hash: UInt64, slots: Int) -> (slot: Int, fingerprint: UInt16) {
    let fingerprint = UInt16(truncatingIfNeeded: hash)
    return (Int(truncatingIfNeeded: hash >> 20) & (slots - 1), fingerprint == 0 ? 1 : fingerprint)
  }

  /// A count as 4 bits of exponent and 10 of mantissa: exact up to 2047, then within 0.1 %.
  package static func encode(count: Int) -> UInt32 {
    var mantissa = count
    var exponent = 0
    while mantissa >= 2048 {
      mantissa >>= 1
      exponent += 1
    }
    if mantissa < 1024 { return UInt32(mantissa) }
    return UInt32((exponent + 1) << 10 | (mantissa - 1024))
  }

  package static func decode(count code: UInt32) -> Int {
    let exponent = Int(code >> 10)
    let mantissa = Int(code & 1023)
    return exponent == 0 ? mantissa : (mantissa + 1024) << (exponent - 1)
  }

  /// FNV-1a, 64 bits: the content hash, of which the version shows the first 48.
  package static func contentHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The twelve hex digits that name a content hash.
  package static func versionString(_ hash: UInt64) -> String {
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
