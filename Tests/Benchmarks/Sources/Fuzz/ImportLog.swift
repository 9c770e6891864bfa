import Foundation

/// What `paragraf import --log-format json` said of each document.
struct ImportLog {
  private struct Entry: Decodable {
    var file: String?
    var status: String?
    var reason: String?
    var detail: String?
    var message: String?
    var missing: [Missing]?

    struct Missing: Decodable {
      var reason: String
      var page: Int
    }
  }

  private var statuses: [String: String] = [:]
  private var missing: [String: Int] = [:]
  /// Documents that killed a reader or met a limit, a line each.
  private var odd: [String] = []
  private var hasEnded = false

  init(path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(line.utf8)) else {
        odd.append("not JSON: \(line.prefix(200))")
        continue
      }
      if entry.message == "finished" { hasEnded = true }
      guard let file = entry.file, let status = entry.status else { continue }
      statuses[file] = [status, entry.reason].compactMap { $0 }.joined(separator: ": ")
      for reason in Set((entry.missing ?? []).map(\.reason)) { missing[reason, default: 0] += 1 }
      if let reason = entry.reason,
        ["crashed", "time-limit", "memory-limit", "output-error"].contains(reason)
      {
        odd.append("\(reason): \(file): \(entry.detail ?? "")")
      }
    }
  }

  /// Whether the run came to its end and each document to a status.
  func isWhole(count: Int, exitCode: Int) -> Bool {
    hasEnded && statuses.count == count && (exitCode == 0 || exitCode == 1)
  }

  func report(count: Int, exitCode: Int) -> String {
    var lines = odd.sorted()
    if !odd.isEmpty { lines.append("") }
    lines.append("\(statuses.count) of \(count) documents have a status; exit code \(exitCode)")
    if !hasEnded { lines.append("the run did not end") }
    lines += Self.table(Dictionary(grouping: statuses.values) { $0 }.mapValues(\.count))
    lines += Self.table(missing).map { "  of partial ones: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value)\t\($0.key)" }
  }
}
