/// `dnr` misread: `Dar`, `dur`, `dnf`, `Onr`. Only the case number behind it proves what it was.
extension CaseNumbers {
  /// Whether a word is `dnr` with one letter misread, or with its n read as two, and no word of its own.
  public static func isWornLabel(_ word: some StringProtocol) -> Bool {
    let letters = Array(word.lowercased().unicodeScalars)
    guard (3...4).contains(letters.count), letters != ["d", "n", "r"] else { return false }
    if letters.count == 4 {
      // `diir`, `duar`
      return letters[0] == "d" && letters[3] == "r" && letters.allSatisfy { $0.isASCII }
    }
    switch (letters[0], letters[1], letters[2]) {
    // `där` and `dör` are words, `dkr` is money.
    case ("d", let middle, "r"): return middle.isASCII && middle != "k"
    case (let first, "n", "r"): return ["o", "ä", "0", "c", "b"].contains(first)
    case ("d", "n", let last): return ["f", "e", "t", "c", "i", "y", "v"].contains(last)
    default: return false
    }
  }

  /// Words in a line's text that may be worn labels, for a case number follows them, each with how sure it is. Where a
  /// word was repaired, what it was before tells.
  public static func wornLabels(in text: String) -> [(word: Range<Int>, confidence: Double)] {
    guard text.hasDigit else { return [] }
    let tokens = text.tokens
    var found: [(Range<Int>, Double)] = []
    for (index, token) in tokens.enumerated().dropLast() where (3...8).contains(token.utf8.count) {
      guard !labels.contains(token.folded), let word = word(in: token),
        let number = labelled(in: "dnr " + tokens[(index + 1)...].joined(separator: " ")),
        let first = number.tokens.first, tokens[index + 1].contains(first),
        number.utf8.contains(where: { $0 >= 0x41 }) || isYearAndSerial(number)
          || token.utf8.dropFirst(word.lowerBound).first == 0x44 && isSerialAndYear(number)
            && index + 2 == tokens.count
      else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: token.startIndex)
      found.append((start + word.lowerBound..<start + word.upperBound, isUnmistakable(number) ? 0.98 : 0.95))
    }
    return found
  }

  /// The bytes of a token's letters, if these look like a label's.
  private static func word(in token: Substring) -> Range<Int>? {
    let bytes = Array(token.utf8)
    let isLetter = { (byte: UInt8) in byte >= 0x80 || byte == 0x30 || (0x41...0x5A).contains(byte & 0xDF) }
    guard let start = bytes.firstIndex(where: isLetter), start <= 1 else { return nil }
    let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count
    guard (3...5).contains(end - start), bytes[end...].allSatisfy({ [0x3A, 0x2E, 0x2C].contains($0) }),
      bytes[start] | 0x20 == 0x64 || bytes[end - 1] | 0x20 == 0x72
    else { return nil }
    return start..<end
  }

  /// `2016-6493`, `2019/1240`: no span of years, and more than a school year.
  private static func isYearAndSerial(_ number: String) -> Bool {
    let parts = number.split { $0 == "-" || $0 == "/" }
    guard parts.count >= 2, let year = Int(parts[0]), (1900...2100).contains(year) else { return false }
    return parts[1].utf8.count >= 3 && parts[1].allSatisfy(\.isNumber)
  }

  /// `296/78`, as it was written until the 1980s.
  private static func isSerialAndYear(_ number: String) -> Bool {
    let parts = number.split(separator: "/")
    return parts.count == 2 && (1...4).contains(parts[0].utf8.count) && parts[1].utf8.count == 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
