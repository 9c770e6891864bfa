import ParagrafKit

/// The running text of lines with what a reader is shown in it: where pages begin, and which words were repaired.
struct MarkedText {
  enum Note {
    case page(Int)
    /// Up to this byte; what was read.
    case repair(Int, String)
  }

  private(set) var text = ""
  /// By the byte at which each begins.
  private(set) var notes: [(at: Int, note: Note)] = []
  /// The page of its first line.
  private(set) var page: Int?

  /// A paragraph, or the part of it that a block holds.
  init(_ paragraph: BlockParagraph, _ document: ReadingText, _ repairs: RepairMarks) {
    var whole = 0
    var page: Int?
    var notes: [(at: Int, note: Note)] = []
    for (position, index) in paragraph.lines.enumerated() {
      let line = document.lines[index]
      if position > 0, line.joint != .word, !line.text.isEmpty { whole += 1 }
      if page != line.page {
        // A word that goes on from the page before stays whole.
        let rest =
          position > 0 && line.joint == .word ? line.text.utf8.prefix { $0 != 0x20 && $0 != 0x09 }.count : 0
        if page == nil { self.page = line.page } else { notes.append((whole + rest, .page(line.page))) }
        page = line.page
      }
      for mark in repairs.marks(of: line) {
        notes.append((whole + mark.range.lowerBound, .repair(whole + mark.range.upperBound, mark.before)))
      }
      whole += line.text.utf8.count
    }
    notes.sort { $0.at < $1.at }
    text = paragraph.text
    let bytes = paragraph.start..<paragraph.start + text.utf8.count
    for (at, note) in notes where at < bytes.upperBound {
      switch note {
      // Where the part begins behind the page's first line, the page has begun.
      case .page(let number) where at < bytes.lowerBound: self.page = number
      case .page: self.notes.append((at - bytes.lowerBound, note))
      case .repair(let end, let before):
        guard at >= bytes.lowerBound, end <= bytes.upperBound else { continue }
        self.notes.append((at - bytes.lowerBound, .repair(end - bytes.lowerBound, before)))
      }
    }
  }

  private init() {}

  /// Texts joined by a space.
  init(joining parts: [MarkedText]) {
    for part in parts {
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      if page == nil { page = part.page }
      notes += part.notes.map { at, note in
        if case .repair(let end, let before) = note {
          (at + start, .repair(end + start, before))
        } else {
          (at + start, note)
        }
      }
      text += part.text
    }
  }

  /// A text without notes.
  init(_ text: String, page: Int?) {
    self.text = text
    self.page = page
  }

  /// A part of it.
  func slice(_ bytes: Range<Int>) -> MarkedText {
    var part = MarkedText()
    part.text = text.slice(utf8: bytes)
    part.page = page
    for (at, note) in notes where at >= bytes.lowerBound && at < bytes.upperBound {
      switch note {
      case .page: part.notes.append((at - bytes.lowerBound, note))
      case .repair(let end, let before) where end <= bytes.upperBound:
        part.notes.append((at - bytes.lowerBound, .repair(end - bytes.lowerBound, before)))
      case .repair: continue
      }
    }
    return part
  }
}
