/// What one document got.
public struct DocumentResult: Sendable {
  public var name: String
  public var template: String
  public var textLayer: String
  /// As alike as the format asks.
  public var soft = Scores()
  /// The same after normalising.
  public var strict = Scores()
  public var pages = PageTally()
  public var pageText = PageTextTally()
  /// Texts that hold a running header or footer.
  public var leaks = 0
  /// How many facts of each type that is not in the vocabulary.
  public var unknownTypes: [String: Int] = [:]
  /// Misses and extras of the soft measure.
  public var errors: [EvaluationError] = []
  /// False where there is no file with found facts.
  public var isFound = true

  init(_ gold: GoldDocument) {
    name = gold.name
    template = gold.template
    textLayer = gold.textLayer
  }
}

/// Something missed or wrong.
public struct EvaluationError: Sendable, Hashable {
  public enum Kind: String, Sendable { case missed, extra }
  public var document: String
  public var kind: Kind
  /// The type it is scored as.
  public var type: String
  public var item: String?
  /// What had to be the same besides, such as a section's kind.
  public var fixed: String?
  /// The value, in its normal form.
  public var value: String

  init(_ kind: Kind, _ document: String, _ atom: Atom) {
    self.kind = kind
    self.document = document
    type = atom.type
    item = atom.item
    fixed = atom.fixed
    value = atom.value.string
  }
}
