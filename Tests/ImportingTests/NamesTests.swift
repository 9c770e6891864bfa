import Testing

@testable import Importing

/// Names of outputs, and paths.
struct NamesTests {
  @Test(arguments: [
    (["x.pdf"], ["x"]),
    (["x.pdf", "y.PDF", "z"], ["x", "y", "z"]),
    (["x.pdf", "x.txt"], ["x.pdf", "x.txt"]),
    (["x.pdf", "x.txt", "x.pdf.pdf"], ["x.pdf", "x.txt", "x.pdf.pdf"]),
    (["x.pdf", "x.pdf"], ["x.pdf", "x.pdf~2"]),
    (["x.pdf", "x.pdf", "x.pdf~2"], ["x.pdf", "x.pdf~3", "x.pdf~2"]),
    (["Protokoll 2020.05.12", "a.b.pdf", ".pdf", "x."], ["Protokoll 2020.05.12", "a.b", ".pdf", "x."]),
  ])
  func outputNames(_ names: [String], _ expected: [String]) {
    let found = OutputNames.resolve(names.map { Array($0.utf8) })
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test func overlongNamesAreCut() {
    let a = Array((String(repeating: "å", count: 125) + "a.pdf").utf8)
    let b = Array((String(repeating: "å", count: 125) + "b.pdf").utf8)
    let found = OutputNames.resolve([a, b])
    #expect(found[0] != found[1])
    #expect(found.allSatisfy { $0.count <= OutputNames.longest })
    #expect(found.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test(arguments: [
    ("a/b/x.pdf", "x.pdf", "a/b/"), ("x", "x", "."), ("a/b/", "b", "a/"), ("/x", "x", "/"), ("/", "", "/"),
  ])
  func paths(_ path: String, _ name: String, _ folder: String) {
    #expect(String(decoding: FilePath(path).name, as: UTF8.self) == name)
    #expect(FilePath(path).folder == FilePath(folder))
  }
}
