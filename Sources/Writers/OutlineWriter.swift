import ParagrafKit

/// A document at a glance, for eyes: what it is, its items with sections and decisions, what to look at.
/// `paragraf show` prints it; it is not one of the formats that `import` writes.
public struct OutlineWriter: SingleFileWriter {
  public static let format = "outline"
  public static let suffix = "outline.txt"
  public static let summary = "the document at a glance"

  private let width: Int

  /// - Parameter width: columns of the terminal.
  public init(width: Int = 80) { self.width = max(width, 40) }

  public func bytes(of record: Record) -> [UInt8] {
    var page = WrappedText(width: width)
    heading(record, &page)
    let (own, ofItems) = FactsByItem.split(record)
    show(own, &page)
    for (item, facts) in zip(record.outline.items, ofItems) { show(item, facts, record, &page) }
    warnings(record, &page)
    return Array(page.text.utf8)
  }

  private func heading(_ record: Record, _ page: inout WrappedText) {
    let document = record.text.document
    page.add(document.source.name, indent: 0)
    let counts = [
      count(document.pages.count, "page"), count(record.outline.items.count, "item"),
      count(record.facts.count, "fact"),
    ]
    page.add(counts.joined(separator: ", "), indent: 0)
    for profile in record.profiles {
      page.add("\(profile.id), for \(profile.profile ?? "")", label: "Profile", indent: 9)
    }
  }

  /// The document's own facts, grouped by type in the order in which they occur.
  private func show(_ facts: [Fact], _ page: inout WrappedText) {
    guard !facts.isEmpty else { return }
    page.addEmptyLine()
    let types = Self.types(of: facts)
    let column = min(types.map { Self.label($0).utf8.count }.max() ?? 0, width / 3) + 2
    for type in types {
      var label = Self.label(type)
      for fact in facts where fact.type == type {
        page.add(Self.shown(fact), label: label, indent: column)
        label = ""
      }
    }
  }

  private func show(_ item: Item, _ facts: [Fact], _ record: Record, _ page: inout WrappedText) {
    let title = facts.first { $0.type == .itemTitle }?.value.description ?? ""
    page.addEmptyLine()
    let label = "§ \(item.number)"
    let start = item.lines.isEmpty ? "" : " (page \(record.text.lines[item.lines.lowerBound].page))"
    page.add(
      "\(title.isEmpty ? "(no title)" : title)\(start)", label: label, indent: label.unicodeScalars.count + 2)
    let numbers = facts.filter { $0.type == .itemDnr }.map(\.value.description)
    if !numbers.isEmpty { page.add(numbers.joined(separator: ", "), label: "  Dnr", indent: 12) }
    let sections = item.sections.map { section in
      section.heading.isEmpty ? section.kind.rawValue : "\(section.kind.rawValue) “\(section.heading)”"
    }
    if !sections.isEmpty { page.add(sections.joined(separator: ", "), label: "  Sections", indent: 12) }
    for fact in facts where fact.type == .decision {
      page.add(fact.value.description, label: "  Decision", indent: 12)
    }
    let told: Set<FactType> = [.item, .itemTitle, .itemDnr, .section, .decision]
    for type in Self.types(of: facts.filter { !told.contains($0.type) }) {
      let values = facts.filter { $0.type == type }.map { WrappedText.clipped(Self.shown($0), to: 2 * width) }
      page.add("\(Self.label(type)): \(values.joined(separator: "; "))", indent: 2, hanging: 4)
    }
  }

  /// `carries other files, they are not read: a.xlsx, b.xml`; nil where there are none.
  private static func carried(_ record: Record) -> String? {
    let document = record.text.document
    let attachments = document.metadata.attachments
    guard !attachments.isEmpty else { return nil }
    let names = attachments.map { $0.name.isEmpty ? "(no name)" : $0.name }.joined(separator: ", ")
    let read =
      attachments.contains(where: \.isDocument) && document.source.holder == nil
      ? "import reads the documents among them by themselves" : "they are not read"
    return "carries other files, \(read): \(names)"
  }

