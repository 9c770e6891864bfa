import Glibc
import Lexicon
import ParagrafKit

/// Repairs what scanners did to words: a noisy channel that adapts to the document.
///
/// Each unknown word is taken for what it most likely is: the word whose likelihood beside its neighbours, times that of
/// being misread so, is greatest. How often what is misread, the document itself shows; where it shows that a mark or a
/// letter is often lost, words that are words are doubted too ("for" in a text that has lost its ö). Nothing is changed
/// unless it is likelier by a margin than what stands there and than what else it could be.
struct Repair {
  /// A piece that is to be changed, or might be.
  struct Proposal {
    var unit: Unit
    /// What is to stand there.
    var after: [UInt8]
    var rule: EditRule
    var margin: Float
    var runnerUp: [UInt8]?
    var isCertain: Bool
  }

  let lexicon: Lexicon
  let limits: Limits
  private(set) var units: [Unit]
  private(set) var noise = NoiseModel()
  var finder: ChoiceFinder
  private var sentence: Lexicon.WordID?
  /// Small words of English, which the lexicon knows from quotations.
  let english: Set<Lexicon.WordID>
  private var names = DocumentNames([])
  /// By unit, whether it is no word, nor likely any word misread.
  private(set) var isStrange: [Bool] = []

  /// Whether it is known that a scanner read the document.
  private let isScanned: Bool

  init(_ units: [Unit], isScanned: Bool, lexicon: Lexicon, mode: RepairMode) {
    self.units = units
    self.isScanned = isScanned
    self.lexicon = lexicon
    limits = Limits(mode)
    finder = ChoiceFinder(lexicon)
    sentence = lexicon.id(of: Array("<s>".utf8))
    english = Set(Self.englishWords.compactMap { lexicon.id(of: $0) })
  }

  /// The document's unknown words that are misread beyond doubt, each with what it proves.
  private var proofs: [[UInt8]: Float] = [:]
  private var proof: Float = 0

  /// Whether the document shows faults of a scanner, once `tornWords` has learned them.
  var isDamaged: Bool { noise.level > 0.001 && noise.made >= 3 && scanned() >= 0.5 }

  /// How sure it is that a scanner read it, 0 to 1. Where nothing but the words tells: a text that somebody typed has a slip here and
  /// there, and words that no list knows, which some word is near. In such a text nothing is mended that is not itself beyond doubt.
  /// - Parameter unit: no word proves itself; and everybody slips once.
  func scanned(besides unit: Unit? = nil) -> Float {
    if isScanned { return 1 }
    let own = unit.flatMap { proofs[$0.letters] } ?? 0
    return max(0, min(1, (proof - own - 0.5) / (1 + Float(units.count) / 1000)))
  }

  /// The words that a scan tore apart.
  mutating func tornWords(in lines: [LineDraft]) -> [TornWords.Join] {
    for _ in 0..<2 { learn() }
    finder.adapt(to: noise)
    var search = TornWords(lexicon, noise: noise, finder: finder, isDamaged: isDamaged)
    return search.joins(units, in: lines)
  }

  /// Goes on with the same document, its torn words joined.
  mutating func read(_ units: [Unit]) {
    self.units = units
    learn()
  }

  mutating func proposals() -> [Proposal] {
    names = DocumentNames(units)
    isStrange = []
    for unit in units { isStrange.append(isStrange(unit)) }
    finder.frequent = noise.frequent
    if finder.frequent?.indices.isEmpty == true { finder.frequent = nil }
    var proposals: [Proposal] = []
    var index = 0
    while index < units.count {
      let first = index
      var columns: [[Choice]] = []
      while index < units.count, columns.count < 64, let choices = choices(for: index) {
        columns.append(choices)
        index += 1
      }
      if columns.isEmpty {
        index += 1
      } else {
        proposals += decide(first, columns)
      }
    }
    return proposals
  }

  // MARK: Learning

