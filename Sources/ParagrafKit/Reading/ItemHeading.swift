/// A line that begins an item: `Tu § 7 dnr TU2023-458`, `§ 12 Budget`, `KF § 72`, `56 §`.
public struct ItemHeading: Sendable {
  /// As printed, without § and organ: `60`, `12-18`, `3 a`.
  public var number: String
  /// Empty where the line holds none.
  public var title: String
  public var caseNumbers: [String]
  /// 0 to 1.
  public var confidence: Double
  /// Whether the number is not read but follows from the series.
  public var isWorn = false
  /// Bytes of the line that are the number, where the matter itself goes on behind it without a title, as minutes
  /// had it until the 1940s: `§ 3. Föredrogs en skrivelse från …`.
  public var runIn: Int?
  /// Bytes of the line that a § was misread as: `8`, `$&`, the `5` of `543`.
  public var wornSign: Range<Int>?

  /// The headings that lines of the body may be, by their positions in `text.body`. Each line that begins a
  /// paragraph is read; where a § or a number is misread or worn away, the series of numbers says what it was.
  public static func all(in text: ReadingText) -> [Int: [ItemHeading]] {
    text.memo.value("item headings") { find(in: text) }
  }

  private static func find(in text: ReadingText) -> [Int: [ItemHeading]] {
    let organs = OrganPrefixes.all(in: text)
    var found: [Int: [ItemHeading]] = [:]
    for position in text.body.indices {
      let line = text.lines[text.body[position]]
      guard line.startsParagraph || line.index == text.body.first else { continue }
      let read = read(line, organs: organs, text.vocabulary.spelling)
      if !read.isEmpty { found[position] = read }
    }
    // Where items have titles, a § that text goes on from is a law or a statute's.
    let untitled = found.values.count { $0.contains { $0.runIn != nil } }
    if untitled > 0 {
      let titled = found.values.count { headings in
        headings.allSatisfy { $0.runIn == nil }
          && headings.contains { $0.confidence >= 0.7 && !$0.title.isEmpty }
      }
      let runsOn = untitled > 1 && titled <= untitled / 3
      found = found.compactMapValues { headings in
        guard headings.contains(where: { $0.runIn != nil }) else { return headings }
        let kept = headings.filter { ($0.runIn != nil) == runsOn }
        return kept.isEmpty ? nil : kept
      }
    }
    if found.count < 3 {
      let titles = NumberedTitles.all(in: text)
      let unsigned = titles.isEmpty ? UnsignedHeadings.all(in: text) : titles
      if unsigned.count > found.count { found = unsigned }
    }
    for (position, heading) in WornHeadings.all(in: text, whole: found) {
      found[position, default: []].append(heading)
    }
    for (position, heading) in WornNumbers.all(in: text, read: found, organs) {
      found[position, default: []].append(heading)
    }
    return found
  }

  /// The headings that a line may be: none, one, or with a misread § several.
  public static func read(_ line: Line, organs: Set<String>, _ spelling: Spelling) -> [ItemHeading] {
    let tokens = parted(line.text.tokens, organs)
    // Only behind a § a whole paragraph may stand on the line.
    guard let first = tokens.first, line.text.utf8.count < 220 || line.text.utf8.first == 0xC2 else {
      return []
    }
    if let behind = numberBehind(line) { return [behind] }
    if first.utf8.starts(with: "§".utf8) { return signed(tokens, at: 0, line, spelling, confidence: 0.8) }
    if tokens.count >= 2, OrganPrefixes.isPrefix(first), !CaseNumbers.isLabel(first) {
      if tokens[1].utf8.starts(with: "§".utf8) {
        return signed(tokens, at: 1, line, spelling, confidence: 0.9)
      }
      // `Eva Ek §§ 10-14` names who chaired them.
      if tokens.count >= 3, OrganPrefixes.isPrefix(tokens[1]), tokens[2].utf8.starts(with: "§".utf8),
        tokens[2] != "§§" || tokens.count > 4
      {
        return signed(tokens, at: 2, line, spelling, confidence: 0.85)
      }
      let isOrgan = organs.contains(first.folded)
      // `SS 2.` looks like an organ.
      if !isOrgan, isMark(first), tokens[1].startsWithDigit {
        return misread(tokens, at: 0, line, spelling, isKnown: false)
      }
      return misread(tokens, at: 1, line, spelling, isKnown: isOrgan)
    }
    if tokens.count >= 2, tokens[1] == "§" || tokens[1] == "§.", let number = number(tokens[0]) {
      // `56 §` (Medelpad); in running text a law is quoted so.
      return heading(number, Array(tokens[2...]), line, spelling, confidence: tokens.count == 2 ? 0.7 : 0.45)
    }
    if isMark(first), tokens.count >= 2 { return misread(tokens, at: 0, line, spelling, isKnown: false) }
    return []
  }

