import ParagrafKit

/// Whose document it is: the municipality and the organ that met.
public struct OrganRecogniser: Recogniser {
  public static let about = About(
    id: "organ", version: "1.0", emits: [.fact(.municipality), .fact(.body)],
    why: "The provenance of a record is its creator: the municipality and its organ (kommunallagen 3 kap.).",
    reads: .sections, examples: OrganExamples.all)

  public init() {}

  /// What the second word of a municipality's name may be, folded.
  private static let communes: Set<String> = [
    "kommun", "stad", "socken", "landskommun", "koping", "municipalsamhalle", "kommuns", "stads", "landsting",
    "sockens", "landskommuns", "kopings", "landstings", "forsamling",
  ]

  public func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for value in text.cover where value.id == "organ" {
      guard let entry = value.values.first, let name = body(entry.text) else { continue }
      found.append(
        .fact(
          .body, .text(name), lines: value.lines,
          place: Place(page: text.lines[entry.line].page, box: entry.box), confidence: 0.96))
    }
    /// The line before, for names over two lines: `Ludvika` above `KOMMUN`.
    var above: Line?
    for line in text.lines where line.page <= 3 && line.role.isOfText {
      if let above, above.page == line.page, let name = nameOverTwoLines(above, line) {
        found.append(
          .fact(
            .municipality, .text(name), lines: above.index..<line.index + 1,
            confidence: 0.75 - depth(line) - (line.page == 1 ? 0 : 0.1)))
      }
      above = line
      let first = line.page == 1 ? 0.0 : 0.1
      for cell in line.cells {
        if let name = municipality(cell.text) {
          found.append(
            .fact(
              .municipality, .text(name), line: line, cell: cell,
              confidence: (line.role == .body ? 0.75 : 0.9) - first - depth(line)))
        }
        if let name = body(cell.text) ?? (line.role == .body ? nil : local(cell.text)) {
          found.append(
            .fact(
              .body, .text(name), line: line, cell: cell,
              confidence: (line.role == .header ? 0.9 : 0.7) - first - depth(line)))
        }
      }
    }
    if !found.contains(where: { if case .fact(.municipality, _) = $0.content { true } else { false } }) {
      found += mostMentioned(text)
    }
    found += openingSentence(text)
    return inBestSpelling(found, of: text)
  }

  /// `Ludvika` above `KOMMUN`, in one column.
  private func nameOverTwoLines(_ above: Line, _ line: Line) -> String? {
    guard let word = line.cells.first(where: { OrganRecogniser.communes.contains($0.key) }),
      let name = above.cells.first(where: { cell in
        abs(cell.box.left - word.box.left) < 6 || line.cells.count == 1 && above.cells.count == 1
      }), name.text.tokens.count == 1
    else { return nil }
    return municipality(name.text + " " + word.text)
  }

  /// `Protokoll, hållet vid sammanträde med drätselkammaren i Norrhamns stad …`: minutes without a title page.
  private func openingSentence(_ text: ReadingText) -> [Finding] {
    guard
      let start = text.body.prefix(12).firstIndex(where: { index in
        let key = text.lines[index].key
        return ["protokoll ", "protokoll, ", "fort vid", "fordt vid", "hallet vid"].contains {
          key.hasPrefix($0)
        }
      })
    else { return [] }
    let lines = text.body[start..<min(start + 4, text.body.count)].prefix { text.lines[$0].page == 1 }
    let words = text.paragraph(Array(lines)).text.tokens
    guard let first = lines.first, let last = lines.last,
      let at = words.firstIndex(where: { word in
        let key = word.folded
        return Organs.isOrgan(key) && !key.hasPrefix("sammantrad")
      }), at < 16
    else { return [] }
    let range = first..<last + 1
    let organ = words[at].trimming { $0 == 0x2C || $0 == 0x2E }
    var found = [Finding.fact(.body, .text(organ.capitalised), lines: range, confidence: 0.6)]
    // The name stands before the word for what it is; words between them are part of neither.
    let rest = words[(at + 1)...].prefix(8)
    if let end = rest.firstIndex(where: { OrganRecogniser.communes.contains($0.folded) }), end > at + 1 {
      let name = words[(at + 1)..<end].reversed().prefix { $0.startsWithCapital || $0 == "läns" }.reversed()
      if !name.isEmpty {
        let whole = OrganRecogniser.spelled(Array(name) + [words[end]])
        found.append(.fact(.municipality, .text(whole), lines: range, confidence: 0.7))
      }
    }
    return found
  }

  private func inBestSpelling(_ findings: [Finding], of text: ReadingText) -> [Finding] {
    guard let page = text.lines.last?.page, page > 1 else { return findings }
    // Many findings share a name.
    var known: [FactType: [String: Spelling?]] = [:]
    return findings.map { finding in
      guard case .fact(let type, .text(let name)) = finding.content else { return finding }
      let best = known[type]?[name] ?? best(spelling: name, type, in: text)
      known[type, default: [:]][name] = .some(best)
      guard let best, best.name != name else { return finding }
      return .fact(type, .text(best.name), line: best.line, cell: best.cell, confidence: finding.confidence)
    }
  }

  private typealias Spelling = (name: String, line: Line, cell: Cell)

  /// A name that scans spell in several ways is taken with most marks over its letters, since scans lose
  /// marks and hardly invent them, if it stands so twice; else as most pages have it.
  private func best(spelling name: String, _ type: FactType, in text: ReadingText) -> Spelling? {
    var spellings: [String: (count: Int, line: Line, cell: Cell)] = [:]
    let key = name.folded
    for line in text.lines where line.role == .header || line.page == 1 {
      for cell in line.cells where cell.key == key || cell.key == key + " " {
        guard let own = type == .body ? body(cell.text) : municipality(cell.text) else { continue }
        spellings[own, default: (0, line, cell)].count += 1
      }
    }
    let ranked = spellings.sorted {
      let (a, b) = ($0.value.count > 1 ? $0.key.utf8.count : 0, $1.value.count > 1 ? $1.key.utf8.count : 0)
      return (b, $1.value.count, $0.key) < (a, $0.value.count, $1.key)
    }
    return ranked.first.map { ($0.key, $0.value.line, $0.value.cell) }
  }

  /// Lines further down tell less.
  private func depth(_ line: Line) -> Double { min(0.2, Double(line.box.top) / 5000) }

  /// A cell that is nothing but a municipality's name, `NORA KOMMUN`, `Östbys stad`, or has an organ behind
  /// it.
  private func municipality(_ text: String) -> String? {
    var tokens = Array(text.tokens[..<(organStart(text.tokens) ?? text.tokens.count)])
    // `DRÄTSELKAMMAREN I BROVALLA STAD`: the organ stands before.
    if let at = tokens.firstIndex(where: { $0.folded == "i" }), at > 0, isOrgan(tokens[at - 1]) {
      tokens.removeFirst(at + 1)
    }
    // `Region Mellanbygden`, also in capitals or with an address behind it.
    if (2...3).contains(tokens.count), ["region", "landstinget"].contains(tokens[0].folded),
      tokens.allSatisfy({ $0.startsWithCapital && $0.allSatisfy { $0.isLetter || $0 == "-" } })
    {
      return tokens.map { OrganRecogniser.capitalised(String($0)) }.joined(separator: " ")
    }
    guard (2...4).contains(tokens.count), OrganRecogniser.communes.contains(tokens[tokens.count - 1].folded),
      tokens[0].startsWithCapital,
      tokens.dropLast().allSatisfy({
        ($0.startsWithCapital || $0 == "läns") && !$0.utf8.contains { $0 < 0x41 && $0 != 0x2D }
      })
    else { return association(tokens) }
    return OrganRecogniser.spelled(tokens)
  }

  /// `Solveds räddningstjänstförbund`, `Kommunalförbundet Norrvatten`: municipalities together.
  private func association(_ tokens: [Substring]) -> String? {
    guard (2...4).contains(tokens.count), let last = tokens.last, tokens[0].startsWithCapital else {
      return nil
    }
    let ends = last.folded.hasSuffix("forbund") && tokens[0].utf8.last.map { $0 | 0x20 } == 0x73
    guard ends || tokens[0].folded == "kommunalforbundet" && tokens[1].startsWithCapital else { return nil }
    return ends ? OrganRecogniser.spelled(tokens) : tokens.joined(separator: " ")
  }

  /// Where no head names the municipality: the one that the text speaks of most, `… i Nora kommun …`.
  private func mostMentioned(_ text: ReadingText) -> [Finding] {
    var mentions: [String: (count: Int, line: Line)] = [:]
    for line in text.lines where line.role.isOfText {
      guard let name = mentioned(in: line.text) else { continue }
      mentions[name, default: (0, line)].count += 1
    }
    let best = mentions.max {
      ($0.value.count, $1.value.line.index) < ($1.value.count, $0.value.line.index)
    }
    return best.map { [.fact(.municipality, .text($0.key), line: $0.value.line, confidence: 0.4)] } ?? []
  }

  private func mentioned(in text: String) -> String? {
    let tokens = text.tokens
    for index in tokens.indices.dropFirst()
    where ["kommun", "kommuns"].contains(tokens[index].folded) && tokens[index - 1].startsWithCapital {
      guard Persons.isNamePart(tokens[index - 1]) else { continue }
      return OrganRecogniser.spelled([tokens[index - 1], "kommun"])
    }
    return nil
  }

  private static func spelled(_ tokens: some Sequence<Substring>) -> String {
    let words = tokens.map { $0.trimming { $0 == 0x2C || $0 == 0x2E } }
    guard let last = words.last else { return "" }
    return (words.dropLast().map(capitalised) + [last.lowercased()]).joined(separator: " ")
  }

  /// `BREDKÖPINGS` → `Bredköpings`; words in ordinary type stay.
  private static func capitalised(_ word: String) -> String {
    word == word.uppercased() && word.unicodeScalars.count > 1
      ? word.split(separator: "-").map { String($0).lowercased().capitalised }.joined(separator: "-") : word
  }

  /// A cell that is nothing but an organ's name.
  private func body(_ text: String) -> String? {
    // `Kommunfullmäktige, måndag 28 november 2022`.
    if text.utf8.count < 60, text.hasDigit, let comma = text.firstIndex(of: ","),
      Dates.first(in: text[comma...]) != nil
    {
      return body(String(text[..<comma]))
    }
    var tokens = text.trimming { $0 == 0x2C || $0 == 0x3A || $0 == 0x2E || $0 == 0x7C || $0 == 0x20 }.tokens
    // `KALLELSE TILL SOCIALNÄMNDEN`.
    // `SAMMANTRÄDE MED SKOLNÄMNDEN`.
    let isSummoned =
      tokens.count >= 3
      && (tokens[0].folded == "kallelse" && tokens[1].folded == "till"
        || tokens[0].folded == "sammantrade" && tokens[1].folded == "med")
    if isSummoned { tokens.removeFirst(2) }
    // `Regionstyrelsens protokoll nr 6`.
    if tokens.count >= 2, let owner = tokens.first?.folded, owner.hasSuffix("s"),
      isOrgan(tokens[0].dropLast()),
      tokens[1].folded.hasSuffix("protokoll")
    {
      return String(tokens[0].dropLast())
    }
    tokens.removeAll { $0 == "·" || $0 == "|" || $0 == "–" || $0 == "=" || $0 == "-" }
    let start = organStart(tokens)
    if let start { tokens = Array(tokens[start...]) }
    // `Till miljönämnden`: an address.
    let isAddress = tokens.count >= 2 && tokens[0] == "Till"
    if isAddress { tokens.removeFirst() }
    // `Summa Kommunstyrelsen`: a row of a table. `I kommunstyrelsen:` leads a proposal.
    guard !["i", "summa", "totalt", "varav", "delsumma"].contains(tokens.first?.folded ?? "") else {
      return nil
    }
    guard (1...6).contains(tokens.count),
      tokens[0].startsWithCapital || start != nil || isAddress || isSummoned,
      text.utf8.count >= 7,
      !text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      let at = tokens.firstIndex(where: { isOrgan($0) }), at < 4
    else { return nil }
    // `Kommunfullmäktige i Brännäs`: where it sits is no part of its name.
    if at + 2 < tokens.count, tokens[at + 1].folded == "i", tokens[at + 2].startsWithCapital {
      tokens = Array(tokens[...at])
    }
    // Behind the organ's word only what specifies it: `Utskottet för stöd och strategi`.
    if at + 1 < tokens.count, !["for", "i", "med", "och"].contains(tokens[at + 1].folded) { return nil }
    let name = tokens.joined(separator: " ")
    let isCapitals = name == name.uppercased()
    return (isCapitals ? name.lowercased() : name).capitalised
  }

  /// `Socialnämnden Centrum`: in large cities an organ bears the name of its district. Only running headers and
  /// footers say so surely.
  private func local(_ text: String) -> String? {
    let tokens = text.tokens
    guard (2...3).contains(tokens.count), tokens.allSatisfy({ Persons.isNamePart($0) }),
      Organs.isDefinite(tokens[0].folded),
      !tokens.dropFirst().contains(where: {
        $0.folded.hasSuffix("protokoll") || $0.folded.hasPrefix("kallelse") || $0.folded.hasSuffix("datum")
          || ["sida", "blad", "dag", "datum", "bilaga", "paragraf"].contains($0.folded)
      })
    else { return nil }
    return text
  }

  /// Where the organ begins behind a municipality's name: `Strömvalla Stad kommunstyrelsen`.
  private func organStart(_ tokens: [Substring]) -> Int? {
    guard tokens.count >= 3,
      let at = tokens.prefix(4).firstIndex(where: { OrganRecogniser.communes.contains($0.folded) }),
      at > 0, at + 1 < tokens.count, tokens[(at + 1)...].contains(where: { isOrgan($0) })
    else { return nil }
    return at + 1
  }

  private func isOrgan(_ token: Substring) -> Bool {
    Organs.isOrgan(token.folded.trimming { $0 == 0x2C })
  }
}
