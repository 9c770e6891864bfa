/// Counts of Swedish words and word pairs, read directly from the bytes of a lexicon file.
///
/// A lexicon is a view on read-only memory: opening it costs nothing, copying it costs two words, and all threads and
/// processes share the same pages. Words are looked up in lower case; how often a word was seen in lower case and how
/// often with a capital is known apart, so that names can be told from other words. Besides words the counts hold
/// punctuation marks, `<n>` for a number and, in pairs, `<s>` for the start of a sentence.
///
/// The format of the bytes is described at `LexiconFormat`; `swift run lexicon-builder` writes them.
public struct Lexicon: @unchecked Sendable {
  // Unchecked: the memory is never written to after it was opened, and lives as long as the program.
  let base: UnsafeRawPointer
  let size: Int
  let wordCount: UInt32
  let slotMask: UInt32
  let slotShift: UInt64
  let slots: UnsafeRawPointer
  let entries: UnsafeRawPointer
  let pairs: UnsafeRawPointer
  let text: UnsafeRawPointer
  let forms: UnsafeRawPointer
  let formSlots: Int
  let trie: UnsafeRawPointer
  let letters: UnsafeRawPointer

  /// The version of this lexicon: twelve hex digits, a hash of its content. A record of an edit names it.
  public let version: String
  /// All words counted, with repetitions.
  public let totalWords: Int
  /// All pairs of neighbouring words counted, with repetitions.
  public let totalPairs: Int
  /// The number of different words.
  public var words: Int { Int(wordCount) }

  /// A word's number. Numbers follow the byte order of the words, and hold for one version of the lexicon only.
  public struct WordID: Hashable, Comparable, Sendable {
    package let number: UInt32

    public static func < (left: WordID, right: WordID) -> Bool { left.number < right.number }
  }

  /// Why bytes are not a lexicon.
  public enum OpeningError: Error, Equatable, CustomStringConvertible {
    case notALexicon
    case otherFormat(found: UInt32, known: UInt32)
    case truncated(expected: Int, found: Int)

    public var description: String {
      switch self {
      case .notALexicon: "these bytes are no lexicon"
      case .otherFormat(let found, let known):
        "the lexicon has format \(found); this program reads format \(known)"
      case .truncated(let expected, let found): "the lexicon is cut off: \(found) of \(expected) bytes"
      }
    }
  }

  /// Opens a lexicon that lies in memory.
  ///
  /// - Parameter bytes: the lexicon; it must stay unchanged in memory for as long as the program runs.
  public init(bytes: UnsafeRawBufferPointer) throws(OpeningError) {
    guard let base = bytes.baseAddress, bytes.count >= LexiconFormat.headerSize,
      bytes.prefix(LexiconFormat.magic.count).elementsEqual(LexiconFormat.magic)
    else { throw .notALexicon }
    func field(_ offset: Int) -> UInt32 { base.loadLittleEndian(at: offset) }
    let format = field(LexiconFormat.Field.format)
    guard format == LexiconFormat.version else {
      throw .otherFormat(found: format, known: LexiconFormat.version)
    }
    let starts = LexiconFormat.Section.allCases.count
    let end = Int(field(LexiconFormat.Field.sections + 4 * starts))
    guard end == bytes.count else { throw .truncated(expected: end, found: bytes.count) }
    func section(_ section: LexiconFormat.Section) -> UnsafeRawPointer {
      base + Int(field(LexiconFormat.Field.sections + 4 * section.rawValue))
    }
    self.base = base
    size = bytes.count
    wordCount = field(LexiconFormat.Field.words)
    let slotCount = field(LexiconFormat.Field.slots)
    slotMask = slotCount - 1
    slotShift = UInt64(64 - slotCount.trailingZeroBitCount)
    slots = section(.slots)
    entries = section(.entries)
    pairs = section(.pairs)
    text = section(.text)
    forms = section(.forms)
    trie = section(.trie)
    formSlots = (trie - forms) / 2
    letters = section(.letters)
    let name = LexiconFormat.Field.contentHash..<LexiconFormat.Field.contentHash + 12
    version = String(decoding: bytes[name], as: UTF8.self)
    totalWords = Int(base.loadLittleEndian(at: LexiconFormat.Field.totalWords, as: UInt64.self))
    totalPairs = Int(base.loadLittleEndian(at: LexiconFormat.Field.totalPairs, as: UInt64.self))
  }
}

extension UnsafeRawPointer {
  @inline(__always)
  func loadLittleEndian(at offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func loadLittleEndian<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: Value.Type) -> Value {
    Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}
