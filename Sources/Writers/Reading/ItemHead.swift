import ParagrafKit

/// The heading of an item, cut up: `§ 60 Dnr KS 2021/261 Ny väg` is a number, a case number, and a title.
struct ItemHead {
  /// The heading's lines as they are printed, one text.
  let text: String
  /// Bytes of it that are the number with its mark, and the title; nil where it does not show them.
  private(set) var number: Range<Int>?
  private(set) var title: Range<Int>?
  /// What it says besides: case numbers. Of an attached document, who sends it, too.
  private(set) var besides: [Range<Int>] = []

  init(_ text: String, number: String, title: String) {
    self.text = text
    let bytes = Array(text.utf8)
    if let found = Self.range(of: Array(title.utf8), in: bytes[...]) {
      self.title = found
      var rest = [0..<found.lowerBound, found.upperBound..<bytes.count]
      for index in rest.indices where self.number == nil {
        guard let end = Self.end(of: number, in: bytes[rest[index]]) else { continue }
        self.number = Self.trimmed(rest[index].lowerBound..<end, bytes)
        rest[index] = end..<rest[index].upperBound
      }
      besides = rest.compactMap { Self.trimmed($0, bytes) }
    } else {
      // Whatever it says is its title.
      let end = Self.end(of: number, in: bytes[...])
      self.number = end.flatMap { Self.trimmed(0..<$0, bytes) }
      self.title = Self.trimmed((end ?? 0)..<bytes.count, bytes)
    }
  }

  func string(_ range: Range<Int>) -> String { text.slice(utf8: range) }

  /// Where the number ends that a text tells of, a point or colon behind it included.
  private static func end(of number: String, in bytes: ArraySlice<UInt8>) -> Int? {
    for dash in ["-", "–", " - ", " – "] {
      let pattern = Array(number.split(separator: "-").joined(separator: dash).utf8)
      var rest = bytes
      while let found = range(of: pattern, in: rest) {
        rest = rest[(found.lowerBound + 1)...]
        let isCut =
          found.lowerBound > 0 && isDigit(bytes[found.lowerBound - 1])
          || found.upperBound < bytes.endIndex && isDigit(bytes[found.upperBound])
        if isCut { continue }
        return found.upperBound
          + bytes[found.upperBound...].prefix { $0 == 0x2E || $0 == 0x3A || $0 == 0x29 }.count
      }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
    let isGap = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A }
    let start = range.lowerBound + bytes[range].prefix(while: isGap).count
    guard start < range.upperBound else { return nil }
    return start..<range.upperBound - bytes[range].reversed().prefix(while: isGap).count
  }

  private static func range(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if bytes[start...].starts(with: pattern) { return start..<start + pattern.count }
      rest = bytes[(start + 1)...]
    }
    return nil
  }
}

/// The number of an item as it is shown.
enum ItemNumber {
  /// `§ 60`, `§§ 12–18`; the bare number in a kallelse.
  static func shown(_ item: Item, _ record: Record) -> String {
    if record.value(.documentKind) == "kallelse" { return item.number }
    let ends = item.number.split(separator: "-").map { Int($0) }
    if ends.count == 2, let first = ends[0], let last = ends[1], first < last { return "§§ \(first)–\(last)" }
    return "§ " + item.number
  }
}

/// What kinds of sections are called where the document prints no heading.
enum SectionNames {
  static let all: [SectionKind: String] = [
    .forslag: "Förslag", .yrkande: "Yrkanden", .behandling: "Behandling",
    .proposition: "Propositionsordning", .votering: "Votering", .beslut: "Beslut",
    .omedelbarJustering: "Omedelbar justering", .reservation: "Reservation",
    .sarskiltYttrande: "Särskilt yttrande", .protokollsanteckning: "Protokollsanteckning", .jav: "Jäv",
    .sekretess: "Sekretess", .delges: "Delges", .handlingar: "Handlingar", .ekonomi: "Ekonomi",
    .barnperspektiv: "Barnperspektiv",
  ]
}
