import Glibc

/// The memory of a process, read from /proc. Open before the process can end, so that its number, given to
/// another process later, misleads nobody.
final class ProcessMemory {
  private let descriptor: CInt
  private static let page = sysconf(Int32(_SC_PAGESIZE))

  /// - Parameter process: its number, or `self`.
  init(of process: String) { descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  struct Sample {
    /// Bytes of address space.
    var mapped: Int
    /// Bytes of memory that is the process's own: without files that are merely mapped.
    var own: Int
  }

  /// Nil when the process is gone.
  var sample: Sample? {
    var text = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &text, text.count, 0)
    guard count > 0 else { return nil }
    let numbers = text[..<count].split(separator: UInt8(ascii: " ")).prefix(3).map { field in
      field.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard numbers.count == 3 else { return nil }
    return Sample(mapped: numbers[0] * Self.page, own: max(0, numbers[1] - numbers[2]) * Self.page)
  }
}
