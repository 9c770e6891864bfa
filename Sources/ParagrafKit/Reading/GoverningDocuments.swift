/// Governing documents (styrdokument) by their title pages: policies, guidelines, rules of procedure.
public enum GoverningDocuments {
  /// The title with its lines: the first that names such a document on the first two pages. nil unless something
  /// there says that it was adopted, or until when it holds.
  public static func title(in text: ReadingText) -> (text: String, lines: Range<Int>)? {
    var cells = 0
    var title: Line?
    var isAdopted = false
    for line in text.lines where line.role == .body && line.page <= 2 {
      cells += line.cells.count
      if cells > 60 { break }
      if title == nil, names(line) { title = line }
      isAdopted = isAdopted || adopts(line.key)
    }
    guard isAdopted, let title else { return nil }
    return paragraph(from: title, text)
  }

  /// `Antagen av kommunfullmäktige 2019-05-20 § 64`, `Fastställd:`, `Gäller från …`, `Dokumenttyp`.
  public static func adopts(_ key: String) -> Bool {
    namesAdoption(key) || key.hasPrefix("dokumenttyp") || namesValidity(key)
  }

  /// Whether a text begins with what says who adopted a document and when.
  public static func namesAdoption(_ key: String) -> Bool {
    [
      "antagen", "antaget", "antagna", "faststalld", "faststallt", "beslutad", "beslutat", "beslutsdatum",
      "beslutsinstans", "beslutande organ",
    ].contains { key.hasPrefix($0) }
  }

  /// `Giltighetstid`, `Gäller från och med`.
  public static func namesValidity(_ key: String) -> Bool {
    ["giltig", "galler fran", "galler fr", "galler till", "galler:", "galler ar", "galler under"].contains {
      key.hasPrefix($0)
    }
  }

  /// Words, or their last parts, that name a governing document.
  private static let words = [
    "policy", "riktlinje", "riktlinjer", "reglemente", "arbetsordning", "delegationsordning", "instruktion",
    "delegeringsordning", "bolagsordning", "agardirektiv", "strategi", "handlingsplan", "program", "regler",
    "foreskrifter", "taxa", "rutin", "plan", "forbundsordning",
  ]

  private static func names(_ line: Line) -> Bool {
    guard line.cells.count == 1, line.text.utf8.count < 90, line.text.utf8.last != 0x2E,
      line.text.startsWithCapital, !line.text.contains(":"), !adopts(line.key)
    else { return false }
    // `Allmänna lokala ordningsföreskrifter för …`, `Upphandlingspolicy`.
    let tokens = line.key.tokens
    return tokens.count <= 14
      && tokens.prefix(3).contains { word in GoverningDocuments.words.contains { word.hasSuffix($0) } }
  }

  /// A title may take several lines of the same type.
  private static func paragraph(from first: Line, _ text: ReadingText) -> (String, Range<Int>) {
    var indices = [first.index]
    for line in text.bodyLines(in: first.index + 1..<min(first.index + 3, text.lines.count)) {
      let last = text.lines[indices[indices.count - 1]]
      guard line.page == first.page, abs(line.size - first.size) < 0.6, line.isBold == first.isBold,
        line.cells.count == 1, !adopts(line.key), line.box.top - last.box.bottom < 0.6 * line.box.height,
        !line.startsParagraph || line.size > 14
      else { break }
      indices.append(line.index)
    }
    let paragraph = text.paragraph(indices)
    return (paragraph.text, paragraph.range)
  }
}
