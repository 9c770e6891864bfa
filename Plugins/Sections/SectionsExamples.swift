import ParagrafKit

enum SectionsExamples {
  static let all = [
    Example(
      "headings",
      "**Ärendebeskrivning**\n\nGällande taxa antogs 2010.\n\n**Beslut**\n\natt anta taxan.\n\n**Meddelas för åtgärd:**\n\nAkten",
      finds: ["section: bakgrund", "section: beslut", "section: delges"]),
    Example(
      "the organ's lead as a heading",
      "**Tillväxtutskottet föreslår kommunstyrelsen besluta**\n\natt bifalla motionen.",
      finds: ["section: beslut"]),
    Example(
      "a lead under its heading is no section",
      "**Förslag till beslut**\n\nTillväxtutskottet föreslår kommunstyrelsen besluta\n\natt bifalla motionen.",
      finds: ["section: forslag"]),
    Example(
      "what a written report weighs",
      "**Bedömning ur ekonomisk dimension**\n\nKostnaden ryms i ram.\n\n**Förvaltningens synpunkter och förslag**\n\nDispens kan ges.\n\n**Konsekvenser för barn**\n\nInga.",
      finds: ["section: ekonomi", "section: bakgrund", "section: barnperspektiv"]),
    Example(
      "treatment with motions",
      "**Utskottets behandling av ärendet**\n\nIda Ek (S) yrkar bifall till förslaget.",
      finds: ["section: yrkande"]),
    Example(
      "without headings",
      "Skolstyrelsen har framlagt förslag.\n\nOlof Ek /m/ yrkade bifall till förslaget.\n\nEfter framställd proposition förklarade ordföranden bifall.\n\nKommunstyrelsen beslöt att godkänna förslaget.",
      finds: ["section: yrkande", "section: proposition", "section: beslut"]),
    Example(
      "a sentence about a proposal", "Förvaltningen har lämnat ett förslag till beslut i ärendet.", finds: []),
  ]
}
