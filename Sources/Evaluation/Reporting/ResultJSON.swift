import FoundationEssentials

extension EvaluationResult {
  /// The result as JSON, with the member names that score_facts.py uses; `strict` holds the strict figures.
  public var json: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encoding of such values fails only for numbers that are none, and there are none.
    return (try? encoder.encode(jsonValue)) ?? Data()
  }

  private var jsonValue: JSONValue {
    .object([
      "overall": summary(overall),
      "per_type": types(overall),
      "per_template": .object(templates.mapValues { summary($0, with: ["per_type": types($0)]) }),
      "per_text_layer": .object(textLayers.mapValues { summary($0) }),
      "per_doc": .object(
        Dictionary(documents.map { ($0.name, summary($0)) }, uniquingKeysWith: { first, _ in first })),
      "pages": .object([
        "compared": .int(pages.compared), "exact": share(pages.exact, pages.compared),
        "within_1": share(pages.near, pages.compared),
      ]),
      "page_text": .object([
        "pages": .int(pageText.pages),
        "mean_similarity": pageText.pages == 0
          ? .null : .double(pageText.similarity / Double(pageText.pages)),
        "words": .object(members(pageText.words.rates)),
      ]),
      "running_line_leaks": .int(leaks),
      "unknown_types": .object(unknownTypes.mapValues { .int($0) }),
      "missing_docs": .array(missing.map { .string($0) }),
    ])
  }

  private func share(_ count: Int, _ of: Int) -> JSONValue {
    of == 0 ? .null : .double(Double(count) / Double(of))
  }

  private func members(_ rates: Rates) -> [String: JSONValue] {
    ["p": .double(rates.precision), "r": .double(rates.recall), "f1": .double(rates.f1)]
  }

  private func members(_ scores: Scores) -> [String: JSONValue] {
    let total = scores.total
    return [
      "micro": .object(members(scores.micro)), "macro": .object(members(scores.macro)),
      "counts": .array([.int(total.matched), .int(total.extra), .int(total.missed)]),
    ]
  }

  private func members(_ tally: Tally) -> [String: JSONValue] {
    members(tally.rates).merging([
      "tp": .int(tally.matched), "fp": .int(tally.extra), "fn": .int(tally.missed),
      "support": .int(tally.support),
    ]) { first, _ in first }
  }

  private func summary(_ figures: Figures, with more: [String: JSONValue] = [:]) -> JSONValue {
    var object = members(figures.soft).merging(more) { first, _ in first }
    object["strict"] = .object(members(figures.strict))
    return .object(object)
  }

  private func summary(_ document: DocumentResult) -> JSONValue {
    var figures = Figures()
    figures.add(document)
    return summary(
      figures, with: ["template": .string(document.template), "text_layer": .string(document.textLayer)])
  }

  private func types(_ figures: Figures) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: figures.soft.byType.map { type, tally in
          var object = members(tally)
          object["strict"] = .object(members(figures.strict.byType[type] ?? Tally()))
          return (type, .object(object))
        }))
  }
}
