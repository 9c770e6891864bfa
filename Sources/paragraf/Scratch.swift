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
