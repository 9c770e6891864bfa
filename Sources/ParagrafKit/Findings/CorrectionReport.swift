/// What became of the corrections of a document, by their ids in the log of corrections.
public struct CorrectionReport: Sendable, Hashable {
  /// Those that its text honours.
  public var applied: [String] = []
  /// What is read so by itself now.
  public var fulfilled: [String] = []
  /// Those that fit nowhere any more, a sentence each.
  public var unfit: [String] = []
  /// Those that were made for another document, and wait for somebody to approve them for this one.
  public var offered: [Offer] = []
  /// Those that were found at another place, or in another version of the file, a sentence each.
  public var moved: [String] = []
  /// Whether the log was left out, because somebody asked for that.
  public var areLeftOut = false

  public init() {}

  /// A correction that waits for approval.
  public struct Offer: Sendable, Hashable {
    public var id: String
    /// A sentence.
    public var words: String

    public init(id: String, words: String) {
      self.id = id
      self.words = words
    }
  }
}
