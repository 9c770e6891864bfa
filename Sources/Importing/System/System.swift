import CSystem
import Checksum
import Glibc

/// What the system says, in the forms that this module needs.
package enum System {
  /// Seconds of a clock that only moves forward.
  static var now: Double { Double(paragraf_now()) / 1_000_000_000 }

  /// The system's words for an error number.
  package static func words(_ number: CInt) -> String { String(cString: strerror(number)) }

  /// `SIGSEGV`, or the number of a signal that has no name here.
  static func name(ofSignal number: CInt) -> String {
    switch number {
    case SIGABRT: "SIGABRT"
    case SIGBUS: "SIGBUS"
    case SIGFPE: "SIGFPE"
    case SIGHUP: "SIGHUP"
    case SIGILL: "SIGILL"
    case SIGKILL: "SIGKILL"
    case SIGPIPE: "SIGPIPE"
    case SIGSEGV: "SIGSEGV"
    case SIGTERM: "SIGTERM"
    case SIGTRAP: "SIGTRAP"
    case SIGXCPU: "SIGXCPU"
    default: "signal \(number)"
    }
  }

  /// Processors in use by the system.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Writes all bytes. Returns 0, or the error number.
  package static func write(_ bytes: some Collection<UInt8>, to descriptor: CInt) -> CInt {
    ContiguousArray(bytes).withUnsafeBytes { write($0, to: descriptor) ?? 0 }
  }

  /// The same without a copy. Returns an error number, or nil.
  package static func write(_ buffer: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt? {
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count > 0 {
        written += count
      } else if count < 0, errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// All bytes of a file.
  package static func contents(of path: FilePath) throws(SystemError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }

  /// SHA-256 of a file, hexadecimal.
  package static func checksum(of path: FilePath) throws(SystemError) -> String {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    var sum = SHA256()
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 {
        sum.add(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      } else if count == 0 {
        return sum.hex()
      } else if errno != EINTR {
        throw SystemError(code: errno)
      }
    }
  }

  /// Writes to standard error; a closed one is no concern of ours.
  static func say(_ text: String) { _ = write(text.utf8, to: STDERR_FILENO) }

  /// Descriptors 0 to 2 that whoever started us left closed become /dev/null, so that no file of ours
  /// takes their numbers.
  static func openStandardDescriptors() {
    while true {
      let opened = open("/dev/null", O_RDWR)
      guard opened >= 0, opened <= STDERR_FILENO else {
        if opened > STDERR_FILENO { close(opened) }
        return
      }
    }
  }
}
