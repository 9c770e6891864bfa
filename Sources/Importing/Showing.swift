import CSystem
import Glibc
import ParagrafKit
import Writers

/// One document, for eyes: read by a worker as any other, for it may be hostile.
public enum Showing {
  public struct Failure: Error, CustomStringConvertible {
    public let status: ExitStatus
    /// One line: what is wrong, and what can be done.
    public let description: String
  }

  /// What to show.
  public enum View: Sendable {
    /// The document at a glance.
    case outline
    /// Who claimed which lines and what became of it.
    /// - Parameters:
    ///   - line: this line alone, from 1.
    ///   - fact: facts of this type alone.
    case explanation(line: Int?, fact: String?)
    /// What was changed in the text.
    case edits(EditListWriter.Filter)
    /// The whole record, as the format json of an import.
    case record
  }

  /// The document for eyes.
  /// - Parameters:
  ///   - path: the document; nil for standard input.
  ///   - width: columns.
  ///   - ocr: which pages are read from their pictures.
  ///   - warn: told why pages were not, where that is so, and which corrections were not honoured.
  public static func text(
    of path: FilePath?, _ view: View = .outline, width: Int, limits: Limits, ocr: OCRMode = .auto,
    plugins: Plugins = Plugins(), repair: RepairSettings = RepairSettings(), warn: (String) -> Void = { _ in }
  ) throws(Failure) -> [UInt8] {
    System.openStandardDescriptors()
    if let path {
      switch Folder.look(at: path).kind {
      case .folder:
        throw Failure(status: .noInput, description: "\(path.display): a folder; one file is asked for")
      case .nothing where !Folder.exists(path):
        throw Failure(status: .noInput, description: "\(path.display): no such file")
      default: break
      }
    }
    let (format, suffix) =
      switch view {
      case .outline: (OutlineWriter.format, OutlineWriter.suffix)
      case .explanation: (ExplainWriter.format, ExplainWriter.suffix)
      case .edits: (EditListWriter.format, EditListWriter.suffix)
      case .record: (JSONWriter.format, JSONWriter.suffix)
      }
    guard let folder = temporaryFolder() else {
      throw Failure(
        status: .cannotWrite,
        description: "cannot create a temporary folder: \(System.words(errno)); see TMPDIR")
    }
    let output = folder.appending("shown".utf8)
    let result = OutputFiles.final(output, suffix: suffix)
    let received = folder.appending("standard-input".utf8)
    defer {
      for file in [result, received] { file.withCString { _ = unlink($0) } }
      folder.withCString { _ = rmdir($0) }
    }
    if path == nil { try receive(as: received) }
    var options = Job.Options()
    options.take(plugins, limits)
    options.take(repair)
    options.width = width
    options.ocr = ocr
    switch view {
    case .outline, .record: break
    case .explanation(let line, let fact): options.explain = .init(line: line, fact: fact)
    case .edits(let filter):
      options.edits = .init(
        kind: filter.kind, status: filter.status, page: filter.page, isColoured: Terminal.showsColours)
    }
    let job = Job(id: 1, path: path ?? received, output: output, formats: [format], options: options)
    let outcome = try read(job, limits, as: path?.display ?? "standard input")
    if let problem = outcome.warnings?["ocr"] {
      warn("\(path?.display ?? "standard input"): ocr: \(problem)")
    }
    for words in (outcome.unfitDecisions ?? []) + (outcome.offers ?? []).map(\.words) {
      warn("\(path?.display ?? "standard input"): \(words)")
    }
    if case .explanation(let line?, _) = view, let lines = outcome.lines, line > lines {
      throw Failure(
        status: .wrongUsage,
        description: "--line \(line): the document has \(Counted.text(lines, "line")); give one of them")
    }
    return (try? System.contents(of: result)) ?? []
  }

  /// Writes what comes in to a file: workers open files.
  private static func receive(as file: FilePath) throws(Failure) {
    let code: CInt
    do {
      code = WholeFile.write(try System.contents(of: FilePath("/dev/stdin")), to: file) ?? 0
    } catch {
      throw Failure(status: .noInput, description: "standard input: cannot be read: \(error.words)")
    }
    guard code == 0 else {
      throw Failure(
        status: .cannotWrite,
        description: "\(file.display): standard input cannot be kept: \(System.words(code)); see TMPDIR")
    }
  }

  /// - Parameter shown: what messages call the document.
  private static func read(_ job: Job, _ limits: Limits, as shown: String) throws(Failure) -> Outcome {
    let pool = WorkerPool(
      size: 1, limits: limits, executable: "/proc/self/exe", signals: paragraf_signals())
    defer { pool.stop() }
    do {
      try pool.submit(job)
      while true {
        for event in try pool.wait(1) {
          let outcome: Outcome
          switch event {
          case .ended(_, let ended): outcome = ended
          case .lost(_, let loss): outcome = loss.outcome
          case .signal(SIGUSR1): continue
          case .signal: throw Failure(status: .interrupted, description: "interrupted")
          }
          guard outcome.status == .failed else { return outcome }
          let advice = outcome.reason.map { " (\($0.advice))" } ?? ""
          throw Failure(
            status: outcome.reason == .outputError ? .cannotWrite : .someFailed,
            description: "\(shown): \(TextReporter.words(for: outcome))\(advice)")
        }
      }
    } catch let error as WorkerFailure {
      throw Failure(status: .internalError, description: "\(error)")
    } catch let error as Failure {
      throw error
    } catch {
      throw Failure(status: .internalError, description: "\(error)")
    }
  }

  private static func temporaryFolder() -> FilePath? {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template =
      FilePath(parent).appending("paragraf-XXXXXX".utf8).bytes.map { CChar(bitPattern: $0) } + [0]
    guard mkdtemp(&template) != nil else { return nil }
    return FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }
}
