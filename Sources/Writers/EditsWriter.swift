import Checksum
import ParagrafKit

/// The ledger, one JSON object a line for each edit, with what a person needs to judge it. Lines of it are what archivists
/// accept and reject by.
public struct EditsWriter: SingleFileWriter {
  public static let format = "edits"
  public static let suffix = "edits.jsonl"
  public static let summary = "one JSON object a line for each edit of the text, made or proposed"
  /// It shows the text as it was read.
  public static let audiences: Set<Audience> = [.archive]

  /// Characters of context on each side.
  private static let context = 40

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    var output = JSONOutput(indented: false)
    let text = record.text
    let sums = text.originals.map { SHA256.hex(of: Array($0.utf8)) }
    for edit in text.ledger {
      output.object { output in
        output.member("source", text.document.source.name)
        output.member("sha256", text.document.source.sha256)
        output.members(of: edit)
        output.member("lexicon", text.lexicon)
        let isOnPage = text.originals.indices.contains(edit.page - 1)
        let original = isOnPage ? text.originals[edit.page - 1] : ""
        if isOnPage { output.member("pageText", sums[edit.page - 1]) }
        if isOnPage, let box = text.document.pages[edit.page - 1].box(ofOriginal: edit.range) {
          output.name("box")
          output.value(box)
        }
        let context = EditContext(edit, in: original, width: Self.context)
        output.member("contextBefore", context.before)
        output.member("contextAfter", context.after)
      }
      output.endLine()
    }
    return output.bytes
  }
}
