import ParagrafKit

enum SecrecyExamples {
  static let all = [
    Example(
      "chapter and section",
      "Handlingarna i ärendet omfattas av sekretess enligt 26 kap. 1 § offentlighets- och sekretesslagen (2009:400).",
      section: .sekretess,
      finds: ["secrecy: 26 kap. 1 § offentlighets- och sekretesslagen (2009:400)"]),
    Example(
      "the law before 2009", "Ärendet är sekretessbelagt enligt 7 kap. 4 § sekretesslagen (1980:100).",
      section: .bakgrund, finds: ["secrecy: 7 kap. 4 § sekretesslagen (1980:100)"]),
    Example(
      "abbreviated, over two lines", "Sekretess råder enligt 25 kap.\n1 § OSL.", section: .sekretess,
      finds: ["secrecy: 25 kap. 1 § OSL"]),
    Example(
      "the law first", "Sekretess enligt offentlighets- och sekretesslagen (2009:400) 19 kap. 3 §",
      section: .sekretess,
      finds: ["secrecy: offentlighets- och sekretesslagen (2009:400) 19 kap. 3 §"]),
    Example(
      "the law in general", "Personalen har utbildats i offentlighets- och sekretesslagen.",
      section: .bakgrund,
      finds: []),
  ]
}
