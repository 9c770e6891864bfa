import Glibc
import ParagrafKit
import ParagrafTesting

/// Finds and loads rule packs.
public enum RulePacks {
  /// What was loaded, and what was refused.
  public struct Loaded: Sendable {
    public var packs: [RulePack] = []
    public var faults: [PackFault] = []

    public init() {}
  }

  /// A pack larger than this is a mistake.
  private static let largest = 1 << 20
  /// Folders below folders.
  private static let deepest = 16

  /// The `*.yaml` files in a folder and its subfolders, sorted; or the file that was named.
  public static func files(in path: String) throws(PackFault) -> [String] {
    switch kind(of: path) {
    case S_IFREG: return [path]
    case S_IFDIR:
      var found: [String] = []
      try search(path, depth: 0, &found)
      return found
    default:
      throw PackFault(path: path, line: nil, reason: "no such file or folder")
    }
  }

  /// Loads packs. Each one that has faults is left out and all its faults are told.
  /// - Parameters:
  ///   - files: paths of YAML files.
  ///   - taken: ids that no pack may bear: those of other recognisers.
  ///   - checksExamples: whether a pack is refused whose examples fail.
  public static func load(_ files: [String], taken: Set<String> = [], checksExamples: Bool = true) -> Loaded {
    var loaded = Loaded()
    var owners: [String: String] = [:]
    for file in files {
      var reader = PackReader(path: file)
      do {
        guard let pack = reader.pack(from: try contents(of: file)) else {
          loaded.faults += reader.faults
          continue
        }
        let id = pack.about.id
        if taken.contains(id) || owners[id] != nil {
          let owner = owners[id].map { "in \($0)" } ?? "by a built-in recogniser"
          loaded.faults.append(
            PackFault(path: file, line: reader.idLine, reason: "the id '\(id)' is used already \(owner)"))
          continue
        }
        owners[id] = file
        let faults = checksExamples ? faultyExamples(of: pack) : []
        if faults.isEmpty { loaded.packs.append(pack) } else { loaded.faults += faults }
      } catch {
        loaded.faults.append(error)
      }
    }
    return loaded
  }

  /// Loads what lies in a folder, or one file.
  public static func load(at path: String, taken: Set<String> = [], checksExamples: Bool = true) -> Loaded {
    do {
      return load(try files(in: path), taken: taken, checksExamples: checksExamples)
    } catch {
      var loaded = Loaded()
      loaded.faults = [error]
      return loaded
    }
  }

  private static func faultyExamples(of pack: RulePack) -> [PackFault] {
    zip(pack.about.examples, pack.exampleLines).compactMap { example, line in
      guard let difference = ExampleRunner.difference(example, pack) else { return nil }
      var words: [String] = []
      if !difference.missing.isEmpty {
        words.append("does not find \(difference.missing.joined(separator: "; "))")
      }
      if !difference.unexpected.isEmpty {
        words.append("finds unexpectedly \(difference.unexpected.joined(separator: "; "))")
      }
      return PackFault(
        path: pack.path, line: line,
        reason: "the example '\(example.name)' \(words.joined(separator: ", and "))")
    }
  }

  private static func kind(of path: String) -> mode_t {
    var state = stat()
    return stat(path, &state) == 0 ? state.st_mode & S_IFMT : 0
  }

  private static func search(_ folder: String, depth: Int, _ found: inout [String]) throws(PackFault) {
    guard depth <= deepest, let stream = opendir(folder) else {
      throw PackFault(
        path: folder, line: nil, reason: depth > deepest ? "too many folders below folders" : words(errno))
    }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8.first != 0x2E { names.append(name) }
    }
    closedir(stream)
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      let path = folder.utf8.last == 0x2F ? folder + name : "\(folder)/\(name)"
      switch kind(of: path) {
      case S_IFDIR: try search(path, depth: depth + 1, &found)
      case S_IFREG where name.utf8.count > 5 && name.hasSuffix(".yaml"): found.append(path)
      default: break
      }
    }
  }

  private static func contents(of path: String) throws(PackFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PackFault(path: path, line: nil, reason: words(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw PackFault(path: path, line: nil, reason: words(errno)) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > largest { throw PackFault(path: path, line: nil, reason: "larger than 1 MB") }
    }
  }

  private static func words(_ code: CInt) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
