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
    Example(
      "an attachment that a report names",
      "KALLELSE\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\n**Information om mål**\n\nBilagor\n\nBilaga 1 Koncernens samtliga mål 2023, daterad den 14 december 2022.\n\u{0C}**Koncernens samtliga mål 2023**\n\nMålen gäller alla.",
      finds: [
        "part: tjänsteskrivelse, Information om mål, 7", "part: tjänsteskrivelse, Information om mål",
        "part: bilaga, Koncernens samtliga mål 2023, 7", "part: bilaga, Koncernens samtliga mål 2023",
      ]),
    Example("minutes", "PROTOKOLL\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\n**Förteckning**", finds: []),
  ]
}
