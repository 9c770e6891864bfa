import CSystem
import Extraction
import Glibc
import ParagrafKit

/// What a document may cost.
public struct Limits: Sendable {
  /// Seconds.
  public var time: Double
  /// MB.
  public var memory: Int

  public init(time: Double = 120, memory: Int = 1024) {
    self.time = time
    self.memory = memory
  }
}

/// Worker processes and their deadlines, watched by one thread.
///
/// A worker that dies or is killed costs the document that it was reading; the next document gets a new one.
final class WorkerPool {
  /// What `wait` has to tell.
  enum Event {
    case ended(Job, Outcome)
    /// SIGINT, SIGTERM or SIGHUP.
    case interrupted
  }

  private let size: Int
  private let limits: Limits
  private let executable: String
  /// Where SIGINT, SIGTERM and SIGHUP arrive; -1 for none.
  private let interrupts: CInt
  private var workers: [WorkerProcess] = []
  /// Workers in a row that died before they greeted.
  private var stillborn = 0

  /// Seconds that a worker has for its greeting; machines may be busy.
  private static let greetingTime = 30.0
  /// Seconds between two looks at the workers' memory and deadlines.
  private static let interval = 0.05
  /// A worker that keeps more than this, in bytes, after a document is replaced.
  private static let kept = 96 << 20

  init(size: Int, limits: Limits, executable: String, interrupts: CInt) {
    self.size = size
    self.limits = limits
    self.executable = executable
    self.interrupts = interrupts
    // Inherited by the workers: a crash is told by its signal at once, not by a backtrace that takes seconds.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
  }

  /// Whether another job can be taken.
  var hasRoom: Bool { workers.count(where: { $0.assignment != nil }) < size }
  var isIdle: Bool { workers.allSatisfy { $0.assignment == nil } }
  var busy: Int { workers.count(where: { $0.assignment != nil }) }

  /// The document that has been read for longest.
  var longest: WorkerProcess.Assignment? {
    workers.compactMap(\.assignment).min { ($0.began ?? .infinity) < ($1.began ?? .infinity) }
  }

  /// Takes a job; there must be room.
  func submit(_ job: Job) throws(WorkerFailure) {
    let worker: WorkerProcess
    if let idle = workers.first(where: { $0.assignment == nil }) {
      worker = idle
    } else {
      worker = try WorkerProcess(executable: executable)
      workers.append(worker)
    }
    worker.assignment = .init(job: job)
    if worker.hasGreeted { worker.begin() }
  }