  /// The number at the right edge, behind the title: `Delårsrapport per den 31 augusti | KS § 144`. Names stand so too,
  /// with the §§ they were present at, but without an organ.
  private static func numberBehind(_ line: Line) -> ItemHeading? {
    guard line.cells.count == 2, line.text.startsWithCapital, let last = line.cells.last?.text.tokens,
      (2...3).contains(last.count), OrganPrefixes.isPrefix(last[0]), last[1].utf8.starts(with: "§".utf8),
      let number = number(last.count == 3 ? last[2] : last[1].dropFirst())
    else { return nil }
    return ItemHeading(number: number, title: line.cells[0].text, caseNumbers: [], confidence: 0.9)
  }

  /// `KF§76` as `KF` and `§76`, also misread: `KF86`.
  private static func parted(_ tokens: [Substring], _ organs: Set<String>) -> [Substring] {
    // `{§ 44}`: the braces of a system's field that were printed with it.
    if tokens.first?.utf8.first == 0x7B {
      return tokens.map { Substring($0.trimming { $0 == 0x7B || $0 == 0x7D }) }.filter { !$0.isEmpty }
    }
    guard let first = tokens.first, let sign = first.firstIndex(where: { !$0.isLetter }),
      sign > first.startIndex,
      first[sign] == "§" || organs.contains(first[..<sign].folded)
    else { return tokens }
    return [first[..<sign], first[sign...]] + tokens.dropFirst()
  }

  /// What § is misread as (measured on Tesseract's Swedish and English models): 8, S, &, $, 5, 9, 6.
  static func isMark(_ token: Substring) -> Bool {
    switch token {
    case "8", "3", "S", "&", "$", "5", "9", "6", "s", "§§", "88", "SS", "8S", "ss", "Ss", "B", "$$", "£": true
    default: false
    }
  }

  /// `§ 7`, `§7`, `§§ 12-18`, `§ 3 a`.
  private static func signed(
    _ tokens: [Substring], at index: Int, _ line: Line, _ spelling: Spelling, confidence: Double
  )
    -> [ItemHeading]
  {
    var rest = Array(tokens[index...])
    let glued = rest.removeFirst().drop { $0 == "§" || $0 == "." || $0 == ":" }
    if !glued.isEmpty { rest.insert(glued, at: 0) }
    // `§ 301-§ 303`, `§ 23 - § 30`.
    rest = parted(range: rest)
    guard let first = rest.first, var number = number(first) else { return [] }
    rest.removeFirst()
    if rest.count >= 2, rest[0] == "-" || rest[0] == "–" || rest[0] == "--", let last = self.number(rest[1]) {
      number += "-" + last
      rest.removeFirst(2)
    } else if let letter = rest.first, letter.utf8.count == 1, let byte = letter.utf8.first, byte >= 0x61,
      byte <= 0x7A, byte != 0x69
    {
      number += " " + letter
      rest.removeFirst()
    }
    return heading(number, rest, line, spelling, confidence: confidence)
  }

  /// Without the § of a range's end.
  private static func parted(range tokens: [Substring]) -> [Substring] {
    guard tokens.count > 1,
      let sign = tokens.prefix(3).firstIndex(where: { $0.utf8.count <= 7 && $0.contains("§") }),
      sign + 1 < tokens.count
    else { return tokens }
    let parts = tokens[...sign].flatMap { $0.split { $0 == "§" } }
    guard let first = parts.first, first.startsWithDigit else { return tokens }
    let dash = parts.joined()
    guard dash.utf8.last == 0x2D || dash.hasSuffix("–") else { return tokens }
    return [first.prefix { $0.isNumber }, "-"] + tokens[(sign + 1)...]
  }

  /// `Tu 8 7`, `Tu 88`, `KS 8599`: the § was read as a letter or digit, or two, apart from the number or glued
  /// to it. Behind an organ that heads other items here anything short may be it. Which of the readings is
  /// meant, the series of numbers shows.
  private static func misread(
    _ tokens: [Substring], at index: Int, _ line: Line, _ spelling: Spelling, isKnown: Bool
  )
    -> [ItemHeading]
  {
    guard index < tokens.count else { return [] }
    let confidence = isKnown ? 0.7 : 0.5
    let token = tokens[index]
    let rest = Array(tokens[(index + 1)...])
    if let next = rest.first, token.unicodeScalars.count <= 2, isMark(token) || isKnown,
      let number = number(next)
    {
      return heading(number, Array(rest.dropFirst()), line, spelling, confidence: confidence)
        .map { $0.with(sign: token, of: line) }
    }
    let bare = token.trimming { $0 == 0x2E || $0 == 0x2C || $0 == 0x3A }
    let scalars = Array(bare.unicodeScalars)
    guard index > 0, scalars.count >= 1,
      isKnown || scalars.count >= 2 && isMark(Substring(String(scalars[0])))
    else { return [] }
    var found: [ItemHeading] = []
    // `Kf 14`: some print no § at all.
    if isKnown, let number = number(Substring(bare)) {
      // `KS 353/2008`
      if bare.utf8.contains(0x2F) { return heading(number, rest, line, spelling, confidence: confidence) }
      found += heading(number, rest, line, spelling, confidence: confidence - 0.02)
    }
    for dropped in 1..<max(1, min(3, scalars.count)) where dropped == 1 || isKnown {
      let text = String(String.UnicodeScalarView(scalars[dropped...]))
      guard let number = number(Substring(text)) else { continue }
      found += heading(number, rest, line, spelling, confidence: confidence - 0.05 * Double(dropped))
        .map { $0.with(sign: Substring(token.unicodeScalars.prefix(dropped)), of: line) }
    }
    return found
  }

