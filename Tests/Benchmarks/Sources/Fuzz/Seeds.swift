import Foundation

/// A sound document.
struct Seed {
  var name: String
  /// Of its name: `pdf`, `txt`.
  var suffix: String
  var bytes: [UInt8]
}

enum Seeds {
  /// The files, and where qpdf is installed, the same with their streams laid open: what is changed there is seen by the
  /// interpreter of pages and fonts rather than by the decompressor.
  static func read(_ paths: [String]) throws -> [Seed] {
    var seeds: [Seed] = []
    for path in paths {
      let url = URL(filePath: path)
      let name = url.deletingPathExtension().lastPathComponent
      seeds.append(Seed(name: name, suffix: url.pathExtension, bytes: Array(try Data(contentsOf: url))))
      guard url.pathExtension == "pdf", let open = opened(path) else { continue }
      seeds.append(Seed(name: name + "-qdf", suffix: "pdf", bytes: open))
    }
    return seeds
  }

  private static func opened(_ path: String) -> [UInt8]? {
    let result = FileManager.default.temporaryDirectory.appending(path: "paragraf-fuzz-\(getpid()).pdf")
    defer { try? FileManager.default.removeItem(at: result) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["qpdf", "--qdf", "--object-streams=disable", path, result.path]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return (try? Data(contentsOf: result)).map { Array($0) }
  }
}
