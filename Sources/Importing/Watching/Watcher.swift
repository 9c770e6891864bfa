import CSystem
import Glibc
import Journal
import ParagrafKit

/// A hot folder: what is put into the inbox is imported, as soon as it is whole, until somebody ends the program.
public final class Watcher {
  /// What is done besides importing.
  public struct Settings: Sendable {
    public var inbox: FilePath
    /// Where documents go that were read, and those that failed for good; nil leaves them in the inbox.
    public var moveTo: FilePath?
    public var moveFailedTo: FilePath?
    /// Seconds after which the inbox is looked through even if nothing was heard.
    public var interval: Double

    public init(
      inbox: FilePath, moveTo: FilePath? = nil, moveFailedTo: FilePath? = nil, interval: Double = 60
    ) {
      self.inbox = inbox
      self.moveTo = moveTo
      self.moveFailedTo = moveFailedTo
      self.interval = interval
    }
  }

  private let settings: Settings
  private var importing: ImportSettings
  private let reporter: WatchReporter
  private let signals = paragraf_signals()
  private let watch = FolderWatch()
  /// All looks through the inbox are one run.
  private var journalRun: JournalRun?

  /// Seconds that further files are given to arrive before those that came are imported.
  private static let pause = 0.3

  /// - Parameter importing: how; its paths are the inbox, whatever they were.
  public init(_ settings: Settings, _ importing: ImportSettings, reporter: any Reporter) {
    self.settings = settings
    self.importing = importing
    self.importing.paths = [settings.inbox]
    self.importing.excluded = [settings.moveTo, settings.moveFailedTo].compactMap { $0 }
    self.importing.mayFindNothing = true
    self.importing.keepsFormer = settings.moveTo != nil
    self.reporter = WatchReporter(
      reporter, areMoved: settings.moveTo != nil || settings.moveFailedTo != nil)
  }

  /// Returns when SIGTERM, SIGINT or SIGHUP asks for it, with success unless it is strict and something did not come out
  /// whole, or when it cannot begin.
  public func run() -> ExitStatus {
    System.openStandardDescriptors()
    guard Folder.look(at: settings.inbox).kind == .folder else {
      reporter.say(.error, .noInput, "no such folder", file: settings.inbox)
      return .noInput
    }
    for folder in importing.excluded {
      guard let code = Folder.create(folder) ?? Folder.probe(folder) else { continue }
      reporter.say(.error, .output, "documents cannot be moved there: \(System.words(code))", file: folder)
      return .cannotWrite
    }
    guard var folder = hold() else { return .cannotWrite }
    reporter.say(.info, .state, "watching; Ctrl-C or SIGTERM ends it", file: settings.inbox)
    while true {
      // A share that came back is another folder.
      if !folder.isThere {
        reporter.begin()
        guard let held = hold() else {
          guard wait() else { break }
          continue
        }
        folder = held
      }
      listen(folder)
      let status = look(folder)
      if status == .interrupted { break }
      if status == .internalError { return status }
      guard wait() else { break }
    }
    reporter.say(.info, .state, "ended; what was done is kept", file: settings.inbox)
    return importing.isStrict && !reporter.shortfalls.isEmpty ? .someFailed : .success
  }

  /// Takes hold of the output folder; nil where that cannot be, which is told.
  private func hold() -> OutputFolder? {
    do {
      return try OutputFolder(importing.output, state: importing.state)
    } catch {
      reporter.say(.error, .output, error.message, file: error.path)
      return nil
    }
  }

  private func listen(_ folder: OutputFolder) {
    let others = importing.excluded + [folder.state]
    let excluded = Set(others.map { Folder.look(at: $0).identity }).union([folder.identity])
    watch.drain()
    if !watch.add(settings.inbox, excluded: excluded) {
      reporter.say(
        .warning, .state,
        "not all of its folders can be listened to; they are looked through every \(settings.interval.short) s",
        file: settings.inbox)
    }
  }

  /// Imports what is there.
  private func look(_ folder: OutputFolder) -> ExitStatus {
    reporter.begin()
    let done = DoneFolder(read: settings.moveTo, failed: settings.moveFailedTo, inbox: settings.inbox)
    let moves = settings.moveTo != nil || settings.moveFailedTo != nil
    let importer = Importer(
      importing, reporter: reporter, signals: signals, folder: folder, continuing: journalRun,
      afterwards: !moves
        ? nil
        : { [reporter] path, outcome in
          guard let failure = done.take(path, outcome) else { return }
          reporter.say(
            .warning, .output,
            "done, but cannot be moved to \(failure.target.display): \(System.words(failure.code))",
            file: path)
        },
      passedOver: settings.moveFailedTo == nil
        ? nil
        : { [reporter, importing] file in
          guard let words = done.put(aside: file, settling: importing.settling) else { return }
          reporter.putAside(file.path, words)
        })
    defer { journalRun = importer.run }
    return importer.importAll()
  }

  /// Waits for something to happen in the inbox; false when the program is to end.
  private func wait() -> Bool {
    let end = System.now + settings.interval
    while true {
      let left = end - System.now
      guard left > 0 else { return true }
      var polled = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&polled, 2, CInt(min(left * 1000 + 1, 1e9)))
      if polled[0].revents != 0 {
        switch paragraf_next_signal(signals) {
        case 0: break
        case SIGUSR1: reporter.tellIdle(settings.inbox)
        default: return false
        }
      }
      if polled[1].revents != 0 {
        usleep(useconds_t(Self.pause * 1e6))
        return true
      }
    }
  }
}
