import ParagrafKit

/// What a copy for publication does not show, one JSON object a line: for a person to hold against the archive copy.
public struct MasksWriter: SingleFileWriter {
  public static let format = "masks"
  public static let suffix = "masks.jsonl"
  public static let summary = "one JSON object a line for each masked text, with what stands around it"
  /// Nothing is masked for the archive.
  public static let audiences: Set<Audience> = [.publish]

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    var output = JSONOutput(indented: false)
    let text = record.text
    for mask in record.masks {
      output.object { output in
        if let place = mask.place {
          output.member("page", place.page)
          output.name("box")
          output.value(place.box)
        }
        if let item = mask.item { output.member("item", item) }
        output.member("rule", mask.rule)
        output.member("category", mask.category)
        output.member("why", mask.why)
        let shown =
          mask.place == nil
          ? ([text.document.source.name, text.document.metadata.title]
            + text.document.metadata.attachments.map(\.name)).filter { $0.contains(Mask.text) }
          : mask.lines.filter { text.lines.indices.contains($0) }.map { text.lines[$0].text.replacingTabs() }
        output.member("text", shown.joined(separator: " / "))
      }
      output.endLine()
    }
    return output.bytes
  }
}
