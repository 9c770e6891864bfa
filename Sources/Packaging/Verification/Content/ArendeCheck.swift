/// Records as FGS Ärendehantering 1.0 writes them: their grammar, and the files (Bilaga) that they name with size and
/// checksum.
final class ArendeCheck: ContentPart {
  private let path: [UInt8]
  private let context: ContentContext
  private var grammar: GrammarCheck

  init(_ path: [UInt8], _ context: ContentContext) {
    self.path = path
    self.context = context
    let (findings, name) = (context.fixity.findings, PackagePath.shown(path))
    grammar = GrammarCheck(.arende, rule: "ARENDE-SCHEMA") { findings.error($0, name, $1, line: $2) }
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    grammar.start(name, attributes, line: line)
    guard name == "fgs:Bilaga", let link = attributes["Lank"] else { return }
    do {
      guard let file = try context.file(link, from: path) else {
        report("the Bilaga \(link.shown) is no file of the package; add it or mend its Lank", line)
        return
      }
      let sum = attributes["Checksumma"]
      guard let sum else {
        if let size = attributes["Storlek"], Int(size) != context.fixity.inventory[file]?.size {
          report("the Bilaga \(link.shown) is not \(size) bytes long as Storlek states", line)
        }
        return
      }
      context.fixity.check(
        file,
        FixityCheck.Statement(
          size: attributes["Storlek"], sum: sum, algorithm: attributes["ChecksummaMetod"] ?? "SHA-256"),
        by: PackagePath.shown(path), line: line)
    } catch {
      report(error.words, line)
    }
  }

  private func report(_ words: String, _ line: Int) {
    context.fixity.findings.error("ARENDE-BILAGA", PackagePath.shown(path), words, line: line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { grammar.text(bytes) }
  func end(_ name: String, line: Int) { grammar.end(line: line) }
  func finish() { grammar.finish() }
}
