import ParagrafKit

/// Makes a record for the public of one for the archive: what its rules find is masked wherever it stands, and what would
/// show it besides the text in use is left out.
public enum Masking {
  /// The record without personal data.
  public static func masked(_ record: Record, by rules: MaskingRules) -> Record {
    Work(record, rules).result()
  }

  /// Every text that was masked in lines of a record, as it stood: for tests.
  package static func maskedTexts(of record: Record, by rules: MaskingRules) -> [String] {
    let work = Work(record, rules)
    return work.masks.enumerated().flatMap { index, masks in
      Spans.merged(masks.map(\.bytes)).map { record.text.lines[index].text.slice(utf8: $0) }
    }
  }

  /// One document.
  struct Work {
    /// Bytes of a line that are masked.
    struct LineMask {
      var bytes: Range<Int>
      var rule: Int
      /// All lines of what was found; empty but for the first of them.
      var lines: Range<Int>
      var characters: Int
      /// Whether it is a part of what goes over the end of a line.
      var isPart: Bool
    }

    let record: Record
    let rules: MaskingRules
    let search: Search
    let isSecret: [Bool]
    private(set) var secrets: Secrets
    /// Of each line.
    private(set) var masks: [[LineMask]]

    init(_ record: Record, _ rules: MaskingRules) {
      self.record = record
      self.rules = rules
      let house = House(record.facts)
      var holders = OfficeHolders(record, rules.holders)
      // Who is named in a matter of secrecy alone acts for nobody.
      isSecret = rules.matters.lines(of: record, Search(rules: rules, house: house, holders: holders))
      holders.add(record, rules.holders, outside: isSecret)
      search = Search(rules: rules, house: house, holders: holders)
      secrets = Secrets(holders: holders)
      masks = Array(repeating: [], count: record.text.lines.count)
      look()
    }

    /// Looks through the lines, then for what was found there and in facts everywhere.
    private mutating func look() {
      let lines = record.text.lines
      let secretLines = isSecret
      let context = Search.Context(
        isSecret: { secretLines[$0] }, isRunning: { lines[$0].role != .body },
        around: { Self.around($0.lowerBound..<$0.upperBound + 1, lines) })
      let streams = Streams(record.text)
      let running = streams.all.flatMap { streams.windows(of: $0) }
      let broken = streams.all.flatMap { streams.brokenNumbers(of: $0) } + streams.brokenCells()
      var found: [Sighting] = []
      for text in running { found += search.sightings(in: text, context) }
      for text in broken { found += search.sightings(in: text, context, patternsAlone: true) }
      secrets.spare(found)
      found = secrets.counted(found)
      secrets.add(found)
      mark(found)
      for text in MaskedRecord.texts(of: record) { secrets.add(ruled(text)) }
      guard !secrets.isEmpty else { return }
      for text in running + broken { mark(secrets.sightings(in: text, isSecret: context.isSecret)) }
    }

    private static func around(_ range: Range<Int>, _ lines: [Line]) -> String {
      lines[range].map(\.text).joined(separator: "\n")
    }

    /// What rules find in a text.
    private func ruled(_ text: MaskedRecord.Text) -> [Sighting] {
      let context = text.lines.isEmpty ? nil : Self.around(text.lines, record.text.lines)
      return secrets.counted(
        search.sightings(in: text.text, isSecret: isOfSecretMatter(text), context: context))
    }

    private mutating func mark(_ sightings: [Sighting]) {
      for sighting in sightings {
        guard let first = sighting.spots.first, let last = sighting.spots.last else { continue }
        let lines = min(first.line, last.line)..<max(first.line, last.line) + 1
        let characters = sighting.spots.reduce(0) {
          $0 + record.text.lines[$1.line].text.slice(utf8: $1.bytes).unicodeScalars.count
        }
        for spot in sighting.spots {
          let isFirst = spot == first
          masks[spot.line].append(
            LineMask(
              bytes: spot.bytes, rule: sighting.rule, lines: isFirst ? lines : 0..<0, characters: characters,
              isPart: sighting.spots.count > 1))
        }
      }
    }

    // MARK: Texts besides the lines

    /// Whether a text belongs to a matter of secrecy, by its lines or by what it says.
    func isOfSecretMatter(_ text: MaskedRecord.Text) -> Bool {
      text.lines.contains { isSecret.indices.contains($0) && isSecret[$0] }
        || text.item.map {
          record.outline.items.indices.contains($0) && isSecret[record.outline.items[$0].lines.lowerBound]
        } ?? false
        || text.item == nil && rules.matters.names(text.text, search)
    }

    /// Bytes of a text that are masked, by rule.
    func sightings(in text: MaskedRecord.Text) -> [Sighting] {
      let isSecret = isOfSecretMatter(text) || text.isOfFile
      return ruled(text)
        + secrets.sightings(in: RunningText(text.text), isFileName: text.isOfFile) { _ in isSecret }
        + parts(in: text)
    }

    /// Where a text shows one part of what went over the end of a line in its matter: something else may stand between it
    /// and the other. Likewise the digits of what was masked in its own lines.
    private func parts(in text: MaskedRecord.Text) -> [Sighting] {
      let bytes = Array(text.text.utf8)
      var found: [Sighting] = []
      let items = record.outline.items
      let matter = text.item.flatMap { items.indices.contains($0) ? items[$0].lines : nil } ?? text.lines
      for line in Set(matter).union(text.lines).sorted() where masks.indices.contains(line) {
        for mask in masks[line] {
          let part = Array(record.text.lines[line].text.slice(utf8: mask.bytes).utf8)
          var pieces: [[UInt8]] = mask.isPart ? [part] : []
          if text.lines.contains(line) { pieces += part.split { !Self.isDigit($0) }.map(Array.init) }
          for piece in pieces where piece.count > 1 || mask.isPart && piece.allSatisfy(Self.isDigit) {
            for start in Self.places(of: piece, in: bytes) {
              found.append(
                Sighting(
                  rule: mask.rule, spots: [Spot(line: 0, bytes: start..<start + piece.count)], secret: nil))
            }
          }
        }
      }
      return found
    }

    /// Where a word stands.
    private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
      guard !word.isEmpty, word.count <= bytes.count else { return [] }
      func isWord(_ index: Int) -> Bool { bytes.indices.contains(index) && isOfWord(bytes[index]) }
      return (0...bytes.count - word.count).filter {
        bytes[$0...].starts(with: word) && !isWord($0 - 1) && !isWord($0 + word.count)
      }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isOfWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// - Parameter item: where the item that it belongs to stands in the outline.
    func masked(_ text: String, lines: Range<Int> = 0..<0, item: Int? = nil, isOfFile: Bool = false)
      -> String
    {
      let found = sightings(
        in: MaskedRecord.Text(text: text, lines: lines, item: item, isOfFile: isOfFile))
      guard !found.isEmpty else { return text }
      return MaskedText(text, Spans.merged(found.flatMap(\.spots).map(\.bytes))).text
    }
  }
}
