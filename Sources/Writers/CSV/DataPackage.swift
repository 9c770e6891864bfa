import Checksum
import ParagrafKit

/// The description of a document's tables: a Frictionless Data Package, version 1, with a Table Schema for each.
enum DataPackage {
  static let fileName = "datapackage.json"

  private static let description = """
    Tables of one municipal document, read by Paragraf. Tables of many documents can be put below each other: each row \
    names its document. A text that a spreadsheet would take for a formula - it begins with =, +, -, @, a tab or a line \
    end, be it behind white space or quotes, or with a twin of these signs - has an apostrophe (') put before it; who wants \
    the text as printed takes one apostrophe away where such a sign follows. Numbers, shares and true or false are as they \
    are, and never negative.
    """

  static func bytes(of record: Record, tables: [(kind: TableKind, csv: [UInt8])]) -> [UInt8] {
    let source = record.text.document.source
    var output = JSONOutput(indented: true)
    output.object { output in
      output.member("profile", "tabular-data-package")
      output.member("name", "paragraf-" + source.sha256)
      output.member("title", DocumentTitle.of(record))
      output.member("description", description)
      output.name("sources")
      output.array { output in
        output.object(inline: true) {
          $0.member("title", source.name)
          $0.member("hash", "sha256:" + source.sha256)
        }
      }
      output.name("resources")
      output.array(of: tables) { $0.resource($1.kind, $1.csv) }
    }
    output.endLine()
    return output.bytes
  }
}

extension TableKind {
  fileprivate var title: String {
    switch self {
    case .items: "Ärenden"
    case .decisions: "Beslut"
    case .votes: "Voteringar"
    case .attendance: "Närvaro"
    }
  }

  fileprivate var columns: [Column] {
    switch self {
    case .items: ItemsTable.columns
    case .decisions: DecisionsTable.columns
    case .votes: VotesTable.columns
    case .attendance: AttendanceTable.columns
    }
  }

  /// The columns by which a row is known, within the document and among many.
  fileprivate var key: [String] {
    switch self {
    case .items: ["sha256", "position"]
    case .decisions, .votes, .attendance: ["sha256", "row"]
    }
  }

  fileprivate var isOfItems: Bool { self == .decisions || self == .votes }
}

extension JSONOutput {
  fileprivate mutating func resource(_ kind: TableKind, _ csv: [UInt8]) {
    object { output in
      output.member("profile", "tabular-data-resource")
      output.member("name", kind.rawValue)
      output.member("title", kind.title)
      output.member("path", kind.fileName)
      output.member("format", "csv")
      output.member("mediatype", "text/csv")
      output.member("encoding", "utf-8")
      output.member("bytes", csv.count)
      output.member("hash", "sha256:" + SHA256.hex(of: csv))
      output.name("dialect")
      output.object(inline: true) {
        $0.member("delimiter", ",")
        $0.member("lineTerminator", "\r\n")
        $0.member("quoteChar", "\"")
        $0.member("doubleQuote", true)
        $0.member("header", true)
      }
      output.schema(of: kind)
    }
  }

  private mutating func schema(of kind: TableKind) {
    name("schema")
    object { output in
      output.name("fields")
      output.array(of: kind.columns) { $0.field($1) }
      output.name("missingValues")
      output.array(inline: true, of: [""]) { $0.value($1) }
      output.name("primaryKey")
      output.array(inline: true, of: kind.key) { $0.value($1) }
      guard kind.isOfItems else { return }
      output.name("foreignKeys")
      output.array { output in
        output.object(inline: true) { output in
          output.member("fields", "item_position")
          output.name("reference")
          output.object {
            $0.member("resource", TableKind.items.rawValue)
            $0.member("fields", "position")
          }
        }
      }
    }
  }

  private mutating func field(_ column: Column) {
    object(inline: true) { output in
      output.member("name", column.name)
      output.member("title", column.title)
      output.member("description", column.description)
      let type =
        switch column.kind {
        case .text: "string"
        case .number: "integer"
        case .share: "number"
        case .flag: "boolean"
        }
      output.member("type", type)
      if case .flag = column.kind {
        for (name, word) in [("trueValues", "true"), ("falseValues", "false")] {
          output.name(name)
          output.array { $0.value(word) }
        }
      }
      output.constraints(of: column)
    }
  }

  private mutating func constraints(of column: Column) {
    name("constraints")
    object { output in
      output.member("required", column.isRequired)
      switch column.kind {
      case .number(let least): output.member("minimum", least)
      case .share:
        output.member("minimum", 0)
        output.member("maximum", 1)
      case .text, .flag: break
      }
    }
  }
}
