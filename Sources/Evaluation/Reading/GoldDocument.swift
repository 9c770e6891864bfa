import FoundationEssentials

/// What a document states, as written by hand.
public struct GoldDocument: Sendable {
  /// The document's name: that of its PDF without suffix.
  public var name: String
  /// The layout it has.
  public var template: String
  /// `digital`, `ocr` or `none`.
  public var textLayer: String
  /// Types, or `section:<kind>`, of which the gold lists only a part.
  public var notExhaustive: Set<String>
  public var facts: [StatedFact]

  /// Gold of its parts.
  public init(
    name: String, template: String, textLayer: String = "digital", notExhaustive: Set<String> = [],
    facts: [StatedFact]
  ) {
    self.name = name
    self.template = template
    self.textLayer = textLayer
    self.notExhaustive = notExhaustive
    self.facts = facts
  }

  /// The gold in a file's JSON; nil if it is something else.
  public init?(_ json: JSONValue) {
    guard let name = json["doc"]?.string, case .array(let facts)? = json["facts"] else { return nil }
    let layer = json["text_layer"]?.string ?? "digital"
    self.init(
      name: name, template: json["template"]?.string ?? "?",
      textLayer: layer.split(separator: " ").first.map(String.init) ?? "?",
      notExhaustive: Set(json["not_exhaustive"]?.elements.map(\.text) ?? []),
      facts: facts.compactMap { StatedFact($0) })
  }

  /// The gold in a file's bytes; nil if they are something else.
  public init?(bytes: Data) {
    guard let json = try? JSONDecoder().decode(JSONValue.self, from: bytes) else { return nil }
    self.init(json)
  }
}
