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
  ]
}
