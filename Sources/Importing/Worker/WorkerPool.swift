import CSystem
import Extraction
import Glibc
import ParagrafKit

/// Worker processes and their deadlines, watched by one thread.
///
/// A worker that dies or is killed costs the document that it was reading; the next document gets a new one.
final class WorkerPool {
  /// What `wait` has to tell.
  enum Event {
    case ended(Job, Outcome)
    /// The document cost its worker.
    case lost(Job, Loss)
    case signal(CInt)
  }

  /// How far a document was that cost its worker, and why it did.
  struct Loss {
    var outcome: Outcome
    /// Seconds that count against its limit: without those of pages read from their pictures.
    var seconds = 0.0
    /// The page that was being read, from 1, and how many there are; 0 where that is not known.
    var page = 0
    var pages = 0
    /// Whether all pages had been read.
    var hasReadAll = false
  }

  /// Figures of a run.
  struct Figures {
    var started = 0
    var lost = 0
    var recycled = 0
    /// The most memory of its own that a worker had, bytes.
    var memory = 0
  }

  private(set) var figures = Figures()
  private let size: Int
  private let limits: Limits
  private let executable: String
  /// Where signals arrive; -1 for none.
  private let signals: CInt
  /// The output folder's lock, which workers hold too, for as long as they live; -1 for none.
  var lock: CInt = -1
  private var workers: [WorkerProcess] = []
  /// Workers in a row that died before they greeted.
  private var stillborn = 0

  /// Seconds that a worker has for its greeting; machines may be busy.
  private static let greetingTime = 30.0
  /// Seconds between two looks at the workers' memory and deadlines.
  private static let interval = 0.05
  /// A worker that keeps more than this, in bytes, after a document is replaced.
  private static let kept = 96 << 20
  /// Documents after which a worker is replaced: what libraries forget to free has an end.
  private static let documents = 2000

  init(size: Int, limits: Limits, executable: String, signals: CInt) {
    self.size = size
    self.limits = limits
    self.executable = executable
    self.signals = signals
    // Inherited by the workers: a crash is told by its signal at once, not by a backtrace that takes seconds.
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
  }

  /// Whether another job can be taken.
  var hasRoom: Bool { busy < size }
  var isIdle: Bool { busy == 0 }
  var busy: Int { workers.count(where: { $0.assignment != nil }) }
  /// The documents that are being read, the one that has been for longest first.
  var assignments: [WorkerProcess.Assignment] {
    workers.compactMap(\.assignment).sorted { ($0.began ?? .infinity) < ($1.began ?? .infinity) }
  }

  /// Takes a job; there must be room.
  /// - Parameters:
  ///   - timeLeft: seconds, where the document has used up some of its time.
  ///   - isAlone: whether it gets a process of its own, before and after which there is no other document.
  func submit(_ job: Job, timeLeft: Double? = nil, isAlone: Bool = false) throws(WorkerFailure) {
    if isAlone, let idle = workers.first(where: { $0.assignment == nil }) { drop(idle, atOnce: true) }
    let worker: WorkerProcess
    if !isAlone, let idle = workers.first(where: { $0.assignment == nil }) {
      worker = idle
    } else {
      worker = try start()
    }
    worker.assignment = .init(job: job, timeLeft: timeLeft, isAlone: isAlone)
    if worker.hasGreeted { worker.begin() }
  }

  private func start() throws(WorkerFailure) -> WorkerProcess {
    let worker = try WorkerProcess(executable: executable, lock: lock)
    workers.append(worker)
    figures.started += 1
    return worker
  }

