import ParagrafKit
import Patterns

/// Holds the rules against texts of one document.
final class Search {
  let rules: MaskingRules
  private let house: House
  private let names: Names
  private let space: Pattern.Space

  init(rules: MaskingRules, house: House, holders: OfficeHolders) {
    self.rules = rules
    self.house = house
    names = Names(publicWords: rules.publicWords, holders: holders, house: house)
    space = Pattern.Space(groups: rules.mostGroups)
  }

  /// What a running text knows of the lines that it is made of.
  struct Context {
    /// Whether a line stands in a matter of secrecy.
    var isSecret: (Int) -> Bool
    /// Whether a line is a running header or footer, or beside the text.
    var isRunning: (Int) -> Bool
    /// The text of lines; nil for a text that stands alone.
    var around: ((ClosedRange<Int>) -> String)?
  }

  /// In a text that stands alone.
  /// - Parameter context: the text of the lines that it was read from, and of those around them.
  func sightings(in text: String, isSecret: Bool, context: String? = nil) -> [Sighting] {
    let around = context.map { context in { (_: ClosedRange<Int>) in context } }
    return sightings(
      in: RunningText(text), Context(isSecret: { _ in isSecret }, isRunning: { _ in false }, around: around))
  }

  /// - Parameter only: asks rules of patterns alone, for text in which no sentence stands whole.
  func sightings(in running: RunningText, _ context: Context, patternsAlone only: Bool = false) -> [Sighting]
  {
    var found: [Sighting] = []
    var numbers: [Range<Int>] = []
    for (index, rule) in rules.rules.enumerated() {
      switch rule.finds {
      case .pattern(let pattern, let group, let key):
        let text = running.text
        for match in matches(of: pattern, in: text, where: { self.holds(rule, $0, group, running, context) })
        {
          let range = match.groups[group] ?? match.whole
          let spots = running.spots(range)
          guard let first = spots.first, !rule.isOfSecretMatters || context.isSecret(first.line) else {
            continue
          }
          if rules.matters.titleCategories.contains(rule.category) { numbers.append(range) }
          let words = text.slice(utf8: match.groups[key] ?? range)
          let isPublic =
            rule.sparesRunningLines && context.isRunning(first.line)
            && isLetterhead(context.around?(first.line...first.line) ?? "", words: first.bytes)
          let isPrivate = context.isSecret(first.line) || isPersons(range.lowerBound, in: text)
          found.append(
            Sighting(
              rule: index, spots: spots, secret: Secret(spelled: words), isPublic: isPublic,
              isPrivate: isPrivate))
        }
      case .names:
        guard !only else { continue }
        for name in names.all(in: running.text, self.space) {
          let spots = running.spots(name.bytes)
          guard let first = spots.first,
            !rule.isOfSecretMatters || context.isSecret(first.line)
              || numbers.contains(where: { Self.isBeside(name.bytes, $0, in: running.text) }),
            !rule.sparesRunningLines || !context.isRunning(first.line)
          else { continue }
          found.append(
            Sighting(
              rule: index, spots: spots, secret: name.isTold ? .name(name.words) : .likelyName(name.words)))
        }
      }
    }
    return found
  }

  /// Whether a running line is the sender's own: it has words of a letterhead or the municipality's name, and nobody's.
  /// - Parameter words: bytes of what is in question, which is no name.
  private func isLetterhead(_ line: String, words: Range<Int>) -> Bool {
    let running = RunningText(line)
    guard
      rules.letterheads.contains(where: { holds($0, in: running.text) })
        || Words(running.text).all.contains(where: { house.isOwn($0.key) })
    else { return false }
    return !names.all(in: running.text, space).contains { name in
      name.words.count > 1 && !running.spots(name.bytes).contains { $0.bytes.overlaps(words) }
    }
  }

  /// Whether the words before a place speak of a person: `Sökanden nås på`.
  private func isPersons(_ position: Int, in text: String) -> Bool {
    let before = String(text.slice(utf8: 0..<position).unicodeScalars.suffix(40))
    return rules.personsBefore.contains { holds($0, in: before) }
  }

  /// Whether nothing stands between a name and a person's number but what parts them: `Anna Ek (850412-2386)`.
  private static func isBeside(_ name: Range<Int>, _ number: Range<Int>, in text: String) -> Bool {
    if name.overlaps(number) { return true }
    let gap =
      name.upperBound <= number.lowerBound
      ? name.upperBound..<number.lowerBound : number.upperBound..<name.lowerBound
    return gap.count <= 3 && text.slice(utf8: gap).utf8.allSatisfy { " ,(\t\n):;".utf8.contains($0) }
  }

  /// Whether a pattern matches somewhere in a text. One that is too costly does not.
  func holds(_ pattern: Pattern, in text: String) -> Bool {
    if case .matches(let found) = pattern.matches(in: text, most: 1, space) { return !found.isEmpty }
    return false
  }

