import ParagrafKit

/// The facts of the document itself: a table of the meeting, then who was there.
enum MarkdownFrontPage {
  static func write(_ record: Record, to output: inout MarkdownOutput) {
    let front = FrontPage(record)
    let rows = front.rows.map { [$0.label, $0.values.joined(separator: $0.separator)] }
    if !rows.isEmpty { output.table([["Uppgift", "Värde"]] + rows) }
    for group in front.persons {
      output.heading(2, group.heading)
      for person in group.persons { output.point(person) }
    }
  }
}
