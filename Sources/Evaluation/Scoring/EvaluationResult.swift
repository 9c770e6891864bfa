/// What all documents got. Folds documents one at a time, so that a large set needs no large memory.
public struct EvaluationResult: Sendable {
  /// Figures by both measures.
  public struct Figures: Sendable, Hashable {
    public var soft = Scores()
    public var strict = Scores()

    /// Nothing yet.
    public init() {}

    mutating func add(_ document: DocumentResult) {
      soft += document.soft
      strict += document.strict
    }
  }

  public private(set) var overall = Figures()
  public private(set) var templates: [String: Figures] = [:]
  public private(set) var textLayers: [String: Figures] = [:]
  /// The documents, as they were evaluated.
  public private(set) var documents: [DocumentResult] = []
  public private(set) var pages = PageTally()
  public private(set) var pageText = PageTextTally()
  public private(set) var leaks = 0
  public private(set) var unknownTypes: [String: Int] = [:]

  /// No documents yet.
  public init() {}

  /// Compares what was found in a document with its gold. Nothing found at all (nil) counts as all missed.
  public mutating func add(_ gold: GoldDocument, found: FoundFacts?) {
    let document = DocumentScoring.score(gold, found)
    overall.add(document)
    templates[document.template, default: Figures()].add(document)
    textLayers[document.textLayer, default: Figures()].add(document)
    pages += document.pages
    pageText += document.pageText
    leaks += document.leaks
    unknownTypes.merge(document.unknownTypes, uniquingKeysWith: +)
    documents.append(document)
  }

  /// The documents without a file of found facts.
  public var missing: [String] { documents.filter { !$0.isFound }.map(\.name) }

  /// What was missed and what is wrong, document by document.
  public var errors: [EvaluationError] { documents.flatMap(\.errors) }
}
