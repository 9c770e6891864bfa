import Glibc
import Manifests
import ParagrafKit

/// Loads recognisers that are programs. Nothing is started here: a program starts with the first document that it
/// is to read.
public enum ExternalRecognisers {
  /// What was loaded, and what was refused.
  public struct Loaded: Sendable {
    public var programs: [ExternalRecogniser] = []
    public var faults: [PluginFault] = []
  }

  /// The name of a manifest in the folder of its program.
  public static let manifestName = "plugin.yaml"

  /// The file that a path means: a folder's `plugin.yaml`, or the path itself.
  public static func manifest(at path: String) -> String {
    var state = stat()
    guard stat(path, &state) == 0, state.st_mode & S_IFMT == S_IFDIR else { return path }
    return path.utf8.last == 0x2F ? path + manifestName : "\(path)/\(manifestName)"
  }

  /// - Parameters:
  ///   - paths: manifests, or folders that hold one.
  ///   - taken: ids of other recognisers.
  ///   - limits: what each program may cost.
  public static func load(
    _ paths: [String], taken: Set<String> = [], limits: ProgramLimits = ProgramLimits()
  ) -> Loaded {
    var loaded = Loaded()
    var taken = taken
    for path in paths.map(manifest(at:)) {
      var reader = ManifestReader(path: path)
      do {
        guard let root = reader.root(of: try ManifestFiles.contents(of: path)),
          let manifest = reader.program(from: root)
        else {
          loaded.faults += reader.faults
          continue
        }
        if taken.insert(manifest.about.id).inserted {
          loaded.programs.append(ExternalRecogniser(manifest, limits: limits))
        } else {
          let reason = "the id '\(manifest.about.id)' is used already by another recogniser"
          loaded.faults.append(PluginFault(path: path, line: manifest.idLine, reason: reason))
        }
      } catch {
        loaded.faults.append(error)
      }
    }
    return loaded
  }
}

/// What a program may cost.
public struct ProgramLimits: Sendable {
  /// Seconds that a document may take, the program's start included.
  public var seconds: Double
  /// Bytes of memory of each of its processes.
  public var memory: Int
  /// Bytes of one answer.
  var answer = 8 << 20
  /// Findings in one answer.
  var findings = 20_000
  /// Lines that all findings of one answer may claim together; a line that two claim counts twice.
  var claimedLines = 200_000

  public init(seconds: Double = 10, memory: Int = 1 << 30) {
    self.seconds = seconds
    self.memory = memory
  }

  /// `10 s`, `0.5 s`.
  var words: String {
    let tenths = Int((seconds * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
  }
}
