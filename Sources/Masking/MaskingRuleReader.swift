import Manifests
import ParagrafKit
import Patterns
import Yams

/// Reads rules from YAML.
extension ManifestReader {
  private static let keys = [
    "format", "why", "parts", "rules", "without", "secret-matters", "office-holders", "public-words",
    "letterheads", "persons-before",
  ]
  private static let ruleKeys = [
    "id", "category", "why", "pattern", "finds", "checks", "unless", "within", "running-lines", "examples",
  ]

  /// Adds what a file says to rules.
  /// - Returns: the ids of its rules.
  @discardableResult mutating func addRules(from root: Node, to rules: inout MaskingRules) -> [String] {
    guard let members = members(root, of: "a file of masking rules", Self.keys) else { return [] }
    if let node = required("format", members, root), text(node) != "1" {
      fault(node, "format \(text(node) ?? "?"): this program reads format 1")
    }
    _ = required("why", members, root).flatMap { filledText($0, "why") }
    var parts: [(name: String, pattern: String)] = []
    if let node = members["parts"] {
      guard case .mapping(let mapping) = node else {
        fault(node, "'parts' has members: names of patterns that others call by (?&name)")
        return []
      }
      for (key, value) in mapping {
        if let name = filledText(key, "parts"), let pattern = filledText(value, name) {
          parts.append((name, pattern))
        }
      }
    }
    var ids: [String] = []
    for node in members["rules"].map({ list($0, "rules") }) ?? [] {
      guard let rule = maskingRule(node, parts) else { continue }
      if ids.contains(rule.id) { fault(node, "the id '\(rule.id)' is used already") }
      ids.append(rule.id)
      if let index = rules.rules.firstIndex(where: { $0.id == rule.id }) {
        rules.rules[index] = rule
      } else {
        rules.rules.append(rule)
      }
    }
    for node in members["without"].map({ list($0, "without") }) ?? [] {
      guard let id = filledText(node, "without") else { continue }
      if rules.rules.contains(where: { $0.id == id }) {
        rules.rules.removeAll { $0.id == id }
      } else {
        fault(node, "there is no rule '\(id)'; there are \(rules.ids.joined(separator: ", "))")
      }
    }
    if let node = members["secret-matters"] { secretMatters(node, &rules.matters) }
    if let node = members["office-holders"],
      let members = self.members(node, of: "office-holders", ["facts", "public-facts"])
    {
      rules.holders.facts.formUnion(texts(members["facts"], "facts").map { FactType(rawValue: $0) })
      rules.holders.publicFacts.formUnion(
        texts(members["public-facts"], "public-facts").map { FactType(rawValue: $0) })
    }
    rules.publicWords += patterns(members["public-words"], "public-words")
    rules.letterheads += patterns(members["letterheads"], "letterheads")
    rules.personsBefore += patterns(members["persons-before"], "persons-before")
    return ids
  }

  private mutating func maskingRule(_ node: Node, _ parts: [(name: String, pattern: String)]) -> MaskingRule?
  {
    let before = faults.count
    guard let members = members(node, of: "a rule", Self.ruleKeys) else { return nil }
    let id = required("id", members, node).flatMap { name($0, "id") }
    let category = required("category", members, node).flatMap { filledText($0, "category") }
    let why = required("why", members, node).flatMap { filledText($0, "why") }
    var finds: MaskingRule.Finds?
    switch (members["pattern"], members["finds"]) {
    case (let source?, nil): finds = pattern(source, parts).map { found($0) }
    case (nil, let what?) where text(what) == "names": finds = .names
    case (nil, let what?): fault(what, "'finds' is names; anything else has a pattern")
    default: fault(node, "a rule has a pattern, or finds names")
    }
    let checks = check(members["checks"])
    var unless = MaskingRule.Unless()
    if let node = members["unless"],
      let around = self.members(node, of: "unless", ["before", "after", "near"])
    {
      unless.before = around["before"].flatMap { pattern($0, parts) }
      unless.after = around["after"].flatMap { pattern($0, parts) }
      unless.near = around["near"].flatMap { pattern($0, parts) }
    }
    if let node = members["within"], text(node) != "secret-matters" {
      fault(node, "'within' is secret-matters; without it, a rule looks everywhere")
    }
    if let node = members["running-lines"], text(node) != "spared" {
      fault(node, "'running-lines' is spared; without it, a rule looks there too")
    }
    var (masks, keeps): ([MaskingRule.Sample], [MaskingRule.Sample]) = ([], [])
    if let node = required("examples", members, node),
      let samples = self.members(node, of: "examples", ["masks", "keeps"])
    {
      masks = required("masks", samples, node).map { self.samples($0, "masks") } ?? []
      keeps = required("keeps", samples, node).map { self.samples($0, "keeps") } ?? []
      for sample in masks where !sample.text.contains("[") {
        fault(at: sample.line, "what is masked of an example stands in brackets")
      }
      for sample in keeps where sample.text.contains("[") {
        fault(at: sample.line, "nothing is masked of what 'keeps' holds: no brackets")
      }
    }
    guard faults.count == before, let id, let category, let why, let finds else { return nil }
    return MaskingRule(
      id: id, category: category, why: why, finds: finds, checks: checks, unless: unless,
      isOfSecretMatters: members["within"] != nil, sparesRunningLines: members["running-lines"] != nil,
      masks: masks, keeps: keeps)
  }

