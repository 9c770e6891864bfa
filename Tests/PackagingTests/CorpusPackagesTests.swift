import Foundation
import TestBench
import Testing

/// All documents of Corpus, packaged in every kind, judged by independent validators.
@Suite(.enabled(if: Validators.areInstalled)) struct CorpusPackagesTests {
  /// Scans are read from their text layers: what stands in packages matters here, not how well it was read.
  private func packaged(_ kind: String, _ grouping: String) throws -> (
    bench: PackagingBench, packages: [String]
  ) {
    let bench = try PackagingBench()
    let (result, packages) = try bench.package(
      [PackagingBench.corpus.path], kind: kind, ["--per", grouping])
    #expect(result.status == 0, "\(result.errors)")
    return (bench, packages)
  }

  @Test func sip() throws {
    let (bench, packages) = try packaged("sip", "document")
    #expect(packages.count > 80)
    let paths = packages.map { bench.bench.path("out/\($0)") }
    let mets = bench.files("out", "METS.xml")
    #expect(mets.count == 3 * packages.count)
    #expect(try Validators.faults(of: mets, by: .mets) == "")
    for path in paths { #expect(try Validators.metsFixity(path) == "") }
    let reports = try Validators.eark(paths)
    #expect(reports.count == paths.count)
    for report in reports { #expect(report.isRight, "\(report)") }
  }

  @Test(arguments: ["meeting", "batch"]) func sipOfSeveral(_ grouping: String) throws {
    let (bench, packages) = try packaged("sip", grouping)
    #expect(grouping == "batch" ? packages.count == 1 : packages.count > 60)
    #expect(try Validators.faults(of: bench.files("out", "METS.xml"), by: .mets) == "")
    let batch = bench.bench.path("out/\(try #require(packages.first))")
    #expect(try Validators.metsFixity(batch) == "")
    #expect(try Validators.eark(batch).isRight)
  }

  @Test func bag() throws {
    let (bench, packages) = try packaged("bagit", "batch")
    #expect(packages.count == 1)
    #expect(try Validators.bagit(bench.bench.path("out/\(packages[0])")) == "")
  }
}
