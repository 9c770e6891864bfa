import ParagrafKit

/// Akoma Ntoso 3.0 (OASIS LegalDocML): what the document is, who is named in it, and its whole text by items and their
/// sections.
public struct AKNWriter: SingleFileWriter {
  public static let format = "akn"
  public static let suffix = "akn.xml"
  public static let summary = "Akoma Ntoso 3.0: metadata, items and sections with the whole text"

  private static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  public init() {}

  public func bytes(of record: Record) -> [UInt8] {
    let work = AKNWork(record)
    var output = XMLOutput()
    output.element("akomaNtoso", [("xmlns", Self.namespace)]) { output in
      output.element("doc", [("name", work.kind), ("contains", "originalVersion")]) { output in
        AKNMeta(record, work).write(to: &output)
        var body = AKNBody(record)
        body.write(ReadingCopy(record).parts, to: &output)
      }
    }
    return output.bytes
  }
}