  /// The same heading with the place of its misread §, which is a part of the line's text.
  private func with(sign: Substring, of line: Line) -> ItemHeading {
    var heading = self
    let start = line.text.utf8.distance(from: line.text.startIndex, to: sign.startIndex)
    heading.wornSign = start..<start + sign.utf8.count
    return heading
  }

  static func heading(
    _ number: String, _ rest: [Substring], _ line: Line, _ spelling: Spelling, confidence: Double
  )
    -> [ItemHeading]
  {
    var behind = rest.joined(separator: " ")
    behind = withoutStrayMarks(behind)
    var numbers: [String] = []
    while let split = splitCaseNumber(behind) {
      numbers.insert(split.number, at: 0)
      behind = withoutStrayMarks(split.title)
      if numbers.count == 3 { break }
    }
    if numbers.isEmpty, line.cells.count > 1, let last = line.cells.last, CaseNumbers.isComplete(last.text),
      behind.hasSuffix(last.text)
    {
      numbers = [last.text]
      behind = String(behind.dropLast(last.text.count)).trimmed
    }
    // `§ 25 UN 19/2014`: the case number stands where a title would.
    if numbers.isEmpty, let number = bareCaseNumber(behind) { (numbers, behind) = ([number], "") }
    if numbers.isEmpty, let split = splitTrailingNumber(behind) {
      (behind, numbers) = (split.title, [split.number])
    }
    // Sentences about a § go on in small letters or with a comma; titles do not.
    if let first = behind.unicodeScalars.first, !behind.isEmpty {
      if !first.properties.isUppercase && !behind.startsWithDigit && first != "\"" && first != "”" {
        return []
      }
      if line.text.utf8.first == 0xC2,
        isSentence(behind, spelling) || isRunningText(behind) || tellsOfAct(behind, spelling)
      {
        let bytes = line.text.utf8.count - rest.joined(separator: " ").utf8.count
        let text = ItemHeading(number: number, title: "", caseNumbers: [], confidence: 0.6, runIn: bytes)
        if isRunningText(behind) { return [text] }
        // Which of the two it is the other items show.
        let title = ItemHeading(number: number, title: behind, caseNumbers: numbers, confidence: confidence)
        return [title, text]
      }
      if isRunningText(behind) { return [] }
    }
    return [ItemHeading(number: number, title: behind, caseNumbers: numbers, confidence: confidence)]
  }

  /// `UN 19/2014`: an organ in capitals, a serial number and a year, without a label.
  private static func bareCaseNumber(_ text: String) -> String? {
    let tokens = text.tokens
    guard tokens.count == 2, (2...5).contains(tokens[0].utf8.count), tokens[0].allSatisfy(\.isUppercase),
      tokens[1].startsWithDigit, CaseNumbers.isComplete(tokens[1])
    else { return nil }
    return text
  }

  /// Without the marks that a scan leaves around a heading: `| ; : = -`.
  private static func withoutStrayMarks(_ text: String) -> String {
    text.trimming { byte in
      switch byte {
      case 0x20, 0x7C, 0x3B, 0x3A, 0x2D, 0x3D, 0x7E, 0x5F, 0x2C, 0x27, 0x2A, 0x60, 0x2F, 0x3C: true
      default: false
      }
    }
  }

  /// `7`, `12-18`, `18.`, `3a` as `3 a`.
  static func number(_ token: Substring) -> String? {
    let bare = token.trimming { $0 == 0x2E || $0 == 0x2C || $0 == 0x3A || $0 == 0x29 }
    guard bare.startsWithDigit, bare.utf8.count <= 9 else { return nil }
    let digits = bare.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    guard digits <= 4 else { return nil }
    let tail = bare.dropFirst(digits)
    if tail.isEmpty { return bare }
    if tail.utf8.count == 1, let byte = tail.utf8.first, byte >= 0x61, byte <= 0x7A {
      return bare.prefix(digits) + " " + tail
    }
    let parts = bare.split { $0 == "-" || $0 == "–" }
    if parts.count == 2, let a = Int(parts[0]), let b = Int(parts[1]), b > a { return "\(a)-\(b)" }
    // `63/20`: number and year (Nynäshamn); `296/5`: the fifth matter under a number.
    let slashed = bare.split(separator: "/")
    if slashed.count == 2, Int(slashed[0]) != nil, slashed[1].count == 1, Int(slashed[1]) != nil {
      return bare
    }
    if slashed.count == 2, let a = Int(slashed[0]), slashed[1].count == 2 || slashed[1].count == 4 {
      return String(a)
    }
    return nil
  }
}
