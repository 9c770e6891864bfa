import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  /// What is called PDF and is something else.
  @Suite struct ForeignKindTests {
    @Test(
      arguments: [
        ([], "the file is empty"),
        ([UInt8](repeating: 0, count: 100), "it holds zeros only"),
        ([UInt8](repeating: 0, count: 20_000), "its first 16384 bytes are zeros"),
        (bytes("PK\u{3}\u{4}\u{14}\u{0}word/document.xml"), "it is a ZIP archive, such as docx, xlsx or odt"),
        ([0x1F, 0x8B, 8, 0], "it is a gzip archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "it is a 7z archive"),
        (bytes("Rar!\u{1A}\u{7}\u{1}\u{0}"), "it is a RAR archive"),
        (
          [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0],
          "it is an older Office file, such as doc, xls or msg"
        ),
        ([0x49, 0x49, 0x2A, 0, 8, 0], "it is a TIFF image"),
        ([0x4D, 0x4D, 0, 0x2A, 0], "it is a TIFF image"),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0], "it is a JPEG image"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "it is a PNG image"),
        (bytes("{\\rtf1\\ansi}"), "it is an RTF text"),
        (bytes("\u{FEFF}\n<!DOCTYPE HTML><title>404</title>"), "it is an HTML page"),
        (bytes("<html><body>Protokoll"), "it is an HTML page"),
        (bytes("<?xml version=\"1.0\"?><protokoll/>"), "it is XML"),
        (bytes("Return-Path: <a@b.se>\r\nFrom: a@b.se\r\nSubject: Protokoll\r\n\r\nHej"), "it is an e-mail"),
        (bytes(String(repeating: "\u{0}", count: 257) + "ustar\u{0}00"), "it is a tar archive"),
        (bytes("Protokoll 2021"), "it is plain text"),
        ([1, 2, 3, 0, 4, 0, 5, 6], "no PDF header in its first 1,024 bytes"),
      ] as [([UInt8], String)])
    func aFailureSaysWhatTheFileIs(_ content: [UInt8], _ words: String) throws {
      let error = #expect(throws: ExtractionError.self) {
        try HostileFiles.with(content) { try Extraction.read(path: $0) }
      }
      #expect(error?.reason == .notAPDF)
      #expect(error?.detail == words)
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
  }
}
