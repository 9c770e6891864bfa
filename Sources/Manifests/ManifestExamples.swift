import ParagrafKit
import Yams

extension ManifestReader {
  /// The examples, each with its line; one of them finds something, another nothing.
  package mutating func examples(
    _ members: [String: Node], _ root: Node, reads: About.Reads
  ) -> (examples: [Example], lines: [Int]) {
    let nodes = required("examples", members, root).map { list($0, "examples") } ?? []
    let examples = nodes.compactMap { self.example($0, reads) }
    if let node = members["examples"], examples.count == nodes.count, !nodes.isEmpty {
      if examples.allSatisfy({ $0.finds.isEmpty && $0.reads == nil }) {
        fault(node, "no example finds anything")
      }
      if examples.contains(where: { $0.reads == nil }),
        !examples.contains(where: { $0.finds.isEmpty && $0.reads == nil })
      {
        fault(node, "no example finds nothing: show what must not be found, with 'finds: []'")
      }
    }
    return (examples, nodes.map { line($0) })
  }

  private mutating func example(_ node: Node, _ reads: About.Reads) -> Example? {
    guard let members = members(node, of: "an example", ["name", "text", "section", "finds", "reads"]) else {
      return nil
    }
    let text = required("text", members, node).flatMap { filledText($0, "text") }
    let section = members["section"].flatMap { name($0, "section") }.map { SectionKind(rawValue: $0) }
    if let node = members["section"], section != nil, reads == .lines {
      fault(node, "this plug-in does not read sections; leave 'section' out of the example")
    }
    let read = members["reads"].flatMap { filledText($0, "reads") }
    if read != nil, members["finds"] == nil, let text {
      return Example(members["name"].flatMap { filledText($0, "name") } ?? text, text, finds: [], reads: read)
    }
    guard let finds = required("finds", members, node), case .sequence(let nodes) = finds else {
      if let finds = members["finds"] { fault(finds, "'finds' is a list, [] for nothing") }
      return nil
    }
    let found = nodes.compactMap { self.found($0) }
    guard let text, found.count == nodes.count else { return nil }
    let first = text.split(separator: "\n").first.map(String.init) ?? ""
    let title = members["name"].flatMap { filledText($0, "name") } ?? first
    return Example(title, text, section: section, finds: found, reads: read)
  }

  /// What an example finds, as `Example.finds` has it.
  private mutating func found(_ node: Node) -> String? {
    guard
      let members = members(
        node, of: "what an example finds",
        ["section", "item", "region", "fact", "value", "label", "abbreviation"])
    else { return nil }
    let kinds = ["section", "item", "region", "fact", "label", "abbreviation"].filter { members[$0] != nil }
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
}
