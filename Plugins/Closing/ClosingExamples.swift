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
    Example(
      "the chair writes",
      "Närvarande undertecknad ordförande.\n\n§ 1\n\nBordlägges.\n\nSom ofvan\n\nIn fidem\nC. J. Ankarhjelm.\n\nJusteradt den 14 oktober 1893",
      finds: ["region: underskrifter", "chair: C. J. Ankarhjelm", "adjustment_date: 1893-10-14"]),
    Example(
      "days of the same month",
      "Protokoll, hållet vid sammanträde med kommunalnämnden den 14 oktober 1893.\n\n§ 1\n\nRäkenskaperna godkändes.\n\nSom ovan\n\nC. J. Ankarhjelm.\n\nUppläst och godkänt den 19 dennes.\n\nJusteringen kungjord den 22 dennes.",
      finds: ["region: underskrifter", "adjustment_date: 1893-10-19", "notice_posted: 1893-10-22"]),
  ]
}
