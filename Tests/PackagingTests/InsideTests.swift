import Foundation
import TestBench
import Testing

/// A document that another one carries is packaged as itself: its own file is its original.
@Suite struct InsideTests {
  @Test(arguments: ["sip", "fgs12", "bagit"])
  func aDocumentThatAnotherOneCarriesIsPackagedAsItself(kind: String) throws {
    let packaging = try PackagingBench()
    let inner = TinyPDF.pages(["Kallelse"])
    try packaging.bench.file("in/x.pdf", TinyPDF.carrying([("a.pdf", inner)]))
    // Given as a file to be imported, as what import wrote, and as what has to be read again.
    _ = try packaging.bench.run(["import", "in", "--output", "records"])
    _ = try packaging.bench.run([
      "import", "in", "--output", "whole", "--format", "json,alto,text,edits",
    ])
    for source in ["in", "records", "whole"] {
      let (result, packages) = try packaging.package([source], kind: kind, to: "out-\(source)")
      #expect(result.status == 0, "\(result.errors)")
      #expect(packages.count == 2)
      let originals = packages.flatMap { packaging.files("out-\(source)/\($0)", "a.original.pdf") }
      #expect(originals.count == 1)
      #expect(try originals.map { Array(try Data(contentsOf: URL(filePath: $0))) } == [inner])
      #expect(try packaging.bench.run(["verify", "out-\(source)"]).status == 0)
    }
  }
}
