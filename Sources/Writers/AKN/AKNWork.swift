import ParagrafKit

/// What names a document as a work (FRBR), by the Akoma Ntoso Naming Convention:
/// `/akn/se/doc/protokoll/nora-kommun.kommunstyrelsen/2022-09-28/60-65`.
struct AKNWork {
  /// As the document's facts say; `dokument` where they do not.
  let kind: String
  /// Who made it.
  let author: String
  let date: String
  /// What day that is: of the `meeting`, of the `document`, on which the `file` was made; `unknown` where none is known, and
  /// then the date is the first there is.
  let dateName: String
  /// What tells it from others of its author on that day: the range of its §§, its case number, else its content.
  let number: String
  let uri: String

  static let unknownDate = "0001-01-01"

  init(_ record: Record) {
    let kind = record.value(.documentKind) ?? "dokument"
    self.kind = kind
    let organs = [record.value(.municipality), record.value(.body)].compactMap { $0 }.filter { !$0.isEmpty }
    author = organs.isEmpty ? "Okänd upphovsman" : organs.joined(separator: ", ")
    let created = record.text.document.metadata.created.flatMap(Timestamp.iso)?.prefix(10)
    let dates = [
      ("meeting", record.value(.meetingDate)), ("document", record.value(.documentDate)),
      ("file", created.map(String.init)),
    ]
    let known = dates.lazy.compactMap { name, date in
      date.flatMap { CalendarDay.isValid($0) ? (name, $0) : nil }
    }
    (dateName, date) = known.first ?? ("unknown", Self.unknownDate)
    let numbers: [String?] = [record.value(.paragraphRange), record.value(.documentDnr)]
    number =
      numbers.compactMap { $0.flatMap(Slug.of) }.first
      ?? "sha256-" + record.text.document.source.sha256.prefix(16)
    let organ = organs.compactMap(Slug.of).joined(separator: ".")
    uri =
      "/akn/se/doc/\(Slug.of(kind) ?? "dokument")/\(organ.isEmpty ? "okand" : organ)/\(date)/\(number)"
  }
}

/// A day of the calendar.
enum CalendarDay {
  /// Whether a text is a day as `2022-09-28`.
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 0,
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
