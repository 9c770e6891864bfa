/// Records as CITS ERMS 2.1 writes them (FGS Ärendehantering 2.0): their grammar, and the files that they name.
final class ERMSCheck: ContentPart {
  private let path: [UInt8]
  private let context: ContentContext
  private var grammar: GrammarCheck
  /// Systems' identifiers of records and aggregations, each a number.
  private var identifiers: Set<Int> = []

  /// Values that ask for another attribute (the specification's own co-occurrence rules).
  private static let others = [
    ("aggregationType", "own_aggregation_definition", "otherAggregationType"),
    ("dateType", "other", "otherDateType"),
    ("directionDefinition", "other", "otherDirectionDefinition"), ("agentType", "other", "otherAgentType"),
    ("contactType", "other", "otherContactLineType"), ("adressType", "other", "otherAddressLineType"),
    ("disposalDateType", "other_date", "otherDisposalDateType"),
    ("restrictionType", "other_type", "otherRestrictionType"),
    ("relationType", "own_relation_definition", "otherRelationType"),
  ]

  init(_ path: [UInt8], _ context: ContentContext) {
    self.path = path
    self.context = context
    let (findings, name) = (context.fixity.findings, PackagePath.shown(path))
    grammar = GrammarCheck(.erms, rule: "ERMS-SCHEMA") { findings.error($0, name, $1, line: $2) }
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    grammar.start(name, attributes, line: line)
    for (attribute, value, other) in Self.others where attributes[attribute] == value {
      if attributes[other]?.isEmpty != false {
        report("ERMS-OTHER", "\(name): where \(attribute) is \(value), \(other) must say which; add it", line)
      }
    }
    switch name {
    case "erms:record", "erms:aggregation":
      if let id = attributes["systemIdentifier"], !identifiers.insert(id.hashValue).inserted {
        report("ERMS-ID", "the systemIdentifier \(id.shown) stands twice; give each record its own", line)
      }
    case "erms:appendix", "erms:agentExtendingAppendix":
      if let file = attributes["path"] { check(file, line) }
    default: break
    }
  }

  private func check(_ reference: String, _ line: Int) {
    do {
      if try context.file(reference, from: path) == nil {
        report(
          "ERMS-APPENDIX",
          "the appendix \(reference.shown) is no file of the package; add it or mend the path", line)
      }
    } catch {
      report("ERMS-APPENDIX", error.words, line)
    }
  }

  private func report(_ rule: String, _ words: String, _ line: Int) {
    context.fixity.findings.error(rule, PackagePath.shown(path), words, line: line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { grammar.text(bytes) }
  func end(_ name: String, line: Int) { grammar.end(line: line) }
  func finish() { grammar.finish() }
}
