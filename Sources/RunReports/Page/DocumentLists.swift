import Importing
import Journal
import ParagrafKit
import Writers

/// The page's lists of documents: what was not read, what is missing, what to look at first.
struct DocumentLists {
  /// Documents that are named for each reason.
  static let named = 50

  private struct Named {
    var entry: JournalEntry
    var words: String
    var isEnglish = false
    /// That are told of, from 1.
    var pages: [Int] = []
  }

  private struct Group {
    var title: String
    var advice: String
    var count: Int
    var documents: [Named] = []
  }

  private var failed: [Group] = []
  private var partial: [Group] = []
  /// Documents that were read without a program that failed.
  private var withoutPrograms = Group(title: "", advice: "", count: 0)
  private var review: [(entry: JournalEntry, causes: [String], points: Int)] = []
  private var reviewable = 0

  private let links: DocumentLinks

  /// - Parameter ocr: how the last run read pictures; nil where that is not known.
  init(_ journal: Journal, _ overview: Overview, _ links: DocumentLinks, ocr: OCRMode?) throws {
    self.links = links
    for (reason, count) in overview.reasons {
      let (title, advice) = Labels.failure(reason)
      var group = Group(title: "\(title): \(Tal.documents(count))", advice: advice, count: count)
      try journal.forEach(
        where: "status = 'failed' AND reason IS \(reason.quotedForSQL)", limit: Self.named
      ) { entry in
        let (words, isEnglish) = Details.words(entry.detail ?? "")
        group.documents.append(Named(entry: entry, words: words, isEnglish: isEnglish))
      }
      failed.append(group)
    }
    for (reason, documents, pages) in overview.missing {
      let (title, advice) = Labels.gap(reason, ocr: ocr)
      let amount = (Labels.isOfDocument(reason) ? "" : "\(Tal.pages(pages)) i ") + Tal.documents(documents)
      var group = Group(title: "\(title): \(amount)", advice: advice, count: documents)
      try journal.forEach(
        where: "status = 'partial' AND \(JournalEntry.lacks(reason))", limit: Self.named
      ) { entry in
        let pages = entry.missing.filter { $0.reason == reason }.map(\.page)
        group.documents.append(
          Named(entry: entry, words: "\(Tal.places(pages)) av \(Tal.whole(entry.pages))", pages: pages))
      }
      partial.append(group)
    }
    try findPrograms(journal)
    try findReview(journal)
  }

  private mutating func findPrograms(_ journal: Journal) throws {
    var count = 0
    try journal.forEachRow("SELECT count(*) FROM document WHERE programs IS NOT NULL") { count = $0.int(0) }
    withoutPrograms = Group(
      title: "Lästa utan ett program som felade: \(Tal.documents(count))",
      advice: "Programmen är insticksprogram som anges med --plugins. Nästa körning prövar dem igen.",
      count: count)
    try journal.forEach(where: "programs IS NOT NULL", limit: Self.named) { entry in
      let failed = Outcome.programs(entry)
      withoutPrograms.documents.append(
        Named(
          entry: entry,
          words: failed.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "; "),
          isEnglish: true))
    }
  }

  private mutating func findReview(_ journal: Journal) throws {
    let condition = "status <> 'failed' AND \(ReviewList.points) > 0"
    try journal.forEachRow("SELECT count(*) FROM document WHERE \(condition)") { reviewable = $0.int(0) }
    var found: [(output: [UInt8], points: Int)] = []
    try journal.forEachRow(
      """
      SELECT output, \(ReviewList.points) AS points FROM document WHERE status <> 'failed' AND points > 0
      ORDER BY points DESC, output LIMIT \(ReviewList.longest)
      """
    ) { found.append(($0.bytes(0), $0.int(1))) }
    for (output, points) in found {
      guard let entry = try journal.entry(for: output) else { continue }
      review.append((entry, ReviewList.causes(entry), points))
    }
  }

  // MARK: Sections

  func writeFailures(to html: inout HTML) {
    if failed.isEmpty { html.element("p", text: "Alla dokument är inlästa.") }
    for group in failed { write(group, to: &html) }
  }

  func writeGaps(to html: inout HTML) {
    if partial.isEmpty { html.element("p", text: "Inget inläst dokument saknar något.") }
    for group in partial { write(group, to: &html) }
    if withoutPrograms.count > 0 { write(withoutPrograms, to: &html) }
  }

  private func write(_ group: Group, to html: inout HTML) {
    html.element("h3", text: group.title)
    if !group.advice.isEmpty { html.element("p", text: group.advice) }
    html.element("ul", ["class": "documents"]) { html in
      for document in group.documents {
        html.element("li") { html in
          html.path(document.entry.path, address: links.copy(of: document.entry))
          html.places(document.entry, document.pages, links)
          guard !document.words.isEmpty else { return }
          html.element("small", document.isEnglish ? ["lang": "en"] : [:], text: document.words)
        }
      }
    }
    if group.count > group.documents.count {
      html.element(
        "p", ["class": "muted"], text: "… och \(Tal.documents(group.count - group.documents.count)) till.")
    }
  }

  func writeReview(to html: inout HTML) {
    if review.isEmpty {
      html.element("p", text: "Inget dokument har något som talar för granskning.")
      return
    }
    html.element("p", text: ReviewList.order)
    let shown =
      reviewable > review.count
      ? "De \(review.count) första av \(Tal.documents(reviewable)) med poäng"
      : "\(Tal.documents(reviewable)) med poäng"
    html.element("table") { html in
      html.element("caption", text: shown)
      html.raw("<thead><tr><th scope=\"col\">Dokument</th>")
      html.raw("<th scope=\"col\" class=\"number\">Poäng</th></tr></thead><tbody>\n")
      for document in review {
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            html.path(document.entry.path, address: links.copy(of: document.entry))
            html.places(document.entry, document.entry.missing.map(\.page), links)
            html.element("small", text: document.causes.joined(separator: "; "))
          }
          html.element("td", ["class": "number"], text: Tal.whole(document.points))
        }
      }
      html.raw("</tbody>")
    }
  }
}
