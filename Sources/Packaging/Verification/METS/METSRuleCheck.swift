/// Holds a METS file against a table of rules while it streams by.
struct METSRuleCheck {
  private struct Frame {
    var path: String
    var rules: [METSRules.Rule]
    var children: Set<String> = []
    var line: Int
  }

  private let rules: METSRules
  private let report: (METSRules.Rule, String, Int) -> Void
  private var frames: [Frame] = []

  init(_ rules: METSRules, report: @escaping (METSRules.Rule, String, Int) -> Void) {
    self.rules = rules
    self.report = report
  }

  /// - Parameter name: without METS's prefix.
  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    let step = Self.step(name, attributes)
    if let parent = frames.indices.last {
      frames[parent].children.insert(name)
      if step != name { frames[parent].children.insert(step) }
    }
    let parent = frames.last?.path ?? ""
    var path = parent.isEmpty ? name : parent + "/" + name
    // A file group in one stands for it; a name with a label has the rules of both.
    if name == "fileGrp", parent.hasSuffix("/fileGrp") { path = parent }
    var found = rules.byPath[path] ?? []
    if step != name {
      let labelled = (parent.isEmpty ? "" : parent + "/") + step
      found += rules.byPath[labelled] ?? []
      if name != "fileGrp" { path = labelled }
    }
    for rule in found { check(rule, name, attributes, line) }
    frames.append(Frame(path: path, rules: found, line: line))
  }

  mutating func end(_ name: String) {
    guard let frame = frames.popLast() else { return }
    for rule in frame.rules {
      guard case .child(let names) = rule.demand, !names.contains(where: frame.children.contains) else {
        continue
      }
      report(rule, "\(name) lacks an element \(names.joined(separator: " or ")); add it", frame.line)
    }
  }

  private static func step(_ name: String, _ attributes: XMLAttributes) -> String {
    let label =
      switch name {
      case "div", "structMap": attributes["LABEL"]
      case "fileGrp": attributes["USE"]
      default: String?.none
      }
    guard let label else { return name }
    switch label.split(separator: "/").first {
    case "Representations" where name == "div" && label.contains("/"): return "div[Representation]"
    case .some(let word)
    where ["CSIP", "Metadata", "Documentation", "Schemas", "Representations"].contains(word):
      return "\(name)[\(word)]"
    default: return name
    }
  }

  private func check(_ rule: METSRules.Rule, _ element: String, _ attributes: XMLAttributes, _ line: Int) {
    switch rule.demand {
    case .attribute(let name):
      if attributes[name]?.isEmpty != false {
        report(rule, "\(element) lacks the attribute \(name); add it", line)
      }
    case .value(let name, let values, let isOptional):
      guard let value = attributes[name] else {
        if !isOptional { report(rule, "\(element) lacks the attribute \(name); add it", line) }
        return
      }
      if !values.contains(value) {
        let list =
          values.count > 6 ? values.suffix(6).joined(separator: ", ") + " …" : values.joined(separator: ", ")
        report(rule, "\(element): \(name) is \(value.shown), not one of \(list)", line)
      }
    case .attributeWhere(let name, let value, let other):
      if attributes[name] == value, attributes[other]?.isEmpty != false {
        report(rule, "\(element): where \(name) is \(value), \(other) must say which; add it", line)
      }
    case .child: break
    }
  }
}
