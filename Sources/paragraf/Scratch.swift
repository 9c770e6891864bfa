import BuiltIn
import Extraction
import Layout
import ParagrafKit
import Recognition
import SwedishText
import Writers
import Glibc
@main struct Scratch {
  static func main() throws {
    let out = CommandLine.arguments[1]
    for path in CommandLine.arguments.dropFirst(2) {
      let stem = path.split(separator: "/").last!.dropLast(4)
      do {
        let record = Recognition.recognise(SwedishText.normalise(Layout.arrange(try Extraction.read(path: path))), with: BuiltIn.recognisers)
        if getenv("REJ") != nil { dump(record.text); for r in record.rejected { print(r.reason, r.finding.content, r.finding.lines, r.finding.recogniser) } }
        for type in Formats.all {
          let w = Formats.writer(named: type.format, options: WritingOptions())!
          let f = fopen("\(out)/\(stem).\(type.suffix)", "w")!
          let b = w.bytes(of: record)
          fwrite(b, 1, b.count, f); fclose(f)
        }
      } catch { print(path, error) }
    }
  }
}
func dump(_ t: ReadingText) {
  for r in RollCall.all(in: t) { for row in r.rows.prefix(4) { print(row.person, row.marks, row.group) } }
}