  /// Whether rules of some categories find something in a text that stands alone.
  func holds(categories: Set<String>, in text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    return sightings(in: text, isSecret: false).contains {
      categories.contains(rules.rules[$0.rule].category)
    }
  }

  /// Whether somebody is named who does not act for the public.
  func holdsName(_ title: String) -> Bool { !names.all(in: RunningText(title).text, space).isEmpty }

  /// Likewise, by more than one word.
  func holdsFullName(_ title: String) -> Bool {
    names.all(in: RunningText(title).text, space).contains { $0.words.count > 1 }
  }

  // MARK: Patterns

  /// The matches that count. Behind one that does not, the next is looked for one character further on. What is too costly
  /// is tried line by line; a line that still is is one match: better too much is masked than too little.
  private func matches(
    of pattern: Pattern, in text: String, where counts: (Pattern.Match) -> Bool
  ) -> [Pattern.Match] {
    if let found = tried(pattern, in: text, where: counts) { return found }
    var found: [Pattern.Match] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { start += line.utf8.count + 1 }
      guard !line.isEmpty else { continue }
      let all =
        tried(pattern, in: String(line)) { _ in true } ?? [
          Pattern.Match(groups: [0..<line.utf8.count] + Array(repeating: nil, count: pattern.groups))
        ]
      for match in all {
        var moved = match
        moved.groups = match.groups.map { group in
          group.map { $0.lowerBound + start..<$0.upperBound + start }
        }
        found.append(moved)
      }
    }
    return found
  }

  private func tried(
    _ pattern: Pattern, in text: String, where counts: (Pattern.Match) -> Bool
  ) -> [Pattern.Match]? {
    var found: [Pattern.Match] = []
    var start = 0
    while true {
      guard case .matches(let matches) = pattern.matches(in: text, from: start, most: 1, space) else {
        return nil
      }
      guard let match = matches.first else { return found }
      let next = text.utf8.index(text.startIndex, offsetBy: match.whole.lowerBound)
      if counts(match), !match.whole.isEmpty {
        found.append(match)
        start = match.whole.upperBound
      } else if next < text.endIndex {
        let width = UTF8.width(text.unicodeScalars[next])
        start = match.whole.lowerBound + width
      } else {
        return found
      }
    }
  }

  /// Whether a match is what its rule is after.
  private func holds(
    _ rule: MaskingRule, _ match: Pattern.Match, _ group: Int, _ running: RunningText, _ context: Context
  ) -> Bool {
    let text = running.text
    let range = match.groups[group] ?? match.whole
    guard !range.isEmpty else { return false }
    let words = text.slice(utf8: range)
    guard rule.checks.allSatisfy({ $0.holds(for: words, in: house) }) else { return false }
    let unless = rule.unless
    if let pattern = unless.before {
      let whole = match.whole
      if holds(
        pattern,
        in: String(text.slice(utf8: 0..<whole.lowerBound).unicodeScalars.suffix(MaskingRule.Unless.before)))
      {
        return false
      }
    }
    if let pattern = unless.after {
      let rest = text.slice(utf8: match.whole.upperBound..<text.utf8.count)
      if holds(pattern, in: String(rest.unicodeScalars.prefix(MaskingRule.Unless.after))) { return false }
    }
    if let pattern = unless.near {
      let lines = running.spots(range).map(\.line)
      let around =
        if let around = context.around, let first = lines.min(), let last = lines.max() {
          around(first...last)
        } else {
          Self.lines(around: match.whole, of: text)
        }
      if holds(pattern, in: around) { return false }
    }
    return true
  }

  /// The lines of a range.
  private static func lines(around range: Range<Int>, of text: String) -> String {
    let lines = text.split(separator: "\n")
    func holds(_ line: Substring) -> Bool {
      let start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      return start < range.upperBound && start + line.utf8.count > range.lowerBound
    }
    guard let first = lines.firstIndex(where: holds), let last = lines.lastIndex(where: holds) else {
      return text
    }
    return lines[first...last].joined(separator: "\n")
  }
}

extension Secret {
  /// - Parameter text: as it stands, in its plain form.
  fileprivate init?(spelled text: String) {
    let letters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
    let digits = text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    if !letters, digits.count >= 6 {
      self = .number(Self.core(digits))
      return
    }
    let form = Words.form(of: text)
    guard form.utf8.count >= 5 else { return nil }
    self = .words(form)
  }

  /// What all ways of writing a number have in common: without a century, without a country's code.
  private static func core(_ digits: [UInt8]) -> [UInt8] {
    if digits.starts(with: "0046".utf8) { return Array(digits.dropFirst(4).drop { $0 == 0x30 }) }
    if digits.starts(with: "46".utf8), digits.count >= 10, digits.count <= 12 {
      return Array(digits.dropFirst(2).drop { $0 == 0x30 })
    }
    if digits.first == 0x30, digits.count <= 11 { return Array(digits.drop { $0 == 0x30 }) }
    return digits.count > 10 && digits.count <= 12 ? Array(digits.suffix(10)) : digits
  }
}
