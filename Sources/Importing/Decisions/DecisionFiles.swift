import Checksum
import FoundationEssentials
import Glibc
import ParagrafKit

/// What archivists decided about edits, as it lies in files: lines of the format `edits`, those that are accepted in some
/// files, those that are rejected in others.
public struct DecisionFiles: Sendable {
  /// Why a file is no use.
  public struct Fault: Error, CustomStringConvertible {
    public var path: FilePath
    /// From 1; nil where the file as a whole is meant.
    public var line: Int?
    public var reason: String

    public var description: String { "\(path.display)\(line.map { ":\($0)" } ?? ""): \(reason)" }
  }

  /// By the documents' SHA-256.
  private var documents: [String: Decisions] = [:]

  public init(_ paths: DecisionPaths) throws(Fault) {
    var edits: [String: [Edit]] = [:]
    for path in paths.accepted { try Self.read(path, as: .accepted, into: &edits) }
    for path in paths.rejected { try Self.read(path, as: .rejected, into: &edits) }
    for (document, edits) in edits {
      let decisions = Decisions(edits)
      if let edit = edits.first(where: { decisions.status(of: $0, default: $0.status) != $0.status }) {
        throw Fault(
          path: paths.accepted[0], line: nil,
          reason: """
            '\(edit.before.printable)' as '\(edit.after.printable)' on page \(edit.page) is accepted, and rejected in a file \
            of --reject; keep one of the two
            """)
      }
      documents[document] = decisions
    }
  }

  /// What was decided about a document.
  func decisions(for sha256: String) -> Decisions { documents[sha256] ?? .none }

  /// A checksum of what was decided about a document; nil where nothing was.
  func checksum(for sha256: String) -> String? {
    guard let edits = documents[sha256]?.edits, !edits.isEmpty else { return nil }
    let lines = edits.map {
      "\($0.page) \($0.range.lowerBound) \($0.range.upperBound) \($0.status.rawValue)\n\($0.before)\n\($0.after)\n"
    }
    return SHA256.hex(of: Array(lines.sorted().joined().utf8))
  }

  private static func read(
    _ path: FilePath, as status: EditStatus, into edits: inout [String: [Edit]]
  ) throws(Fault) {
    try forEachLine(of: path) { line throws(DecisionLine.Nonsense) in
      edits[line.sha256, default: []].append(try line.edit(status))
    }
  }

  /// Calls `body` with each line of a file.
  static func forEachLine(
    of path: FilePath, _ body: (DecisionLine) throws(DecisionLine.Nonsense) -> Void
  ) throws(Fault) {
    let bytes: [UInt8]
    do {
      bytes = try System.contents(of: path)
    } catch {
      throw Fault(path: path, line: nil, reason: error.words)
    }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      do {
        try body(try Wire.read(DecisionLine.self, line))
      } catch {
        throw Fault(path: path, line: index + 1, reason: DecisionLine.words(for: error))
      }
    }
  }
}

/// Where archivists' decisions lie.
public struct DecisionPaths: Sendable, Equatable {
  public var accepted: [FilePath]
  public var rejected: [FilePath]

  public init(accepted: [FilePath] = [], rejected: [FilePath] = []) {
    self.accepted = accepted
    self.rejected = rejected
  }
}
