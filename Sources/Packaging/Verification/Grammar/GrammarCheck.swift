/// Holds an XML document against a grammar while it streams by: what is missing, out of place or of no allowed value,
/// identifiers that two elements have, and references to none. Remembers a number for each identifier.
struct GrammarCheck {
  private struct Frame {
    var name: String
    var line: Int
    /// Nil where nothing is known of the content.
    var content: XMLGrammar.Content?
    var state = ContentModel.start
    var isReported = false
    var text: [UInt8] = []
  }

  private let grammar: XMLGrammar
  private let rule: String
  /// Takes a rule, words and a line.
  private let report: (String, String, Int) -> Void
  private var frames: [Frame] = []
  private var identifiers: Set<Int> = []
  /// References to what has not come yet, with their lines.
  private var awaited: [String: Int] = [:]

  /// - Parameter rule: the name that findings bear.
  init(_ grammar: XMLGrammar, rule: String, report: @escaping (String, String, Int) -> Void) {
    self.grammar = grammar
    self.rule = rule
    self.report = report
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    var frame = Frame(name: name, line: line)
    defer { frames.append(frame) }
    guard let type = placed(name, line) else { return }
    switch type {
    case .any: break
    case .text(let value):
      frame.content = .text(value)
      for (attribute, _) in attributes.entries where !Self.isFree(attribute) { stray(attribute, name, line) }
    case .element(let typeName):
      guard let type = concrete(typeName, attributes, name, line) else { return }
      frame.content = type.content
      check(attributes, type, name, line)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = frames.indices.last else { return }
    switch frames[last].content {
    case .text(let value) where value != .string:
      // What is longer than any value is wrong, but it need not be held.
      if frames[last].text.count < 1 << 16 { frames[last].text += bytes }
    case .elements where !frames[last].isReported && bytes.contains { $0 > 0x20 }:
      frames[last].isReported = true
      report(
        rule, "\(frames[last].name) holds text, where only elements may stand; remove it", frames[last].line)
    default: break
    }
  }

  mutating func end(line: Int) {
    guard let frame = frames.popLast() else { return }
    switch frame.content {
    case .text(let value) where value != .string:
      if let fault = value.fault(String(decoding: frame.text, as: UTF8.self), grammar.enumerations) {
        report(rule, "\(frame.name) \(fault)", frame.line)
      }
    case .elements(let model) where !frame.isReported && !model.canEnd(frame.state):
      report(rule, "\(frame.name) lacks \(Self.list(model, frame.state)); add it", frame.line)
    default: break
    }
  }

  /// To be called at the document's end.
  mutating func finish() {
    for (name, line) in awaited.sorted(by: { $0.value < $1.value }) {
      report("XML-IDREF", "refers to the ID \(name.shown), which no element has; name one that exists", line)
    }
  }

  // MARK: Elements

  /// The type of an element where it stands; nil where nothing is known of it.
  private mutating func placed(_ name: String, _ line: Int) -> XMLGrammar.TypeName? {
    guard let parent = frames.indices.last else {
      if let type = grammar.roots[name] { return type }
      report(
        rule,
        "the outermost element is \(name), not \(grammar.roots.keys.sorted().joined(separator: " or "))", line
      )
      return nil
    }
    guard case .elements(let model) = frames[parent].content else {
      if case .text = frames[parent].content {
        report(rule, "\(frames[parent].name) holds \(name), where only text may stand; remove it", line)
      }
      return nil
    }
    let space = grammar.prefix + ":"
    let local = name.hasPrefix(space) ? String(name.dropFirst(space.count)) : name
    if let next = model.next(frames[parent].state, local) {
      frames[parent].state = next
      return model.places[next].type
    }
    if !frames[parent].isReported {
      frames[parent].isReported = true
      let expected = Self.list(model, frames[parent].state)
      let end =
        model.canEnd(frames[parent].state)
        ? (expected.isEmpty ? "nothing" : expected + " or nothing") : expected
      report(rule, "\(frames[parent].name) holds \(name) where \(end) may stand", line)
    }
    // Out of order, but known: what it holds is checked all the same.
    if let place = model.places.firstIndex(where: { $0.name == local }) {
      frames[parent].state = place
      return model.places[place].type
    }
    return nil
  }

  private static func list(_ model: ContentModel, _ state: Int) -> String {
    let names = model.expected(state).map {
      model.places[$0].name == "*" ? "an element" : model.places[$0].name
    }
    return names.count > 6 ? names.prefix(5).joined(separator: ", ") + " …" : names.joined(separator: " or ")
  }

  /// The type itself, or the one that `xsi:type` chooses.
  private func concrete(
    _ name: String, _ attributes: XMLAttributes, _ element: String, _ line: Int
  ) -> XMLGrammar.ElementType? {
    guard let chosen = attributes["xsi:type"] else {
      let type = grammar.types[name]
      if type?.isAbstract == true {
        report(rule, "\(element) lacks the attribute xsi:type, which says what it is; add it", line)
        return nil
      }
      return type
    }
    let local = chosen.split(separator: ":").last.map(String.init) ?? ""
    if let type = grammar.types[local], !type.isAbstract { return type }
    report(rule, "\(element) has an xsi:type that does not exist: \(chosen.shown)", line)
    return nil
  }

  // MARK: Attributes

  private mutating func check(
    _ attributes: XMLAttributes, _ type: XMLGrammar.ElementType, _ element: String, _ line: Int
  ) {
    for name in type.required where attributes[name] == nil {
      report(rule, "\(element) lacks the attribute \(name); add it", line)
    }
    for (name, value) in attributes.entries {
      guard let kind = type.attributes[name] ?? (type.allowsOthers ? grammar.globals[name] : nil) else {
        if !Self.isFree(name), !type.allowsOthers || !name.contains(where: { $0 == ":" }) {
          stray(name, element, line)
        }
        continue
      }
      if let fault = kind.fault(value, grammar.enumerations) {
        report(rule, "\(element): \(name) \(fault)", line)
        continue
      }
      switch kind {
      case .id: define(value, line)
      case .reference, .references: for name in SimpleValue.names(value) { refer(String(name), line) }
      default: break
      }
    }
  }

  /// What XML Schema lets stand on any element.
  private static func isFree(_ name: String) -> Bool { name.hasPrefix("xsi:") || name == "xml:base" }

  private func stray(_ attribute: String, _ element: String, _ line: Int) {
    report(rule, "\(element) has no attribute \(attribute) in this format; remove it", line)
  }

  private mutating func define(_ value: String, _ line: Int) {
    let name = String(Substring(SimpleValue.trimmed(value)))
    if !identifiers.insert(name.hashValue).inserted {
      report("XML-ID", "the ID \(name.shown) stands twice in this file; give each element its own", line)
    }
    awaited[name] = nil
  }

  private mutating func refer(_ name: String, _ line: Int) {
    if !identifiers.contains(name.hashValue), awaited[name] == nil { awaited[name] = line }
  }
}
