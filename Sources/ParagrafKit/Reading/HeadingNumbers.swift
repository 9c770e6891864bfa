/// What stands on a heading's lines beside number and title: the case number, other organs' numbers for the matter.
extension ItemHeading {
  /// `KS 353/2008`: an organ, the number of the item and its year, which looks like a case number.
  public static func isNumberOfYear(_ text: String, _ number: String) -> Bool {
    let tokens = text.tokens
    return tokens.count == 2 && OrganPrefixes.isPrefix(tokens[0]) && tokens[1].hasPrefix(number + "/")
  }

  /// `Ks 82`: an organ and its number for the matter, nothing else.
  public static func isOtherNumber(_ line: Line) -> Bool {
    // Specks of a scan beside it are read as single signs.
    isOtherNumber(line.text)
      || line.cells.count > 1 && isOtherNumber(line.cells[0].text)
        && line.cells.dropFirst().allSatisfy { $0.text.unicodeScalars.count == 1 }
  }

  public static func isOtherNumber(_ text: String) -> Bool {
    let tokens = text.tokens
    guard (2...3).contains(tokens.count), OrganPrefixes.isPrefix(tokens[0]), tokens[0].utf8.count <= 5,
      let last = tokens.last
    else {
      return false
    }
    return number(last) != nil && (tokens.count == 2 || isMark(tokens[1]) || tokens[1] == "§")
      && CaseNumbers.labelled(in: text) == nil
  }

  /// The case numbers of a line that holds nothing else.
  public static func onlyCaseNumbers(_ line: Line) -> [String]? {
    guard line.text.utf8.count < 70, line.text.hasDigit, let token = line.text.tokens.first else {
      return nil
    }
    // `(KS/2013:501)` below its title.
    if let first = line.text.utf8.first, first == 0x28 || first == 0x5B {
      let inner = line.text.trimming { $0 == 0x28 || $0 == 0x29 || $0 == 0x5B || $0 == 0x5D || $0 == 0x20 }
      if CaseNumbers.isUnmistakable(inner) { return [inner] }
    }
    if CaseNumbers.isLabel(token), let number = CaseNumbers.labelled(in: line.text) {
      let words = line.text.tokens.count
      // `Kod 623`, `Dpl 904`: the class of the filing plan.
      let hasClass =
        line.text.tokens.dropLast().last.map { ["kod", "dpl", "klass"].contains($0.folded) } ?? false
      if words <= number.tokens.count + (hasClass ? 4 : 2) { return [number] }
    }
    // `dnr ks2022-063, dnr ks2022-064`
    let all = line.text.tokens
    if let second = all.indices.dropFirst().first(where: { CaseNumbers.isLabel(all[$0]) }),
      CaseNumbers.isLabel(token),
      let one = CaseNumbers.labelled(in: all[..<second].joined(separator: " ")),
      let other = CaseNumbers.labelled(in: all[second...].joined(separator: " "))
    {
      return [one, other]
    }
    // `KS 2023-00981 och SBN 2023-00455`: one matter in two registers.
    let tokens = CaseNumbers.isLabel(token) ? line.text.tokens.dropFirst() : line.text.tokens[...]
    let parts = tokens.split { $0.folded == "och" || $0.folded == "samt" }.map { $0.joined(separator: " ") }
    if parts.count == 2,
      parts.allSatisfy({
        CaseNumbers.isComplete($0) && $0.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 5
      })
    {
      return parts
    }
    guard line.text.utf8.contains(where: { $0 == 0x2F || $0 == 0x2D }), CaseNumbers.isComplete(line.text),
      line.text.utf8.filter({ $0 >= 0x30 && $0 <= 0x39 }).count >= 5, Dates.all(in: line.text).isEmpty,
      !isRange(line.text)
    else { return nil }
    return [tokens.joined(separator: " ").replacingTabs()]
  }

  /// `143-150`: from one § to another.
  private static func isRange(_ text: String) -> Bool {
    let parts = text.split { $0 == "-" || $0 == "–" }.map { Int($0.trimmed) }
    guard parts.count == 2, let first = parts[0], let last = parts[1] else { return false }
    return last > first && last - first < 100
  }

  /// Splits `Title dnr KS 2019/496` at the label.
  public static func splitCaseNumber(_ text: String) -> (title: String, number: String)? {
    let tokens = text.tokens
    guard let at = tokens.lastIndex(where: { CaseNumbers.isLabel($0) }),
      let number = CaseNumbers.labelled(in: tokens[at...].joined(separator: " "))
    else { return nil }
    let title = tokens[..<at].joined(separator: " ").trimming {
      $0 == 0x20 || $0 == 0x2C || $0 == 0x28 || $0 == 0x3B || $0 == 0x7C || $0 == 0x2E
    }
    return (title, number)
  }

  /// Splits a title from the case number that it ends with.
  public static func splitNumber(_ text: String) -> (title: String, number: String)? {
    splitCaseNumber(text) ?? splitTrailingNumber(text)
  }

  /// Splits a title from the case number that it ends with, without a label: `Svar på motion (KS/2012:388)`, `Taxa
  /// [KS 2013:467]`, `Val av revisor TN-2023-77`.
  public static func splitTrailingNumber(_ text: String) -> (title: String, number: String)? {
    guard let last = text.utf8.last, last == 0x29 || last == 0x5D || last >= 0x30 && last <= 0x39 else {
      return nil
    }
    let title: Substring
    let number: String
    if last == 0x29 || last == 0x5D {
      guard let open = text.lastIndex(of: last == 0x29 ? "(" : "[") else { return nil }
      title = text[..<open]
      number = text[text.index(after: open)...].dropLast().trimmed
    } else {
      guard let token = text.tokens.last, token.startsWithCapital else { return nil }
      title = text[..<token.startIndex]
      number = String(token)
    }
    let bare = title.trimming { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x7C }
    guard !bare.isEmpty, CaseNumbers.isUnmistakable(number) else { return nil }
    return (bare, number)
  }

  /// Bytes at the start of a line of text that stand in the margin beside it: `Dnr 270/72 | Kommunstyrelsen har …`,
  /// `Ks § 204 | Föreningen …`.
  public static func marginNumber(_ line: Line) -> Int? {
    guard line.cells.count == 2, line.cells[0].text.utf8.count >= 4, line.cells[0].text.hasDigit,
      line.cells[1].text.tokens.count > 1,
      isOtherNumber(line.cells[0].text)
        || line.cells[0].text.utf8.count >= 6 && CaseNumbers.isComplete(line.cells[0].text)
    else { return nil }
    return line.cells[0].text.utf8.count + 1
  }
}
