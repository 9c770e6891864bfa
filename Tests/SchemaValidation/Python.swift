import Foundation

/// Python as a second opinion, as a program of its own.
public enum Python {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// What a program given as text prints.
  /// - Throws: `Failure` with what it says on standard error when it fails.
  public static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", program] + arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let found = try output.fileHandleForReading.readToEnd() ?? Data()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: words, as: UTF8.self))
    }
    return found
  }

  /// An expression about parsed JSON `d`, as Python shows it in ASCII.
  public static func json(_ text: String, _ expression: String) throws -> String {
    let program = "import json, sys; d = json.loads(sys.argv[1]); print(ascii((" + expression + ")))"
    return String(decoding: try run(program, [text]), as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
