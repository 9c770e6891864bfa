import CSystem
import Extraction
import Glibc

/// One worker process, as its parent sees it.
final class WorkerProcess {
  let id: pid_t
  /// What the worker says arrives here.
  let output: CInt
  let started = System.now
  /// Whether the greeting has arrived.
  var hasGreeted = false
  /// The document that it is to read, or reads.
  var assignment: Assignment?
  /// Documents that it has done.
  var documents = 0
  /// Whether it has made an OCR engine, which it keeps.
  var hasEngine = false

  private let input: CInt
  private let memory: ProcessMemory
  /// Whether it has said what is no message: then it is as good as dead.
  private(set) var hasTalkedNonsense = false
  private var buffer = LineBuffer(longest: 64 << 20)
  private var hasEnded = false

  struct Assignment {
    var job: Job
    /// Seconds that it may take; nil for what limits say.
    var timeLeft: Double?
    /// Whether the process is for this document alone.
    var isAlone = false
    /// When the job was handed over; nil before the greeting.
    var began: Double?
    /// When the worker was last heard of.
    var heard: Double?
    /// Whether all pages have been read, and when that was told.
    var hasReadAll = false
    var readAll: Double?
    /// How fast its pages have been read of late; nil before the greeting.
    var pace: PagePace?
    /// SHA-256 of the document, once the worker has told it.
    var sha256: String?
    var page = 0
    var pages = 0
    /// When the page that is read from its picture was begun, and the seconds that such pages took before it.
    var ocrBegan: Double?
    var ocrTime = 0.0
    /// Bytes in use when they were last looked at.
    var memory = 0
  }

  /// How far the document is.
  func reached(_ page: WorkerMessage.PageReached) {
    let now = System.now
    assignment?.heard = now
    assignment?.hasReadAll = page.isLast == true
    assignment?.readAll = page.isLast == true ? now : nil
    assignment?.pace?.reached(page.page, at: now)
    assignment?.page = page.page
    if let sha256 = page.sha256 { assignment?.sha256 = sha256 }
    assignment?.pages = page.of
    if let began = assignment?.ocrBegan { assignment?.ocrTime += WorkerProcess.ocrTime(since: began) }
    assignment?.ocrBegan = page.ocr == true ? now : nil
    if page.ocr == true { hasEngine = true }
  }

  /// Seconds that the document has taken, without those of pages read from their pictures.
  static func time(of assignment: Assignment, since began: Double) -> Double {
    System.now - began - assignment.ocrTime - (assignment.ocrBegan.map(WorkerProcess.ocrTime) ?? 0)
  }

  /// Seconds since the document got on, without those of a page read from its picture.
  static func silence(of assignment: Assignment, since heard: Double) -> Double {
    System.now - heard - (assignment.ocrBegan.map(WorkerProcess.ocrTime) ?? 0)
  }

  /// What a page read from its picture has taken, at most what it may.
  private static func ocrTime(since began: Double) -> Double { min(System.now - began, OCR.secondsForPage) }

  /// How a process ended.
  enum Ending {
    case exited(CInt)
    case signalled(CInt)

    init(_ status: CInt) {
      let signal = status & 0x7F
      self = signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
  }

  /// Starts `executable worker --bound`. Its standard error is ours if PARAGRAF_WORKER_STDERR is set, else
  /// /dev/null: what libraries print about hostile files is of no use to the user.
  /// - Parameter lock: a descriptor that it keeps open; -1 for none.
  init(executable: String, lock: CInt = -1) throws(WorkerFailure) {
    var toWorker: [CInt] = [-1, -1]
    var fromWorker: [CInt] = [-1, -1]
    guard paragraf_pipe(&toWorker) == 0 else { throw .cannotStart(System.words(errno)) }
    guard paragraf_pipe(&fromWorker) == 0 else {
      let words = System.words(errno)
      for end in toWorker { close(end) }
      throw .cannotStart(words)
    }
    let shows = getenv("PARAGRAF_WORKER_STDERR") != nil
    let error = shows ? STDERR_FILENO : open("/dev/null", O_WRONLY | O_CLOEXEC)
    var process: pid_t = 0
    let code = paragraf_spawn(
      &process, executable, "worker", "--bound", toWorker[0], fromWorker[1], error, lock)
    close(toWorker[0])
    close(fromWorker[1])
    if !shows { close(error) }
    guard code == 0 else {
      close(toWorker[1])
      close(fromWorker[0])
      throw .cannotStart(System.words(code))
    }
    id = process
    input = toWorker[1]
    output = fromWorker[0]
    memory = ProcessMemory(of: String(process))
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
  }

  deinit { end(atOnce: true) }

  /// Hands the assigned job over. A worker that is gone already will be found out by its closed output.
  func begin() {
    guard let job = assignment?.job else { return }
    let now = System.now
    assignment?.began = now
    assignment?.heard = now
    assignment?.pace = PagePace(at: now)
    _ = System.write(Wire.line(ParentMessage(job: job)), to: input)
  }

  /// Asks what the worker is, given these options.
  func ask(_ options: Job.Options) {
    _ = System.write(Wire.line(ParentMessage(about: options)), to: input)
  }

  /// What the worker has said since the last call, and whether it has ended or talks nonsense.
  func messages() -> (messages: [WorkerMessage], isOver: Bool) {
    var messages: [WorkerMessage] = []
    while true {
      let arrival = buffer.fill(from: output)
      while let line = buffer.next() {
        guard let message = try? Wire.read(WorkerMessage.self, line) else {
          hasTalkedNonsense = true
          return (messages, true)
        }
        messages.append(message)
      }
      switch arrival {
      case .some: if buffer.isTooLong { return (messages, true) }
      case .none: return (messages, false)
      case .end: return (messages, true)
      }
    }
  }

  /// Looks at the memory in use, in bytes; nil when the process is gone.
  func measure() -> Int? {
    guard let used = memory.sample?.own else { return nil }
    assignment?.memory = used
    return used
  }

  /// Ends the process and says how it ended.
  /// - Parameter atOnce: kill it; otherwise it has closed its output and is given a moment to tell how.
  @discardableResult func end(atOnce: Bool) -> Ending {
    guard !hasEnded else { return .exited(0) }
    hasEnded = true
    close(input)
    close(output)
    var status: CInt = 0
    var reaped: pid_t = 0
    var patience = atOnce ? 0 : 100
    while reaped == 0, patience > 0 {
      reaped = waitpid(id, &status, WNOHANG)
      if reaped == 0 { usleep(1000) }
      patience -= 1
    }
    if reaped == 0 {
      kill(id, SIGKILL)
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
    return Ending(status)
  }
}

/// What is wrong with the workers as such, not with a document.
public enum WorkerFailure: Error, CustomStringConvertible {
  case cannotStart(String)
  case wrongProtocol(Int, paragraf: String)
  case noGreeting(String)
  case refusedJob(String)

  public var description: String {
    switch self {
    case .cannotStart(let words):
      "cannot start a worker process: \(words)"
    case .wrongProtocol(let version, let paragraf):
      """
      the worker (paragraf \(paragraf)) speaks version \(version) of the worker protocol, this program \
      version \(WorkerProtocol.version); install both from one release
      """
    case .noGreeting(let words):
      "worker processes do not start properly: \(words); PARAGRAF_WORKER_STDERR=1 shows what they print"
    case .refusedJob(let words):
      "a worker did not understand its job: \(words)"
    }
  }
}
