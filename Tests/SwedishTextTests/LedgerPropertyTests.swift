import ParagrafKit
import SwedishText
import Testing

/// What holds for every document, on a thousand random ones.
@Suite struct LedgerPropertyTests {
  private static let seeds = Array(1...20)
  private static let documentsPerSeed = 50

  private func each(_ seed: Int, _ body: (Sheet, ReadingText) throws -> Void) rethrows {
    var sheets = RandomSheets(seed: seed)
    for _ in 0..<LedgerPropertyTests.documentsPerSeed {
      let sheet = sheets.sheet()
      try body(sheet, sheet.reading)
    }
  }

  @Test(arguments: seeds)
  func revertingGivesTheOriginalByteForByte(_ seed: Int) throws {
    try each(seed) { _, text in
      for page in text.document.pages.indices {
        let edits = text.ledger.filter { $0.page == page + 1 }
        let used = try Ledger.apply(edits, to: text.originals[page])
        #expect(try Ledger.revert(edits, from: used).bytes == text.originals[page].bytes)
      }
    }
  }

  @Test(arguments: seeds)
  func theOriginalHoldsEveryWordAsItWasRead(_ seed: Int) {
    each(seed) { sheet, text in
      for (page, original) in zip(sheet.pages, text.originals) {
        var expected: [UInt8] = []
        for line in page.lines {
          let cells = line.cells.map { page.words[$0].map(\.text).joined(separator: " ") }
          expected += (cells.joined(separator: "\t") + "\n").bytes
        }
        #expect(original.bytes == expected)
      }
    }
  }

  @Test(arguments: seeds)
  func aPageKnowsItsOriginalAndWhereItsWordsStand(_ seed: Int) {
    each(seed) { _, text in
      #expect(text.document.pages.map(\.original) == text.originals)
      for line in text.lines where !line.words.isEmpty {
        let page = text.document.pages[line.page - 1]
        let boxes = page.words[line.words].map(\.box)
        let whole = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
        let found = page.box(ofOriginal: line.source)
        #expect(found == (whole.width > 0 && whole.height > 0 ? whole : nil))
      }
    }
  }

  @Test(arguments: seeds)
  func anEditsBeforeIsWhatStandsInItsRange(_ seed: Int) {
    each(seed) { _, text in
      for edit in text.ledger {
        let original = text.originals[edit.page - 1].bytes
        #expect(Array(original[edit.range]) == edit.before.bytes)
        #expect(edit.before.bytes != edit.after.bytes)
        #expect((0.5...1).contains(edit.confidence))
      }
    }
  }

  @Test(arguments: seeds)
  func aLinesSourceIsItsOriginalText(_ seed: Int) {
    each(seed) { sheet, text in
      for line in text.lines {
        let words = sheet.pages[line.page - 1].words[line.words].map(\.text).joined(separator: " ")
        let source = Array(text.originals[line.page - 1].bytes[line.source]).map { $0 == 0x09 ? 0x20 : $0 }
        #expect(source == words.bytes)
      }
    }
  }

  /// The ledger and the lines tell the same text: all words in order, the halves of split ones put together.
  @Test(arguments: seeds)
  func theTextInUseIsWhatTheLinesSay(_ seed: Int) throws {
    try each(seed) { _, text in
      let used = try text.document.pages.indices.map { try text.used($0 + 1) }.joined()
      let found = used.tokens.map { Array($0.utf8) }
      let expected = LedgerPropertyTests.words(text)
      let different = zip(found, expected).first { $0 != $1 }
      #expect(found.count == expected.count && different == nil)
    }
  }

  private static func words(_ text: ReadingText) -> [[UInt8]] {
    var lines: [[[UInt8]]] = []
    /// Where the last word of the body so far begins.
    var last: (line: Int, word: Int)?
    for line in text.lines {
      var words = line.text.tokens.map { Array($0.utf8) }
      if line.joint == .word, let last {
        lines[last.line][last.word] += words.removeFirst()
      }
      lines.append(words)
      if line.role == .body, !words.isEmpty { last = (lines.count - 1, words.count - 1) }
    }
    return lines.flatMap { $0 }
  }

  @Test(arguments: seeds)
  func normalisingIsDeterministic(_ seed: Int) {
    each(seed) { sheet, text in
      let again = sheet.reading
      #expect(again.ledger == text.ledger)
      #expect(again.lines.map(\.text.bytes) == text.lines.map(\.text.bytes))
      #expect(again.lines.map(\.joint) == text.lines.map(\.joint))
    }
  }

  /// A test of the tests: the documents hold what they are made to try.
  @Test func everyRuleIsTried() {
    var rules: Set<EditRule> = []
    for seed in LedgerPropertyTests.seeds { each(seed) { rules.formUnion($1.ledger.map(\.rule)) } }
    #expect(
      rules == [
        .composition, .ligature, .softHyphen, .hyphenJoin, .plainJoin, .movedBreak, .letters, .diacritics,
        .strayMark,
      ])
  }
}
