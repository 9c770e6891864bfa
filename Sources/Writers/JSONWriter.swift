import ParagrafKit

/// The whole result, as `paragraf-record.schema.json` describes it.
public struct JSONWriter: SingleFileWriter {
  public static let format = "json"
  public static let suffix = "json"
  public static let summary = "the whole result: pages, facts, items, edits"

  /// The version of the output's shape, not of the program.
  static let formatVersion = 1

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    var output = JSONOutput(indented: true)
    output.object { output in
      writeOrigin(of: record, to: &output)
      writeState(of: record, to: &output)
      output.pages(of: record.text)
      output.factsAndItems(of: record)
      output.edits(record.text.ledger)
    }
    output.endLine()
    return output.bytes
  }

  /// What made the output, from what.
  private func writeOrigin(of record: Record, to output: inout JSONOutput) {
    output.member("format", "paragraf-record")
    output.member("formatVersion", Self.formatVersion)
    let corrections = record.corrections
    if corrections.areLeftOut {
      output.member("correctionsLeftOut", true)
    } else if corrections != CorrectionReport() {
      output.name("corrections")
      output.object { output in
        for (name, list) in [
          ("applied", corrections.applied), ("fulfilled", corrections.fulfilled),
          ("unfit", corrections.unfit), ("offered", corrections.offered.map(\.id)),
        ] where !list.isEmpty {
          output.name(name)
          output.array(of: list) { $0.value($1) }
        }
      }
    }
    if record.audience != .archive { output.member("audience", record.audience.rawValue) }
    output.name("paragraf")
    output.object(inline: true) { $0.member("version", Paragraf.version) }
    output.name("recognisers")
    output.array(of: record.recognisers) { output, about in
      output.object(inline: true) {
        $0.member("id", about.id)
        $0.member("version", about.version)
      }
    }
    output.name("profiles")
    output.array(of: record.profiles) { output, about in
      output.object(inline: true) {
        $0.member("id", about.id)
        $0.member("for", about.profile ?? "")
      }
    }
    if !record.warnings.isEmpty {
      output.name("warnings")
      output.array(of: record.warnings) { output, warning in
        output.object(inline: true) {
          $0.member("recogniser", warning.recogniser)
          $0.member("message", warning.message)
        }
      }
    }
    output.member("lexicon", record.text.lexicon)
    let engine = record.text.document.damage.ocrEngine
    if !engine.isEmpty { output.member("ocr", engine) }
    let source = record.text.document.source
    output.name("source")
    output.object {
      $0.member("name", source.name)
      $0.member("sha256", source.sha256)
      $0.member("bytes", source.bytes)
      if let holder = source.holderName { $0.member("carriedBy", holder) }
    }
    output.metadata(record.text.document.metadata)
  }

  private func writeState(of record: Record, to output: inout JSONOutput) {
    output.member("status", record.status.rawValue)
    output.name("missing")
    output.array(of: record.missing) { output, missing in
      output.object(inline: true) {
        $0.member("reason", missing.reason)
        $0.member("page", missing.page)
      }
    }
    let attachments = record.text.document.metadata.attachments
    if !attachments.isEmpty {
      output.name("attachments")
      output.array(of: attachments) { output, attachment in
        output.object(inline: true) {
          $0.member("name", attachment.name)
          if let bytes = attachment.bytes { $0.member("bytes", bytes) }
          if let sha256 = attachment.sha256 { $0.member("sha256", sha256) }
          $0.member("isDocument", attachment.isDocument)
        }
      }
    }
    let damage = record.text.document.damage
    output.name("damage")
    output.object {
      if !damage.recoveries.isEmpty {
        $0.name("recoveries")
        $0.array(of: damage.recoveries) { $0.value($1.rawValue) }
      }
      $0.member("loggedErrors", damage.loggedErrors)
      $0.member("firstError", damage.firstError)
      $0.member("removedCharacters", damage.removedCharacters)
    }
  }
}
