import ParagrafKit
import Yams

/// What the files of all plug-ins have in common, besides examples.
package struct Manifest {
  package var id: String
  package var version: String
  package var why: String
  package var profile: Profile?
  /// Where the id stands, from 1.
  package var idLine: Int
}

/// What a file describes.
package enum PluginKind: String, Sendable, CaseIterable {
  /// Rules: what is read if no kind is given.
  case pack
  case program
}

extension ManifestReader {
  /// The keys of every plug-in's file.
  package static let commonKeys = ["format", "kind", "id", "version", "why", "applies"]

  /// The kind that a file says to be.
  package func kind(of root: Node) -> PluginKind {
    guard case .mapping(let mapping) = root else { return .pack }
    let node = mapping.first { text($0.key) == "kind" }?.value
    return node.flatMap { text($0) }.flatMap { PluginKind(rawValue: $0) } ?? .pack
  }

  /// Id, version and the like; nil if one is missing or wrong.
  package mutating func manifest(_ members: [String: Node], _ root: Node) -> Manifest? {
    if let node = required("format", members, root), text(node) != "1" {
      fault(node, "format \(text(node) ?? "?"): this program reads format 1")
    }
    if let node = members["kind"], text(node).flatMap({ PluginKind(rawValue: $0) }) == nil {
      fault(node, "'kind' is pack or program")
    }
    var idLine = 1
    let id = required("id", members, root).flatMap { node in
      idLine = line(node)
      return name(node, "id")
    }
    let version = required("version", members, root).flatMap { filledText($0, "version") }
    let why = required("why", members, root).flatMap { filledText($0, "why") }
    let profile = members["applies"].flatMap { self.profile($0) }
    guard let id, let version, let why else { return nil }
    return Manifest(id: id, version: version, why: why, profile: profile, idLine: idLine)
  }

  private mutating func profile(_ node: Node) -> Profile? {
    guard let members = members(node, of: "applies", ["municipality", "body", "from", "to", "words"]) else {
      return nil
    }
    if case .mapping(let mapping) = node, mapping.isEmpty { fault(node, "'applies' is empty") }
    var profile = Profile()
    profile.municipality = members["municipality"].flatMap { filledText($0, "municipality") }
    profile.body = members["body"].flatMap { filledText($0, "body") }
    profile.from = members["from"].flatMap { year($0, "from") }
    profile.to = members["to"].flatMap { year($0, "to") }
    if let node = members["words"] {
      profile.words = Set(list(node, "words").compactMap { filledText($0, "words")?.folded })
      if profile.words.count < 2 {
        fault(node, "'words' are two at the least: two different ones must be shown")
      }
    }
    if let from = profile.from, let to = profile.to, from > to {
      fault(node, "from \(from) is after to \(to)")
    }
    return profile
  }

  private mutating func year(_ node: Node, _ what: String) -> Int? {
    if let year = text(node).flatMap({ Int($0) }), (1000...9999).contains(year) { return year }
    fault(node, "'\(what)' is a year")
    return nil
  }
}
