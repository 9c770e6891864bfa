import CSystem
import Checksum
import ExternalRecognisers
import Glibc
import ParagrafKit
import RulePacks

/// A checksum of all that decides a document's outputs but its content, its name and what archivists decided about it: this
/// program, the libraries that read, every recogniser, and the options. Where it differs, a document is read again.
enum Fingerprint {
  /// Limits are no part of it: they decide whether a document is read, not what comes out.
  static func of(
    _ options: Job.Options, ocr: String?, recognisers: [any Recogniser]
  ) throws(SystemError) -> String {
    var sum = SHA256()
    sum.add(try program())
    sum.add(line: libraries)
    sum.add(line: "ocr \(options.ocr.rawValue) \(ocr ?? "")")
    sum.add(line: "repair \(options.repair.rawValue) running lines \(options.keepRunningLines)")
    sum.add(line: "audience \(options.audience.rawValue)")
    if options.withoutCorrections { sum.add(line: "without corrections") }
    if let rules = options.maskingRules { sum.add(try System.contents(of: FilePath(rules))) }
    for recogniser in recognisers {
      sum.add(line: "\(recogniser.about.id) \(recogniser.about.version)")
    }
    for path in options.packs { sum.add(try System.contents(of: FilePath(path))) }
    for path in options.programs { try add(FilePath(path).folder, to: &sum, depth: 0) }
    return sum.hex()
  }

  /// The linker's checksum of this program; its own where a linker left none.
  private static func program() throws(SystemError) -> [UInt8] {
    var id = [UInt8](repeating: 0, count: 64)
    let count = Int(paragraf_build_id(&id, Int32(id.count)))
    return count > 0 ? Array(id[..<count]) : Array(try System.checksum(of: FilePath("/proc/self/exe")).utf8)
  }

  /// Libraries that the outputs depend on, as they lie on this machine: name, size and time of change.
  private static var libraries: String {
    guard let maps = try? System.contents(of: FilePath("/proc/self/maps")) else { return "" }
    var paths: Set<String> = []
    for line in maps.split(separator: 0x0A) {
      let path = String(decoding: line.split(separator: 0x20, maxSplits: 5).last ?? [], as: UTF8.self)
      let name = path.split(separator: "/").last ?? ""
      if ["libpoppler", "libtesseract", "liblept"].contains(where: { name.hasPrefix($0) }) {
        paths.insert(path)
      }
    }
    return paths.sorted().map { path in
      let stamp = FileStamp(of: FilePath(path))
      return "\(path) \(stamp?.bytes ?? 0) \(stamp?.modified ?? 0)"
    }.joined(separator: "\n")
  }

  /// Bytes of a file that are soon read; larger ones, which are no programs, are known by their size and date.
  private static let much = 1 << 20

  /// Files of a program that is a recogniser, by their content, and of its folders.
  private static func add(_ folder: FilePath, to sum: inout SHA256, depth: Int) throws(SystemError) {
    guard depth < 4 else { return }
    let names: [[UInt8]]
    switch Folder.names(in: folder) {
    case .success(let found): names = found
    case .failure(let error): throw error
    }
    // What Python keeps of its programs follows from them.
    for name in names where !name.elementsEqual("__pycache__".utf8) {
      let path = folder.appending(name)
      switch Folder.look(at: path).kind {
      case .file:
        sum.add(name)
        if let stamp = FileStamp(of: path), stamp.bytes > much {
          sum.add(line: "\(stamp.bytes) \(stamp.modified)")
        } else {
          sum.add(try System.contents(of: path))
        }
      case .folder where !Folder.isLink(path): try add(path, to: &sum, depth: depth + 1)
      default: break
      }
    }
  }
}

extension SHA256 {
  fileprivate mutating func add(line: String) { add(Array(line.utf8) + [0x0A]) }
}
