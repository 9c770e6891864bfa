import ParagrafKit

enum PartsExamples {
  static let all = [
    Example(
      "a written report",
      "KALLELSE\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\nDnr KS 2017/212\n\n**Förteckning av strategidokument**\n\n**Förslag till beslut**\n\nFörteckningen läggs till handlingarna.",
      finds: [
        "part: tjänsteskrivelse, Förteckning av strategidokument, 7",
        "part: tjänsteskrivelse, Förteckning av strategidokument", "part_dnr: KS 2017/212",
      ]),
    Example("minutes", "PROTOKOLL\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\n**Förteckning**", finds: []),
  ]
}
