import ParagrafKit

enum OrganExamples {
  static let all = [
    Example(
      "heading", "BREDKÖPINGS KOMMUN\tSAMMANTRÄDESPROTOKOLL\nTillväxtutskottet\tSammanträdesdatum",
      finds: ["municipality: Bredköpings kommun", "body: Tillväxtutskottet"]),
    Example(
      "notice", "Organ\tAllmänna utskottet", finds: ["body: Allmänna utskottet", "body: Allmänna utskottet"]),
    Example(
      "organ of several words", "Utskottet för stöd och strategi",
      finds: ["body: Utskottet för stöd och strategi"]),
    Example("capitals", "VÅRD- OCH OMSORGSNÄMNDEN", finds: ["body: Vård- och omsorgsnämnden"]),
    Example("a sentence", "Kommunstyrelsen beslutar att bifalla förslaget.", finds: []),
    Example(
      "the opening sentence",
      "Protokoll, hållet vid sammanträde med drätselkammaren i Norrhamns stad onsdagen den 20 april 1938.",
      finds: ["body: Drätselkammaren", "municipality: Norrhamns stad"]),
    Example(
      "municipalities together", "SOLVEDS RÄDDNINGSTJÄNSTFÖRBUND\nDirektionen",
      finds: ["municipality: Solveds räddningstjänstförbund", "body: Direktionen"]),
    Example("a county", "Östra Kusts läns landsting", finds: ["municipality: Östra Kusts läns landsting"]),
    Example("a name over two lines", "Ludvika\nKOMMUN", finds: ["municipality: Ludvika kommun"]),
    Example("a row of a table", "Summa Kommunstyrelsen\t-114\t-174", finds: []),
    Example("an address", "Till kultur- och fritidsnämnden", finds: ["body: Kultur- och fritidsnämnden"]),
    Example(
      "a county in capitals",
      "LANDSTINGET DALARNA\nLandstingsstyrelsen",
      finds: ["municipality: Landstinget Dalarna", "body: Landstingsstyrelsen"]),
  ]
}
