import Glibc
import Importing

/// `ID.masks.jsonl` beside a package for publication: what was masked in it and where, for a person to confirm. No part of the
/// package.
struct MaskList {
  private let path: FilePath
  private var bytes: [UInt8] = []

  init(_ id: String, in output: FilePath) { path = output.appending("\(id).masks.jsonl".utf8) }

  mutating func add(_ holding: Holding) throws(PackagingError) {
    guard let output = holding.outputs.first(where: { $0.format == Holding.maskList }) else { return }
    do {
      bytes += try System.contents(of: holding.path(of: output))
    } catch {
      throw PackagingError(
        kind: .document, path: holding.path(of: output), message: "cannot be read: \(error.words)")
    }
  }

  func end() throws(PackagingError) {
    guard !bytes.isEmpty else { return }
    if let code = WholeFile.write(bytes, to: path) { throw PackageFolder.failure(path, code) }
  }
}
