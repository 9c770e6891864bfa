import Foundation

/// What can be wrong with the builder's surroundings, said so that it can be put right.
struct BuildError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Reading and writing, with errors that name the file.
enum Files {
  static func repositoryRoot() throws -> String {
    let root = FileManager.default.currentDirectoryPath
    guard FileManager.default.fileExists(atPath: root + "/Sources/lexicon-builder/Counts") else {
      throw BuildError("no Sources/lexicon-builder/Counts in \(root); run it from the repository's root")
    }
    return root
  }

  static func lines(of path: String) throws -> [Substring] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BuildError("cannot read \(path)")
    }
    return lines(data, path)
  }

  /// The lines of a file that xz packed.
  static func unpackedLines(of path: String) throws -> [Substring] {
    guard FileManager.default.isReadableFile(atPath: path) else { throw BuildError("cannot read \(path)") }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "--decompress", "--stdout", "--", path]
    process.standardOutput = pipe
    do { try process.run() } catch { throw BuildError("cannot start xz: \(error)") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return lines(data, path)
    case 127: throw BuildError("xz is not installed (Debian: apt install xz-utils)")
    default: throw BuildError("xz could not unpack \(path)")
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw BuildError("cannot write \(path): \(error.localizedDescription)")
    }
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }

  private static func lines(_ data: Data, _ path: String) -> [Substring] {
    String(decoding: data, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
  }
}
