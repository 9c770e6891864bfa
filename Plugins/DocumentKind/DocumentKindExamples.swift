import ParagrafKit

enum DocumentKindExamples {
  static let all = [
    Example(
      "minutes", "SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n\nPlats och tid\tTingshuset kl. 9.00",
      finds: ["document_kind: protokoll"]),
    Example("letter-spaced title", "PRO T OK OL L", finds: ["document_kind: protokoll"]),
    Example("misread title", "SAMMANTRADESPROTOKOIL", finds: ["document_kind: protokoll"]),
    Example("summons", "Kallelse till sammanträde med socialnämnden", finds: ["document_kind: kallelse"]),
    Example(
      "written report", "TJÄNSTESKRIVELSE\nDatum 2024-03-01", finds: ["document_kind: tjänsteskrivelse"]),
    Example("interim report", "Delårsrapport januari–augusti 2024", finds: ["document_kind: delårsrapport"]),
    Example("a word in running text", "Protokollet justeras av ordföranden.", finds: []),
    Example(
      "an opening sentence", "Protokoll, fördt vid ordinarie kommunalstämma",
      finds: ["document_kind: protokoll"]),
    Example(
      "a decision by delegation", "DELEGATIONSBESLUT\tDnr 2020-311",
      finds: ["document_kind: tjänsteskrivelse"]),
    Example(
      "a report by thirds of the year", "Tertialrapport 1, januari–april 2024",
      finds: ["document_kind: delårsrapport"]),
    Example(
      "a notice alone", "Anslag om justerat protokoll\n\nEva Ek", finds: ["document_kind: anslagsbevis"]),
    Example(
      "a policy", "Upphandlingspolicy\n\nAntagen av kommunfullmäktige 2019-05-20 § 64",
      finds: ["document_kind: styrdokument"]),
    Example("a policy that nobody adopted", "Upphandlingspolicy\n\nInköp ska samordnas.", finds: []),
    Example(
      "an extract of minutes",
      "ORSÅS KOMMUN\nPROTOKOLLSUTDRAG\nKommunstyrelsen",
      finds: ["document_kind: protokoll"]),
    Example(
      "minutes' paragraph approved at once",
      "SAMMANTRÄDESPROTOKOLL - OMEDELBAR JUSTERING",
      finds: ["document_kind: protokoll"]),
    Example(
      "an opinion",
      "YTTRANDE\tDnr KS 2024/12",
      finds: ["document_kind: tjänsteskrivelse"]),
    Example(
      "an announcement",
      "KUNGÖRELSE\n\nKommunfullmäktige sammanträder måndagen den 5 februari 2024.",
      finds: ["document_kind: kallelse"]),
    Example(
      "an added summons",
      "TILLÄGGSKALLELSE",
      finds: ["document_kind: kallelse"]),
    Example(
      "minutes with other labels, their notice below",
      "PROTOKOLL\n\nNärvarande ledamöter\tEva Ek (S)\nUtsedd att justera\tEva Ek\n\nANSLAG/BEVIS\nForum\tTekniska nämnden",
      finds: ["document_kind: protokoll", "document_kind: protokoll"]),
  ]
}