  /// Learns the document's own faults from unknown words that can be one word only.
  private mutating func learn() {
    var letters = [Int](repeating: 0, count: 256)
    var changes: [LetterChange: Int] = [:]
    proofs = [:]
    for (index, unit) in units.enumerated() {
      var stands = unit.letters
      if unit.kind == .unknown, !unit.isStroke || isBeforeSmallLetter(index),
        unit.shape == .lower || unit.startsSentence
      {
        let readings = finder.readings(of: unit.searched)
          .map { (reading: $0, total: noise.cost(of: $0.changes) + $0.wordCost) }
          .sorted { $0.total < $1.total }
        if let best = readings.first, best.total + 4 < unknownCost(unit),
          readings.count < 2 || best.total + 2 < readings[1].total
        {
          for change in best.reading.changes { changes[change, default: 0] += 1 }
          stands = best.reading.letters
          proofs[unit.letters] = Self.proof(unknownCost(unit) - best.total, best.reading.changes)
        }
      }
      for letter in stands { letters[Int(letter.lowered)] += 1 }
    }
    noise.learn(changes, letters: letters)
    proof = proofs.values.reduce(0, +)
  }

  /// What an unknown word proves that is by so much likelier a misread one: å, ä and ö are lost to engines that have not learned
  /// them, and hardly to anybody else.
  private static func proof(_ gain: Float, _ changes: [LetterChange]) -> Float {
    if gain >= sure { return 1 }
    return gain >= likely && changes.allSatisfy { CommonMisreadings.gainsMark($0) } ? 0.5 : 0
  }

  // Natural logarithms, by what unknown words in clean text (names, terms, compounds, other spellings) came to: 20 at most.
  static let certain: Float = 20
  private static let sure: Float = 18
  private static let likely: Float = 10

  /// What a string costs as a word that nobody knows.
  func unknownCost(_ unit: Unit) -> Float {
    WordCosts.unknown + lexicon.letterCost(unit.searched) - (unit.shape == .title ? 3 : 0)
  }

  // MARK: Choosing

  /// What may stand at a place; nil where there is no doubt.
  private mutating func choices(for index: Int) -> [Choice]? {
    let unit = units[index]
    let readings: [WordReading]
    let asRead: Choice
    switch unit.kind {
    case .protected: return nil
    case .word, .form, .old:
      guard isDamaged || finder.frequent != nil, !isForeign(index) else { return nil }
      let frequent = finder.doubts(of: unit.searched)
      readings =
        frequent + rareDoubts(unit).filter { rare in !frequent.contains { $0.letters == rare.letters } }
      var cost: Float = 0
      if unit.id == nil {
        let itself = readings.first { $0.changes.isEmpty }
        cost = min(WordCosts.form, itself?.wordCost ?? WordCosts.form)
      }
      asRead = Choice(letters: unit.letters, id: unit.id, cost: cost, isAsRead: true)
    case .unknown:
      guard !isForeign(index), !isAbbreviation(unit), !unit.isStroke || isBeforeSmallLetter(index) else {
        return nil
      }
      readings = finder.readings(of: unit.searched)
      asRead = Choice(letters: unit.letters, id: nil, cost: unknownCost(unit), isAsRead: true)
    }
    var choices = [asRead]
    if unit.kind == .unknown, let name = names.fuller(than: unit) {
      choices.append(Choice(letters: name, id: nil, cost: WordCosts.name, changes: []))
    }
    for reading in readings where !reading.changes.isEmpty && mayStand(reading, for: unit) {
      choices.append(
        Choice(
          letters: reading.letters, id: reading.isListed ? reading.word : nil,
          cost: noise.cost(of: reading.changes) + (reading.isListed ? 0 : reading.wordCost),
          changes: reading.changes))
    }
    return choices.count > 1 ? choices : nil
  }

  /// What a short rare word may be, by all common misreadings: of the few letters of "act" and "bur", any change makes a word.
  private mutating func rareDoubts(_ unit: Unit) -> [WordReading] {
    guard isDamaged, unit.shape == .lower, unit.letters.count <= 6, let id = unit.id,
      lexicon.wordCost(id) > 12
    else { return [] }
    return finder.near(unit.searched)
  }

