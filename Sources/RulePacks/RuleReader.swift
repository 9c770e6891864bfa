import Manifests
import ParagrafKit
import Patterns
import Yams

/// Reads rules.
extension ManifestReader {
  /// The pack, or nil if it has faults.
  mutating func pack(from bytes: [UInt8]) -> RulePack? { root(of: bytes).flatMap { pack(from: $0) } }

  mutating func pack(from root: Node) -> RulePack? {
    let known = Self.commonKeys + ["rules"] + Self.vocabularyKeys + ["examples"]
    guard let members = members(root, of: "a pack", known) else { return nil }
    let manifest = manifest(members, root)
    let vocabulary = vocabulary(members)
    // Words alone make a pack too.
    let rules = members["rules"] == nil && !vocabulary.isEmpty ? nil : required("rules", members, root)
    let read = rules.map { list($0, "rules") }?.compactMap { self.rule($0) } ?? []
    let reads = self.reads(read)
    let (examples, lines) = examples(members, root, reads: reads)
    guard faults.isEmpty, let manifest else { return nil }
    var emits: [About.Emission] = []
    let headed = Set(vocabulary.headings.values).sorted { $0.rawValue < $1.rawValue }
    for emission in read.flatMap(\.yields).map(\.emission) + headed.map({ .section($0) })
    where !emits.contains(emission) {
      emits.append(emission)
    }
    return RulePack(
      about: About(
        id: manifest.id, version: manifest.version, emits: emits, why: manifest.why, reads: reads,
        profile: manifest.profile?.description, examples: examples),
      path: path, profile: manifest.profile, rules: read, vocabulary: vocabulary, exampleLines: lines,
      idLine: manifest.idLine)
  }

  // MARK: Parts

  /// A pack reads sections if one of its rules does; then it is too late to find structure.
  private mutating func reads(_ rules: [Rule]) -> About.Reads {
    guard rules.contains(where: { $0.conditions.section != nil }) else { return .lines }
    for rule in rules {
      for yield in rule.yields {
        if case .fact = yield { continue }
        fault(
          at: rule.line,
          """
          a pack in which a rule asks for 'when: {section: …}' finds facts alone; put rules for sections, items \
          and regions into a pack of their own
          """)
        break
      }
    }
    return .sections
  }

  private mutating func rule(_ node: Node) -> Rule? {
    let targets = Rule.Target.allCases.map(\.rawValue)
    let finds = ["section", "item", "region", "fact"]
    let before = faults.count
    guard let members = members(node, of: "a rule", targets + ["when", "confidence"] + finds) else {
      return nil
    }
    let given = targets.filter { members[$0] != nil }
    guard given.count == 1, let target = Rule.Target(rawValue: given[0]), let source = members[given[0]]
    else {
      fault(node, "a rule has one pattern: line, paragraph or cell")
      return nil
    }
    let conditions = members["when"].map { self.conditions($0) } ?? Rule.Conditions()
    if target == .paragraph, let role = conditions.role, role != .body {
      fault(
        members["when"] ?? node,
        "paragraphs are made of body lines; use 'line' for running headers and footers")
    }
    guard let pattern = pattern(source) else { return nil }
    var yields: [Rule.Yield] = []
    if let node = members["section"], let kind = name(node, "section") {
      yields.append(.section(SectionKind(rawValue: kind)))
    }
    if let node = members["item"], let template = template(node, "item", pattern) {
      yields.append(.item(template))
    }
    if let node = members["region"], let name = filledText(node, "region") { yields.append(.region(name)) }
    if let node = members["fact"] {
      if case .sequence(let nodes) = node {
        yields += nodes.compactMap { fact($0, pattern) }
      } else if let fact = fact(node, pattern) {
        yields.append(fact)
      }
    }
    let confidence = members["confidence"].flatMap { self.confidence($0) }
    if yields.isEmpty, faults.count == before {
      fault(node, "the rule finds nothing: give it section, item, region or fact")
    }
    return Rule(
      target: target, pattern: pattern, conditions: conditions, yields: yields, confidence: confidence ?? 0.9,
      line: line(node))
  }

  private mutating func pattern(_ node: Node) -> Pattern? {
    guard let source = filledText(node, "pattern") else { return nil }
    do {
      return try Pattern(source)
    } catch {
      fault(node, "bad pattern: \(error.reason)")
      return nil
    }
  }

  private mutating func conditions(_ node: Node) -> Rule.Conditions {
    var conditions = Rule.Conditions()
    guard let members = members(node, of: "when", ["bold", "section", "role"]) else { return conditions }
    if let node = members["bold"] {
      switch text(node) {
      case "true": conditions.bold = true
      case "false": conditions.bold = false
      default: fault(node, "'bold' is true or false")
      }
    }
    conditions.section = members["section"].flatMap { name($0, "section") }.map { SectionKind(rawValue: $0) }
    if let node = members["role"] {
      conditions.role = text(node).flatMap { LineRole(rawValue: $0) }
      if conditions.role == nil { fault(node, "'role' is body, header or footer") }
    }
    return conditions
  }

  private mutating func fact(_ node: Node, _ pattern: Pattern) -> Rule.Yield? {
    guard let members = members(node, of: "fact", ["type", "value"]) else { return nil }
    let type = required("type", members, node).flatMap { name($0, "type") }.map { FactType(rawValue: $0) }
    if let type, let reason = Described.fault(in: type) { fault(members["type"] ?? node, reason) }
    guard let value = required("value", members, node) else { return nil }
    guard case .mapping(let fields) = value else {
      guard let type, let template = template(value, "value", pattern) else { return nil }
      return .fact(type, .text(template))
    }
    var templates: [(name: String, template: Template)] = []
    for (key, value) in fields {
      guard let field = name(key, "field"), let template = template(value, field, pattern) else { return nil }
      templates.append((field, template))
    }
    if templates.isEmpty { fault(value, "'value' is empty") }
    return type.map { .fact($0, .object(templates)) }
  }

  private mutating func template(_ node: Node, _ what: String, _ pattern: Pattern) -> Template? {
    guard let text = filledText(node, what) else { return nil }
    do {
      return try Template(text, of: pattern)
    } catch {
      fault(node, error.reason)
      return nil
    }
  }
}

extension Rule.Yield {
  /// What a recogniser says it emits.
  var emission: About.Emission {
    switch self {
    case .section(let kind): .section(kind)
    case .item: .items
    case .region(let name): .region(name)
    case .fact(let type, _): .fact(type)
    }
  }
}
