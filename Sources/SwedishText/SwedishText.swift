import Lexicon
import ParagrafKit

/// Third stage: the text in use is made from the text as it was read. Letters are composed (NFC), ligatures
/// written out, words that were split at line ends joined. Each change is an edit in the ledger.
public enum SwedishText {
  public static func normalise(
    _ document: LaidOutDocument, lexicon: Lexicon = .swedish, repair: RepairMode = .normal,
    decisions: Decisions = .none
  ) -> ReadingText {
    var originals: [String] = []
    var drafts: [LineDraft] = []
    var edits: [Edit] = []
    for page in document.pages {
      var reader = PageReader(page, decisions)
      reader.read()
      originals.append(String(decoding: reader.original, as: UTF8.self))
      drafts += reader.lines
      edits += reader.edits
    }
    let paragraphs = SwedishParagraphs(drafts, lexicon: lexicon) {
      document.pages[$0.page - 1].isPainted != true
    }
    let joins = LineJoins(drafts, document.pages, paragraphs, lexicon: lexicon, decisions)
    joins.apply(to: &drafts, edits: &edits)
    if repair != .off {
      var repairs = DraftRepairs(drafts, edits, document.pages, paragraphs, lexicon: lexicon, decisions)
      repairs.repair(repair)
      (drafts, edits) = (repairs.lines, repairs.edits)
    }
    edits.sort(by: Edit.isBefore)
    let lines = drafts.enumerated().map { $1.line(index: $0, page: document.pages[$1.page - 1]) }
    let text = ReadingText(
      document: document, originals: originals, lines: lines, ledger: edits, lexicon: lexicon.version,
      repair: repair, decisions: decisions)
    // What an archivist accepted is edited although no rule would do it any more.
    return text.amended(by: decisions.missing(in: edits).filter { $0.status == .accepted })
  }
}

/// A line on its way: its words with their repaired text and where they stand in the page's original.
struct LineDraft {
  var page: Int
  var source: Range<Int>
  var layout: LaidOutLine
  var indent: Float
  /// Right edge of the page's body text, points.
  var textRight: Float
  /// The text in use of each word.
  var words: [String]
  /// Where each word stands in the page's original, UTF-8 bytes.
  var offsets: [Range<Int>]
  var joint: Joint
  /// Words that go on with the word before them, a gap that a scan tore notwithstanding.
  var torn: Set<Int> = []

  /// The last word that has not gone.
  var lastWord: Int? { words.lastIndex { !$0.isEmpty } }

  func line(index: Int, page: LaidOutPage) -> Line {
    var text = ""
    var cells: [Cell] = []
    for range in layout.cells {
      let first = range.lowerBound - layout.words.lowerBound
      var cell = ""
      cell.reserveCapacity(words[first..<first + range.count].reduce(0) { $0 + $1.utf8.count + 1 })
      for position in first..<first + range.count {
        if words[position].isEmpty { continue }
        if !cell.isEmpty, torn.isEmpty || !torn.contains(position) { cell += " " }
        cell += words[position]
      }
      // A speck that stood by itself has gone.
      if cell.isEmpty, !cells.isEmpty { continue }
      if cells.isEmpty { text = cell } else { text += "\t" + cell }
      let box = page.words[range].dropFirst().reduce(page.words[range.lowerBound].box) { $0.union($1.box) }
      cells.append(Cell(text: cell, box: box))
    }
    var bold = 0
    var italic = 0
    var all = 0
    var size: Float = 0
    for word in page.words[layout.words] {
      let weight = word.text.utf8.count
      all += weight
      if word.isBold { bold += weight }
      if word.isItalic { italic += weight }
      size = max(size, word.size)
    }
    // Bytes of the leading bold words, if others follow that are not.
    var lead = 0
    for (word, text) in zip(page.words[layout.cells[0]], words) {
      guard word.isBold else { break }
      lead += text.utf8.count + 1
    }
    if bold == all { lead = 0 }
    return Line(
      index: index, page: self.page, box: layout.box, text: text, source: source, words: layout.words,
      cells: cells, size: size, isBold: bold * 2 > all, isItalic: italic * 2 > all,
      boldLead: max(0, lead - 1), role: layout.role, indent: indent, joint: joint)
  }
}
