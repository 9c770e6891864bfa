import Importing
import Journal

/// What two runs made of one document.
struct DocumentComparison: Sendable {
  /// How a document ended, as a journal knows it.
  struct State: Sendable, Hashable, Encodable {
    var status: String
    var reason: String?
    var pages: Int

    init(_ entry: JournalEntry) {
      (status, reason, pages) = (entry.status, entry.reason, entry.pages)
    }

    /// `failed (damaged)`.
    var words: String { reason.map { "\(status) (\($0))" } ?? status }
  }

  /// Path of its outputs below the output folder, without suffix.
  var document: FilePath
  /// Whether each run has it.
  var isInA: Bool
  var isInB: Bool
  /// Nil where there is no journal, or none of the document.
  var stateA: State?
  var stateB: State?
  /// Of documents in both.
  var counts: [String: FactCounts] = [:]
  var changes: [FactChange] = []
  var malformed = 0

  var isInBoth: Bool { isInA && isInB }
  /// Whether it ended otherwise, or has another number of pages.
  var hasOtherState: Bool {
    guard let stateA, let stateB else { return false }
    return stateA != stateB
  }
  var differs: Bool { !isInBoth || hasOtherState || !changes.isEmpty }
}
