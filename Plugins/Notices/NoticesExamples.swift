import ParagrafKit

enum NoticesExamples {
  static let all = [
    Example(
      "a form", "ANSLAGSBEVIS\n\nOrgan\tKultur- och fritidsnämnden\nUnderskrift\tInga-Lill Ek",
      finds: ["signed_by: Inga-Lill Ek"]),
    Example(
      "sentences",
      "Anslag om justerat protokoll\n\nProtokoll från kommunstyrelsens sammanträde den 28 oktober 2019, §§ 201–224, har justerats.\n\nAnslaget av: Torbjörn Ek, nämndsekreterare",
      finds: [
        "signed_by: Torbjörn Ek", "meeting_date: 2019-10-28", "body: Kommunstyrelsen",
        "paragraph_range: 201-224",
      ]),
    Example(
      "the notice on a cover page",
      "PROTOKOLL\n\nBeslutande\tEva Ek (S)\n\nANSLAG/BEVIS\n\nUnderskrift\tBo Ek", finds: []),
    Example(
      "two for §§ approved on different days",
      "BEVIS OM ANSLAGSDAG\n\nParagrafer: 25\nUnderskrift: Rita Holm\n\nBEVIS OM ANSLAGSDAG\n\nParagrafer: 26-30\nUnderskrift: Rita Holm",
      finds: ["signed_by: Rita Holm"]),
  ]
}
