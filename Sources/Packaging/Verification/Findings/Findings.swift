/// What was found in a package: all is counted and handed on, only the first of each rule is kept.
final class Findings {
  /// Findings of a rule that are kept.
  static let kept = 50

  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var byRule: [String: (findings: [Finding], count: Int)] = [:]
  private let hand: (Finding) -> Void

  /// - Parameter hand: is given each finding as it is found.
  init(_ hand: @escaping (Finding) -> Void) { self.hand = hand }

  func error(_ rule: String, _ file: String, _ words: String, line: Int? = nil) {
    add(Finding(severity: .error, rule: rule, file: file, line: line, words: words))
  }

  func warn(_ rule: String, _ file: String, _ words: String, line: Int? = nil) {
    add(Finding(severity: .warning, rule: rule, file: file, line: line, words: words))
  }

  func add(_ finding: Finding) {
    if finding.severity == .error { errors += 1 } else { warnings += 1 }
    hand(finding)
    let key = finding.severity.rawValue + finding.rule
    var found = byRule[key] ?? ([], 0)
    found.count += 1
    if found.count <= Self.kept { found.findings.append(finding) }
    byRule[key] = found
  }
}
