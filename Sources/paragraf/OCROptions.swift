import ArgumentParser
import ParagrafKit

/// Which pages are read from their pictures.
struct OCROptions: ParsableArguments {
  @Option(
    name: .customLong("ocr"),
    help: ArgumentHelp(
      """
      Which pages Tesseract reads from their pictures: never, auto (those without text and those whose text is \
      garbled) or always (all; the better reading is taken). Such a page takes seconds, which are no part of \
      --time-limit.
      """, valueName: "never|auto|always"))
  var mode = OCRMode.auto
}

extension OCRMode: ExpressibleByArgument {}
