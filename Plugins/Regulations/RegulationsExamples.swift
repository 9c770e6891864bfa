import ParagrafKit

enum RegulationsExamples {
  static let all = [
    Example(
      "adopted in a sentence",
      "Reglemente för krisledningsnämnden\n\nAntaget av kommunfullmäktige den 26 januari 2015, § 9.\n\nGäller från och med den 1 februari 2015.\n\nUppgifter\n\n1 § Nämnden ska fullgöra kommunens uppgifter vid extraordinära händelser i fredstid.",
      finds: [
        "part: styrdokument, Reglemente för krisledningsnämnden, ",
        "document_title: Reglemente för krisledningsnämnden", "body: Kommunfullmäktige",
        "document_date: 2015-01-26", "period: 2015-02-01/..", "section: rubrik",
      ]),
    Example(
      "a table of metadata",
      "Riktlinjer för representation\n\nAntagen av\tKommunstyrelsen 2019-05-20 § 64\nDiarienummer\tKS 2019/118\nGiltighetstid\t2019-06-01–2022-12-31\nDokumentansvarig\tMats Ek, ekonomichef",
      finds: [
        "part: styrdokument, Riktlinjer för representation, ",
        "document_title: Riktlinjer för representation",
        "body: Kommunstyrelsen", "document_date: 2019-05-20", "document_dnr: KS 2019/118",
        "period: 2019-06-01/2022-12-31", "author: Mats Ek",
      ]),
    Example(
      "years in the title",
      "Biblioteksplan 2024–2027\n\nFastställd av barn- och utbildningsnämnden 2023-11-15",
      finds: [
        "part: styrdokument, Biblioteksplan 2024–2027, ", "document_title: Biblioteksplan 2024–2027",
        "period: 2024-01-01/2027-12-31", "body: Barn- och utbildningsnämnden", "document_date: 2023-11-15",
      ]),
    Example(
      "a written report on guidelines",
      "TJÄNSTESKRIVELSE\n\nRiktlinjer för representation\n\nAntagna av kommunfullmäktige 2019-05-20 § 64",
      finds: []),
  ]
}
