/// The names under a document: a name alone on its line, the office below it.
public enum Signatures {
  /// Where the signatures begin that a stretch of lines ends with: a position in it; nil if it ends without.
  public static func start(in lines: [Line]) -> Int? {
    guard var start = lines.indices.dropLast().last(where: { signs(lines, $0) }), start + 3 >= lines.count
    else {
      return nil
    }
    while start >= 2, signs(lines, start - 2) { start -= 2 }
    // `På nämndens vägnar`, `SAMHÄLLSBYGGNAD`.
    while start > 0, leads(lines[start - 1]) { start -= 1 }
    return start
  }

  /// Who signed first.
  public static func name(in lines: [Line]) -> (person: Person, line: Line)? {
    guard let start = start(in: lines),
      let at = lines.indices.first(where: { $0 >= start && signs(lines, $0) }),
      let person = Persons.person(in: lines[at].cells[0].text)
    else { return nil }
    return (person, lines[at])
  }

  private static func signs(_ lines: [Line], _ index: Int) -> Bool {
    guard index + 1 < lines.count, lines[index].page == lines[index + 1].page,
      lines[index].cells.count == lines[index + 1].cells.count
    else { return false }
    return zip(lines[index].cells, lines[index + 1].cells).allSatisfy { name, office in
      guard let person = Persons.person(in: name.text), person.remark.isEmpty, person.party.isEmpty,
        (2...4).contains(person.name.tokens.count), person.name.utf8.count == name.text.trimmed.utf8.count
      else { return false }
      let words = office.text.tokens
      return words.count <= 4 && words.contains { Persons.isOfficeEnding($0.folded) }
    }
  }

  private static func leads(_ line: Line) -> Bool {
    let key = line.key
    return key.hasSuffix("vagnar") || key.hasPrefix("enligt uppdrag")
      || line.text.utf8.count >= 6 && line.text == line.text.uppercased()
  }
}
