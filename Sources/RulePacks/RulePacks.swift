import Manifests
import ParagrafKit
import ParagrafTesting

/// Finds and loads rule packs.
public enum RulePacks {
  /// What was loaded, and what was refused.
  public struct Loaded: Sendable {
    public var packs: [RulePack] = []
    /// Files that describe a program: they are passed over, since a program runs only if it is named.
    public var programs: [String] = []
    public var faults: [PluginFault] = []

    public init() {}
  }

  /// Loads packs. Each one that has faults is left out and all its faults are told.
  /// - Parameters:
  ///   - files: paths of YAML files.
  ///   - taken: ids that no pack may bear: those of other recognisers.
  ///   - checksExamples: whether a pack is refused whose examples fail.
  public static func load(_ files: [String], taken: Set<String> = [], checksExamples: Bool = true) -> Loaded {
    var loading = Loading(taken: taken, checksExamples: checksExamples)
    for file in files {
      do {
        loading.add(try ManifestFiles.contents(of: file), path: file)
      } catch {
        loading.loaded.faults.append(error)
      }
    }
    return loading.loaded
  }

  /// Loads packs that the program holds; their examples are tested with it.
  public static func load(_ packs: [(path: String, yaml: [UInt8])]) -> Loaded {
    var loading = Loading(taken: [], checksExamples: false)
    for pack in packs { loading.add(pack.yaml, path: pack.path) }
    return loading.loaded
  }

  /// Loads what lies in a folder, or one file.
  public static func load(at path: String, taken: Set<String> = [], checksExamples: Bool = true) -> Loaded {
    load(at: [path], taken: taken, checksExamples: checksExamples)
  }

  /// Loads what lies in folders, and files, each once.
  public static func load(
    at paths: [String], taken: Set<String> = [], checksExamples: Bool = true
  ) -> Loaded {
    var files: [String] = []
    var faults: [PluginFault] = []
    for path in paths {
      do {
        for file in try ManifestFiles.files(in: path) where !files.contains(file) { files.append(file) }
      } catch {
        faults.append(error)
      }
    }
    var loaded = load(files, taken: taken, checksExamples: checksExamples)
    loaded.faults = faults + loaded.faults
    return loaded
  }

  /// Packs on the way to be loaded.
  private struct Loading {
    let taken: Set<String>
    let checksExamples: Bool
    var loaded = Loaded()
    private var owners: [String: String] = [:]

    init(taken: Set<String>, checksExamples: Bool) {
      self.taken = taken
      self.checksExamples = checksExamples
    }

    mutating func add(_ bytes: [UInt8], path: String) {
      var reader = ManifestReader(path: path)
      guard let root = reader.root(of: bytes), reader.kind(of: root) == .pack else {
        if reader.faults.isEmpty { loaded.programs.append(path) }
        loaded.faults += reader.faults
        return
      }
      guard let pack = reader.pack(from: root) else {
        loaded.faults += reader.faults
        return
      }
      let id = pack.about.id
      if taken.contains(id) || owners[id] != nil {
        let owner = owners[id].map { "in \($0)" } ?? "by a built-in recogniser"
        loaded.faults.append(
          PluginFault(path: path, line: pack.idLine, reason: "the id '\(id)' is used already \(owner)"))
        return
      }
      owners[id] = path
      let faults = checksExamples ? RulePacks.faultyExamples(of: pack) : []
      if faults.isEmpty { loaded.packs.append(pack) } else { loaded.faults += faults }
    }
  }

  /// The recognisers with packs besides; a pack takes the place of one with its id.
  public static func replacing(in recognisers: [any Recogniser], by packs: [RulePack]) -> [any Recogniser] {
    let ids = Set(packs.map(\.about.id))
    return recognisers.filter { !ids.contains($0.about.id) } + packs
  }

  private static func faultyExamples(of pack: RulePack) -> [PluginFault] {
    zip(pack.about.examples, pack.exampleLines).compactMap { example, line in
      guard let difference = ExampleRunner.difference(example, pack) else { return nil }
      var words: [String] = []
      if !difference.missing.isEmpty {
        words.append("does not find \(difference.missing.joined(separator: "; "))")
      }
      if !difference.unexpected.isEmpty {
        words.append("finds unexpectedly \(difference.unexpected.joined(separator: "; "))")
      }
      return PluginFault(
        path: pack.path, line: line,
        reason: "the example '\(example.name)' \(words.joined(separator: ", and "))")
    }
  }
}