  /// Waits until something happens, at most `timeout` seconds, and enforces the limits.
  func wait(_ timeout: Double) throws(WorkerFailure) -> [Event] {
    var polled = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
    for worker in workers { polled.append(pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0)) }
    let time = isIdle ? timeout : min(timeout, Self.interval)
    _ = poll(&polled, nfds_t(polled.count), CInt(time * 1000))
    var events: [Event] = []
    if polled[0].revents != 0 {
      let number = paragraf_next_signal(signals)
      if number != 0 { events.append(.signal(number)) }
    }
    for (worker, state) in zip(workers, polled.dropFirst()) where state.revents != 0 {
      if let event = try hear(worker) { events.append(event) }
    }
    for worker in workers {
      if let event = try check(worker) { events.append(event) }
    }
    return events
  }

  /// What the workers are, given these options. Waits for the answer.
  func about(_ options: Job.Options) throws(WorkerFailure) -> WorkerMessage.AboutWorker {
    let worker = try start()
    worker.ask(options)
    while true {
      var polled = pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, CInt(Self.interval * 1000))
      let (messages, isOver) = worker.messages()
      for message in messages {
        if let greeting = message.worker { try greet(worker, greeting) }
        if let about = message.about { return about }
        if let error = message.error { throw .refusedJob(error.message.printable) }
      }
      if isOver { throw .noGreeting(drop(worker, atOnce: false).words) }
      if !worker.hasGreeted { try checkGreeting(of: worker) }
    }
  }

  /// Kills all workers and removes what they had begun to write.
  func stop() {
    for worker in workers {
      worker.end(atOnce: true)
      removeLeftovers(of: worker)
    }
    workers.removeAll()
  }

  private func greet(_ worker: WorkerProcess, _ greeting: WorkerMessage.Greeting) throws(WorkerFailure) {
    guard greeting.protocol == WorkerProtocol.version else {
      throw .wrongProtocol(greeting.protocol, paragraf: greeting.paragraf)
    }
    worker.hasGreeted = true
    stillborn = 0
    worker.begin()
  }

  private func checkGreeting(of worker: WorkerProcess) throws(WorkerFailure) {
    guard System.now - worker.started > Self.greetingTime else { return }
    throw .noGreeting("no greeting within \(Int(Self.greetingTime)) s")
  }

  private func hear(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    let (messages, isOver) = worker.messages()
    var event: Event?
    for message in messages {
      if let greeting = message.worker {
        try greet(worker, greeting)
      } else if let page = message.page, page.id == worker.assignment?.job.id {
        worker.reached(page)
      } else if let outcome = message.done, let assignment = worker.assignment,
        outcome.id == assignment.job.id
      {
        event = .ended(assignment.job, outcome)
        finish(worker, assignment)
      } else if let error = message.error {
        throw .refusedJob(error.message.printable)
      }
    }
    guard isOver, workers.contains(where: { $0 === worker }) else { return event }
    return try lose(worker) ?? event
  }

  private func finish(_ worker: WorkerProcess, _ assignment: WorkerProcess.Assignment) {
    worker.assignment = nil
    worker.documents += 1
    let kept = worker.measure() ?? 0
    note(kept, of: worker)
    let isWorn = kept > Self.kept + engine(of: worker) || worker.documents >= Self.documents
    if isWorn || assignment.isAlone {
      figures.recycled += isWorn ? 1 : 0
      drop(worker, atOnce: true)
    }
  }

  /// Deals with a worker that has ended on its own.
  private func lose(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    let ending = drop(worker, atOnce: false)
    guard let assignment = worker.assignment else { return nil }
    guard worker.hasGreeted else {
      stillborn += 1
      guard stillborn < 3 else { throw .noGreeting(ending.words) }
      try submit(assignment.job, timeLeft: assignment.timeLeft, isAlone: assignment.isAlone)
      return nil
    }
    removeLeftovers(of: worker)
    let limit = limits.memory(pages: assignment.pages)
    let nearLimit = assignment.memory - engine(of: worker) > (limit << 20) / 4 * 3
    if ending.isFailedAllocation || nearLimit {
      return lost(assignment, .memoryLimit, "it asked for more than \(limit) MB")
    }
    let words = worker.hasTalkedNonsense ? "said what is no message of ours" : ending.words
    return lost(assignment, .crashed, "the worker \(words)")
  }

  /// Enforces the limits.
  private func check(_ worker: WorkerProcess) throws(WorkerFailure) -> Event? {
    guard let assignment = worker.assignment else { return nil }
    guard let began = assignment.began else {
      try checkGreeting(of: worker)
      return nil
    }
    let time = assignment.timeLeft ?? limits.time(pages: assignment.pages)
    if WorkerProcess.time(of: assignment, since: began) > time {
      return stop(worker, .timeLimit, "stopped after \(time.short) s")
    }
    var silence = limits.silence(
      pages: assignment.pages, canBeSaved: assignment.pages > 1 || assignment.hasReadAll)
    // Of what is left, no page takes more than a part.
    if let timeLeft = assignment.timeLeft { silence = min(silence, timeLeft / 4) }
    if let heard = assignment.heard, WorkerProcess.silence(of: assignment, since: heard) > silence {
      return stop(worker, .timeLimit, "stopped as nothing was done for \(silence.short) s")
    }
    if let used = worker.measure() {
      note(used, of: worker)
      if used > limits.memory(pages: assignment.pages) << 20 + engine(of: worker) {
        return stop(worker, .memoryLimit, "stopped at \(used >> 20) MB")
      }
    }
    return nil
  }

  /// Bytes that a worker may take besides.
  private func engine(of worker: WorkerProcess) -> Int { worker.hasEngine ? OCR.memory : 0 }

  private func note(_ memory: Int, of worker: WorkerProcess) {
    figures.memory = max(figures.memory, memory)
  }

  private func stop(_ worker: WorkerProcess, _ reason: FailureReason, _ detail: String) -> Event? {
    guard let assignment = worker.assignment else { return nil }
    drop(worker, atOnce: true)
    removeLeftovers(of: worker)
    return lost(assignment, reason, detail)
  }

  private func lost(
    _ assignment: WorkerProcess.Assignment, _ reason: FailureReason, _ detail: String
  ) -> Event {
    figures.lost += 1
    let seconds = assignment.began.map { WorkerProcess.time(of: assignment, since: $0) } ?? 0
    // Not every page is told.
    let isExact = assignment.job.options.tellsPages || assignment.pages == 1 || assignment.hasReadAll
    let place =
      assignment.page == 0
      ? "" : ", at page \(assignment.page) of \(assignment.pages)\(isExact ? "" : ", or later")"
    var outcome = Outcome.failed(assignment.job.id, reason, detail + place)
    outcome.page = assignment.page > 0 && isExact ? assignment.page : nil
    outcome.pages = assignment.pages
    outcome.sha256 = assignment.sha256
    if let began = assignment.began { outcome.seconds = ((System.now - began) * 1000).rounded() / 1000 }
    return .lost(
      assignment.job,
      Loss(
        outcome: outcome, seconds: seconds, page: assignment.page, pages: assignment.pages,
        hasReadAll: assignment.hasReadAll))
  }

  @discardableResult private func drop(_ worker: WorkerProcess, atOnce: Bool) -> WorkerProcess.Ending {
    workers.removeAll { $0 === worker }
    return worker.end(atOnce: atOnce)
  }

  private func removeLeftovers(of worker: WorkerProcess) {
    guard let job = worker.assignment?.job else { return }
    for suffix in job.files.map(\.suffix) + (job.inside.map { [$0.suffixOfOriginal] } ?? []) {
      let final = OutputFiles.final(job.output, suffix: suffix)
      OutputFiles.temporary(final).withCString { _ = unlink($0) }
      OutputFiles.removeFolder(of: suffix, as: job.output)
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
