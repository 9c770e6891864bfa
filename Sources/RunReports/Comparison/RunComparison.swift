import Evaluation
import Importing
import Journal

/// Two output folders of the same documents, made by two versions or with other options: what differs.
public struct RunComparison {
  /// Why they cannot be compared.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let trees: FactTrees
  private let journals: (a: Journal?, b: Journal?)

  /// Finds the journals, if there are any; without them, statuses are not compared.
  /// - Throws: `Failure` where a folder is missing or holds no facts.
  public init(_ a: FilePath, _ b: FilePath) throws(Failure) {
    for folder in [a, b] {
      guard Folder.look(at: folder).kind == .folder else {
        throw Failure(description: "\(folder.display): no such folder; name two folders that import wrote to")
      }
      let holdsFacts: Bool
      do { holdsFacts = try FactTrees.holdFacts(folder) } catch {
        throw Failure(description: error.description)
      }
      guard holdsFacts else {
        throw Failure(
          description: """
            \(folder.display): no facts there; import with the format facts, which is one of those without --format
            """)
      }
    }
    trees = FactTrees(a: a, b: b)
    journals = (Self.journal(of: a), Self.journal(of: b))
  }

  private static func journal(of folder: FilePath) -> Journal? {
    StatePlace.journal(of: folder).flatMap(\.text).flatMap { try? Journal.read(at: $0) }
  }

  /// Calls `body` with every document, one after the other: first those with facts, then those that failed.
  /// - Throws: `Failure` where something cannot be read, and what `body` throws.
  func visit(_ body: (DocumentComparison) throws -> Void) throws {
    try trees.visit { document, inA, inB in
      var comparison = DocumentComparison(document: document, isInA: inA, isInB: inB)
      comparison.stateA = try journals.a?.entry(for: document.bytes).map { .init($0) }
      comparison.stateB = try journals.b?.entry(for: document.bytes).map { .init($0) }
      // One that failed is there, too.
      if comparison.stateA != nil { comparison.isInA = true }
      if comparison.stateB != nil { comparison.isInB = true }
      if inA, inB {
        let difference = FactDifference(
          try Self.bytes(of: document, in: trees.a), try Self.bytes(of: document, in: trees.b))
        comparison.counts = difference.counts
        comparison.changes = difference.changes
        comparison.malformed = difference.malformed
      }
      try body(comparison)
    }
    try forEachFailed(inA: true, body)
    // Those that failed in both were told.
    try forEachFailed(inA: false) { if $0.stateA?.status != Self.failed { try body($0) } }
  }

  private static let failed = "failed"

  /// Documents that have facts in neither folder.
  private func forEachFailed(
    inA isA: Bool, _ body: (DocumentComparison) throws -> Void
  ) throws {
    let (journal, other) = isA ? journals : (journals.b, journals.a)
    try journal?.forEach(where: "status = '\(Self.failed)'") { entry in
      let document = FilePath(bytes: Array(entry.output))
      func hasFacts(_ folder: FilePath) -> Bool {
        Folder.look(at: FactTrees.file(of: document, in: folder)).kind == .file
      }
      if hasFacts(trees.a) || hasFacts(trees.b) { return }
      let own = DocumentComparison.State(entry)
      let others = try other?.entry(for: document.bytes).map { DocumentComparison.State($0) }
      // Where there is no journal, nobody knows what failed.
      let isInOther = others != nil || other == nil
      try body(
        DocumentComparison(
          document: document, isInA: isA || isInOther, isInB: !isA || isInOther, stateA: isA ? own : others,
          stateB: isA ? others : own))
    }
  }

  private static func bytes(of document: FilePath, in folder: FilePath) throws -> [UInt8] {
    let file = FactTrees.file(of: document, in: folder)
    do { return try System.contents(of: file) } catch {
      throw Failure(description: "\(file.display): cannot be read: \(error.words)")
    }
  }

  /// Both folders, and the versions that wrote last there, for eyes.
  var titles: [(path: FilePath, version: String?)] {
    [(trees.a, journals.a), (trees.b, journals.b)].map { folder, journal in
      (folder, (try? journal?.lastRun())?.paragraf)
    }
  }
}
