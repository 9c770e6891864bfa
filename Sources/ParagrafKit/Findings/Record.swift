/// What Recognition hands on and writers write: everything known of one document.
public struct Record: Sendable {
  public var text: ReadingText
  /// Facts of the document and of its items, in reading order.
  public var facts: [Fact]
  /// Findings that the resolver did not take, each with the reason.
  public var rejected: [Rejection]
  /// Id and version of each recogniser that ran.
  public var recognisers: [About]
  /// What went wrong in recognisers; the document is none the worse.
  public var warnings: [RecogniserWarning] = []
  /// Edits that archivists decided on and that there is no occasion for: the text reads otherwise, or no rule makes them.
  public var unfitDecisions: [Edit] = []
  /// What people put right in earlier readings, and what became of it here.
  public var corrections = CorrectionReport()
  /// Lines that belong to no item, as recognisers claimed them.
  public var regions: [Finding] = []
  /// For whom it is: one for the public has had its personal data masked.
  public var audience = Audience.archive
  /// What is not shown, in reading order; none in a record for the archive.
  public var masks: [Mask] = []

  public init(text: ReadingText, facts: [Fact], rejected: [Rejection], recognisers: [About]) {
    self.text = text
    self.facts = facts
    self.rejected = rejected
    self.recognisers = recognisers
  }

  public var outline: Outline { text.outline }

  /// Those of the recognisers that are made for documents such as this one, not for all.
  public var profiles: [About] { recognisers.filter { $0.profile != nil } }

  /// The first value of a type among the document's own facts.
  public func value(_ type: FactType) -> String? {
    facts.first { $0.type == type && $0.item == nil }?.value.description
  }

}

/// A finding that was not taken.
public struct Rejection: Sendable {
  public var finding: Finding
  public var reason: String

  public init(finding: Finding, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}

/// Something that went wrong in a recogniser.
public struct RecogniserWarning: Sendable, Hashable {
  /// The recogniser's id.
  public var recogniser: String
  /// A sentence.
  public var message: String

  public init(recogniser: String, message: String) {
    self.recogniser = recogniser
    self.message = message
  }
}
