import ArgumentParser
import Glibc
import Importing

/// Standard output where much goes to it, or where what is not written is missed.
enum Output {
  /// Prints a part of a result. Ends the command where it cannot be written, well where whoever read it has enough.
  static func print(_ bytes: [UInt8]) throws {
    let code = System.write(bytes, to: STDOUT_FILENO)
    if code == 0 { return }
    if code == EPIPE { throw ExitCode.success }
    Terminal.complain("standard output: cannot be written: \(System.words(code))")
    throw ExitCode(ExitStatus.cannotWrite.rawValue)
  }
}
