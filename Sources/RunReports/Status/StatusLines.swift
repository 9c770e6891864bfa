import FoundationEssentials
import Importing
import Journal
import ParagrafKit
import Writers

/// What happened to each document, for machines: one JSON object a line.
///
///     {"path":"a/x.pdf","status":"imported","run":"new","pages":10,"seconds":0.21,"output":"x",…}
///     {"path":"a/y.pdf","status":"failed","run":"unchanged","reason":"damaged","pages":0,"seconds":0,"output":"y",…}
///     {"path":"a/z.docx","status":"left-out","reason":"office","files":1,"detail":"a ZIP archive, …"}
public enum StatusLines {
  /// Bytes that are handed on at once.
  private static let portion = 1 << 16

  /// Hands on the lines of all documents, in the order of the outputs' names; holds one document at a time.
  /// - Parameter write: takes whole lines.
  public static func write(_ journal: Journal, to write: ([UInt8]) throws -> Void) throws {
    var output = JSONOutput(indented: false)
    try journal.forEach(orderedBy: "output") { entry in
      line(entry, to: &output)
      guard output.bytes.count >= portion else { return }
      try write(output.bytes)
      output = JSONOutput(indented: false)
    }
    try journal.forEachLeftOut { file in
      output.object { output in
        output.path(file.path, as: "path")
        output.member("status", "left-out")
        output.member("reason", file.reason)
        output.member("files", file.files)
        if let detail = file.detail { output.member("detail", detail) }
      }
      output.endLine()
      guard output.bytes.count >= portion else { return }
      try write(output.bytes)
      output = JSONOutput(indented: false)
    }
    try write(output.bytes)
  }

  private static func line(_ entry: JournalEntry, to output: inout JSONOutput) {
    output.object { output in
      output.path(entry.path, as: "path")
      output.member("status", entry.status)
      output.member("run", entry.isUnchanged ? "unchanged" : entry.isRedone ? "redone" : "new")
      if let reason = entry.reason { output.member("reason", reason) }
      output.member("pages", entry.pages)
      output.member("seconds", entry.seconds, decimals: 3)
      output.path(entry.output, as: "output")
      if let detail = entry.detail { output.member("detail", detail) }
      if !entry.missing.isEmpty {
        output.name("missing")
        output.array(of: entry.missing) { output, gap in
          output.object {
            $0.member("reason", gap.reason)
            $0.member("page", gap.page)
          }
        }
      }
      output.member("items", entry.items)
      output.member("bytes", entry.bytes)
      for (name, text) in [
        ("kind", entry.kind), ("organ", entry.organ), ("date", entry.date), ("sha256", entry.sha256),
      ] {
        if let text { output.member(name, text) }
      }
      if !entry.conflictWords.isEmpty {
        output.name("conflicts")
        output.array(of: entry.conflictWords) { $0.value($1) }
      }
      let offers = CorrectionOffer.of(entry)
      if !offers.isEmpty {
        output.name("offers")
        output.array(of: offers) { output, offer in
          output.object {
            $0.member("id", offer.id)
            $0.member("words", offer.words)
          }
        }
      }
      let programs = Outcome.programs(entry)
      if !programs.isEmpty {
        output.name("programs")
        output.object { output in
          for (id, words) in programs.sorted(by: { $0.key < $1.key }) { output.member(id, words) }
        }
      }
      if let confidence = entry.confidence { output.member("confidence", confidence, decimals: 3) }
      if let doubt = entry.doubt { output.member("doubt", doubt) }
      output.member("repairs", entry.repairs)
      output.member("proposals", entry.proposals)
      if !entry.permitsCopying { output.member("permitsCopying", false) }
      if let time = Timestamp.iso(Int(entry.finished)) { output.member("finished", time) }
    }
    output.endLine()
  }
}

extension JSONOutput {
  /// A path as text, in which U+FFFD stands for bytes that are not UTF-8; these then follow in base64 as `…Bytes`.
  mutating func path(_ bytes: some Collection<UInt8>, as name: String) {
    member(name, String(decoding: bytes, as: UTF8.self))
    if String(validating: bytes, as: UTF8.self) == nil {
      member(name + "Bytes", Data(bytes).base64EncodedString())
    }
  }
}
