import Foundation
import TestBench
import Testing

/// `paragraf package --strict`: what is packaged is whole, or the program ends with 1 and says what is not.
@Suite struct StrictTests {
  @Test func whatIsPartialOrLeftOutEndsWith1() throws {
    let packaging = try PackagingBench()
    let bench = packaging.bench
    try bench.file("in/a.txt", Array("Nämnden beslutar\n".utf8))
    #expect(try packaging.package(["in"], kind: "bagit", to: "whole", ["--strict"]).result.status == 0)
    let blank = Validators.repository.appending(path: "Tests/Hostile/blank.pdf")
    try bench.file("in/b.pdf", Array(try Data(contentsOf: blank)))
    try bench.file("in/c.docx", Array("PK\u{3}\u{4}".utf8))
    // Files, and a folder that import wrote, whether it is taken as it is or read again.
    for formats in ["json,alto,text,edits", "text"] {
      let imported = try bench.run([
        "import", "in", "--output", "from-\(formats)", "--format", formats, "--ocr", "never",
      ])
      #expect(imported.status == 0, "\(imported.errors)")
    }
    for (number, path) in ["in", "from-json,alto,text,edits", "from-text"].enumerated() {
      let strict = try packaging.package([path], kind: "bagit", to: "strict-\(number)", ["--strict"])
      #expect(strict.result.status == 1, "\(path): \(strict.result.errors)")
      #expect(strict.result.errors.contains("in/b.pdf: is packaged, but partial: no-text on page 1"))
      #expect(strict.result.errors.contains("in/c.docx: is in no package: left out, office"))
      // Each is told once, and packaged all the same.
      #expect(strict.result.errors.components(separatedBy: "c.docx: is in no package").count == 2)
      #expect(strict.packages.count == 2)
      let lax = try packaging.package([path], kind: "bagit", to: "lax-\(number)")
      #expect(lax.result.status == 0 && !lax.result.errors.contains("is packaged, but"))
    }
  }

  @Test func whatWasReadWithoutAProgramThatFailedEndsWith1() throws {
    let packaging = try PackagingBench()
    let bench = packaging.bench
    try bench.file("in/a.txt", Array("Nämnden beslutar\n".utf8))
    let manifest = """
      format: 1
      kind: program
      id: prov
      version: "1.0"
      why: for a test
      command: [/bin/false]
      emits: ["fact:verb"]
      examples:
        - {text: "Nämnden beslutar", finds: [{fact: verb, value: beslutar}]}
        - {text: "Nämnden", finds: []}

      """
    try bench.file("prov/plugin.yaml", Array(manifest.utf8))
    let arguments = ["--plugin-program", "prov"]
    let strict = try packaging.package(["in"], kind: "bagit", arguments + ["--strict"])
    #expect(strict.result.status == 1, "\(strict.result.errors)")
    #expect(strict.result.errors.contains("in/a.txt: is packaged, but read without the program prov: "))
    #expect(strict.packages.count == 1)
    #expect(try packaging.package(["in"], kind: "bagit", to: "lax", arguments).result.status == 0)
  }
}
