import ParagrafKit

enum MotionsExamples {
  static let all = [
    Example(
      "a motion a paragraph",
      "Ida Ek (SD) yrkar bifall till förslaget.\n\nBo Ask (M) och Eva By (M) yrkar avslag.",
      section: .yrkande,
      finds: [
        "motion: Ida Ek (SD) yrkar bifall till förslaget.", "motion: Bo Ask (M) och Eva By (M) yrkar avslag.",
      ]),
    Example(
      "two in one paragraph",
      "Olof Ek /m/ yrkade bifall till förslaget. Sture Ask /s/ yrkade, att ärendet skulle vila.",
      section: .yrkande,
      finds: [
        "motion: Olof Ek /m/ yrkade bifall till förslaget.",
        "motion: Sture Ask /s/ yrkade, att ärendet skulle vila.",
      ]),
    Example("no motion", "Ärendet diskuteras.", section: .yrkande, finds: []),
  ]
}
