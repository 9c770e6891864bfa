/// What a kind of documents writes that others do not: by municipality, organ or time. Profiles hold it as data; what is
/// common to Swedish minutes the readers of headings and labels know themselves.
public struct Vocabulary: Sendable {
  /// Headings of sections in full, folded.
  public var headings: [String: SectionKind] = [:]
  /// Labels of cover pages, folded, each with the id of `CoverLabels` that it stands for.
  public var labels: [String: String] = [:]
  /// What organs are called for short, folded.
  public var abbreviations: Set<String> = []
  public var spelling = Spelling()

  public init() {}

  public var isEmpty: Bool {
    headings.isEmpty && labels.isEmpty && abbreviations.isEmpty && spelling.isEmpty
  }

  /// The kind of section that a folded heading names.
  public func section(headed key: String) -> SectionKind? {
    SectionHeadings.kind(of: key, besides: headings)
  }

  /// Adds the words of another; where both know one, its own meaning stays.
  public mutating func add(_ other: Vocabulary) {
    headings.merge(other.headings) { own, _ in own }
    labels.merge(other.labels) { own, _ in own }
    abbreviations.formUnion(other.abbreviations)
    spelling.add(other.spelling)
  }
}
