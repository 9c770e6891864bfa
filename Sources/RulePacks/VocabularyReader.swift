import Manifests
import ParagrafKit
import Yams

/// Reads the words of a pack.
extension ManifestReader {
  static let vocabularyKeys = ["headings", "labels", "abbreviations", "spellings"]

  mutating func vocabulary(_ members: [String: Node]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for (kind, heading) in lists(members["headings"], "headings") {
      guard let kind = name(kind, "headings") else { continue }
      vocabulary.headings[heading.folded] = SectionKind(rawValue: kind)
    }
    for (id, label) in lists(members["labels"], "labels") {
      guard let name = text(id), CoverLabels.ids.contains(name) else {
        fault(id, "a label stands for one of \(CoverLabels.ids.joined(separator: ", "))")
        continue
      }
      vocabulary.labels[label.folded] = name
    }
    if let node = members["abbreviations"] {
      vocabulary.abbreviations = Set(
        list(node, "abbreviations").compactMap { filledText($0, "abbreviations")?.folded })
    }
    if let node = members["spellings"] { vocabulary.spelling = spelling(node) }
    return vocabulary
  }

  /// `{kind: [text, text], …}` as pairs.
  private mutating func lists(_ node: Node?, _ what: String) -> [(key: Node, text: String)] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node, !mapping.isEmpty else {
      fault(node, "'\(what)' has members, each a list of texts")
      return []
    }
    var found: [(key: Node, text: String)] = []
    for (key, value) in mapping {
      for node in list(value, what) {
        if let text = filledText(node, what) { found.append((key, text)) }
      }
    }
    return found
  }

  private mutating func spelling(_ node: Node) -> Spelling {
    var spelling = Spelling()
    guard case .mapping(let mapping) = node, !mapping.isEmpty else {
      fault(node, "'spellings' has members: what is written, and how it is read")
      return spelling
    }
    for (key, value) in mapping {
      guard let written = filledText(key, "spellings"), let read = filledText(value, written) else {
        continue
      }
      if !spelling.add(written, read: read) {
        fault(
          key,
          "'\(written): \(read)' are two words or parts of words with the same hyphens: 'af: av', 'hv-: v-'")
      }
    }
    return spelling
  }
}