  /// Waits until something happens, at most `timeout` seconds, and enforces the limits.
  func wait(_ timeout: Double) throws(WorkerFailure) -> [Event] {
    var polled = [pollfd(fd: interrupts, events: Int16(POLLIN), revents: 0)]
    for worker in workers { polled.append(pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0)) }
    let time = isIdle ? timeout : min(timeout, Self.interval)
    _ = poll(&polled, nfds_t(polled.count), CInt(time * 1000))
    if polled[0].revents != 0 { return [.interrupted] }
    var events: [Event] = []
    for (worker, state) in zip(workers, polled.dropFirst()) where state.revents != 0 {
      if let event = try hear(worker) { events.append(event) }
    }
    for worker in workers {
      if let event = try check(worker) { events.append(event) }
    }
    return events
  }

  /// Kills all workers and removes what they had begun to write.
  func stop() {
    for worker in workers {
      worker.end(atOnce: true)
      removeLeftovers(of: worker)
    }
    workers.removeAll()
  }

  private func hear(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    let (messages, isOver) = worker.messages()
    var event: Event?
    for message in messages {
      if let greeting = message.worker {
        guard greeting.protocol == WorkerProtocol.version else {
          throw .wrongProtocol(greeting.protocol, paragraf: greeting.paragraf)
        }
        worker.hasGreeted = true
        stillborn = 0
        worker.begin()
      } else if let page = message.page, page.id == worker.assignment?.job.id {
        worker.reached(page)
      } else if let outcome = message.done, let job = worker.assignment?.job, outcome.id == job.id {
        event = .ended(job, outcome)
        worker.assignment = nil
        if let kept = worker.measure(), kept > Self.kept + engine(of: worker) { drop(worker, atOnce: true) }
      } else if let error = message.error {
        throw .refusedJob(error.message.printable)
      }
    }
    guard isOver, workers.contains(where: { $0 === worker }) else { return event }
    return try lose(worker) ?? event
  }

  /// Deals with a worker that has ended on its own.
  private func lose(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    let ending = drop(worker, atOnce: false)
    guard let assignment = worker.assignment else { return nil }
    guard worker.hasGreeted else {
      stillborn += 1
      guard stillborn < 3 else { throw .noGreeting(ending.words) }
      try submit(assignment.job)
      return nil
    }
    removeLeftovers(of: worker)
    let nearLimit = assignment.memory - engine(of: worker) > (limits.memory << 20) / 4 * 3
    if ending.isFailedAllocation || nearLimit {
      return failed(assignment, .memoryLimit, "it asked for more than \(limits.memory) MB")
    }
    return failed(assignment, .crashed, "the worker \(ending.words)")
  }

  /// Enforces the limits.
  private func check(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    guard let assignment = worker.assignment else { return nil }
    guard let began = assignment.began else {
      guard System.now - worker.started > Self.greetingTime else { return nil }
      throw .noGreeting("no greeting within \(Int(Self.greetingTime)) s")
    }
    if worker.time(of: assignment, since: began) > limits.time {
      return stop(worker, .timeLimit, "stopped after \(limits.time.short) s")
    }
    if let used = worker.measure(), used > limits.memory << 20 + engine(of: worker) {
      return stop(worker, .memoryLimit, "stopped at \(used >> 20) MB")
    }
    return nil
  }

  /// Bytes that a worker may take besides.
  private func engine(of worker: WorkerProcess) -> Int { worker.hasEngine ? OCR.memory : 0 }

  private func stop(_ worker: WorkerProcess, _ reason: FailureReason, _ detail: String) -> Event? {
    guard let assignment = worker.assignment else { return nil }
    drop(worker, atOnce: true)
    removeLeftovers(of: worker)
    return failed(assignment, reason, detail)
  }

  private func failed(
    _ assignment: WorkerProcess.Assignment, _ reason: FailureReason, _ detail: String
  ) -> Event {
    let place = assignment.page > 0 ? ", at page \(assignment.page) of \(assignment.pages)" : ""
    var outcome = Outcome.failed(assignment.job.id, reason, detail + place)
    if let began = assignment.began { outcome.seconds = ((System.now - began) * 1000).rounded() / 1000 }
    return .ended(assignment.job, outcome)
  }

  @discardableResult private func drop(_ worker: WorkerProcess, atOnce: Bool) -> WorkerProcess.Ending {
    workers.removeAll { $0 === worker }
    return worker.end(atOnce: atOnce)
  }

  private func removeLeftovers(of worker: WorkerProcess) {
    guard let job = worker.assignment?.job else { return }
    for format in job.formats {
      let final = FilePath(bytes: job.output.bytes + Array(".\(JobFormats.suffix(of: format))".utf8))
      OutputFiles.temporary(final, process: worker.id).withCString { _ = unlink($0) }
    }
  }
}

extension WorkerProcess.Ending {
  /// Whether the process told that it ran out of memory.
  var isFailedAllocation: Bool {
    if case .exited(PARAGRAF_OUT_OF_MEMORY) = self { return true }
    return false
  }

  var words: String {
    switch self {
    case .exited(let status): "ended by itself with status \(status)"
    case .signalled(let number): "was killed by \(System.name(ofSignal: number))"
    }
  }
}

extension Double {
  /// With at most one decimal: `20`, `0.5`.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
