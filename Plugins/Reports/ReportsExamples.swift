import ParagrafKit

enum ReportsExamples {
  static let all = [
    Example(
      "a written report",
      "TJÄNSTESKRIVELSE\n\nDatum 2024-03-01\tDnr KS 2024/12\n\nHandläggare: Eva Ek\n\n**Regler för bidrag**\n\n**Förslag till beslut**\n\natt anta reglerna.",
      finds: [
        "part: tjänsteskrivelse, Regler för bidrag, ", "document_title: Regler för bidrag",
        "document_date: 2024-03-01",
        "document_dnr: KS 2024/12", "author: Eva Ek",
      ]),
    Example(
      "an interim report", "Delårsrapport januari–augusti 2024\n\nResultatet blev bättre än väntat.",
      finds: [
        "part: delårsrapport, Delårsrapport januari–augusti 2024, ",
        "document_title: Delårsrapport januari–augusti 2024", "period: 2024-01-01/2024-08-31",
      ]),
    Example("minutes", "PROTOKOLL\n\nDatum 2024-03-01", finds: []),
    Example(
      "chapters of a report that is text alone",
      "Delårsbokslut 2024-01-01 - 2024-08-31 Kommunstyrelsen\n\nArkiv\n\nKommunarkivet sköts gemensamt av kommunerna enligt avtal sedan 2012.\n\n2. Nulägesanalys\n\nPressen på resurserna ökar.",
      finds: [
        "part: delårsrapport, Delårsbokslut 2024-01-01 - 2024-08-31, ",
        "document_title: Delårsbokslut 2024-01-01 - 2024-08-31", "period: 2024-01-01/2024-08-31",
        "body: Kommunstyrelsen", "section: rubrik", "section: rubrik",
      ]),
    Example(
      "signed, without a label for who wrote it",
      "TJÄNSTEMANNAFÖRSLAG\n\nInköp av släckbil\n\nBakgrund\n\nBilen är från 1994.\n\nHans Ek\nRäddningschef",
      finds: [
        "part: tjänsteskrivelse, Inköp av släckbil, ", "document_title: Inköp av släckbil", "author: Hans Ek",
      ]),
    Example(
      "called as a section is, the name beside the label",
      "BESLUTSUNDERLAG\n\nDatum 2014-02-05\tDnr LD13/03336\n\nHandläggare Eva Ek\n\n**Taxa för tandvård**\n\n**Ordförandens förslag**\n\nTaxan höjs.",
      finds: [
        "part: tjänsteskrivelse, Taxa för tandvård, ", "document_title: Taxa för tandvård",
        "document_date: 2014-02-05", "document_dnr: LD13/03336", "author: Eva Ek",
      ]),
    Example(
      "fields that nobody filled in",
      "TJÄNSTESKRIVELSE\n\nDatum\n2024-02-05\n\nDiarienummer\n«Diarienr»\n\nHandläggare: «Handläggare»\n\n**Taxa för vatten**\n\n**Förslag till beslut**\n\nTaxan höjs.",
      finds: [
        "part: tjänsteskrivelse, Taxa för vatten, ", "document_title: Taxa för vatten",
        "document_date: 2024-02-05", "document_date: 2024-02-05",
      ]),
  ]
}
