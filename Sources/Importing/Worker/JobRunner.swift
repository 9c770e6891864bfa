import CSystem
import Extraction
import Glibc
import ParagrafKit

/// Does one job in a worker: reads the document, writes the outputs, says how it ended.
struct JobRunner {
  let pipeline: Pipeline
  /// Kept for the documents that follow.
  let ocr: OCR
  /// Told of each page that is begun.
  let progress: (PageReached) -> Void

  /// Beyond the memory limit, a process maps this much that no document is to blame for.
  private static let slack = 128 << 20
  /// Memory that a worker may keep from one document to the next.
  private static let kept = 48 << 20

  func run(_ job: Job) -> Outcome {
    let start = System.now
    var outcome = result(of: job)
    outcome.seconds = ((System.now - start) * 1000).rounded() / 1000
    if let sample = ProcessMemory(of: "self").sample, sample.own > Self.kept { paragraf_return_memory() }
    return outcome
  }

  private func result(of job: Job) -> Outcome {
    let (kind, identity) = Folder.look(at: job.path)
    guard kind == .file || kind == .nothing else {
      return .failed(job.id, .unreadable, kind == .folder ? "a folder, not a file" : "not an ordinary file")
    }
    limitMemory(job, besides: 0)
    ocr.mode = job.options.ocr
    ocr.problem = nil
    do {
      let record = try read(job)
      try write(record, job, input: identity)
      var warnings = Dictionary(
        record.warnings.map { ($0.recogniser, $0.message) }, uniquingKeysWith: { first, _ in first })
      warnings["ocr"] = ocr.problem.map { "pages without readable text are not read: \($0)" }
      let quarantine = pipeline.quarantine
      return Outcome(
        id: job.id, status: record.status, missing: record.missing,
        pages: record.text.document.pages.count, items: record.outline.items.count,
        warnings: warnings.isEmpty ? nil : warnings, quarantine: quarantine.isEmpty ? nil : quarantine,
        unfitDecisions: record.unfitDecisions.isEmpty ? nil : record.unfitDecisions.map(\.unfitWords))
    } catch let error as ExtractionError {
      return .failed(job.id, error.reason, error.detail)
    } catch let error as OutputFiles.Failure {
      var outcome = Outcome.failed(
        job.id, .outputError, "\(error.path.display): \(System.words(error.code))")
      if error.concernsAll { outcome.stopsRun = true }
      return outcome
    } catch let error as SystemError {
      return .failed(job.id, .unreadable, error.words)
    } catch {
      return .failed(job.id, .crashed, "\(error)")
    }
  }

  private func read(_ job: Job) throws -> Record {
    // What OCR takes is no fault of the document.
    var hasRoom = false
    func reached(_ page: PageReached) {
      if page.isOCR, !hasRoom { limitMemory(job, besides: OCR.memory) }
      hasRoom = hasRoom || page.isOCR
      progress(page)
    }
    if let text = job.path.text { return try pipeline.record(path: text, ocr: ocr, progress: reached) }
    // A path that is not UTF-8 cannot travel as a string: open the file here and hand on the descriptor.
    let descriptor = job.path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    return try pipeline.record(
      path: "/proc/self/fd/\(descriptor)", name: job.path.display, ocr: ocr, progress: reached)
  }

  private func write(_ record: Record, _ job: Job, input: Folder.Identity) throws {
    var files = OutputFiles()
    defer { files.discard() }
    for format in job.formats {
      guard let writer = JobFormats.writer(named: format, options: job.options) else { continue }
      let final = FilePath(bytes: job.output.bytes + Array(".\(type(of: writer).suffix)".utf8))
      // The original is never lost, even where its name is that of an output.
      if Folder.look(at: final).identity == input { throw OutputFiles.Failure(path: final, code: EEXIST) }
      try files.write(writer.bytes(of: record), as: final)
    }
    try files.publish()
  }

  /// The parent watches the memory in use; this stops what would outrun it between two looks.
  /// - Parameter extra: bytes beside it.
  private func limitMemory(_ job: Job, besides extra: Int) {
    guard job.options.memoryLimit > 0, let sample = ProcessMemory(of: "self").sample else { return }
    var file = stat()
    _ = job.path.withCString { stat($0, &file) }
    let bytes = sample.mapped + (job.options.memoryLimit << 20) + 2 * Int(file.st_size) + Self.slack + extra
    _ = paragraf_limit_memory(UInt64(bytes))
  }
}
