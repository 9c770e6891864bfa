import ParagrafKit

/// What was masked somewhere, to be found wherever else it stands, in whatever spelling.
struct Secrets {
  private struct Form {
    var rule: Int
    /// Of a word that is a name alone: it must bear a capital.
    var isSingleName = false
    /// Whether it is masked in matters of secrecy alone.
    var isLikely = false
  }

  private var numbers: [[UInt8]: Int] = [:]
  private var lengths: Set<Int> = []
  private var forms: [String: Form] = [:]
  private var longest = 0
  private let holders: OfficeHolders
  private var own: Set<Secret> = []

  /// Digits of one number may be parted by so many other characters.
  private static let widestGap = 4

  init(holders: OfficeHolders) { self.holders = holders }

  var isEmpty: Bool { numbers.isEmpty && forms.isEmpty }

  /// What is public after all.
  mutating func spare(_ sightings: [Sighting]) {
    own.formUnion(sightings.filter(\.isPublic).compactMap(\.secret))
    own.subtract(sightings.filter { $0.isPrivate && !$0.isPublic }.compactMap(\.secret))
  }

  /// Those of sightings that are masked.
  func counted(_ sightings: [Sighting]) -> [Sighting] {
    sightings.filter { sighting in !sighting.isPublic && sighting.secret.map { !own.contains($0) } ?? true }
  }

  /// - Parameter sightings: such as are masked.
  mutating func add(_ sightings: [Sighting]) {
    for sighting in sightings {
      switch sighting.secret {
      case .number(let digits):
        numbers[digits] = numbers[digits] ?? sighting.rule
        lengths.insert(digits.count)
      case .words(let words): add(words, Form(rule: sighting.rule))
      case .name(let words): add(name: words, sighting.rule)
      case .likelyName(let words):
        for word in words where word.utf8.count > 1 {
          add(word, Form(rule: sighting.rule, isSingleName: true, isLikely: true))
        }
      case nil: break
      }
    }
  }

  private mutating func add(_ form: String, _ value: Form) {
    longest = max(longest, form.utf8.count + 1)
    if let former = forms[form], !former.isLikely { return }
    forms[form] = value
  }

  /// A name in the orders and lengths in which it is written.
  private mutating func add(name words: [String], _ rule: Int) {
    guard let first = words.first, let last = words.last else { return }
    if words.count == 1 {
      for word in Self.withoutGenitive(first) where word.utf8.count > 2 {
        add(word, Form(rule: rule, isSingleName: true))
      }
      return
    }
    // Each part of it, where the person is spoken of.
    for word in words where word.utf8.count > 2 {
      for form in Self.withoutGenitive(word) {
        add(form, Form(rule: rule, isSingleName: true, isLikely: true))
      }
    }
    for end in Self.withoutGenitive(last) {
      for form in [(words.dropLast() + [end]).joined(), first + end, end + first] where form.utf8.count > 4 {
        add(form, Form(rule: rule))
      }
    }
  }

  private static func withoutGenitive(_ word: String) -> [String] {
    word.utf8.last == 0x73 && word.utf8.count > 3 ? [word, String(word.dropLast())] : [word]
  }

  /// Where they stand in a text.
  /// - Parameters:
  ///   - isFileName: whether it may write names in small letters.
  ///   - isSecret: whether a line stands in a matter of secrecy.
  func sightings(in running: RunningText, isFileName: Bool = false, isSecret: (Int) -> Bool) -> [Sighting] {
    (numbers.isEmpty ? [] : ofNumbers(running))
      + (forms.isEmpty ? [] : ofWords(running, isFileName, isSecret))
  }

  // MARK: Numbers

  private func ofNumbers(_ running: RunningText) -> [Sighting] {
    let bytes = Array(running.text.utf8)
    var positions: [Int] = []
    var digits: [UInt8] = []
    for (index, byte) in bytes.enumerated() where byte >= 0x30 && byte <= 0x39 {
      positions.append(index)
      digits.append(byte)
    }
    var found: [Sighting] = []
    for length in lengths where length <= digits.count {
      for start in 0...digits.count - length {
        let end = start + length - 1
        guard let rule = numbers[Array(digits[start...end])],
          (start..<end).allSatisfy({ positions[$0 + 1] - positions[$0] <= Self.widestGap + 1 }),
          length >= 9 || isWhole(start, end, positions)
        else { continue }
        let first = Self.codeStart(before: start, positions, digits, running)
        found.append(
          Sighting(rule: rule, spots: running.spots(positions[first]..<positions[end] + 1), secret: nil))
      }
    }
    return found
  }

  /// Where a century or a country's code before a number begins; nothing is one over a line's end.
  private static func codeStart(
    before start: Int, _ positions: [Int], _ digits: [UInt8], _ running: RunningText
  ) -> Int {
    var first = start
    while first > 0, start - first < 5, positions[first] - positions[first - 1] == 1 { first -= 1 }
    let code = String(decoding: digits[first..<start], as: UTF8.self)
    guard ["18", "19", "20", "46", "0046", "0"].contains(code),
      running.spots(positions[first]..<positions[start] + 1).count == 1
    else { return start }
    return first
  }

  /// Whether a short number is no part of a longer one.
  private func isWhole(_ start: Int, _ end: Int, _ positions: [Int]) -> Bool {
    // A zero or a code may stand before it.
    end + 1 == positions.count || positions[end + 1] - positions[end] > 1
  }

  // MARK: Words

  private func ofWords(_ running: RunningText, _ isFileName: Bool, _ isSecret: (Int) -> Bool) -> [Sighting] {
    let words = Words(running.text).all
    var found: [Sighting] = []
    for start in words.indices {
      var form = ""
      for end in start..<min(words.count, start + 12) {
        form += words[end].key
        if form.utf8.count > longest { break }
        guard let match = match(form),
          !match.isSingleName || isSingle(words, start, end, inAnyCase: isFileName)
        else { continue }
        let bytes = words[start].bytes.lowerBound..<words[end].bytes.upperBound
        let spots = running.spots(bytes)
        if match.isLikely, !spots.contains(where: { isSecret($0.line) }) { continue }
        found.append(Sighting(rule: match.rule, spots: spots, secret: nil))
      }
    }
    return found
  }

  private func match(_ form: String) -> Form? {
    if let match = forms[form] { return match }
    if form.utf8.last == 0x73, let match = forms[String(form.dropLast())] { return match }
    return nil
  }

  /// Whether a word is a name of its own and not that of somebody who acts for the public.
  private func isSingle(_ words: [Words.Word], _ start: Int, _ end: Int, inAnyCase: Bool) -> Bool {
    guard start == end, inAnyCase || words[start].startsWithCapital else { return false }
    let isKin = Kinship.holds(
      before: start > 0 ? words[start - 1].key : nil, word: words[start].key,
      behind: start + 1 < words.count ? words[start + 1].key : nil)
    if isKin { return true }
    if holders.hold([words[start].key]) { return false }
    for first in max(0, start - 2)...start {
      for last in start..<min(words.count, start + 3) where first < last {
        if holders.hold(words[first...last].map(\.key)) { return false }
      }
    }
    return true
  }
}
