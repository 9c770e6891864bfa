import ParagrafKit

/// The signs that make a line an item's heading, where a scan has worn them and the place proves what they were: the §
/// before a number that stands in the series of the items' numbers, and `dnr` before a case number.
enum WornSigns {
  static func edits(in text: ReadingText) -> [Edit] { signs(in: text) + labels(in: text) }

  // MARK: §

  /// A heading with a number, and where its § is worn.
  private struct Heading {
    var line: Line
    var number: Int
    var sign: Range<Int>?
    var hasOrgan: Bool
    var hasCaseNumber: Bool
  }

  private static func signs(in text: ReadingText) -> [Edit] {
    guard ItemsRecogniser.hasItems(text) else { return [] }
    let headings = headings(in: text)
    guard headings.contains(where: { $0.contains { $0.sign != nil } }) else { return [] }
    // Where `Kf 14` and `Kf 15` bear no § at all, their figures are the number's.
    let bare = Set(headings.joined().filter { $0.sign == nil && !$0.line.text.contains("§") }.map(\.number))
    let hasBareNumbers = bare.contains { bare.contains($0 + 1) }
    var edits: [Edit] = []
    for (position, readings) in headings.enumerated() {
      let proven = readings.filter { heading in
        let before = position > 0 ? headings[position - 1] : []
        let after = position + 1 < headings.count ? headings[position + 1] : []
        return isProven(heading, before: before, after: after)
      }
      // Of two readings neither is proven.
      guard proven.count == 1, let sign = proven[0].sign else { continue }
      let line = proven[0].line
      let bytes = Array(line.text.utf8)
      // `543`, `KF$89`
      let isGlued = sign.upperBound < bytes.count && (0x30...0x39).contains(bytes[sign.upperBound])
      let followsWord = sign.lowerBound > 0 && bytes[sign.lowerBound - 1] > 0x20
      if isGlued, hasBareNumbers, line.text.slice(utf8: sign).allSatisfy(\.isNumber) { continue }
      if let edit = text.edit(
        sign, of: line, to: (followsWord ? " " : "") + "§" + (isGlued ? " " : ""), rule: .itemSign,
        confidence: proven[0].hasCaseNumber ? 0.99 : 0.97)
      {
        edits.append(edit)
      }
    }
    return edits
  }

  /// The numbers that each heading's line may bear, in reading order.
  private static func headings(in text: ReadingText) -> [[Heading]] {
    ItemHeading.all(in: text).sorted { $0.key < $1.key }.compactMap { position, readings in
      let line = text.lines[text.body[position]]
      let own = readings.filter { !$0.isWorn }.compactMap { reading in
        Int(reading.number.prefix { $0.isNumber }).map {
          Heading(
            line: line, number: $0, sign: reading.wornSign, hasOrgan: (reading.wornSign?.lowerBound ?? 0) > 0,
            hasCaseNumber: !reading.caseNumbers.isEmpty)
        }
      }
      return own.isEmpty ? nil : own
    }
  }

  /// Whether the number goes on from that of the heading before or leads to that of the one after. Columns of figures do
  /// that, too, by chance: without an organ before it, the sign must be none of figures, or the other heading's § whole.
  private static func isProven(_ heading: Heading, before: [Heading], after: [Heading]) -> Bool {
    let neighbours =
      before.filter { $0.number == heading.number - 1 } + after.filter { $0.number == heading.number + 1 }
    guard let sign = heading.sign else { return !neighbours.isEmpty }
    let worn = heading.line.text.slice(utf8: sign)
    // No other figures look like a §.
    guard worn.allSatisfy({ !$0.isNumber || "35689".contains($0) }) else { return false }
    if heading.hasOrgan {
      return !neighbours.isEmpty
    }
    return !worn.hasDigit && !neighbours.isEmpty || neighbours.contains { $0.sign == nil }
  }

  // MARK: dnr

  private static func labels(in text: ReadingText) -> [Edit] {
    text.body.flatMap { index in
      let line = text.lines[index]
      return CaseNumbers.wornLabels(in: line.text).compactMap { found -> Edit? in
        let isCapital = line.text.slice(utf8: found.word).startsWithCapital
        let edit = text.edit(
          found.word, of: line, to: isCapital ? "Dnr" : "dnr", rule: .caseLabel, confidence: found.confidence)
        return edit.flatMap { CaseNumbers.isWornLabel($0.before) ? $0 : nil }
      }
    }
  }
}
