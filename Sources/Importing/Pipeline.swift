import Extraction
import Layout
import ParagrafKit
import Recognition
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
}

/// The formats that a job can ask for: those of `Writers.Formats`, and the outline that `show` prints.
enum JobFormats {
  static func writer(named name: String, options: Job.Options) -> (any Writer)? {
    if name == OutlineWriter.format { return OutlineWriter(width: options.width) }
    return Formats.writer(
      named: name, options: WritingOptions(keepRunningLines: options.keepRunningLines))
  }

  static func suffix(of name: String) -> String {
    if name == OutlineWriter.format { return OutlineWriter.suffix }
    return Formats.all.first { $0.format == name }?.suffix ?? name
  }
}
