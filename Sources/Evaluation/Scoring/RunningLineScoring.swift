/// Running headers and footers, which are matched by their parts, digits ignored.
enum RunningLineScoring {
  /// The parts that a gold line has.
  static func parts(_ fact: StatedFact) -> [Scalars] {
    (fact.members["parts"]?.elements ?? [fact.value]).map { Forms.hard($0.text) }
  }

  /// Counts gold lines that were found and were not, and found lines that are none.
  static func score(_ gold: [StatedFact], _ found: [StatedFact], _ measure: Measure) -> Tally {
    let parts = gold.map { Self.parts($0).filter { !$0.isEmpty } }
    let lines = found.map { Forms.hard($0.value.text) }
    let known = Set(parts.joined()).union(gold.map { Forms.hard($0.value.text) })
    var tally = Tally()
    for parts in parts {
      // Dates and page numbers are not asked for.
      let asked = parts.filter { $0.count { !$0.isDigit } >= 3 }
      if asked.isEmpty { continue }
      let isFound = asked.allSatisfy { part in lines.contains { part.occurs(in: $0, measure) } }
      tally += isFound ? Tally(matched: 1) : Tally(missed: 1)
    }
    let longestFirst = known.filter { !$0.isEmpty }.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
    for line in lines where !line.isEmpty {
      let rest = longestFirst.reduce(line) { $0.removing($1) }.filter { !$0.isDigit }
      let isKnown =
        Double(rest.count) <= max(2, Double(line.count) * 0.25)
        || known.contains { Similarity.of(line, $0, atLeast: measure.runningLine) > 0 }
      if !isKnown { tally.extra += 1 }
    }
    return tally
  }

  /// How many texts hold a running line that does not belong there.
  static func leaks(_ gold: [StatedFact], _ found: [StatedFact]) -> Int {
    var texts = Scalars()
    for fact in gold {
      if fact.type == "section" {
        texts += [" "] + Forms.hard(fact.value["text"]?.string ?? "")
      } else if fact.type != "running_line", fact.type != "page_text", let text = fact.value.string {
        texts += [" "] + Forms.hard(text)
      }
    }
    let running = Set(gold.filter { $0.type == "running_line" }.flatMap(parts)).filter {
      $0.count >= 10 && $0.hasWord && !texts.holds($0)
    }
    if running.isEmpty { return 0 }
    return found.count { fact in
      let text: String? =
        switch fact.type {
        case "section": fact.value["text"]?.string
        default: FactKind(fact.type) == .text ? fact.value.string : nil
        }
      let hard = Forms.hard(text ?? "")
      return !hard.isEmpty && running.contains { hard.holds($0) }
    }
  }
}

extension Scalars {
  /// Whether another text occurs in this one.
  func holds(_ other: Scalars) -> Bool { other.isEmpty || position(of: other, from: 0) != nil }

  /// Where another text occurs next.
  private func position(of other: Scalars, from start: Int) -> Int? {
    guard let first = other.first, count - other.count >= start else { return nil }
    for index in start...(count - other.count) where self[index] == first {
      if self[index..<(index + other.count)].elementsEqual(other) { return index }
    }
    return nil
  }

  /// Without any occurrence of another text.
  fileprivate func removing(_ other: Scalars) -> Scalars {
    var result = Scalars()
    var start = 0
    while let next = position(of: other, from: start) {
      result += self[start..<next]
      start = next + other.count
    }
    return start == 0 ? self : result + self[start...]
  }

  /// Whether the text occurs in a line, small differences of OCR allowed.
  fileprivate func occurs(in line: Scalars, _ measure: Measure) -> Bool {
    if line.holds(self) { return true }
    guard measure == .soft, count >= 8, line.count < 400, line.count >= count else { return false }
    return (0...(line.count - count)).contains {
      Similarity.of(self, Scalars(line[$0..<($0 + count)]), atLeast: measure.runningLine) > 0
    }
  }

  /// Whether six lower-case letters stand in a row.
  fileprivate var hasWord: Bool {
    var run = 0
    return contains {
      run = $0.isSwedishLowercase ? run + 1 : 0
      return run == 6
    }
  }
}
