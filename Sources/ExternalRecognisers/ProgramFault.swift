/// What a program did wrong.
struct ProgramFault: Error {
  enum Kind {
    /// Another attempt would end the same.
    case hopeless
    /// Its process ended.
    case ended
    case misbehaved
  }

  var kind: Kind
  /// What is wrong: `did not answer within 10 s`.
  var reason: String
  /// The last line that it wrote to its standard error.
  var complaint: String?

  init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }

  var words: String { complaint.map { "\(reason) (its last words: \($0))" } ?? reason }
}
