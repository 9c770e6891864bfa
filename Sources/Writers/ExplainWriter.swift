import ParagrafKit

/// Why the record is as it is, for eyes: for each line who claimed it, what was taken (+) and what was rejected
/// (-) with the reason. `paragraf explain` prints it; it is not one of the formats that `import` writes.
public struct ExplainWriter: SingleFileWriter {
  public static let format = "explanation"
  public static let suffix = "explanation.txt"
  public static let summary = "which recogniser claimed which lines, and what became of it"

  private let width: Int
  /// The line to be explained, from 1; all if nil.
  private let line: Int?
  /// The type to be explained; all if nil.
  private let type: FactType?

  /// - Parameters:
  ///   - width: columns of the terminal.
  ///   - line: this line alone, counted through the document from 1.
  ///   - type: this type alone; `item`, `section` and `region` are types, too.
  public init(width: Int = 80, line: Int? = nil, type: FactType? = nil) {
    self.width = max(width, 40)
    self.line = line
    self.type = type
  }

  public func bytes(of record: Record) -> [UInt8] {
    var page = WrappedText(width: width)
    heading(record, &page)
    var claims = Self.claims(in: record)
    if let type { claims.removeAll { $0.type != type } }
    if let line {
      explain(line - 1, claims, record, &page)
    } else {
      list(claims, record, &page)
    }
    if line != nil || type != nil { reasons(claims, record, &page) }
    if !record.warnings.isEmpty {
      page.addEmptyLine()
      page.add("Warnings", indent: 0)
      for warning in record.warnings {
        page.add("- \(warning.recogniser): \(warning.message)", indent: 2, hanging: 4)
      }
    }
    return Array(page.text.utf8)
  }

  private func heading(_ record: Record, _ page: inout WrappedText) {
    page.add(record.text.document.source.name, indent: 0)
    let taken = Self.claims(in: record).count { $0.reason == nil }
    page.add(
      """
      \(Self.count(record.text.lines.count, "line")), \(Self.count(taken, "finding")) taken (+), \(record.rejected.count) rejected (-), by \
      \(record.recognisers.map(Self.named).joined(separator: ", "))
      """, indent: 0)
  }

  /// `organ 1.0`, `stockholm 1.0 (for Stockholms stad, from 1920)`.
  private static func named(_ about: About) -> String {
    "\(about.id) \(about.version)" + (about.profile.map { " (for \($0))" } ?? "")
  }

  /// Why the recognisers that are named look for such things.
  private func reasons(_ claims: [Claim], _ record: Record, _ page: inout WrappedText) {
    let told = claims.filter { claim in line.map { claim.lines.contains($0 - 1) } ?? true }
    let recognisers = record.recognisers.filter { about in told.contains { $0.recogniser == about.id } }
    if !recognisers.isEmpty { page.addEmptyLine() }
    for about in recognisers { page.add(about.why, label: "  \(about.id):", indent: 4, hanging: 4) }
  }

  // MARK: What was claimed

  /// Something that was said of lines.
  private struct Claim {
    var lines: Range<Int>
    var type: FactType
    /// `decision: att bifalla`.
    var words: String
    var recogniser: String
    var confidence: Double
    /// The item it belongs to.
    var item: String?
    /// Why it was rejected; nil if it was taken.
    var reason: String?
    var needsReview = false
  }

  private static func claims(in record: Record) -> [Claim] {
    var claims: [Claim] = []
    for finding in record.regions { claims.append(claim(finding, nil)) }
    for item in record.outline.items {
      claims.append(
        Claim(
          lines: item.heading, type: .item, words: "item: \(item.number)", recogniser: item.recogniser,
          confidence: item.confidence))
      for section in item.sections {
        let heading = section.heading.isEmpty ? "" : " “\(section.heading)”"
        claims.append(
          Claim(
            lines: section.lines, type: .section, words: "section: \(section.kind.rawValue)\(heading)",
            recogniser: section.recogniser, confidence: section.confidence, item: section.item))
      }
    }
    for fact in record.facts where fact.type != .item && fact.type != .section {
      claims.append(
        Claim(
          lines: fact.lines, type: fact.type, words: "\(fact.type.rawValue): \(fact.value)",
          recogniser: fact.recogniser, confidence: fact.confidence, item: fact.item,
          needsReview: fact.needsReview))
    }
    for rejection in record.rejected { claims.append(claim(rejection.finding, rejection.reason)) }
    return claims
  }

