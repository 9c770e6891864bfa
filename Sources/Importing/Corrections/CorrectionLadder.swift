import ParagrafKit

/// Where a correction's words stand in a document as it is read now.
struct CorrectionLadder {
  struct Placed {
    /// Those that fit, as edits of the text.
    var decided: [Edit] = []
    var report = CorrectionReport()
  }

  /// By page, its text as it was read; of gaps it is all one which they are.
  private let pages: [[UInt8]]
  private let sha256: String

  init(_ originals: [String], sha256: String) {
    pages = originals.map { Self.flat($0) }
    self.sha256 = sha256
  }

  private static func flat(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }
  }

  func place(_ corrections: [Correction]) -> Placed {
    var placed = Placed()
    for correction in corrections {
      guard let anchor = correction.anchor, let before = correction.before, let after = correction.after,
        anchor.range.count == 2
      else { continue }
      let words = Self.flat(before)
      var found = at(anchor, words)
      if found == nil, let other = quote(anchor, words) {
        found = other
        placed.report.moved.append(
          "\(correction.words): found again at another place of the text (\(correction.id))")
      } else if found != nil, correction.doc?.sha256 != sha256 {
        placed.report.moved.append(
          "\(correction.words): honoured in another version of the file (\(correction.id))")
      }
      if let found {
        placed.report.applied.append(correction.id)
        placed.decided.append(
          Edit(
            page: found.page, range: found.range, before: before, after: after,
            rule: EditRule(
              name: correction.machine?.rule ?? "correction",
              kind: correction.machine.flatMap { EditClass(rawValue: $0.kind) } ?? .meaning,
              version: correction.machine?.version ?? "1"),
            confidence: 1, status: correction.op == Correction.reject ? .rejected : .accepted))
      } else if correction.op == Correction.set, quote(anchor, Self.flat(after)) != nil {
        placed.report.fulfilled.append(correction.id)
      } else {
        let here =
          context(anchor)
          ? "something else stands between its neighbours now" : "its words are not found any more"
        placed.report.unfit.append(
          "\(correction.words): \(here); look at it, or 'paragraf corrections withdraw DIR \(correction.id)'")
      }
    }
    return placed
  }

  /// The place that it names, where the words and their neighbours stand there.
  private func at(_ anchor: Correction.Anchor, _ words: [UInt8]) -> (page: Int, range: Range<Int>)? {
    guard pages.indices.contains(anchor.page - 1) else { return nil }
    let page = pages[anchor.page - 1]
    let (start, end) = (anchor.range[0], anchor.range[1])
    guard start >= 0, end >= start, end <= page.count, page[start..<end].elementsEqual(words),
      page[..<start].hasSuffix(tail(anchor)), page[end...].starts(with: head(anchor))
    else { return nil }
    return (anchor.page, start..<end)
  }

  /// The only place where the words stand between these neighbours: on their page, else in the document.
  private func quote(_ anchor: Correction.Anchor, _ words: [UInt8]) -> (page: Int, range: Range<Int>)? {
    let (before, after) = (tail(anchor), head(anchor))
    // Without neighbours a place is none.
    guard before.count + after.count >= 8 else { return nil }
    let needle = before + words + after
    let own = pages.indices.contains(anchor.page - 1) ? [anchor.page - 1] : []
    for candidates in [own, Array(pages.indices)] {
      let found = candidates.flatMap { page in places(of: needle, in: pages[page]).map { (page, $0) } }
      guard !found.isEmpty else { continue }
      guard found.count == 1 else { return nil }
      let start = found[0].1 + before.count
      return (found[0].0 + 1, start..<start + words.count)
    }
    return nil
  }

  /// Whether its neighbours still stand on its page.
  private func context(_ anchor: Correction.Anchor) -> Bool {
    guard pages.indices.contains(anchor.page - 1) else { return false }
    let page = pages[anchor.page - 1]
    return [tail(anchor), head(anchor)].contains { $0.count >= 8 && !places(of: $0, in: page).isEmpty }
  }

  /// Bytes of neighbours that must agree, on each side.
  private static let neighbours = 24

  private func tail(_ anchor: Correction.Anchor) -> [UInt8] {
    Array(Self.flat(anchor.prefix).suffix(Self.neighbours))
  }
  private func head(_ anchor: Correction.Anchor) -> [UInt8] {
    Array(Self.flat(anchor.suffix).prefix(Self.neighbours))
  }

  private func places(of needle: [UInt8], in page: [UInt8]) -> [Int] {
    guard !needle.isEmpty, page.count >= needle.count else { return [] }
    return (0...page.count - needle.count).filter {
      page[$0] == needle[0] && page[$0...].starts(with: needle)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
