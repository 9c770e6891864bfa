import ParagrafKit

/// The vocabulary's small types as JSON.
extension JSONOutput {
  /// Text, number, list or object. A name given twice in an object counts once, as in `Value`.
  package mutating func value(_ value: Value) {
    switch value {
    case .text(let text): self.value(text)
    case .number(let number): self.value(number)
    case .list(let values): array(inline: true, of: values) { $0.value($1) }
    case .object(let fields): object(inline: true) { $0.members(fields) }
    }
  }

  /// Fields as members, the first of each name.
  package mutating func members(_ fields: [Value.Field]) {
    for (index, field) in fields.enumerated() {
      if fields[..<index].contains(where: { $0.name == field.name }) { continue }
      name(field.name)
      value(field.value)
    }
  }

  /// `[left, top, right, bottom]` in points.
  package mutating func value(_ box: Box) {
    array(inline: true, of: [box.left, box.top, box.right, box.bottom]) {
      $0.value(Double($1), decimals: 2)
    }
  }

  /// All of an edit.
  mutating func members(of edit: Edit) {
    member("page", edit.page)
    name("range")
    array(inline: true, of: [edit.range.lowerBound, edit.range.upperBound]) { $0.value($1) }
    member("before", edit.before)
    member("after", edit.after)
    member("class", edit.rule.kind.rawValue)
    member("rule", edit.rule.name)
    member("ruleVersion", edit.rule.version)
    confidence(edit.confidence)
    if let margin = edit.margin { member("margin", margin, decimals: 3) }
    if let runnerUp = edit.runnerUp { member("runnerUp", runnerUp) }
    member("status", edit.status.rawValue)
  }

  /// A part of 1.
  mutating func confidence(_ confidence: Double) {
    member("confidence", min(max(confidence, 0), 1), decimals: 3)
  }
}
