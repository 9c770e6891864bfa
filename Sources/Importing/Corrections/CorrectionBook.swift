import Checksum
import ParagrafKit

/// The corrections that hold, by the documents that they are of.
struct CorrectionBook: Sendable {
  private var byContent: [String: [Correction]] = [:]
  /// Of documents that lay there, whatever they held.
  private var byPath: [String: [Correction]] = [:]

  static let empty = CorrectionBook([])

  /// - Parameter logs: what a line says in one holds beside what lines say in the others.
  init(_ logs: [CorrectionLog]) {
    var known: Set<String> = []
    for correction in logs.flatMap(\.active) where known.insert(correction.id).inserted {
      guard let doc = correction.doc else { continue }
      byContent[doc.sha256, default: []].append(correction)
      if let path = doc.path { byPath[path, default: []].append(correction) }
    }
  }

  /// - Parameter folders: of logs.
  init(folders: [FilePath]) throws(CorrectionLog.Fault) {
    var logs: [CorrectionLog] = []
    for folder in folders { logs.append(try CorrectionLog(folder)) }
    self.init(logs)
  }

  /// Those of this content, and those of former contents of the file that lies there.
  func corrections(of sha256: String, at path: String) -> [Correction] {
    if byContent.isEmpty { return [] }
    let own = byContent[sha256] ?? []
    return own + (byPath[path] ?? []).filter { $0.doc?.sha256 != sha256 }
  }

  /// A checksum of what holds for a document; nil where nothing does.
  func checksum(for sha256: String, at path: String) -> String? {
    let own = corrections(of: sha256, at: path)
    guard !own.isEmpty else { return nil }
    return SHA256.hex(of: own.map(\.id).sorted().flatMap { Array("\($0)\n".utf8) })
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
    for (files, op) in [(paths.accepted, Correction.set), (paths.rejected, Correction.reject)] {
      for file in files {
        try forEachLine(of: file) { line throws(DecisionLine.Nonsense) in
          let edit = try line.edit(op == Correction.set ? .accepted : .rejected)
          var correction = Correction(op, by: person)
          correction.doc = .init(sha256: line.sha256, path: path(line.sha256))
          correction.anchor = .init(
            page: edit.page, range: [edit.range.lowerBound, edit.range.upperBound],
            prefix: line.contextBefore ?? "", suffix: line.contextAfter ?? "")
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