  private func warnings(_ record: Record, _ page: inout WrappedText) {
    let damage = record.text.document.damage
    var warnings: [String] = []
    for reason in [
      "missing-page", "lost-page", "damaged-page", "no-text", "garbled-text", "unreadable-text",
      "no-structure", "no-page-list", "xfa-form",
    ] {
      let pages = record.missing.filter { $0.reason == reason }.map { String($0.page) }
      guard !pages.isEmpty else { continue }
      let what =
        switch reason {
        case "no-text": "no text (an image, or empty)"
        case "garbled-text": "some letters of the text layer stand for others; OCR may help"
        case "unreadable-text": "the text layer is unreadable (its letters stand for others); OCR may help"
        case "lost-page": "left out: too long or too dear to read, or crashing the reader"
        case "no-structure": "text alone from here on, finding its structure failed"
        case "no-page-list": "the last that was found; the file's list of its pages is lost"
        case "xfa-form": "stands in for a form (XFA) that was not read; print the form to PDF and import that"
        case "damaged-page": "damaged, something may be missing"
        default: "cannot be opened"
        }
      warnings.append("\(pages.count == 1 ? "page" : "pages") \(pages.joined(separator: ", ")): \(what)")
    }
    if let carried = Self.carried(record) { warnings.append(carried) }
    for recovery in damage.recoveries {
      switch recovery {
      case .textTransfer:
        warnings.append("the file was damaged by being sent as text (CR before each LF); undone")
      case .crossReferences:
        warnings.append("the file's cross-reference table is damaged; its objects were searched for")
      case .pageTree: break
      }
    }
    if damage.loggedErrors > 0 {
      warnings.append(
        "\(count(damage.loggedErrors, "syntax error")) in the file, first: \(damage.firstError)")
    }
    if damage.removedCharacters > 0 {
      warnings.append("\(count(damage.removedCharacters, "control character")) removed from the text")
    }
    for fact in record.facts where fact.needsReview {
      let item = fact.item.map { "§ \($0), " } ?? ""
      warnings.append(
        "to be reviewed: \(item)page \(fact.page), \(Self.label(fact.type)): \(Self.words(for: fact.value))")
    }
    for warning in record.warnings { warnings.append("\(warning.recogniser): \(warning.message)") }
    guard !warnings.isEmpty else { return }
    page.addEmptyLine()
    page.add("Warnings", indent: 0)
    for warning in warnings {
      page.add("- \(WrappedText.clipped(warning, to: 4 * width))", indent: 2, hanging: 4)
    }
  }

  private static func types(of facts: [Fact]) -> [FactType] {
    var seen: Set<FactType> = []
    return facts.map(\.type).filter { seen.insert($0).inserted }
  }

  /// `meeting_date` as `Meeting date`.
  private static func label(_ type: FactType) -> String {
    let words = String(decoding: type.rawValue.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func shown(_ fact: Fact) -> String {
    fact.needsReview ? "\(words(for: fact.value)) (?)" : words(for: fact.value)
  }

  /// `Eva Ek, S, ledamot`; numbers are named: `ja 9, nej 2`.
  private static func words(for value: Value) -> String {
    guard case .object(let fields) = value else { return value.description }
    return fields.map { field in
      if case .number(let number) = field.value { return "\(field.name) \(number)" }
      return field.value.description
    }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// Lines of at most `width` columns.
public struct WrappedText {
  let width: Int
  public private(set) var text = ""

  public init(width: Int) { self.width = width }

  public mutating func addEmptyLine() { text += "\n" }

  /// Adds a line as it is.
  package mutating func add(verbatim line: String) { text += line + "\n" }

  /// Adds a paragraph.
  /// - Parameters:
  ///   - label: stands at the left, before the first line.
  ///   - indent: spaces before the paragraph.
  ///   - hanging: spaces before its later lines, if not as many.
  public mutating func add(_ paragraph: String, label: String = "", indent: Int, hanging: Int? = nil) {
    let labelWidth = Self.width(of: label)
    var line = label + String(repeating: " ", count: max(indent - labelWidth, label.isEmpty ? 0 : 1))
    var used = max(indent, label.isEmpty ? 0 : labelWidth + 1)
    var isFirstWord = true
    for word in paragraph.tokens {
      for part in Self.parts(of: word, width: width - (hanging ?? indent)) {
        let length = Self.width(of: part)
        if !isFirstWord, used + 1 + length > width {
          text += line + "\n"
          line = String(repeating: " ", count: hanging ?? indent)
          used = hanging ?? indent
          isFirstWord = true
        }
        line += isFirstWord ? part : " " + part
        used += length + (isFirstWord ? 0 : 1)
        isFirstWord = false
      }
    }
    text += line.trimming { $0 == 0x20 }.isEmpty ? "" : line + "\n"
  }

  /// The beginning of a text that is too long, with an ellipsis.
  public static func clipped(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.prefix(width - 1))
    return String(kept) + "…"
  }

  /// A word longer than a line is cut.
  private static func parts(of word: Substring, width: Int) -> [String] {
    guard self.width(of: word) > width, width > 0 else { return [String(word)] }
    var parts: [String] = []
    var rest = word.unicodeScalars[...]
    while !rest.isEmpty {
      var part = String.UnicodeScalarView()
      part.append(contentsOf: rest.prefix(width))
      parts.append(String(part))
      rest = rest.dropFirst(width)
    }
    return parts
  }

  /// Columns of a terminal; combining marks take none.
  private static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x300...0x36F).contains($1.value) ? 0 : 1) }
  }
}
