import Journal
import ParagrafKit

/// A correction that waits for somebody to say whether it holds for another document than the one that it was made for.
package struct CorrectionOffer: Sendable, Hashable {
  /// The correction's.
  package var id: String
  /// A sentence.
  package var words: String
  /// The document that it is offered to: its content, and where it lies.
  package var document: Correction.Document

  /// What a document's last reading found for it.
  package static func of(_ entry: JournalEntry) -> [CorrectionOffer] {
    guard let offers = entry.offers.flatMap({ try? Wire.read([CorrectionReport.Offer].self, $0.utf8) }),
      let sha256 = entry.sha256
    else { return [] }
    let path = FilePath(bytes: Array(entry.path))
    return offers.map { offer in
      CorrectionOffer(
        id: offer.id, words: offer.words, document: .init(sha256: sha256, path: path.text ?? path.display))
    }
  }

  /// What waits for approval in a folder that import wrote.
  package static func all(in journal: Journal) throws -> [CorrectionOffer] {
    var all: [CorrectionOffer] = []
    try journal.forEach(where: "offers IS NOT NULL") { all += of($0) }
    return all
  }

  /// The line by which it is approved.
  package func approval(by person: String) -> Correction {
    var line = Correction(Correction.approve, by: person)
    line.doc = document
    line.supersedes = id
    return line
  }
}
