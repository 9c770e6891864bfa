import CSystem
import Glibc
import Journal

/// The folder that a run writes to: there, writable, and held by this run alone.
///
/// The lock is a file's, `DIR/.paragraf/lock`, and the workers hold it too: when a run was killed, the next one begins
/// once the last of its workers is gone.
package final class OutputFolder {
  /// Why it cannot be used.
  package struct Failure: Error {
    package var message: String
    package var path: FilePath
  }

  let path: FilePath
  let identity: Folder.Identity
  /// Where the journal lies.
  let state: FilePath
  /// The descriptor of the lock.
  let lock: CInt

  /// That of the state, where it lies elsewhere; else -1.
  private let stateLock: CInt

  /// The name of what is Paragraf's own in an output folder.
  package static let ownName = Array(".paragraf".utf8)
  /// Seconds that workers of a killed run are given to end.
  private static let patience = 3.0

  /// - Parameter state: where the journal is to lie, if not in the folder itself.
  package init(_ path: FilePath, state: FilePath?) throws(Failure) {
    let own = path.appending(Self.ownName)
    if let code = Folder.create(path) ?? Folder.create(own) ?? Folder.probe(path) {
      throw Failure(
        message:
          "cannot write the output there: \(System.words(code)); choose another folder with --output",
        path: path)
    }
    if let state, let code = Folder.create(state) ?? Folder.probe(state) {
      throw Failure(
        message: "cannot keep the state there: \(System.words(code)); choose another folder with --state",
        path: state)
    }
    self.path = path
    // Who once kept the state elsewhere need not say so again.
    self.state = state ?? StatePlace.pointed(from: own) ?? own
    identity = Folder.look(at: path).identity
    lock = try Self.locked(own.appending("lock".utf8), of: path)
    // The state may be another folder's as well, or this one's be a copy.
    let isElsewhere = Folder.look(at: self.state).identity != Folder.look(at: own).identity
    var other: CInt = -1
    do throws(Failure) {
      if isElsewhere { other = try Self.locked(self.state.appending("lock".utf8), of: self.state) }
      if let state { try Self.point(to: state, from: own) }
    } catch {
      // Who fails to begin holds nothing.
      close(lock)
      if other >= 0 { close(other) }
      throw error
    }
    stateLock = other
  }

  deinit {
    close(lock)
    if stateLock >= 0 { close(stateLock) }
  }

  /// Whether the folder is still the one that the run began with: a share may go, and leave an empty folder.
  var isThere: Bool { Folder.look(at: path).identity == identity }

  private static func locked(_ file: FilePath, of folder: FilePath) throws(Failure) -> CInt {
    let descriptor = file.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else {
      throw Failure(message: "cannot be written: \(System.words(errno))", path: file)
    }
    let start = System.now
    while true {
      let code = paragraf_lock(descriptor)
      // Some shares know no locks; there the journal's own has to do.
      if code == 0 || code == ENOLCK || code == EOPNOTSUPP || code == ENOSYS { break }
      guard code == EWOULDBLOCK || code == EINTR, System.now - start < patience else {
        var holder = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &holder, holder.count, 0)
        close(descriptor)
        let process = String(decoding: holder.prefix(max(0, count)).filter { $0 > 0x20 }, as: UTF8.self)
        throw Failure(
          message: """
            another run writes there\(process.isEmpty ? "" : " (process \(process))"); wait for its end, or choose \
            another folder with --output
            """, path: folder)
      }
      usleep(50_000)
    }
    _ = ftruncate(descriptor, 0)
    let number = Array("\(getpid())\n".utf8)
    _ = pwrite(descriptor, number, number.count, 0)
    return descriptor
  }

  /// Leaves word where the state lies, for whoever asks for the status of the folder.
  private static func point(to state: FilePath, from own: FilePath) throws(Failure) {
    let real = Folder.real(state) ?? state
    let file = own.appending("state".utf8)
    if let code = WholeFile.write(real.bytes + [0x0A], to: file) {
      throw Failure(message: "cannot be written: \(System.words(code))", path: file)
    }
  }
}

/// Where the journal of an output folder lies.
public enum StatePlace {
  /// The journal's file; nil where there is none.
  /// - Parameter state: the folder that was given for it, if any.
  public static func journal(of output: FilePath, state: FilePath? = nil) -> FilePath? {
    let own = output.appending(OutputFolder.ownName)
    let folders = state.map { [$0] } ?? [pointed(from: own) ?? own, output]
    return folders.map { $0.appending(Journal.name.utf8) }.first { Folder.exists($0) }
  }

  /// Where the state of a folder was last kept, if that is elsewhere and still there.
  static func pointed(from own: FilePath) -> FilePath? {
    guard let word = try? System.contents(of: own.appending("state".utf8)) else { return nil }
    // A path may hold line ends; the file's own is the last.
    let state = FilePath(bytes: word.dropLast())
    return !state.bytes.isEmpty && Folder.exists(state.appending(Journal.name.utf8)) ? state : nil
  }

  /// Whether a run holds the output folder now; nil where that cannot be told.
  public static func isHeld(_ output: FilePath) -> Bool? {
    let file = output.appending(OutputFolder.ownName).appending("lock".utf8)
    let descriptor = file.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return errno == ENOENT ? false : nil }
    defer { close(descriptor) }
    switch paragraf_lock(descriptor) {
    case 0: return false
    case EWOULDBLOCK: return true
    default: return nil
    }
  }
}
