import BuiltIn
import Extraction
import Foundation
import Layout
import ParagrafKit
import Recognition
import SwedishText
import Writers

/// Compares the whole program with `pdftotext` run file by file, in turn in one run, and tells where the
/// pipeline's time goes. See README.md beside Package.swift.
@main
struct Benchmarks {
  /// Rounds of program and peer in turn; the median counts.
  static let rounds = 7

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let program = arguments.first else {
      print("usage: Benchmarks PARAGRAF PDF...    (PARAGRAF: path of the release build)")
      exit(64)
    }
    let files = Array(arguments.dropFirst())
    let pages = try Stages.measure(files, rounds: rounds)
    guard files.allSatisfy({ $0.hasSuffix(".pdf") }) else { return }
    compare(program: program, files: files, pages: pages)
  }

  private static func compare(program: String, files: [String], pages: Int) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "paragraf-benchmark-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var own: [Double] = []
    var peer: [Double] = []
    for round in 0..<rounds {
      // Each in a folder of its own: what was done is not done again.
      let output = folder.appending(path: "\(round)").path
      own.append(
        children {
          run([program, "import"] + files + ["--output", output, "--jobs", "1", "--quiet"]) == 0
        })
      peer.append(
        children {
          files.allSatisfy { run(["pdftotext", $0, folder.appending(path: "peer.txt").path]) == 0 }
        })
    }
    let ratios = zip(own, peer).map { $0 / $1 }
    print("")
    print("CPU, \(files.count) files, \(pages) pages, \(rounds) rounds in turn, median")
    print(line("paragraf import --jobs 1", median(own) * 1000 / Double(pages), "ms a page"))
    print(line("pdftotext, file by file", median(peer) * 1000 / Double(pages), "ms a page"))
    print(line("ratio, median of pairs", median(ratios), "x"))
    print(line("largest process", Usage.children.peak, "MB"))
  }

  private static func children(_ body: () -> Bool) -> Double {
    let before = Usage.children.cpu
    guard body() else {
      print("a program did not end well; is pdftotext installed, is PARAGRAF a release build?")
      exit(1)
    }
    return Usage.children.cpu - before
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  static func line(_ name: String, _ value: Double, _ unit: String) -> String {
    let number = String(format: "%.3f", value)
    return "  " + name.padding(toLength: 28, withPad: " ", startingAt: 0)
      + String(repeating: " ", count: max(0, 9 - number.count)) + number + " " + unit
  }
}

/// The stages one by one, in this process.
enum Stages {
  /// Prints milliseconds of CPU a page, median of the rounds.
  /// - Returns: the number of pages.
  static func measure(_ files: [String], rounds: Int) throws -> Int {
    let names = ["Extraction", "Layout", "SwedishText", "Recognition", "Writers"]
    var seconds = [[Double]](repeating: [], count: names.count)
    var pages = 0
    var bytes = 0
    var plain: [Double] = []
    for _ in 0..<rounds {
      var withoutRepair = 0.0
      var sums = [Double](repeating: 0, count: names.count)
      (pages, bytes) = (0, 0)
      for file in files {
        var mark = Usage.own.cpu
        func lap(_ stage: Int) {
          let now = Usage.own.cpu
          sums[stage] += now - mark
          mark = now
        }
        let extracted = try Extraction.read(path: file)
        lap(0)
        let arranged = Layout.arrange(extracted)
        lap(1)
        let text = SwedishText.normalise(arranged)
        lap(2)
        _ = SwedishText.normalise(arranged, repair: .off)
        withoutRepair += Usage.own.cpu - mark
        mark = Usage.own.cpu
        let record = Recognition.recognise(text, with: BuiltIn.recognisers)
        lap(3)
        for name in ["json", "facts", "text"] { _ = Formats.writer(named: name)?.files(of: record) }
        lap(4)
        pages += extracted.pages.count
        bytes += text.originals.reduce(0) { $0 + $1.utf8.count }
      }
      plain.append(withoutRepair)
      for stage in names.indices { seconds[stage].append(sums[stage]) }
    }
    print("CPU of the stages, ms a page, median of \(rounds) rounds")
    for (stage, name) in names.enumerated() {
      print(Benchmarks.line(name, Benchmarks.median(seconds[stage]) * 1000 / Double(pages), "ms"))
    }
    let megabytes = Double(bytes) / 1e6
    let all = Benchmarks.median(seconds[2])
    print(Benchmarks.line("SwedishText", megabytes / all, "MB/s"))
    print(Benchmarks.line("repair alone", megabytes / (all - Benchmarks.median(plain)), "MB/s"))
    return pages
  }
}
