import CSystem
import Extraction
import Glibc
import ParagrafKit
import Writers

/// The worker process: reads jobs from standard input until it ends. See `WorkerProtocol`.
public enum Worker {
  /// Pages are reported at most this often, in seconds.
  private static let interval = 0.2

  /// Serves the parent. Returns when there is no more to do.
  /// - Parameter isBound: whether it is to be killed when the thread that started it ends.
  public static func serve(_ pipeline: Pipeline, isBound: Bool) {
    if isBound, paragraf_die_with_parent(getppid()) != 0 { return }
    paragraf_tell_failed_allocations()
    // A stray print must not corrupt the protocol.
    let input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    let nothing = open("/dev/null", O_RDONLY)
    dup2(nothing, STDIN_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    close(nothing)

    func say(_ message: WorkerMessage) { _ = System.write(Wire.line(message), to: output) }
    say(WorkerMessage(worker: .init(protocol: WorkerProtocol.version, paragraf: Paragraf.version)))
    var buffer = LineBuffer()
    // Plug-ins and decisions are loaded once; the jobs of a parent name the same ones.
    var plugins = Plugins()
    var decisions = DecisionPaths()
    var corrections: [FilePath] = []
    var maskingRules: String?
    var extended = pipeline
    let ocr = OCR()
    while true {
      while let line = buffer.next() {
        guard let message = message(from: line, say) else { continue }
        if let options = message.about {
          say(about(options, pipeline))
          continue
        }
        guard let job = message.job, isWellFormed(job, say) else { continue }
        if job.options.plugins != plugins || job.options.decisions != decisions
          || job.options.corrections != corrections
          || job.options.maskingRules != maskingRules
        {
          do {
            extended = try pipeline.with(job.options)
            plugins = job.options.plugins
            decisions = job.options.decisions
            corrections = job.options.corrections
            maskingRules = job.options.maskingRules
          } catch {
            say(WorkerMessage(error: .init(id: job.id, message: "\(error)")))
            continue
          }
        }
        extended.quarantine(job.options.quarantine)
        let began = System.now
        var reported = began
        var isReading = false
        var hasTold = false
        let runner = JobRunner(pipeline: extended, ocr: ocr) { reached in
          guard
            !hasTold || job.options.tellsPages || System.now - reported >= interval
              || reached.isOCR != isReading
              || reached.isLast && System.now - began >= interval
          else { return }
          reported = System.now
          let isFirst = !hasTold
          hasTold = true
          isReading = reached.isOCR
          say(
            WorkerMessage(
              page: .init(
                id: job.id, page: reached.page, of: reached.of, ocr: isReading ? true : nil,
                isLast: reached.isLast ? true : nil,
                sha256: isFirst && !reached.sha256.isEmpty ? reached.sha256 : nil)))
        }
        say(WorkerMessage(done: runner.run(job)))
      }
      if buffer.isTooLong || buffer.fill(from: input) == .end { return }
    }
  }

  /// What is on a line; a line that makes no sense is answered.
  private static func message(from line: [UInt8], _ say: (WorkerMessage) -> Void) -> ParentMessage? {
    if let message = try? Wire.read(ParentMessage.self, line), message.job != nil || message.about != nil {
      return message
    }
    let shown = String(decoding: line.prefix(200), as: UTF8.self).printable
    say(WorkerMessage(error: .init(id: nil, message: "not a job: '\(shown)'")))
    return nil
  }

  private static func isWellFormed(_ job: Job, _ say: (WorkerMessage) -> Void) -> Bool {
    guard
      let format = job.formats.first(where: { JobFormats.writer(named: $0, options: job.options) == nil })
    else { return true }
    let reason = Formats.refusal(of: format, for: job.options.audience)
    say(WorkerMessage(error: .init(id: job.id, message: reason ?? "unknown format '\(format.printable)'")))
    return false
  }

  private static func about(_ options: Job.Options, _ pipeline: Pipeline) -> WorkerMessage {
    do {
      let ocr = options.ocr == .never ? nil : OCR.identity
      let isPlain = options.plugins == Plugins()
      let recognisers = isPlain ? pipeline.recognisers : try pipeline.with(options).recognisers
      let fingerprint = try Fingerprint.of(options, ocr: ocr, recognisers: recognisers)
      return WorkerMessage(about: .init(fingerprint: fingerprint, ocr: ocr))
    } catch {
      return WorkerMessage(error: .init(id: nil, message: "\(error)"))
    }
  }
}
