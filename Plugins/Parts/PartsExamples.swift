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
      "the case number below its label",
      "KALLELSE\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\nHandläggare\tDatum\tDiarienummer\nEva Ek\t2019-08-30\tSN 2019/211\n\n**Förteckning av dokument**\n\n**Förslag till beslut**\n\nFörteckningen läggs till handlingarna.",
      finds: [
        "part: tjänsteskrivelse, Förteckning av dokument, 7",
        "part: tjänsteskrivelse, Förteckning av dokument", "part_dnr: SN 2019/211",
      ]),
    Example(
      "an attachment that a report names",
      "KALLELSE\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\n**Information om mål**\n\nBilagor\n\nBilaga 1 Koncernens samtliga mål 2023, daterad den 14 december 2022.\n\u{0C}**Koncernens samtliga mål 2023**\n\nMålen gäller alla.",
      finds: [
        "part: tjänsteskrivelse, Information om mål, 7", "part: tjänsteskrivelse, Information om mål",
        "part: bilaga, Koncernens samtliga mål 2023, 7", "part: bilaga, Koncernens samtliga mål 2023",
      ]),
    Example(
      "a municipality of three words before the kind",
      "KALLELSE\n\u{0C}ÖSTRA SOLE BERGA KOMMUN TJÄNSTESKRIVELSE 1\tÄRENDE 7\n\n**Förteckning av dokument**\n\n**Förslag till beslut**\n\nFörteckningen läggs till handlingarna.",
      finds: [
        "part: tjänsteskrivelse, Förteckning av dokument, 7",
        "part: tjänsteskrivelse, Förteckning av dokument",
      ]),
    Example("minutes", "PROTOKOLL\n\u{0C}TJÄNSTESKRIVELSE\tÄRENDE 7\n\n**Förteckning**", finds: []),
    Example(
      "a text without pages",
      "KALLELSE\n\nÄrende\tDnr\n1. Bildande av arbetsutskott\tKS 2022/1\n2. Instruktion för nämndens råd\tKS 2022/2\n\nSocialnämnden\n\nBildande av arbetsutskott\n\nFörslag till beslut\n\nUtskottet ska ha fem ledamöter.\n\nBilagor\n\nReglemente för arbetsutskottet\n\nBeslut skickas till\n\nAkten\n\nReglemente för arbetsutskottet\n\nUtskottet bereder nämndens ärenden.",
      finds: [
        "part: tjänsteskrivelse, Bildande av arbetsutskott, 1",
        "part: tjänsteskrivelse, Bildande av arbetsutskott",
        "part: bilaga, Reglemente för arbetsutskottet, 1", "part: bilaga, Reglemente för arbetsutskottet",
      ]),
    Example(
      "an extract whose § sign was lost",
      "KALLELSE\n\u{0C}ÄRENDE 6\n\nNORA KOMMUN SAMMANTRÄDESPROTOKOLL 6\n\nUSS 16 2016-04-24\n\nDnr KS 2017/212\n\nInformation om värdestyrning\n\nBeslut\n\nUtskottet tackar.",
      finds: [
        "part: protokollsutdrag, Information om värdestyrning, 6",
        "part: protokollsutdrag, Information om värdestyrning", "part_dnr: KS 2017/212",
        "part_reference: USS 16",
      ]),
    Example(
      "papers behind minutes, one with a wrong §",
      "PROTOKOLL\n\n§ 17 Motion om vägen\n\nMotionen avslås.\n\u{0C}Bilaga A KF § 15/24\n\nReservation\n\nVi reserverar oss.\n\u{0C}Bilaga 6:7 till kommunfullmäktiges protokoll\n\nReservation",
      finds: ["region: bilaga", "region: bilaga"]),
  ]
}
