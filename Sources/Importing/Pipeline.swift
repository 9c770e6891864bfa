import Extraction
import Layout
import ParagrafKit
import Recognition
import RulePacks
import SwedishText
import Writers

/// The way of a document: a file in, a record out.
public struct Pipeline: Sendable {
  public var recognisers: [any Recogniser]

  public init(recognisers: [any Recogniser]) { self.recognisers = recognisers }

  /// - Parameters:
  ///   - name: the path that the record names, where it is not the one to be opened.
  ///   - progress: called before each page with its number and the number of pages.
  func record(path: String, name: String? = nil, progress: (Int, Int) -> Void) throws -> Record {
    var document = try Extraction.read(path: path, name: name, progress: progress)
    if let name { document.source.path = name }
    let arranged = Layout.arrange(document)
    let text = SwedishText.normalise(arranged)
    return Recognition.recognise(text, with: recognisers)
  }

  /// The same with rule packs besides; what the parent found sound is not examined again.
  func with(packs paths: [String]) throws(PackFault) -> Pipeline {
    let taken = Set(recognisers.map(\.about.id))
    let loaded = RulePacks.load(paths, taken: taken, checksExamples: false)
    if let fault = loaded.faults.first { throw fault }
    return Pipeline(recognisers: recognisers + loaded.packs)
  }
}

/// The formats that a job can ask for: those of `Writers.Formats`, and those that `show` and `explain` print.
enum JobFormats {
  static func writer(named name: String, options: Job.Options) -> (any Writer)? {
    if name == OutlineWriter.format { return OutlineWriter(width: options.width) }
    if name == ExplainWriter.format {
      return ExplainWriter(
        width: options.width, line: options.explain.line,
        type: options.explain.fact.map { FactType(rawValue: $0) })
    }
    return Formats.writer(
      named: name, options: WritingOptions(keepRunningLines: options.keepRunningLines))
  }

  static func suffix(of name: String) -> String {
    if name == OutlineWriter.format { return OutlineWriter.suffix }
    if name == ExplainWriter.format { return ExplainWriter.suffix }
    return Formats.all.first { $0.format == name }?.suffix ?? name
  }
}
