import ParagrafKit

/// What a document is called: `Protokoll · Kommunstyrelsen · Nora kommun · 2022-09-28`; where nothing of that was found, the
/// title that the file states, else its name.
enum DocumentTitle {
  static func of(_ record: Record) -> String {
    let parts = [
      record.value(.documentKind)?.capitalised, record.value(.body), record.value(.municipality),
      record.value(.meetingDate) ?? record.value(.documentDate),
    ].compactMap { $0 }
    if !parts.isEmpty { return parts.joined(separator: " · ") }
    let document = record.text.document
    return document.metadata.title.isEmpty ? document.source.name : document.metadata.title
  }
}
