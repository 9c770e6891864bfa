import Foundation

/// A folder for one test, removed with it, and the program to run there.
public final class Workbench: Sendable {
  public let folder: URL

  public init() throws {
    folder = URL(fileURLWithPath: "/tmp/paragraf-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program, built beside the tests.
  public static let program: URL = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appendingPathComponent("paragraf")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/debug/paragraf")
  }()

  public func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Creates a file and the folders above it.
  @discardableResult public func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Paths of all files below a folder, hidden ones too, sorted; without the journal.
  public func files(_ name: String) -> [String] {
    let root = folder.appendingPathComponent(name).path
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return all.filter { !$0.hasPrefix(".paragraf/") }.filter {
      FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  public struct Result: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String
    public var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
  }

  /// What a file holds, as text.
  public func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// All files below a folder with what they hold; without the journal.
  public func contents(_ name: String) throws -> [String: Data] {
    try Dictionary(
      uniqueKeysWithValues: files(name).map {
        ($0, try Data(contentsOf: folder.appendingPathComponent("\(name)/\($0)")))
      })
  }

  /// What an import tells of each document, by the last part of its path: status, then reason, or `unchanged`; and how many
  /// workers it lost.
  public func imported(_ arguments: [String]) throws -> (status: Int32, outcomes: [String: String], lost: Int)
  {
    let result = try run(["import", "--log-format", "json"] + arguments)
    var outcomes: [String: String] = [:]
    var lost = 0
    for line in result.errorLines {
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if let metrics = entry?["metrics"] as? [String: Any] { lost = metrics["workersLost"] as? Int ?? -1 }
      guard let entry, let file = entry["file"] as? String, let status = entry["status"] as? String
      else { continue }
      guard status != "left-out" else { continue }
      let reason = (entry["reason"] as? String).map { " \($0)" } ?? ""
      let isUnchanged = status != "failed" && entry["run"] as? String == "unchanged"
      outcomes[String(file.split(separator: "/").last ?? "")] = isUnchanged ? "unchanged" : status + reason
    }
    return (result.status, outcomes, lost)
  }

  /// A started program, its output going to files.
  public final class Running {
    public let process = Process()
    private let bench: Workbench
    private let names = (UUID().uuidString, UUID().uuidString)

    fileprivate init(
      _ bench: Workbench, _ program: URL, _ arguments: [String], input: String, environment: [String: String]
    ) throws {
      self.bench = bench
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = bench.folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let stdin = try bench.file(".streams/\(UUID().uuidString)", Array(input.utf8))
      process.standardInput = FileHandle(forReadingAtPath: stdin)
      process.standardOutput = FileHandle(
        forWritingAtPath: try bench.file(".streams/\(names.0)", []))
      process.standardError = FileHandle(forWritingAtPath: try bench.file(".streams/\(names.1)", []))
      try process.run()
    }

    public func finish() throws -> Result {
      process.waitUntilExit()
      func text(_ name: String) throws -> String {
        String(
          decoding: try Data(contentsOf: bench.folder.appendingPathComponent(".streams/\(name)")),
          as: UTF8.self)
      }
      let wasSignalled = process.terminationReason == .uncaughtSignal
      return Result(
        status: wasSignalled ? -process.terminationStatus : process.terminationStatus,
        output: try text(names.0), errors: try text(names.1))
    }

    /// What the program has said so far.
    public var errorsSoFar: String {
      (try? String(contentsOf: bench.folder.appendingPathComponent(".streams/\(names.1)"), encoding: .utf8))
        ?? ""
    }

    /// Numbers of the program's worker processes.
    public var workers: [pid_t] {
      let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return all.compactMap { pid_t($0) }.filter { id in
        guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
          let end = stat.lastIndex(of: ")")
        else { return false }
        let fields = stat[end...].split(separator: " ")
        return fields.count > 2 && fields[1] != "Z" && pid_t(fields[2]) == process.processIdentifier
      }
    }
  }

  public func start(
    _ arguments: [String], program: URL = program, input: String = "", environment: [String: String] = [:]
  ) throws -> Running {
    try Running(self, program, arguments, input: input, environment: environment)
  }

  public func run(
    _ arguments: [String], program: URL = program, input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try start(arguments, program: program, input: input, environment: environment).finish()
  }

  /// Waits until something is so, at most 20 seconds.
  public static func wait(until condition: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<400 {
      if try condition() { return true }
      usleep(50_000)
    }
    return false
  }
}
