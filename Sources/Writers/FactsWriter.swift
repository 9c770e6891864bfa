import ParagrafKit

/// One JSON object a line for each fact, running line and page: what spreadsheets, databases and the scorer
/// read.
public struct FactsWriter: SingleFileWriter {
  public static let format = "facts"
  public static let suffix = "facts.jsonl"
  public static let summary = "one JSON object a line for each fact, running line and page"

  /// The id that stands as recogniser of running lines and page texts.
  private static let layout = "layout"
  /// Members that a fact's details must not overwrite.
  private static let reserved: Set<String> = [
    "type", "value", "item", "page", "confidence", "recogniser", "box", "review",
  ]

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    var output = JSONOutput(indented: false)
    for fact in record.facts { write(fact, to: &output) }
    for line in RunningLine.all(in: record.text) { write(line, to: &output) }
    writePages(of: record.text, to: &output)
    return output.bytes
  }

  private func write(_ fact: Fact, to output: inout JSONOutput) {
    output.object { output in
      output.member("type", fact.type.rawValue)
      output.name("value")
      output.value(fact.value)
      if let item = fact.item { output.member("item", item) }
      output.member("page", fact.page)
      output.confidence(fact.confidence)
      output.member("recogniser", fact.recogniser)
      if let place = fact.places.first {
        output.name("box")
        output.value(place.box)
      }
      output.members(
        fact.details.map { field in
          Self.reserved.contains(field.name) ? Value.Field("detail_" + field.name, field.value) : field
        })
      if fact.needsReview { output.member("review", true) }
    }
    output.endLine()
  }

  private func write(_ line: RunningLine, to output: inout JSONOutput) {
    output.object { output in
      output.member("type", "running_line")
      output.member("value", line.parts.joined(separator: " "))
      output.member("page", line.pages[0])
      output.confidence(RunningLine.confidence)
      output.member("recogniser", Self.layout)
      output.name("box")
      output.value(line.box)
      output.name("parts")
      output.array(of: line.parts) { $0.value($1) }
      output.name("pages")
      output.array(of: line.pages) { $0.value($1) }
    }
    output.endLine()
  }

  private func writePages(of text: ReadingText, to output: inout JSONOutput) {
    let pageText = PageText(text)
    for (position, page) in text.document.pages.enumerated() {
      let body = pageText.pages[position].filter { text.lines[$0].role == .body }
      output.object { output in
        output.member("type", "page_text")
        output.member("value", pageText.lines(ofPage: position).joined(separator: "\n"))
        output.member("page", page.number)
        output.confidence(1)
        output.member("recogniser", Self.layout)
        if let first = body.first {
          output.name("box")
          output.value(body.reduce(text.lines[first].box) { $0.union(text.lines[$1].box) })
        }
      }
      output.endLine()
    }
  }
}