  private func found(_ pattern: Pattern) -> MaskingRule.Finds {
    let group = pattern.group(named: "mask") ?? 0
    return .pattern(pattern, group: group, key: pattern.group(named: "key") ?? group)
  }

  /// A pattern with the parts that it calls, one calling another, defined before it.
  private mutating func pattern(_ node: Node, _ parts: [(name: String, pattern: String)]) -> Pattern? {
    guard let source = filledText(node, "pattern") else { return nil }
    var called: [String] = []
    var open = [source]
    while let next = open.popLast() {
      for part in parts where next.holds("(?&\(part.name))") && !called.contains(part.name) {
        called.append(part.name)
        open.append(part.pattern)
      }
    }
    let defined = parts.filter { called.contains($0.name) }.map { "(?<\($0.name)>\($0.pattern))" }
    do {
      return try Pattern(defined.isEmpty ? source : "(?(DEFINE)\(defined.joined()))" + source)
    } catch {
      fault(node, "bad pattern: \(error.reason)\(defined.isEmpty ? "" : ", the parts before it counted")")
      return nil
    }
  }

  private mutating func patterns(_ node: Node?, _ what: String) -> [Pattern] {
    guard let node else { return [] }
    return list(node, what).compactMap { pattern($0, []) }
  }

  private mutating func texts(_ node: Node?, _ what: String) -> [String] {
    guard let node else { return [] }
    return list(node, what).compactMap { filledText($0, what) }
  }

  private mutating func check(_ node: Node?) -> [Check] {
    guard let node else { return [] }
    return list(node, "checks").compactMap { node in
      if let check = text(node).flatMap({ Check(rawValue: $0) }) { return check }
      fault(node, "a check is one of \(Check.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
  }

  private mutating func samples(_ node: Node, _ what: String) -> [MaskingRule.Sample] {
    list(node, what).compactMap { node in
      filledText(node, what).map { MaskingRule.Sample(text: $0, line: line(node)) }
    }
  }

  private mutating func secretMatters(_ node: Node, _ matters: inout SecretMatters) {
    let known = [
      "lists", "sections", "facts", "titles", "likely-titles", "other-titles", "public-titles", "texts",
      "bodies",
      "title-categories",
    ]
    guard let members = members(node, of: "secret-matters", known) else { return }
    matters.sections.formUnion(texts(members["sections"], "sections").map { SectionKind(rawValue: $0) })
    matters.facts.formUnion(texts(members["facts"], "facts").map { FactType(rawValue: $0) })
    matters.titles += patterns(members["titles"], "titles")
    matters.likelyTitles += patterns(members["likely-titles"], "likely-titles")
    matters.otherTitles += patterns(members["other-titles"], "other-titles")
    matters.publicTitles += patterns(members["public-titles"], "public-titles")
    matters.lists += patterns(members["lists"], "lists")
    matters.texts += patterns(members["texts"], "texts")
    matters.bodies += patterns(members["bodies"], "bodies")
    matters.titleCategories.formUnion(texts(members["title-categories"], "title-categories"))
  }
}
