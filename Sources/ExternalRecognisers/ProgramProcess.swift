import CSystem
import Glibc
import ParagrafKit

/// A program that runs, and what is said to it and by it. It ends, with all that came of it, when this does.
final class ProgramProcess {
  private let running: paragraf_running_program
  /// What it has said beyond the last answer.
  private var said: [UInt8] = []
  /// The end of what it wrote to its standard error.
  private var complaints: [UInt8] = []
  private var ending: ProgramFault?
  /// Whether its standard output, and its standard error, have ended.
  private var hasSpokenLast = false
  private var hasComplainedLast = false

  /// Seconds in which a program whose output has ended must have ended itself.
  private static let grace = 1.0
  private static let keptComplaints = 4096

  /// Starts the command of a manifest in the manifest's folder. All that it inherits are PATH and a UTF-8 locale.
  init(_ manifest: ProgramManifest, memory: Int) throws(ProgramFault) {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    let environment = ["PATH=\(path)", "LANG=C.UTF-8"]
    var started = paragraf_running_program()
    let code = Self.withPointers(to: manifest.command) { arguments in
      Self.withPointers(to: environment) { environment in
        manifest.folder.withCString { folder in
          var what = paragraf_program(
            folder: folder, arguments: arguments, environment: environment, memory: UInt64(memory))
          return paragraf_start_program(&what, &started)
        }
      }
    }
    guard code == 0 else { throw ProgramFault(.misbehaved, "cannot be started: \(Self.words(code))") }
    running = started
  }

  deinit {
    for descriptor in [running.control, running.input, running.output, running.error] { close(descriptor) }
    // The guard ends at once; one that does not is left to the system.
    for _ in 0..<2000 {
      if waitpid(running.guard, nil, WNOHANG) != 0 { return }
      usleep(1000)
    }
  }

  /// Whether it has not ended by itself.
  var isAlive: Bool {
    hear()
    return ending == nil
  }

  /// Says a line and waits for the line that answers it.
  /// - Parameters:
  ///   - deadline: on the clock of `now`.
  ///   - verb: what it is to do: `answer`.
  func answer(
    to line: [UInt8], until deadline: Double, _ limits: ProgramLimits, verb: String
  ) throws(ProgramFault) -> [UInt8] {
    let most = limits.answer
    takeOutput(most)
    if !said.isEmpty { throw complaining(ProgramFault(.misbehaved, "spoke without being asked")) }
    var unsaid = line[...]
    var deadline = deadline
    while true {
      if let end = said.firstIndex(of: UInt8(ascii: "\n")) {
        let answer = Array(said[..<end])
        said.removeSubrange(...end)
        return answer
      }
      if said.count > most {
        throw complaining(ProgramFault(.misbehaved, "wrote more than \(most >> 20) MB on one line"))
      }
      if let ending { throw complaining(ending) }
      let rest = deadline - Self.now
      guard rest > 0 else {
        let what = hasSpokenLast ? "closed its standard output" : "did not \(verb) within \(limits.words)"
        throw complaining(ProgramFault(.misbehaved, what))
      }
      try wait(rest, writing: !unsaid.isEmpty)
      // What it said before it ended counts.
      hear()
      takeOutput(most)
      takeComplaints()
      say(&unsaid)
      if hasSpokenLast { deadline = min(deadline, Self.now + Self.grace) }
    }
  }

  /// Seconds of a clock that only moves forward.
  static var now: Double { Double(paragraf_now()) / 1_000_000_000 }

  private func wait(_ seconds: Double, writing: Bool) throws(ProgramFault) {
    var polled = [
      pollfd(fd: running.control, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasSpokenLast ? -1 : running.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasComplainedLast ? -1 : running.error, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writing ? running.input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    if poll(&polled, nfds_t(polled.count), CInt(min(seconds, 3600) * 1000) + 1) < 0, errno != EINTR {
      throw ProgramFault(.misbehaved, "cannot be listened to: \(Self.words(errno))")
    }
  }

  private func say(_ unsaid: inout ArraySlice<UInt8>) {
    while !unsaid.isEmpty {
      let count = unsaid.withUnsafeBytes {
        paragraf_write_quietly(running.input, $0.baseAddress, $0.count)
      }
      if count > 0 {
        unsaid = unsaid.dropFirst(count)
      } else {
        if errno == EAGAIN { return }
        // It does not listen; it may answer nevertheless, or be about to end.
        if errno != EINTR { unsaid = [] }
      }
    }
  }

  private func takeOutput(_ most: Int) {
    while said.count <= most {
      guard let bytes = Self.read(running.output) else { return }
      if bytes.isEmpty {
        hasSpokenLast = true
        return
      }
      said += bytes
    }
  }

  private func takeComplaints() {
    // A flood must not hold us here.
    for _ in 0..<16 {
      guard let bytes = Self.read(running.error) else { return }
      if bytes.isEmpty {
        hasComplainedLast = true
        return
      }
      complaints += bytes
      if complaints.count > Self.keptComplaints {
        complaints.removeFirst(complaints.count - Self.keptComplaints)
      }
    }
  }

  private func hear() {
    guard ending == nil else { return }
    var news = paragraf_program_news()
    guard paragraf_program_told(running.control, &news) != 0 else { return }
    ending =
      switch news.kind {
      case PARAGRAF_PROGRAM_NOT_STARTED:
        ProgramFault(.hopeless, "cannot be started: \(Self.words(news.value))")
      case PARAGRAF_PROGRAM_EXITED:
        ProgramFault(.ended, "ended by itself with status \(news.value)")
      default: ProgramFault(.ended, "was killed by signal \(news.value)")
      }
  }

  /// The fault with the last line that the program wrote to its standard error.
  private func complaining(_ fault: ProgramFault) -> ProgramFault {
    takeComplaints()
    var fault = fault
    // A line that is not ended may be half of one.
    let ended = complaints.lastIndex(of: 0x0A).map { complaints[..<$0] } ?? complaints[...]
    let last = ended.split { $0 == 0x0A || $0 == 0x0D }.last { !$0.allSatisfy { $0 <= 0x20 } }
    fault.complaint = last.map { String(decoding: $0.suffix(160), as: UTF8.self).trimmed.printable }
    return fault
  }

  /// What can be had at once: nil for nothing at present, empty at the end.
  private static func read(_ descriptor: CInt) -> [UInt8]? {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count >= 0 { return bytes }
      if errno == EINTR { continue }
      return errno == EAGAIN ? nil : []
    }
  }

  private static func words(_ code: CInt) -> String { String(cString: strerror(code)) }

  private static func withPointers<Result>(
    to texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
    return pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the list holds its end at least") }
      return body(base)
    }
  }
}
