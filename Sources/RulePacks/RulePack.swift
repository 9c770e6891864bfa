import Manifests
import ParagrafKit
import Patterns

/// A recogniser that is data: rules in a YAML file, each a pattern and what its matches mean.
public struct RulePack: Recogniser {
  /// What all packs are; what a pack finds, its own `about` says.
  public static let about = About(
    id: "rule-pack", version: "1", emits: [],
    why: "What differs by municipality and era is data, which an archivist can write.", examples: [])

  public let about: About
  /// The file it was read from.
  public let path: String
  let profile: Profile?
  let rules: [Rule]
  public let vocabulary: Vocabulary
  /// The line of each example in the file, from 1.
  let exampleLines: [Int]
  /// The line of the id, likewise.
  let idLine: Int

  /// Where an example stands in the file, from 1.
  public func lineOfExample(_ index: Int) -> Int? {
    exampleLines.indices.contains(index) ? exampleLines[index] : nil
  }

  /// A rule that was given up on so many lines is left alone for the rest of the document.
  private static let patience = 20
  /// Matches that one line or paragraph can hold.
  private static let mostMatches = 1000

  public func applies(to text: ReadingText) -> Bool { profile?.holds(for: text) ?? true }

  public func reading(of text: ReadingText) -> Reading {
    var run = Run(pack: self, text: text)
    run.read()
    return Reading(findings: run.findings, warnings: run.warnings)
  }

  public func findings(in text: ReadingText) -> [Finding] { reading(of: text).findings }

  /// The rules at work on one document.
  private struct Run: ~Copyable {
    let pack: RulePack
    let text: ReadingText
    let space: Pattern.Space
    var findings: [Finding] = []
    var warnings: [String] = []

    init(pack: RulePack, text: ReadingText) {
      self.pack = pack
      self.text = text
      space = Pattern.Space(groups: pack.rules.map(\.pattern.groups).max() ?? 0)
    }

    mutating func read() {
      for rule in pack.rules {
        var givenUp: [Int] = []
        for piece in pieces(for: rule) where givenUp.count < RulePack.patience {
          switch rule.pattern.matches(in: piece.text, most: RulePack.mostMatches, space) {
          case .tooCostly: givenUp.append(piece.lines.lowerBound)
          case .matches(let matches): take(matches, rule, piece)
          }
        }
        if !givenUp.isEmpty { warnings.append(Self.warning(rule, givenUp, text)) }
      }
    }

    private static func warning(_ rule: Rule, _ lines: [Int], _ text: ReadingText) -> String {
      let place = "page \(text.lines[lines[0]].page), line \(lines[0] + 1)"
      let count = lines.count == 1 ? "one \(rule.target)" : "\(lines.count) \(rule.target)s"
      let end = lines.count == RulePack.patience ? "; it was then left alone" : ""
      return """
        the pattern of the rule on line \(rule.line) takes too many steps and was given up on \(count), first on \
        \(place)\(end)
        """
    }

    /// A stretch of text that a pattern is held against.
    struct Piece {
      var text: String
      var lines: Range<Int>
      var cell: Cell?
      var item: String?
      /// Bytes of the line that stand before the piece.
      var skip = 0
    }

    private func pieces(for rule: Rule) -> [Piece] {
      guard let kind = rule.conditions.section else {
        return pieces(for: rule, in: Passage(lines: text.lines.indices), item: nil)
      }
      return text.outline.sections([kind]).flatMap {
        pieces(for: rule, in: $0.content, item: $0.item)
      }
    }

    private func pieces(for rule: Rule, in passage: Passage, item: String?) -> [Piece] {
      let role = rule.conditions.role ?? .body
      func isBold(_ line: Line) -> Bool { rule.conditions.bold.map { $0 == line.isBold } ?? true }
      if rule.target == .paragraph {
        return text.paragraphs(in: passage).compactMap { paragraph in
          guard paragraph.lines.allSatisfy({ isBold(text.lines[$0]) }) else { return nil }
          return Piece(text: paragraph.text, lines: paragraph.range, item: item)
        }
      }
      var pieces: [Piece] = []
      for index in passage.lines {
        let line = text.lines[index]
        guard line.role == role, isBold(line) else { continue }
        let skip = index == passage.lines.lowerBound ? passage.skip : 0
        if rule.target == .line {
          let content =
            skip == 0 ? line.text : String(decoding: line.text.utf8.dropFirst(skip), as: UTF8.self)
          pieces.append(Piece(text: content, lines: index..<index + 1, item: item, skip: skip))
          continue
        }
        var start = 0
        for cell in line.cells {
          if start >= skip {
            pieces.append(Piece(text: cell.text, lines: index..<index + 1, cell: cell, item: item))
          }
          start += cell.text.utf8.count + 1
        }
      }
      return pieces
    }

    private mutating func take(_ matches: [Pattern.Match], _ rule: Rule, _ piece: Piece) {
      guard let first = matches.first else { return }
      func add(_ subject: Described.Subject, lines: Range<Int>) {
        var described = Described(subject, lines: lines, confidence: rule.confidence, item: piece.item)
        described.place = piece.cell.map { Place(page: text.lines[lines.lowerBound].page, box: $0.box) }
        if let finding = described.finding { findings.append(finding) }
      }
      for yield in rule.yields {
        switch yield {
        case .section(let kind): add(.section(kind, heading(first, rule, piece)), lines: piece.lines)
        case .region(let name): add(.region(name), lines: piece.lines)
        case .item(let template): add(.item(template.filled(first, of: piece.text)), lines: piece.lines)
        case .fact(let type, let template):
          for match in matches {
            guard let value = template.filled(match, of: piece.text) else { continue }
            add(.fact(type, value), lines: piece.lines)
          }
        }
      }
    }

    /// A match that is all of the line is a heading, one at its start that ends in a colon a run-in heading;
    /// any other only shows that the section begins here.
    private func heading(_ match: Pattern.Match, _ rule: Rule, _ piece: Piece) -> Described.Heading? {
      let whole = match.whole
      let matched = piece.text.slice(utf8: whole)
      guard whole.lowerBound == 0 else { return nil }
      if whole.upperBound == piece.text.utf8.count { return .whole(matched.replacingTabs().trimmed) }
      guard rule.target == .line, piece.skip == 0, matched.trimmed.utf8.last == 0x3A else { return nil }
      return .runIn(matched.replacingTabs().trimmed, bytes: whole.upperBound)
    }
  }
}
