import Checksum
import Foundation
import TestBench
import Testing

/// Bags that were damaged.
@Suite struct DamagedBagTests {
  /// Edits of the manifest and of the bag's own files, whose own checksums are then made right again.
  static let edits: [(file: String, edit: Edit)] = [
    ("manifest-sha256.txt", Edit("FIXITY-SUM", "^[0-9a-f]{8}", "00000000")),
    ("manifest-sha256.txt", Edit("FIXITY-SUM", "^[0-9a-f]{4}", "wxyz")),
    ("manifest-sha256.txt", Edit("FIXITY-SUM", "^[0-9a-f]{4}", "")),
    ("manifest-sha256.txt", Edit("BAGIT-MANIFEST", "^([0-9a-f]{64})[^\n]*", "$1")),
    ("manifest-sha256.txt", Edit("FIXITY-UNLISTED", "^[^\n]*\n", "")),
    ("manifest-sha256.txt", Edit("FIXITY-TWICE", "^([^\n]*\n)", "$1$1")),
    ("manifest-sha256.txt", Edit("BAGIT-PATH", "^([0-9a-f]{64} +)[^\n]*", "$1data/../../x")),
    ("manifest-sha256.txt", Edit("BAGIT-PATH", "^([0-9a-f]{64} +)[^\n]*", "$1/etc/passwd")),
    ("manifest-sha256.txt", Edit("BAGIT-PATH", "^([0-9a-f]{64} +)[^\n]*", "$1bagit.txt")),
    ("bag-info.txt", Edit("BAGIT-OXUM", "Payload-Oxum: ", "Payload-Oxum: 1")),
    ("bag-info.txt", Edit("BAGIT-INFO", "^", "no label\n")),
    ("bagit.txt", Edit("BAGIT-DECLARATION", "1\\.0", "one")),
    ("bagit.txt", Edit("BAGIT-DECLARATION", "Tag-File-Character-Encoding: UTF-8\n", "")),
  ]

  private func sumTags(of folder: URL) throws {
    var text = ""
    for name in ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"] {
      text += SHA256.hex(of: Array(try Data(contentsOf: folder.appending(path: name)))) + "  \(name)\n"
    }
    try Data(text.utf8).write(to: folder.appending(path: "tagmanifest-sha256.txt"))
  }

  @Test func edits() throws {
    let bench = try DamageBench("bagit")
    for (file, edit) in Self.edits {
      try bench.expect(edit.rule, "\(file) \(edit.pattern) -> \(edit.replacement)") { folder in
        try edit.apply(to: folder.appending(path: file))
        try sumTags(of: folder)
      }
    }
  }

  @Test func damagedFiles() throws {
    let bench = try DamageBench("bagit")
    let files = FileManager.default
    let one = "data/original/ekhamre-kommunstyrelsen-2024-03-13.pdf"
    try bench.expect("FIXITY-SUM", "cut") {
      try FileHandle(forWritingTo: $0.appending(path: one)).truncate(atOffset: 1000)
    }
    try bench.expect("FIXITY-MISSING", "removed") { try files.removeItem(at: $0.appending(path: one)) }
    try bench.expect("FIXITY-UNLISTED", "added") {
      try Data("x".utf8).write(to: $0.appending(path: "data/x"))
    }
    try bench.expect("BAGIT-TAGS~", "added beside") {
      try Data("x".utf8).write(to: $0.appending(path: "x.txt"))
    }
    try bench.expect("FIXITY-SUM", "tag changed") {
      try Edit("", "Bagging", "Baggage").apply(to: $0.appending(path: "bag-info.txt"))
    }
    try bench.expect("BAGIT-MANIFEST", "no manifest") {
      try files.removeItem(at: $0.appending(path: "manifest-sha256.txt"))
    }
    try bench.expect("BAGIT-DECLARATION", "no bagit.txt") {
      try files.removeItem(at: $0.appending(path: "bagit.txt"))
    }
    try bench.expect("BAGIT-DATA", "no data") { try files.removeItem(at: $0.appending(path: "data")) }
    try bench.expect("BAGIT-FETCH", "to be fetched") { folder in
      try Data("http://example.org/x 1 \(one)\n".utf8).write(to: folder.appending(path: "fetch.txt"))
      try files.removeItem(at: folder.appending(path: one))
    }
  }
}
