import Checksum
import ParagrafKit

/// Where a correction's words stand in a document as it is read now. The text is the first witness, the place on the page
/// the second: words that stand at another place of the page now are told, not put right.
struct CorrectionLadder {
  struct Placed {
    /// Those that fit, as edits of the text.
    var decided: [Edit] = []
    var report = CorrectionReport()
  }

  private struct Place {
    /// From 1.
    var page: Int
    var range: Range<Int>
  }

  private let document: LaidOutDocument
  /// By page, its text as it was read; of gaps it is all one which they are.
  private let pages: [[UInt8]]
  /// By page, SHA-256 of its text.
  let pageTexts: [String]

  init(_ document: LaidOutDocument) {
    self.document = document
    let originals = document.pages.map(\.original)
    pages = originals.map { Self.flat($0) }
    pageTexts = originals.map { SHA256.hex(of: Array($0.utf8)) }
  }

  private static func flat(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }
  }

  /// - Parameter approved: ids of those that somebody approved for this content, whatever they were made for.
  func place(_ corrections: [Correction], approved: Set<String>) -> Placed {
    var placed = Placed()
    for correction in corrections {
      guard let anchor = correction.anchor, let before = correction.before, let after = correction.after,
        anchor.bytes != nil
      else { continue }
      let words = Self.flat(before)
      let isSameFile = correction.doc?.sha256 == document.source.sha256
      let isApproved = approved.contains(correction.id)
      // Another file's pages may be laid out anew; who approves has looked at it.
      let isStrict = isSameFile && !isApproved
      var found = samePage(anchor, words, isStrict)
      let isSamePage = found != nil
      found = found ?? near(anchor, words, isStrict) ?? quote(anchor, words, isStrict)
      if let found {
        let edit = Self.edit(correction, before, after, at: found)
        let isHere = isSameFile || isApproved || isSamePage && correction.doc?.path == document.source.path
        if let other = placed.decided.first(where: { Self.contradict(edit, $0) }) {
          placed.report.unfit.append(
            "\(correction.words): '\(other.after.printable)' was decided there; \(Self.advice(correction))")
        } else if isHere {
          placed.report.applied.append(correction.id)
          if !placed.decided.contains(where: { Self.isSame(edit, $0) }) { placed.decided.append(edit) }
          if let words = Self.moved(correction, to: found, isSameFile: isSameFile, isSamePage: isSamePage) {
            placed.report.moved.append(words)
          }
        } else if !placed.decided.contains(where: { Self.isSame(edit, $0) }) {
          let file = isSamePage ? "the same page in another file" : "another version of the file"
          placed.report.offered.append(
            .init(
              id: correction.id,
              words:
                "\(correction.words): made for \(file); look at it, then 'paragraf corrections approve DIR \(correction.id)'"
            ))
        }
      } else if correction.op == Correction.text, quote(anchor, Self.flat(after), isStrict) != nil {
        placed.report.fulfilled.append(correction.id)
      } else {
        placed.report.unfit.append(
          "\(correction.words): \(reason(anchor, words)); look at it, or \(Self.advice(correction))")
      }
    }
    return placed
  }

  private static func advice(_ correction: Correction) -> String {
    "'paragraf corrections withdraw DIR \(correction.id)'"
  }

  private static func edit(_ correction: Correction, _ before: String, _ after: String, at place: Place)
    -> Edit
  {
    Edit(
      page: place.page, range: place.range, before: before, after: after,
      rule: EditRule(
        name: correction.machine?.rule ?? "correction",
        kind: correction.machine?.kind.flatMap { EditClass(rawValue: $0) } ?? .meaning,
        version: correction.machine?.version ?? "1"),
      confidence: 1, status: correction.op == Correction.reject ? .rejected : .accepted)
  }

  /// Whether two decisions, of two logs or of two versions of a file, cannot both hold.
  private static func contradict(_ one: Edit, _ other: Edit) -> Bool {
    guard one.page == other.page else { return false }
    if isSame(one, other) { return one.status != other.status }
    return one.status == .accepted && other.status == .accepted
      && (one.range == other.range || one.range.overlaps(other.range))
  }

  private static func isSame(_ one: Edit, _ other: Edit) -> Bool {
    one.page == other.page && one.range == other.range && one.before == other.before
      && one.after == other.after
  }

  private static func moved(
    _ correction: Correction, to place: Place, isSameFile: Bool, isSamePage: Bool
  ) -> String? {
    let isThere =
      correction.anchor?.page == place.page && correction.anchor?.bytes == place.range
    if !isSamePage, !isThere {
      return "\(correction.words): found again at another place of the text (\(correction.id))"
    }
    return isSameFile
      ? nil : "\(correction.words): honoured in another version of the file (\(correction.id))"
  }

  private func reason(_ anchor: Correction.Anchor, _ words: [UInt8]) -> String {
    if quote(anchor, words, false) != nil { return "its words stand elsewhere on the page now" }
    return context(anchor)
      ? "something else stands between its neighbours now" : "its words are not found any more"
  }

  // MARK: Rungs

  /// The place on a page whose text is the same: on its own page, else on the only other one. Of lines that know no page's
  /// text the neighbours must do.
  private func samePage(_ anchor: Correction.Anchor, _ words: [UInt8], _ isStrict: Bool) -> Place? {
    guard let text = anchor.pageText else { return near(anchor, words, isStrict) }
    let same = pageTexts.indices.filter { pageTexts[$0] == text }
    guard let page = same.first(where: { $0 == anchor.page - 1 }) ?? (same.count == 1 ? same[0] : nil) else {
      return nil
    }
    return stands(words, anchor, on: page)
  }

  /// The place that it names, where words and neighbours stand there still and the place on the page is no other.
  private func near(_ anchor: Correction.Anchor, _ words: [UInt8], _ isStrict: Bool) -> Place? {
    guard let place = at(anchor, words), !isStrict || overlaps(anchor, place) != false else { return nil }
    return place
  }

  /// The only place where the words stand between these neighbours: on their page, else in the document. Of several it is
  /// the only one that stands where they stood on the page.
  private func quote(_ anchor: Correction.Anchor, _ words: [UInt8], _ isStrict: Bool) -> Place? {
    let (before, after) = (tail(anchor), head(anchor))
    let needle = before + words + after
    let own = pages.indices.contains(anchor.page - 1) ? [anchor.page - 1] : []
    for candidates in [own, Array(pages.indices)] {
      let found = candidates.flatMap { page in
        places(of: needle, in: pages[page]).map { start in
          Place(page: page + 1, range: start + before.count..<start + before.count + words.count)
        }
      }
      guard !found.isEmpty else { continue }
      let witnessed = found.filter { overlaps(anchor, $0) == true }
      if witnessed.count == 1 { return witnessed[0] }
      // Without neighbours a place is none.
      guard found.count == 1, before.count + after.count >= 8,
        !isStrict || overlaps(anchor, found[0]) == nil
      else { return nil }
      return found[0]
    }
    return nil
  }

  /// Whether words stand on the page where the correction's stood; nil where that is not known of both. Another reading of a
  /// picture moves words by a few points, and a reader of another version draws boxes a little otherwise.
  private func overlaps(_ anchor: Correction.Anchor, _ place: Place) -> Bool? {
    guard let old = anchor.box, old.count == 4,
      let new = document.pages[place.page - 1].box(ofOriginal: place.range)
    else { return nil }
    let slack = max(6, (old[3] - old[1]) / 2)
    return Double(new.left) < old[2] + slack && Double(new.right) > old[0] - slack
      && Double(new.top) < old[3] + slack && Double(new.bottom) > old[1] - slack
  }

  // MARK: Text

  /// The place that it names, where the words and their neighbours stand there.
  private func at(_ anchor: Correction.Anchor, _ words: [UInt8]) -> Place? {
    guard let place = stands(words, anchor, on: anchor.page - 1) else { return nil }
    let page = pages[place.page - 1]
    guard page[..<place.range.lowerBound].hasSuffix(tail(anchor)),
      page[place.range.upperBound...].starts(with: head(anchor))
    else { return nil }
    return place
  }

  /// - Parameter page: from 0.
  private func stands(_ words: [UInt8], _ anchor: Correction.Anchor, on page: Int) -> Place? {
    guard let range = anchor.bytes, pages.indices.contains(page), range.upperBound <= pages[page].count,
      pages[page][range].elementsEqual(words)
    else { return nil }
    return Place(page: page + 1, range: range)
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
    Array(Self.flat(anchor.prefix ?? "").suffix(Self.neighbours))
  }
  private func head(_ anchor: Correction.Anchor) -> [UInt8] {
    Array(Self.flat(anchor.suffix ?? "").prefix(Self.neighbours))
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
