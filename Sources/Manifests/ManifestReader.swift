import ParagrafKit
import Yams

/// Reads a plug-in's file from YAML; all its faults at once, each with its line. What all plug-ins have in common is
/// read here; rule packs and programs add what is theirs.
package struct ManifestReader {
  package let path: String
  package private(set) var faults: [PluginFault] = []

  package init(path: String) { self.path = path }

  /// The file's content; nil if it is no YAML.
  package mutating func root(of bytes: [UInt8]) -> Node? {
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      // The line is that of the first byte that is wrong.
      let valid = String(decoding: bytes, as: UTF8.self).utf8
      let good = zip(valid, bytes).prefix { $0 == $1 }.count
      faults.append(
        PluginFault(path: path, line: 1 + bytes.prefix(good).count { $0 == 0x0A }, reason: "not UTF-8"))
      return nil
    }
    if let line = Self.manyNames(in: bytes) {
      faults.append(
        PluginFault(path: path, line: line, reason: "too many aliases (*name); write out what they stand for")
      )
      return nil
    }
    do {
      // Scalars are read as texts: what YAML takes them for needs not be found out, with regular expressions.
      if let root = try compose(yaml: yaml, .basic) { return root }
      faults.append(PluginFault(path: path, line: 1, reason: "the file is empty"))
    } catch let error as YamlError {
      faults.append(PluginFault(path: path, line: error.line(in: yaml), reason: "bad YAML: \(error.words)"))
    } catch {
      faults.append(PluginFault(path: path, line: nil, reason: "bad YAML: \(error)"))
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

  package func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  package mutating func fault(_ node: Node, _ reason: String) { fault(at: line(node), reason) }

  package mutating func fault(at line: Int?, _ reason: String) {
    faults.append(PluginFault(path: path, line: line, reason: reason))
  }

  /// The members of a mapping; those that nobody knows are faults.
  package mutating func members(_ node: Node, of what: String, _ known: [String]) -> [String: Node]? {
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

  package mutating func required(_ name: String, _ members: [String: Node], _ parent: Node) -> Node? {
    if let node = members[name] { return node }
    fault(parent, "'\(name)' is missing")
    return nil
  }

  package mutating func list(_ node: Node, _ what: String) -> [Node] {
    guard case .sequence(let nodes) = node, !nodes.isEmpty else {
      fault(node, "'\(what)' is a list and must not be empty")
      return []
    }
    return Array(nodes)
  }

  package func text(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    return nil
  }

  package mutating func filledText(_ node: Node, _ what: String) -> String? {
    if let text = text(node), !text.trimmed.isEmpty { return text }
    fault(node, "'\(what)' must be a text and not empty")
    return nil
  }

  /// A name that a program may read: small letters, digits, hyphen, underscore.
  package mutating func name(_ node: Node, _ what: String) -> String? {
    guard let text = filledText(node, what) else { return nil }
    if Described.isName(text) { return text }
    fault(node, "'\(what)' may hold a-z, 0-9, - and _, 60 of them at most")
    return nil
  }

  package mutating func confidence(_ node: Node) -> Double? {
    if let number = text(node).flatMap({ Double($0) }), number >= 0, number <= 1 { return number }
    fault(node, "'confidence' is a number from 0 to 1")
    return nil
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
