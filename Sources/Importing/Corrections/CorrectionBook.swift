import Checksum
import ParagrafKit

/// The corrections that hold, by the documents that they may concern.
struct CorrectionBook: Sendable {
  private var byContent: [String: [Correction]] = [:]
  /// Of documents that lay there, whatever they held.
  private var byPath: [String: [Correction]] = [:]
  private var byPageText: [String: [Correction]] = [:]
  /// Lines that approve, by the content that they approve for.
  private var approvals: [String: [Correction]] = [:]
  private var byID: [String: Correction] = [:]

  static let empty = CorrectionBook([])

  /// - Parameter logs: what a line says in one holds beside what lines say in the others.
  init(_ logs: [CorrectionLog]) {
    for correction in logs.flatMap(\.active) where byID[correction.id] == nil {
      guard let doc = correction.doc else { continue }
      byID[correction.id] = correction
      byContent[doc.sha256, default: []].append(correction)
      if let path = doc.path { byPath[path, default: []].append(correction) }
      if let text = correction.anchor?.pageText { byPageText[text, default: []].append(correction) }
    }
    for line in logs.flatMap(\.approvals) {
      guard let doc = line.doc, let id = line.supersedes, byID[id] != nil else { continue }
      approvals[doc.sha256, default: []].append(line)
    }
  }

  /// - Parameter folders: of logs.
  init(folders: [FilePath]) throws(CorrectionLog.Fault) {
    var logs: [CorrectionLog] = []
    for folder in folders { logs.append(try CorrectionLog(folder)) }
    self.init(logs)
  }

  var isEmpty: Bool { byID.isEmpty }
  var isAnyWithoutPath: Bool { byID.values.contains { $0.doc?.path == nil } }

  /// Those of this content, those approved for it, those of former contents of the file that lies there, and those of pages
  /// with these texts; each once, in this order.
  func corrections(of sha256: String, at path: String, pageTexts: [String] = []) -> [Correction] {
    if isEmpty { return [] }
    let approved = (approvals[sha256] ?? []).compactMap { $0.supersedes.flatMap { byID[$0] } }
    var known: Set<String> = []
    return
      ((byContent[sha256] ?? []) + approved + (byPath[path] ?? [])
      + pageTexts.flatMap { byPageText[$0] ?? [] }).filter { known.insert($0.id).inserted }
  }

  /// Ids of those that somebody approved for this content.
  func approved(for sha256: String) -> Set<String> {
    Set((approvals[sha256] ?? []).compactMap(\.supersedes))
  }

  /// A checksum of what holds for a document; nil where nothing does.
  /// - Parameter offered: ids of corrections that its last reading found for it besides, by the text of its pages.
  func checksum(for sha256: String, at path: String, offered: [String]) -> String? {
    let ids =
      Set(corrections(of: sha256, at: path).map(\.id) + offered.filter { byID[$0] != nil })
      .union((approvals[sha256] ?? []).map(\.id))
    guard !ids.isEmpty else { return nil }
    return SHA256.hex(of: ids.sorted().flatMap { Array("\($0)\n".utf8) })
  }
}

extension DecisionFiles {
  /// What files of decisions say, as lines for a log.
  /// - Parameters:
  ///   - person: who decided.
  ///   - path: where a document of this content lies, if that is known.
  static func corrections(
    _ paths: DecisionPaths, by person: String, path: (String) -> String?
  ) throws(Fault) -> [Correction] {
    var corrections: [Correction] = []
    for (files, op) in [(paths.accepted, Correction.text), (paths.rejected, Correction.reject)] {
      for file in files {
        try forEachLine(of: file) { line throws(DecisionLine.Nonsense) in
          let edit = try line.edit(op == Correction.text ? .accepted : .rejected)
          var correction = Correction(op, by: person)
          correction.doc = .init(sha256: line.sha256, path: path(line.sha256))
          correction.anchor = .init(
            page: edit.page, range: [edit.range.lowerBound, edit.range.upperBound],
            prefix: line.contextBefore ?? "", suffix: line.contextAfter ?? "", box: line.box,
            pageText: line.pageText)
          (correction.before, correction.after) = (edit.before, edit.after)
          correction.machine = .init(
            rule: edit.rule.name, version: edit.rule.version, kind: edit.rule.kind.rawValue,
            confidence: line.confidence)
          corrections.append(correction)
        }
      }
    }
    return corrections
  }
}
