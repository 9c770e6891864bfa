import ParagrafKit

enum MotionsExamples {
  static let all = [
    Example(
      "what stands below who moves",
      "Ordföranden Bo Ask (S) föreslår:\n\nRapporten läggs till handlingarna.\n\nEva Ek (M) yrkar avslag.",
      section: .yrkande,
      finds: [
        "motion: Ordföranden Bo Ask (S) föreslår: Rapporten läggs till handlingarna.",
        "motion: Eva Ek (M) yrkar avslag.",
      ]),
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
    Example(
      "a colon for the verb",
      "Gunvor Ek (s): bifall till förslaget. Kerstin Boija (fp): att bidraget fastställs till 25 000 kronor.",
      section: .yrkande,
      finds: [
        "motion: Gunvor Ek (s): bifall till förslaget.",
        "motion: Kerstin Boija (fp): att bidraget fastställs till 25 000 kronor.",
      ]),
    Example("no motion", "Ärendet diskuteras.", section: .yrkande, finds: []),
  ]
}
