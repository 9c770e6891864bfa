/// Words and compounds.
///
/// A compound is made of one to three first parts and a last part. Which strings can be which was worked out by the
/// builder from the counts (see `CompoundRoles` there):
/// * a **first part** is one that begins several other compounds of the lexicon, in the form it has there, linking
///   letter included: "familje", "skol", "gatu", "kyrko", "arbets"; or a long uninflected word, bare or with a
///   linking -s: "civilsamhälle-s";
/// * a **last part** ends several other compounds, or is a long frequent word; it may be inflected, as the lexicon
///   holds inflected forms: "aktörerna". Endings ("-heten", "-ning") are never parts;
/// * parts have three letters or more; where the same consonant would stand three times, one is dropped
///   ("till" + "låta" = "tillåta");
/// * a genitive -s may follow a word or a compound.
///
/// Besides, a long uninflected word may take a regular ending of nouns that the lexicon happens to lack.
extension Lexicon {
  /// Whether this is a word: in the lexicon, its genitive, a compound of words of the lexicon, or words joined by
  /// hyphens. Case does not matter. What is not made of letters is no word.
  public func isWord(_ word: some StringProtocol) -> Bool {
    let bytes = Folding.folded(word)
    return bytes.split(separator: 0x2D, omittingEmptySubsequences: false).allSatisfy { isUnit($0) }
      || (bytes.contains(0x2D) && id(of: bytes).map { count($0) > 0 } ?? false)
  }

  /// The parts of a word that the lexicon lacks but that is a compound of its words; nil for any other string, words
  /// of the lexicon among them. The parts put together are the string: linking letters end the first part.
  public func compoundParts(_ word: String) -> [Substring]? {
    let bytes = Folding.folded(word)
    guard id(of: bytes).map({ count($0) == 0 }) ?? true, let ends = compoundEnds(bytes[...]) else {
      return nil
    }
    guard word.count == bytes.count(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    var parts: [Substring] = []
    var start = word.startIndex
    var from = 0
    for end in ends {
      let letters = bytes[from..<end].count { $0 & 0xC0 != 0x80 }
      let next = word.index(start, offsetBy: letters)
      parts.append(word[start..<next])
      (start, from) = (next, end)
    }
    return parts
  }

  /// Whether a string in lower case that the lexicon does not list is a genitive, an inflected form or a compound of
  /// words that it lists.
  package func isForm(_ bytes: [UInt8]) -> Bool { isUnit(bytes[...]) }

  /// The beginnings of verbs that take a particle before them: `ut-sågos`, `till-styrkte`.
  static let particles: [[UInt8]] = [
    "av", "an", "be", "bi", "bort", "er", "fram", "från", "för", "före", "genom", "hän", "hem", "i", "in",
    "inne", "med",
    "mot", "ned", "om", "på", "sam", "till", "under", "upp", "ut", "utan", "vid", "åt", "åter", "över",
  ].map { Array($0.utf8) }

  /// Whether a string without hyphens is a word, a genitive or a compound.
  private func isUnit(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.isLetters else { return false }
    return isListed(bytes) || isInflected(bytes) || compoundEnds(bytes) != nil
  }

  /// Whether the lexicon holds the word, or the word of which it is the genitive.
  func isListed(_ bytes: ArraySlice<UInt8>) -> Bool {
    if let id = id(of: bytes), count(id) > 0 { return true }
    if bytes.count >= 3, isUncountedForm(bytes) { return true }
    guard bytes.count >= 5, bytes.last == 0x73, ![0x73, 0x78, 0x7A].contains(bytes.dropLast().last) else {
      return false
    }
    if let id = id(of: bytes.dropLast()) { return count(id) >= 10 }
    return isUncountedForm(bytes.dropLast())
  }

  /// Whether this is a long uninflected word of the lexicon with an ending that the lexicon lacks: "avsägelser".
  func isInflected(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bare = bytes.last == 0x73 ? bytes.dropLast() : bytes
    return ["erna", "arna", "en", "et", "er", "ar", "n", "r", "t"].contains { (ending: StaticString) in
      let length = ending.utf8CodeUnitCount
      guard bare.count >= length + 7,
        bare.suffix(length).elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: length)),
        let id = id(of: bare.dropLast(length))
      else { return false }
      return roles(id) & LexiconFormat.Role.stem != 0
    }
  }

  /// The ends of a compound's parts, in the fewest parts possible.
  func compoundEnds(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    guard (7...80).contains(bytes.count), bytes.isLetters else { return nil }
    for firstParts in 1...3 {
      if let ends = split(bytes, firstParts) { return ends }
    }
    return nil
  }

  private func split(_ bytes: ArraySlice<UInt8>, _ firstParts: Int) -> [Int]? {
    if firstParts == 0 { return isHead(bytes) ? [bytes.endIndex] : nil }
    guard bytes.count >= 6 else { return nil }
    for end in (bytes.startIndex + 3...bytes.endIndex - 3).reversed() where bytes[end] & 0xC0 != 0x80 {
      guard isModifier(bytes[..<end]) else { continue }
      if let rest = split(bytes[end...], firstParts - 1) { return [end] + rest }
      // "till" + "låta": the last consonant of the first part is the first of the next one too.
      guard end - bytes.startIndex >= 4, bytes[end - 1] == bytes[end - 2], bytes[end - 1].isConsonant else {
        continue
      }
      if let rest = split(bytes[(end - 1)...], firstParts - 1) { return [end - 1] + rest }
    }
    return nil
  }

  private func isModifier(_ bytes: ArraySlice<UInt8>) -> Bool {
    if let id = id(of: bytes), roles(id) & (LexiconFormat.Role.modifier | LexiconFormat.Role.stem) != 0 {
      return true
    }
    if bytes.last == 0x73, let id = id(of: bytes.dropLast()) {
      return roles(id) & LexiconFormat.Role.stem != 0
    }
    return isLinkingForm(bytes)
  }

  /// Whether this is the form in which a word in -are or -ium begins compounds: "lärar", "stadie".
  private func isLinkingForm(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 5 else { return false }
    if bytes.suffix(2).elementsEqual("ar".utf8) { return isLongWord(bytes + [0x65]) }
    if bytes.suffix(2).elementsEqual("ie".utf8) { return isLongWord(bytes.dropLast() + [0x75, 0x6D]) }
    return false
  }

  private func isLongWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    if let id = id(of: bytes) { return count(id) > 0 }
    return isUncountedForm(bytes)
  }

  private func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
    if let id = id(of: bytes) {
      if roles(id) & LexiconFormat.Role.head != 0 || bytes.count >= 7 && lowercaseCount(id) >= 5 {
        return true
      }
    } else if bytes.count >= 8, isUncountedForm(bytes) {
      return true
    }
    guard bytes.count >= 5, bytes.last == 0x73, let id = id(of: bytes.dropLast()) else { return false }
    return roles(id) & LexiconFormat.Role.head != 0
  }
}

extension ArraySlice<UInt8> {
  /// Whether these are lower-case letters alone: a-z and Latin letters with accents.
  var isLetters: Bool {
    !isEmpty && allSatisfy { (0x61...0x7A).contains($0) || (0x80...0xC5).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isConsonant: Bool {
    (0x62...0x7A).contains(self) && ![0x65, 0x69, 0x6F, 0x75, 0x79].contains(self)
  }
}
