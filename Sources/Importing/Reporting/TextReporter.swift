import CSystem
import Glibc
import ParagrafKit

/// Messages for eyes. On a terminal one line is rewritten in place; elsewhere each document that failed or
/// lacks something has its line.
public final class TextReporter: Reporter {
  private let isQuiet: Bool
  private let width: () -> Int
  private let write: (String) -> Void
  private var lastDrawn = 0.0
  private var isLineOpen = false

  /// Seconds between two drawings of the progress line.
  private static let interval = 0.1

  /// - Parameter isQuiet: failures and errors alone are told.
  public convenience init(isQuiet: Bool = false) {
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    self.init(
      isQuiet: isQuiet, width: { isDumb ? 0 : Int(paragraf_terminal_width(STDERR_FILENO)) },
      write: System.say)
  }

  /// - Parameter width: columns of the terminal; 0 for none.
  init(isQuiet: Bool, width: @escaping () -> Int, write: @escaping (String) -> Void) {
    self.isQuiet = isQuiet
    self.width = width
    self.write = write
  }

  public func ended(_ path: FilePath, _ outcome: Outcome) {
    guard width() == 0 || isQuiet, outcome.visit != .unchanged || outcome.status == .failed else { return }
    switch outcome.status {
    case .imported: return
    case .partial:
      guard !isQuiet else { return }
      write("partial: \(path.display): \(Self.words(for: outcome.missing))\n")
    case .failed:
      write("failed: \(path.display): \(Self.words(for: outcome))\n")
    }
  }

  /// The summary names the first of them.
  public func leftOut(_ path: FilePath, _ reason: LeftOutReason, _ detail: String?, files: Int) {}

  public func advanced(_ state: ImportState) {
    guard !isQuiet, System.now - lastDrawn >= Self.interval else { return }
    let columns = width()
    guard columns > 0 else { return }
    lastDrawn = System.now
    isLineOpen = true
    // The last column stays free: some terminals wrap when it is written.
    write("\r\(ProgressLine.text(state, width: columns - 1))\u{1B}[K")
  }

  public func tell(_ state: ImportState) {
    clear()
    var here = state
    here.current = []
    write(ProgressLine.text(here, width: 10_000) + "\n")
    for reading in state.current { write("  \(reading.path.display)\(reading.place)\n") }
  }

  public func say(_ level: ReportLevel, _ code: ReportCode, _ message: String, file: FilePath?) {
    guard !isQuiet || level == .error else { return }
    clear()
    let prefix = level == .info ? "" : "\(level.rawValue): "
    write("\(prefix)\(file.map { "\($0.display): " } ?? "")\(message)\n")
  }

  public func summarise(_ summary: RunSummary, _ metrics: RunMetrics) {
    clear()
    if !isQuiet { write(summary.text) }
  }

  private func clear() {
    if isLineOpen { write("\r\u{1B}[K") }
    isLineOpen = false
  }

  /// `time-limit: stopped after 20 s`.
  static func words(for outcome: Outcome) -> String {
    [outcome.reason?.rawValue ?? "", (outcome.detail ?? "").printable].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  /// `no-text on pages 1, 3, 4`.
  package static func words(for missing: [Missing]) -> String {
    var pages: [String: [Int]] = [:]
    for one in missing { pages[one.reason, default: []].append(one.page) }
    return pages.sorted { $0.key < $1.key }.map { reason, pages in
      let shown = pages.prefix(10).map(String.init).joined(separator: ", ")
      let more = pages.count > 10 ? " and \(pages.count - 10) more" : ""
      return "\(reason.printable) on \(pages.count == 1 ? "page" : "pages") \(shown)\(more)"
    }.joined(separator: "; ")
  }
}
