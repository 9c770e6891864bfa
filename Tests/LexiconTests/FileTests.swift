import Testing

@testable import Lexicon

@Suite("The lexicon file")
struct FileTests {
  @Test("The version is the hash of the content")
  func version() {
    let content = Lexicon.builtInBytes.dropFirst(LexiconFormat.headerSize)
    let hash = LexiconFormat.versionString(LexiconFormat.contentHash(content))
    #expect(Lexicon.swedish.version == hash)
    #expect(hash.count == 12)
  }

  @Test("The file stays within 12 MiB")
  func size() { #expect(Lexicon.builtInBytes.count <= 12 << 20) }

  @Test("Other bytes are refused with their fault")
  func refusals() {
    func refused(_ bytes: [UInt8], _ error: Lexicon.OpeningError) {
      // Opening fails, so the array need not outlive the call.
      #expect(throws: error) { try bytes.withUnsafeBytes { try Lexicon(bytes: $0) } }
    }
    refused([], .notALexicon)
    refused([UInt8](repeating: 0, count: 200), .notALexicon)
    var bytes = Array(Lexicon.builtInBytes.prefix(200))
    refused(bytes, .truncated(expected: Lexicon.builtInBytes.count, found: 200))
    bytes[LexiconFormat.Field.format] = 99
    refused(bytes, .otherFormat(found: 99, known: LexiconFormat.version))
    let truncated = Lexicon.OpeningError.truncated(expected: 9, found: 8)
    #expect("\(truncated)" == "the lexicon is cut off: 8 of 9 bytes")
  }

  @Test(
    "Counts survive packing within a thousandth", arguments: [0, 1, 3, 1023, 1024, 2047, 2048, 5000, 440_821])
  func packing(count: Int) {
    let code = LexiconFormat.encode(count: count)
    #expect(code < 1 << 14)
    let unpacked = LexiconFormat.decode(count: code)
    #expect(abs(unpacked - count) * 1000 <= count)
  }

  @Test("Every word of the file finds itself")
  func roundTrip() {
    let lexicon = Lexicon.swedish
    var wrong = 0
    for number in stride(from: UInt32(0), to: lexicon.wordCount, by: 7) {
      let id = Lexicon.WordID(number: number)
      if lexicon.id(of: Array(lexicon.word(id).utf8)) != id { wrong += 1 }
    }
    #expect(wrong == 0)
  }
}
