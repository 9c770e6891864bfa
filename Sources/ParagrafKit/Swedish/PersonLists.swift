/// Lists of persons in running text.
extension Persons {
  /// The entries of a list of persons in running text, one string each, with what belongs to them:
  /// `Elvy Granath och Nils Krok`, `Axel Granlöf (M), 1:e vice ordförande, Ida Zand (S) för Bo Ek (S)`.
  /// A piece between commas that begins with no full name belongs to the person before it.
  public static func split(_ text: some StringProtocol) -> [String] {
    var pieces: [[Substring]] = [[]]
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      let key = token.folded
      if follows(tokens, index) { pieces.append([]) }
      if key == "och" || key == "samt" || key == "avensom" || key == "jamte" {
        pieces.append([])
        continue
      }
      pieces[pieces.count - 1].append(token)
      if token.utf8.last == 0x2C || token.utf8.last == 0x3B { pieces.append([]) }
    }
    pieces.removeAll { $0.isEmpty }
    var found: [String] = []
    // Offices that stand before the names, a comma between: `ordföranden, byggmästare Carl Ek, vice ordföranden, …`.
    let leads = pieces.first.map(isOfficeAlone) ?? false
    var lead = ""
    for (index, piece) in pieces.enumerated() {
      if leads, isOfficeAlone(piece), index + 1 < pieces.count, startsPerson(pieces[index + 1]) {
        lead = piece.joined(separator: " ").trimming { $0 == 0x2C } + " "
        continue
      }
      let entry = lead + piece.joined(separator: " ")
      lead = ""
      if found.isEmpty || startsPerson(piece) {
        found.append(entry)
      } else {
        found[found.count - 1] += (found[found.count - 1].utf8.last == 0x2C ? " " : ", ") + entry
      }
    }
    return found.map { $0.trimming { $0 == 0x2C || $0 == 0x20 || $0 == 0x3B } }
  }

  /// Whether a name begins at a word although no comma stands before it, where the lines of a list were put
  /// together: `ekonomichef, § 60 Ida Broman, chef`, `kommundirektör Eva Stensson, sekreterare`.
  private static func follows(_ tokens: [Substring], _ index: Int) -> Bool {
    guard index >= 3, index + 1 < tokens.count, isNamePart(tokens[index]),
      tokens[index + 1].utf8.last == 0x2C, isNamePart(tokens[index + 1].dropLast())
    else { return false }
    let before = tokens[index - 1]
    if before.startsWithDigit, tokens[index - 2].utf8.starts(with: "§".utf8) { return true }
    return !before.startsWithCapital && isOfficeEnding(before.folded) && before.utf8.last != 0x2C
      && tokens[..<(index - 1)].contains { $0.utf8.last == 0x2C }
  }

  /// `vice ordföranden,`.
  private static func isOfficeAlone(_ piece: [Substring]) -> Bool {
    piece.count <= 3 && piece.allSatisfy { isOffice($0.trimming { $0 == 0x2C }) }
  }

  /// Two names, or one and a party, that are no office.
  private static func startsPerson(_ piece: [Substring]) -> Bool {
    let bare = piece.drop { isOffice($0) || isTitleOfOfficial($0) || isTrade($0) }
    guard let first = bare.first, isNamePart(first.trimming { $0 == 0x2C }), bare.count >= 2 else {
      return false
    }
    let second = bare[bare.startIndex + 1]
    if party(of: second) != nil { return true }
    let name = second.trimming { $0 == 0x2C || $0 == 0x3B || $0 == 0x2E }
    return (isNamePart(name) || isParticle(name)) && !isOfficeEnding(name.folded)
  }
}
