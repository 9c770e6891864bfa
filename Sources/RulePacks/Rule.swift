import ParagrafKit
import Patterns

/// One rule of a pack: where it looks, on what conditions, and what it finds.
struct Rule: Sendable {
  /// What the pattern is held against.
  enum Target: String, Sendable, CaseIterable {
    case line
    case paragraph
    case cell
  }

  /// What must hold besides.
  struct Conditions: Sendable {
    var bold: Bool?
    var section: SectionKind?
    var role: LineRole?
  }

  /// What a match means.
  enum Yield: Sendable {
    case section(SectionKind)
    case item(Template)
    case region(String)
    case fact(FactType, ValueTemplate)
  }

  var target: Target
  var pattern: Pattern
  var conditions: Conditions
  var yields: [Yield]
  var confidence: Double
  /// Where the rule stands in its file, from 1.
  var line: Int
}

/// Text with groups of a pattern in it: `$1`, `${name}`; `$$` is a dollar sign.
struct Template: Sendable {
  enum Part: Sendable {
    case text(String)
    case group(Int)
  }

  var parts: [Part] = []

  struct Fault: Error { var reason: String }

  init(_ text: String, of pattern: Pattern) throws(Fault) {
    var literal = ""
    var rest = Substring(text)
    while let first = rest.popFirst() {
      guard first == "$" else {
        literal.append(first)
        continue
      }
      if rest.first == "$" {
        rest.removeFirst()
        literal.append("$")
        continue
      }
      var name = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest[name.endIndex...]
      if name.isEmpty, rest.first == "{", let end = rest.firstIndex(of: "}") {
        name = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
      }
      guard !name.isEmpty else {
        throw Fault(reason: "'$' in '\(text)': a number, {name} or another $ must follow")
      }
      let group = Int(name) ?? pattern.group(named: String(name)) ?? -1
      guard (0...pattern.groups).contains(group) else {
        let has = pattern.groups == 1 ? "1 group" : "\(pattern.groups) groups"
        throw Fault(reason: "'\(text)' names the group '\(name)', but the pattern has \(has)")
      }
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = ""
      parts.append(.group(group))
    }
    if !literal.isEmpty { parts.append(.text(literal)) }
  }

  /// The text with what the groups matched; a group that took no part is empty.
  func filled(_ match: Pattern.Match, of text: String) -> String {
    var out = ""
    for part in parts {
      switch part {
      case .text(let literal): out += literal
      case .group(let number): if let range = match.groups[number] { out += text.slice(utf8: range) }
      }
    }
    return out.replacingTabs().trimmed
  }
}

/// The value of a fact: a text, or an object of texts.
enum ValueTemplate: Sendable {
  case text(Template)
  case object([(name: String, template: Template)])

  /// The value, or nil if there is nothing in it.
  func filled(_ match: Pattern.Match, of text: String) -> Value? {
    switch self {
    case .text(let template):
      let value = template.filled(match, of: text)
      return value.isEmpty ? nil : .text(value)
    case .object(let fields):
      let filled = fields.map { Value.Field($0.name, .text($0.template.filled(match, of: text))) }
        .filter { !$0.value.string.isEmpty }
      return filled.isEmpty ? nil : .object(filled)
    }
  }
}
