import ParagrafKit

/// A finding as data tells it: a pack by a rule and its match, a program by its answer.
package struct Described {
  package enum Subject {
    case item(String)
    /// A section begins; `heading` is nil where running text alone shows it.
    case section(SectionKind, Heading?)
    case region(String)
    case fact(FactType, Value)
  }

  /// What the heading of a section is.
  package enum Heading {
    /// All of the lines.
    case whole(String)
    /// So many bytes at the beginning of the last line; the section's text goes on behind them.
    case runIn(String, bytes: Int)
  }

  package var subject: Subject
  package var lines: Range<Int>
  package var confidence: Double
  /// The number of the item that a fact belongs to, where that is known.
  package var item: String?
  /// The cell that holds a fact, with its page.
  package var place: Place?

  package init(
    _ subject: Subject, lines: Range<Int>, confidence: Double, item: String? = nil, place: Place? = nil
  ) {
    self.subject = subject
    self.lines = lines
    self.confidence = confidence
    self.item = item
    self.place = place
  }

  /// The finding; nil where there is nothing in it.
  package var finding: Finding? {
    switch subject {
    case .item(let number):
      return number.isEmpty ? nil : Finding(.item(number: number), lines: lines, confidence: confidence)
    case .section(let kind, nil):
      let first = lines.lowerBound..<lines.lowerBound + 1
      return Finding(.section(kind, heading: nil), lines: first, confidence: confidence)
    case .section(let kind, .whole(let heading)?):
      return Finding(.section(kind, heading: heading), lines: lines, confidence: confidence)
    case .section(let kind, .runIn(let heading, let bytes)?):
      var finding = Finding(.section(kind, heading: heading), lines: lines, confidence: confidence)
      finding.runIn = bytes
      return finding
    case .region(let name): return Finding(.region(name), lines: lines, confidence: confidence)
    case .fact(let type, let value):
      guard !value.description.isEmpty else { return nil }
      return .fact(type, value, lines: lines, item: item, place: place, confidence: confidence)
    }
  }

  /// Whether an id, a type, a kind or a field may be called that: small letters, digits, hyphen, underscore.
  package static func isName(_ text: String) -> Bool {
    (1...60).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F
      }
  }

  /// Why a fact cannot be of a type; nil if it can.
  package static func fault(in type: FactType) -> String? {
    guard type == .item || type == .section else { return nil }
    return "items and sections are found with '\(type.rawValue):', not as facts"
  }
}
