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
    Example(
      "a name over two lines of a head", "Sundsberga\tSammanträdesprotokoll\nkommun\tKommunfullmäktige",
      finds: ["municipality: Sundsberga kommun", "body: Kommunfullmäktige"]),
    Example(
      "organ and town in capitals", "DRÄTSELKAMMAREN I BROVALLA STAD",
      finds: ["municipality: Brovalla stad", "body: Drätselkammaren"]),
    Example("a region in capitals", "REGION SYDNORRLAND", finds: ["municipality: Region Sydnorrland"]),
    Example(
      "whom a summons goes to", "Kallelse till hälso- och sjukvårdsnämnden",
      finds: ["body: Hälso- och sjukvårdsnämnden"]),
    Example("a row of a table", "Summa Kommunstyrelsen\t-114\t-174", finds: []),
    Example("an address", "Till kultur- och fritidsnämnden", finds: ["body: Kultur- och fritidsnämnden"]),
    Example(
      "a county in capitals",
      "LANDSTINGET DALARNA\nLandstingsstyrelsen",
      finds: ["municipality: Landstinget Dalarna", "body: Landstingsstyrelsen"]),
    Example(
      "the organ behind what it held", "SAMMANTRÄDE MED SKOLNÄMNDEN",
      finds: ["body: Skolnämnden"]),
    Example(
      "the organ before its day", "Kommunfullmäktige, måndag 28 november 2022",
      finds: ["body: Kommunfullmäktige"]),
  ]
}