  private static func claim(_ finding: Finding, _ reason: String?) -> Claim {
    let (type, words): (FactType, String) =
      switch finding.content {
      case .item(let number): (.item, "item: \(number)")
      case .section(let kind, let heading):
        (.section, "section: \(kind.rawValue)\(heading.map { " “\($0)”" } ?? "")")
      case .part(let kind, let title, _): ("part", "part: \(kind) “\(title)”")
      case .region(let name): ("region", "region: \(name)")
      case .fact(let type, let value): (type, "\(type.rawValue): \(value)")
      }
    return Claim(
      lines: finding.lines, type: type, words: words, recogniser: finding.recogniser,
      confidence: finding.confidence, item: finding.item, reason: reason)
  }

  // MARK: How it is told

  /// All claims below the line where each begins.
  private func list(_ claims: [Claim], _ record: Record, _ page: inout WrappedText) {
    let groups = Dictionary(grouping: claims, by: \.lines.lowerBound)
    if groups.isEmpty {
      page.addEmptyLine()
      page.add(
        type.map { "No recogniser found '\($0.rawValue)'." } ?? "No recogniser found anything.", indent: 0)
    }
    for start in groups.keys.sorted() {
      page.addEmptyLine()
      show(start, record, &page)
      for claim in groups[start] ?? [] { show(claim, &page) }
    }
  }

  /// One line: what it looks like, where it stands, who claimed it.
  private func explain(_ index: Int, _ claims: [Claim], _ record: Record, _ page: inout WrappedText) {
    page.addEmptyLine()
    guard record.text.lines.indices.contains(index) else {
      page.add("There is no line \(index + 1).", indent: 0)
      return
    }
    show(index, record, &page)
    let line = record.text.lines[index]
    page.add(features(of: line), indent: 4, hanging: 6)
    if let item = record.outline.items.first(where: { $0.lines.contains(index) }) {
      let section = item.sections.first { $0.lines.contains(index) }.map { ", section \($0.kind.rawValue)" }
      page.add("in § \(item.number)\(section ?? "")", indent: 4, hanging: 6)
    } else {
      page.add("in no item", indent: 4)
    }
    let own = claims.filter { $0.lines.contains(index) }
    for claim in own { show(claim, &page) }
    if own.isEmpty { page.add("No recogniser claimed it.", indent: 4) }
  }

  private func features(of line: Line) -> String {
    var words = ["size \(Self.tenths(line.size))"]
    if line.isBold { words.append("bold") }
    if line.boldLead > 0 { words.append("bold at its start") }
    if line.isItalic { words.append("italic") }
    if line.indent != 0 { words.append("indent \(Self.tenths(line.indent))") }
    if line.cells.count > 1 { words.append("\(line.cells.count) cells") }
    switch line.joint {
    case .paragraph: words.append("begins a paragraph")
    case .space: words.append("goes on with the paragraph")
    case .word: words.append("goes on with a word")
    }
    switch line.role {
    case .body: break
    case .header: words.append("running header")
    case .footer: words.append("running footer")
    case .surrounding: words.append("not of the document")
    case .unreadable: words.append("unreadable: letters stand for other letters")
    case .aside: words.append("beside the text")
    }
    return words.joined(separator: ", ")
  }

  private func show(_ index: Int, _ record: Record, _ page: inout WrappedText) {
    guard record.text.lines.indices.contains(index) else { return }
    let line = record.text.lines[index]
    let text = WrappedText.clipped(line.text.replacingTabs(), to: 2 * width)
    page.add(text, label: "line \(index + 1), page \(line.page):", indent: 0, hanging: 4)
  }

  private func show(_ claim: Claim, _ page: inout WrappedText) {
    let words = WrappedText.clipped(claim.words, to: 2 * width)
    var about = "\(claim.recogniser) \(Self.hundredths(claim.confidence))"
    if claim.lines.count > 1 { about += ", lines \(claim.lines.lowerBound + 1)–\(claim.lines.upperBound)" }
    if let item = claim.item { about += ", § \(item)" }
    if claim.needsReview { about += ", to be reviewed: not verbatim in these lines" }
    if let reason = claim.reason { about += ": \(reason)" }
    page.add("\(words) (\(about))", label: claim.reason == nil ? "  +" : "  -", indent: 4, hanging: 6)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func hundredths(_ number: Double) -> String {
    let number = Int((min(max(number, 0), 1) * 100).rounded())
    return number == 100 ? "1.00" : "0.\(number < 10 ? "0" : "")\(number)"
  }

  private static func tenths(_ number: Float) -> String {
    let tenths = Int((min(max(number, -9999), 9999) * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
