import ParagrafKit

enum ClosingExamples {
  static let all = [
    Example(
      "typewritten minutes",
      "§ 3. Nästa sammanträde hålles den 4 maj.\n\nNämnden beslöt godkänna detta.\n\nVid protokollet:\nSvea Ek\n\nJusteras den 24 juni 1975\n\nJusteringen har tillkännagivits genom anslag den 25 juni 1975",
      finds: [
        "region: underskrifter", "secretary: Svea Ek", "adjustment_date: 1975-06-24",
        "notice_posted: 1975-06-25",
      ]),
    Example(
      "no close",
      "Protokollet justeras av ordföranden och Eva Ek, som utsågs härtill vid mötets början i maj.", finds: []
    ),
  ]
}
