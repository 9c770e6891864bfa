import Journal
import ParagrafKit

/// What logs of corrections say, line by line, also what was taken back: what goes along with a packaged document.
package struct CorrectionHistory: Sendable {
  private let book: CorrectionBook
  private var lines: [CorrectionLog.Line] = []
  private var byContent: [String: [Int]] = [:]
  private var byPath: [String: [Int]] = [:]
  private var byID: [String: Int] = [:]
  /// Lines about other lines, by the ids of these.
  private var about: [String: [Int]] = [:]

  /// - Parameter folders: of logs.
  package init(_ folders: [FilePath]) throws(CorrectionLog.Fault) {
    var logs: [CorrectionLog] = []
    for folder in folders { logs.append(try CorrectionLog(folder)) }
    book = CorrectionBook(logs)
    for line in logs.flatMap(\.lines) where byID[line.correction.id] == nil {
      let index = lines.count
      lines.append(line)
      byID[line.correction.id] = index
      if let doc = line.correction.doc {
        byContent[doc.sha256, default: []].append(index)
        if let path = doc.path { byPath[path, default: []].append(index) }
      }
      if let id = line.correction.supersedes { about[id, default: []].append(index) }
    }
  }

  /// The lines that concern a document, in their order: those of its content, of former contents of the file that lies there,
  /// what was approved for it, and lines about these.
  package func lines(of sha256: String, at path: String) -> [CorrectionLog.Line] {
    var chosen = Set((byContent[sha256] ?? []) + (byPath[path] ?? []))
    var open = Array(chosen)
    while let index = open.popLast() {
      let line = lines[index].correction
      let others = (about[line.id] ?? []).filter { !isForOther(lines[$0].correction, than: sha256) }
      for next in others + (line.supersedes.flatMap { byID[$0] }.map { [$0] } ?? [])
      where chosen.insert(next).inserted {
        open.append(next)
      }
    }
    return chosen.sorted().map { lines[$0] }
  }

  /// Whether it approves a correction for another document.
  private func isForOther(_ line: Correction, than sha256: String) -> Bool {
    line.op == Correction.approve && line.doc?.sha256 != sha256
  }

  /// Whether what an import made of a document honours what holds now.
  package func isHonoured(in entry: JournalEntry) -> Bool {
    let path = FilePath(bytes: Array(entry.path))
    return entry.decisions
      == entry.sha256.flatMap {
        book.checksum(
          for: $0, at: path.text ?? path.display, offered: CorrectionOffer.of(entry).map(\.id))
      }
  }
}
