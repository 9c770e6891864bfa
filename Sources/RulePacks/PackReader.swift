import ParagrafKit
import Yams

/// Reads a pack from YAML; all its faults at once, each with its line.
struct PackReader {
  let path: String
  private(set) var faults: [PackFault] = []
  /// Where the id stands, from 1.
  private(set) var idLine: Int?

  init(path: String) { self.path = path }

  /// The pack, or nil if it has faults.
  mutating func pack(from bytes: [UInt8]) -> RulePack? {
    guard let root = root(of: bytes) else { return nil }
    let keys = ["format", "id", "version", "why", "applies", "rules", "examples"]
    guard let members = members(root, of: "a pack", keys) else { return nil }
    if let node = required("format", members, root), text(node) != "1" {
      fault(node, "format \(text(node) ?? "?"): this program reads format 1")
    }
    let id = required("id", members, root).flatMap { node in
      idLine = line(node)
      return name(node, "id")
    }
    let version = required("version", members, root).flatMap { filledText($0, "version") }
    let why = required("why", members, root).flatMap { filledText($0, "why") }
    let profile = members["applies"].flatMap { self.profile($0) }
    let rules = required("rules", members, root).map { list($0, "rules") } ?? []
    let read = rules.compactMap { self.rule($0) }
    let reads = self.reads(read)
    let nodes = required("examples", members, root).map { list($0, "examples") } ?? []
    let examples = nodes.compactMap { self.example($0, reads) }
    if let node = members["examples"], examples.count == nodes.count, !nodes.isEmpty {
      if examples.allSatisfy(\.finds.isEmpty) { fault(node, "no example finds anything") }
      if !examples.contains(where: \.finds.isEmpty) {
        fault(node, "no example finds nothing: show what must not be found, with 'finds: []'")
      }
    }
    guard faults.isEmpty, let id, let version, let why else { return nil }
    var emits: [About.Emission] = []
    for emission in read.flatMap(\.yields).map(\.emission) where !emits.contains(emission) {
      emits.append(emission)
    }
    return RulePack(
      about: About(id: id, version: version, emits: emits, why: why, reads: reads, examples: examples),
      path: path, profile: profile, rules: read, exampleLines: nodes.map { line($0) })
  }

  // MARK: Parts

  /// A pack reads sections if one of its rules does; then it is too late to find structure.
  private mutating func reads(_ rules: [Rule]) -> About.Reads {
    guard rules.contains(where: { $0.conditions.section != nil }) else { return .lines }
    for rule in rules {
      for yield in rule.yields {
        if case .fact = yield { continue }
        faults.append(
          PackFault(
            path: path, line: rule.line,
            reason: """
              a pack in which a rule asks for 'when: {section: …}' finds facts alone; put rules for sections, items \
              and regions into a pack of their own
              """))
        break
      }
    }
    return .sections
  }

  private mutating func profile(_ node: Node) -> Profile? {
    guard let members = members(node, of: "applies", ["municipality", "body", "from", "to"]) else {
      return nil
    }
    if case .mapping(let mapping) = node, mapping.isEmpty { fault(node, "'applies' is empty") }
    var profile = Profile()
    profile.municipality = members["municipality"].flatMap { filledText($0, "municipality") }
    profile.body = members["body"].flatMap { filledText($0, "body") }
    profile.from = members["from"].flatMap { year($0, "from") }
    profile.to = members["to"].flatMap { year($0, "to") }
    if let from = profile.from, let to = profile.to, from > to {
      fault(node, "from \(from) is after to \(to)")
    }
    return profile
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
    if type == .item || type == .section {
      fault(
        members["type"] ?? node, "items and sections are found with '\(type?.rawValue ?? ""):', not as facts")
    }
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

  private mutating func example(_ node: Node, _ reads: About.Reads) -> Example? {
    guard let members = members(node, of: "an example", ["name", "text", "section", "finds"]) else {
      return nil
    }
    let text = required("text", members, node).flatMap { filledText($0, "text") }
    let section = members["section"].flatMap { name($0, "section") }.map { SectionKind(rawValue: $0) }
    if let node = members["section"], section != nil, reads == .lines {
      fault(node, "no rule of this pack reads sections; leave 'section' out of the example")
    }
    guard let finds = required("finds", members, node), case .sequence(let nodes) = finds else {
      if let finds = members["finds"] { fault(finds, "'finds' is a list, [] for nothing") }
      return nil
    }
    let found = nodes.compactMap { self.found($0) }
    guard let text, found.count == nodes.count else { return nil }
    let first = text.split(separator: "\n").first.map(String.init) ?? ""
    let title = members["name"].flatMap { filledText($0, "name") } ?? first
    return Example(title, text, section: section, finds: found)
  }

  /// What an example finds, as `Example.finds` has it.
  private mutating func found(_ node: Node) -> String? {
    guard
      let members = members(
        node, of: "what an example finds", ["section", "item", "region", "fact", "value"])
    else { return nil }
    let kinds = ["section", "item", "region", "fact"].filter { members[$0] != nil }
    guard kinds.count == 1, let subject = members[kinds[0]], let word = filledText(subject, kinds[0]) else {
      fault(node, "an example finds a section, an item, a region or a fact, one in each {…}")
      return nil
    }
    guard kinds[0] == "fact" else {
      if let value = members["value"] { fault(value, "only facts have a value") }
      return "\(kinds[0]): \(word)"
    }
    guard let value = required("value", members, node) else { return nil }
    guard case .mapping(let fields) = value else {
      return filledText(value, "value").map { "\(word): \($0)" }
    }
    var object: [Value.Field] = []
    for (key, value) in fields {
      guard let field = name(key, "field"), let text = filledText(value, field) else { return nil }
      object.append(Value.Field(field, .text(text)))
    }
    return "\(word): \(Value.object(object))"
  }

  // MARK: YAML

  private mutating func root(of bytes: [UInt8]) -> Node? {
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      // The line is that of the first byte that is wrong.
      let valid = String(decoding: bytes, as: UTF8.self).utf8
      let good = zip(valid, bytes).prefix { $0 == $1 }.count
      faults.append(
        PackFault(path: path, line: 1 + bytes.prefix(good).count { $0 == 0x0A }, reason: "not UTF-8"))
      return nil
    }
    if let line = Self.manyNames(in: bytes) {
      faults.append(
        PackFault(path: path, line: line, reason: "too many aliases (*name); write out what they stand for"))
      return nil
    }
    do {
      if let root = try compose(yaml: yaml) { return root }
      faults.append(PackFault(path: path, line: 1, reason: "the file is empty"))
    } catch let error as YamlError {
      faults.append(PackFault(path: path, line: error.line(in: yaml), reason: "bad YAML: \(error.words)"))
    } catch {
      faults.append(PackFault(path: path, line: nil, reason: "bad YAML: \(error)"))
    }
    return nil
  }