  /// Chooses the likeliest words of a run of doubtful places, and weighs each against the next best.
  private func decide(_ first: Int, _ columns: [[Choice]]) -> [Proposal] {
    let before = context(before: first)
    let after = context(after: first + columns.count - 1)
    var totals = columns[0].map { $0.cost + step(before, $0, isStart: units[first].startsSentence) }
    var back: [[Int]] = [Array(repeating: 0, count: columns[0].count)]
    for position in columns.indices.dropFirst() {
      var row: [Float] = []
      var from: [Int] = []
      for choice in columns[position] {
        var best: (Float, Int) = (.infinity, 0)
        for (number, previous) in columns[position - 1].enumerated() {
          let total =
            totals[number]
            + step(previous.id, choice, isStart: units[first + position].startsSentence)
          if total < best.0 { best = (total, number) }
        }
        row.append(best.0 + choice.cost)
        from.append(best.1)
      }
      totals = row
      back.append(from)
    }
    let ends = columns[columns.count - 1].indices.map {
      totals[$0] + follow(columns[columns.count - 1][$0], after)
    }
    var chosen = [Int](repeating: 0, count: columns.count)
    var current = ends.indices.min { ends[$0] < ends[$1] } ?? 0
    for position in columns.indices.reversed() {
      chosen[position] = current
      current = back[position][current]
    }
    return columns.indices.compactMap { position in
      weigh(
        units[first + position], columns[position],
        before: position == 0 ? before : columns[position - 1][chosen[position - 1]].id,
        after: position == columns.count - 1
          ? after
          : (columns[position + 1][chosen[position + 1]].id, units[first + position + 1].startsSentence))
    }
  }

  private func weigh(
    _ unit: Unit, _ choices: [Choice], before: Lexicon.WordID?, after: (id: Lexicon.WordID?, isStart: Bool)
  ) -> Proposal? {
    let weighed = choices.map { choice in
      (choice, choice.cost + step(before, choice, isStart: unit.startsSentence) + follow(choice, after))
    }.sorted { $0.1 < $1.1 }
    let (best, cost) = weighed[0]
    guard !best.isAsRead, let asRead = weighed.first(where: \.0.isAsRead) else { return nil }
    let gain = asRead.1 - cost
    let runnerUp = weighed.dropFirst().first { !$0.0.isAsRead }
    let lead = runnerUp.map { $0.1 - cost } ?? .infinity
    let margin = min(gain, lead)
    let isCertain = gain >= needed(best, for: unit) && lead >= limits.lead
    let isMarks = best.changes.allSatisfy { CommonMisreadings.isOfMarks($0) }
    return Proposal(
      unit: unit, after: cased(best, as: unit), rule: isMarks ? .diacritics : .letters,
      margin: margin, runnerUp: runnerUp.map { cased($0.0, as: unit) }, isCertain: isCertain)
  }

  /// The letters with the capitals that the place asks for.
  private func cased(_ choice: Choice, as unit: Unit) -> [UInt8] {
    if let id = choice.id, lexicon.lowercaseCount(id) > lexicon.capitalisedCount(id),
      losesCapital(choice.letters, unit)
    {
      return choice.letters
    }
    return Casing.cased(choice.letters, as: unit)
  }

  private func context(before index: Int) -> Lexicon.WordID? { index > 0 ? units[index - 1].id : nil }

  private func context(after index: Int) -> (id: Lexicon.WordID?, isStart: Bool) {
    guard index + 1 < units.count else { return (nil, true) }
    return (units[index + 1].id, units[index + 1].startsSentence)
  }

  /// What a word costs behind another.
  private func step(_ before: Lexicon.WordID?, _ choice: Choice, isStart: Bool) -> Float {
    guard let id = choice.id else { return 0 }
    if let before = isStart ? sentence : before { return lexicon.pairCost(before, id) }
    return lexicon.wordCost(id)
  }

  /// What the word that follows costs behind this one.
  private func follow(_ choice: Choice, _ after: (id: Lexicon.WordID?, isStart: Bool)) -> Float {
    guard !after.isStart, let next = after.id else { return 0 }
    guard let id = choice.id else { return lexicon.wordCost(next) }
    return lexicon.pairCost(id, next)
  }
}

/// What words cost that no count tells of, as negative logarithms of their likelihood.
enum WordCosts {
  /// One that nobody knows, besides its letters.
  static let unknown: Float = 4
  /// An inflected form or a compound that the lexicon does not list.
  static let form: Float = 17
  /// A name that the document shows elsewhere.
  static let name: Float = 9
}
