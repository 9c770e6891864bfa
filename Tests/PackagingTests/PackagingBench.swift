import Foundation
import TestBench

/// What tests of packages have in common: a delivery, documents of Corpus, and packages made of them.
struct PackagingBench {
  let bench: Workbench

  /// A delivery whose packages state one moment.
  static let delivery = """
    archive: {name: Östby stadsarkiv, id: "212000-0001"}
    archival-creator: {name: "Kommunstyrelsen, Östby kommun", id: "212000-0001"}
    submitter: {name: Östby kommun, id: "212000-0001"}
    agreement: ÖSA 2026-17
    system: {name: Ciceron, version: "5.7"}
    classification: {code: "1.1.2", name: Politiskt beslutsfattande}

    """

  static let moment = "created: 2026-11-22T10:00:00Z\n"

  init(isTimed: Bool = true) throws {
    bench = try Workbench()
    let text = Self.delivery + (isTimed ? Self.moment : "")
    try bench.file("delivery.yaml", Array(text.utf8))
  }

  static let corpus = Validators.repository.appending(path: "Corpus")

  /// Born-digital minutes, scanned ones, a text, a summons, of as many municipalities.
  static let documents = [
    "protokoll/ekhamre-kommunstyrelsen-2024-03-13.pdf", "forms/tallbo-kommunstyrelsen-1988-05-17.pdf",
    "text/viksta-anslag-text.txt",
  ]

  /// Copies documents of Corpus into a folder.
  @discardableResult func shelf(_ name: String = "shelf", _ documents: [String] = documents) throws -> String
  {
    for document in documents {
      let bytes = try Data(contentsOf: Self.corpus.appending(path: document))
      try bench.file("\(name)/\(document.split(separator: "/").last ?? "x")", Array(bytes))
    }
    return name
  }

  /// Runs `paragraf package`; what it says, and the names of the packages.
  func package(
    _ paths: [String], kind: String, to output: String = "out", _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> (result: Workbench.Result, packages: [String]) {
    let result = try bench.run(
      ["package"] + paths + [
        "--output", output, "--kind", kind, "--delivery", "delivery.yaml", "--ocr", "never",
      ]
        + options, environment: environment)
    let packages = result.output.split(separator: "\n").map { String($0.split(separator: "/").last ?? "") }
    return (result, packages)
  }

  /// What stands in a folder, what is hidden there too, but for `.paragraf`; nothing where there is no folder.
  func entries(_ name: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: bench.path(name))) ?? []
    return all.filter { $0 != ".paragraf" }.sorted()
  }

  /// Files of a package by the end of their names.
  func files(_ package: String, _ suffix: String) -> [String] {
    bench.files(package).filter { $0.hasSuffix(suffix) }.map { bench.path("\(package)/\($0)") }
  }
}