  /// Aliases of anchors can make a small file stand for a huge one.
  private static let mostAliases = 8

  /// The line of the alias that is one too many, from 1.
  private static func manyNames(in bytes: [UInt8]) -> Int? {
    var hasAnchors = false
    var aliases = 0
    var line = 1
    var tooMany: Int?
    var former = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), index + 1 < bytes.count,
        former <= 0x20 || former == UInt8(ascii: "[") || former == UInt8(ascii: "{")
          || former == UInt8(ascii: ","), Self.isNameByte(bytes[index + 1])
      {
        if byte == UInt8(ascii: "&") { hasAnchors = true } else { aliases += 1 }
        if aliases > mostAliases, tooMany == nil { tooMany = line }
      }
      former = byte
    }
    return hasAnchors ? tooMany : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  private mutating func fault(_ node: Node, _ reason: String) {
    faults.append(PackFault(path: path, line: line(node), reason: reason))
  }

  /// The members of a mapping; those that nobody knows are faults.
  private mutating func members(_ node: Node, of what: String, _ known: [String]) -> [String: Node]? {
    guard case .mapping(let mapping) = node else {
      fault(node, "\(what) has members: \(known.joined(separator: ", "))")
      return nil
    }
    var members: [String: Node] = [:]
    for (key, value) in mapping {
      let name = text(key) ?? "?"
      if known.contains(name) {
        members[name] = value
      } else {
        fault(key, "unknown key '\(name)'; \(what) knows \(known.joined(separator: ", "))")
      }
    }
    return members
  }

  private mutating func required(_ name: String, _ members: [String: Node], _ parent: Node) -> Node? {
    if let node = members[name] { return node }
    fault(parent, "'\(name)' is missing")
    return nil
  }

  private mutating func list(_ node: Node, _ what: String) -> [Node] {
    guard case .sequence(let nodes) = node, !nodes.isEmpty else {
      fault(node, "'\(what)' is a list and must not be empty")
      return []
    }
    return Array(nodes)
  }

  private func text(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    return nil
  }

  private mutating func filledText(_ node: Node, _ what: String) -> String? {
    if let text = text(node), !text.trimmed.isEmpty { return text }
    fault(node, "'\(what)' must be a text and not empty")
    return nil
  }

  /// A name that a program may read: small letters, digits, hyphen, underscore.
  private mutating func name(_ node: Node, _ what: String) -> String? {
    guard let text = filledText(node, what) else { return nil }
    let isName = text.utf8.allSatisfy {
      $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F
    }
    if isName, text.utf8.count <= 60 { return text }
    fault(node, "'\(what)' may hold a-z, 0-9, - and _, 60 of them at most")
    return nil
  }

  private mutating func year(_ node: Node, _ what: String) -> Int? {
    if let year = text(node).flatMap({ Int($0) }), (1000...9999).contains(year) { return year }
    fault(node, "'\(what)' is a year")
    return nil
  }

  private mutating func confidence(_ node: Node) -> Double? {
    if let number = text(node).flatMap({ Double($0) }), number >= 0, number <= 1 { return number }
    fault(node, "'confidence' is a number from 0 to 1")
    return nil
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

extension YamlError {
  fileprivate func line(in yaml: String) -> Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, _): offset.map { 1 + yaml.prefix($0).utf8.count { $0 == 0x0A } }
    default: nil
    }
  }

  fileprivate var words: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _): "a key occurs twice: \(keys.sorted().joined(separator: ", "))"
    default: "cannot be read"
    }
  }
}
