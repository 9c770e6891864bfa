import Checksum
import FoundationEssentials
import Glibc
import ParagrafKit

/// The log of corrections, `STATE/corrections/YEAR.jsonl`: append-only, each line chained to the one before by its checksum. It is
/// the only truth about what people decided; everything else can be made anew.
package struct CorrectionLog: Sendable {
  /// Why it cannot be used, or a correction cannot be entered.
  package struct Fault: Error, CustomStringConvertible {
    package var path: FilePath
    /// From 1; nil where the file as a whole is meant.
    package var line: Int?
    package var reason: String

    package var description: String { "\(path.display)\(line.map { ":\($0)" } ?? ""): \(reason)" }
  }

  package struct Line: Sendable {
    package var correction: Correction
    package var bytes: [UInt8]
    package var file: FilePath
    /// From 1.
    package var number: Int
  }

  /// The JSON Schema of a line.
  package static let schema = (
    name: "paragraf-corrections.schema.json", bytes: PackageResources.paragraf_corrections_schema_json
  )

  package let folder: FilePath
  package private(set) var lines: [Line] = []
  /// A file whose last line was cut off when its writer was killed, and how many bytes of it are whole.
  private var torn: (file: FilePath, whole: Int)?

  /// The folder of the log of a folder that import wrote.
  package static func folder(of output: FilePath, state: FilePath? = nil) -> FilePath? {
    StatePlace.journal(of: output, state: state).map { $0.folder.appending("corrections".utf8) }
  }

  /// Reads the log; a folder that is not there is an empty one.
  package init(_ folder: FilePath) throws(Fault) {
    self.folder = folder
    guard case .success(let names) = Folder.names(in: folder) else { return }
    for name in names where name.suffix(6).elementsEqual(".jsonl".utf8) {
      try read(folder.appending(name))
    }
  }

  private mutating func read(_ file: FilePath) throws(Fault) {
    let (lines, whole, isTorn) = try Self.parse(file)
    if isTorn { torn = (file, whole) }
    self.lines += lines
  }

  /// The lines of a log, or of what was exported of one.
  package static func lines(of file: FilePath) throws(Fault) -> [Correction] {
    try parse(file).lines.map(\.correction)
  }

  private static func parse(_ file: FilePath) throws(Fault) -> (lines: [Line], whole: Int, isTorn: Bool) {
    let bytes: [UInt8]
    do { bytes = try System.contents(of: file) } catch { throw Fault(path: file, reason: error.words) }
    let whole = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var lines: [Line] = []
    for (index, line) in bytes[..<whole].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      .enumerated()
    {
      guard let correction = try? Wire.read(Correction.self, line) else {
        throw Fault(
          path: file, line: index + 1,
          reason:
            "is no line of a log of corrections; put back the file from a copy, nothing is corrected until then"
        )
      }
      lines.append(Line(correction: correction, bytes: Array(line), file: file, number: index + 1))
    }
    return (lines, whole, whole < bytes.count)
  }

  /// The corrections that hold: those that nobody took back.
  package var active: [Correction] {
    let places = Dictionary(
      holding([Correction.reanchor]).map { ($0.supersedes ?? "", $0.doc?.path) }, uniquingKeysWith: { $1 })
    return holding([Correction.text, Correction.reject]).map { correction in
      var correction = correction
      if correction.doc?.path == nil { correction.doc?.path = places[correction.id] ?? nil }
      return correction
    }
  }

  /// The lines by which somebody approved a correction for another document, as far as nobody took them back.
  package var approvals: [Correction] { holding([Correction.approve]) }

  private func holding(_ ops: [String]) -> [Correction] {
    let reverted = Set(
      lines.compactMap { $0.correction.op == Correction.revert ? $0.correction.supersedes : nil })
    return lines.map(\.correction).filter { ops.contains($0.op) && !reverted.contains($0.id) }
  }

  /// The first line whose chain is broken: somebody changed or removed what stands before it.
  package var fault: Fault? {
    var before = ""
    for line in lines {
      if line.correction.prev != before {
        return Fault(
          path: line.file, line: line.number,
          reason: "does not follow the line before it: that was changed, removed or added by another program")
      }
      before = SHA256.hex(of: line.bytes)
    }
    return nil
  }

  /// Enters corrections, all or none; those that the log holds already are passed over.
  /// - Parameter isForPublication: whether nothing may show the words of a correction, which may be what is masked.
  /// - Returns: how many were entered.
  package mutating func append(_ new: [Correction], isForPublication: Bool = false) throws(Fault) -> Int {
    var held = active
    var entered: [Correction] = []
    for correction in new {
      if lines.contains(where: { $0.correction.id == correction.id }) { continue }
      if correction.op == Correction.approve {
        let isHeld = (approvals + entered).contains {
          $0.op == correction.op && $0.supersedes == correction.supersedes
            && $0.doc?.sha256 == correction.doc?.sha256
        }
        if isHeld { continue }
      } else if correction.op != Correction.revert {
        if held.contains(where: correction.repeats) { continue }
        if let other = held.first(where: correction.contradicts) {
          throw Fault(
            path: folder,
            reason: """
              \(isForPublication ? "a decision" : correction.words) contradicts \
              \(isForPublication ? "a correction" : other.words), which \(other.by.id) entered on \(other.at.prefix(10)); keep one, or take \
              back the other: paragraf corrections withdraw … \(other.id)
              """)
        }
        held.append(correction)
      }
      entered.append(correction)
    }
    if !entered.isEmpty { try write(entered) }
    return entered.count
  }

  private mutating func write(_ new: [Correction]) throws(Fault) {
    if let code = Folder.create(folder) { throw Fault(path: folder, reason: System.words(code)) }
    let year = String(new[0].at.prefix(4))
    let file = folder.appending("\(year).jsonl".utf8)
    var before = lines.last.map { SHA256.hex(of: $0.bytes) } ?? ""
    var bytes: [UInt8] = []
    var added: [Line] = []
    for (index, correction) in new.enumerated() {
      var correction = correction
      correction.prev = before
      let line = Wire.line(correction)
      bytes += line
      let own = Array(line.dropLast())
      before = SHA256.hex(of: own)
      let number = lines.count(where: { $0.file == file }) + index + 1
      added.append(Line(correction: correction, bytes: own, file: file, number: number))
    }
    let descriptor = file.withCString { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw Fault(path: file, reason: System.words(errno)) }
    defer { close(descriptor) }
    if let torn, torn.file == file { _ = ftruncate(descriptor, off_t(torn.whole)) }
    var code = System.write(bytes, to: descriptor)
    if code == 0, fsync(descriptor) != 0 { code = errno }
    guard code == 0 else { throw Fault(path: file, reason: "cannot be written: \(System.words(code))") }
    lines += added
    torn = nil
  }
}

extension Correction {
  /// A new line.
  package init(_ op: String, by person: String) {
    self.init(
      id: UUID().uuidString.lowercased(), at: Self.now, by: .init(id: person), op: op, prev: "")
  }

  private static var now: String {
    var time = time(nil)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
