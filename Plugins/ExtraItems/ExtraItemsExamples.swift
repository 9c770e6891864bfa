import ParagrafKit

enum ExtraItemsExamples {
  static let all = [
    Example(
      "in the text", "Extra ärende. Bo Ask (M) väcker frågan om slangvården.", section: .bakgrund,
      finds: ["extra_item: 1"]),
    Example(
      "another matter", "Extra resurser till skolan diskuteras.", section: .bakgrund, finds: []),
    Example(
      "an agenda that is not added to", "Dagordningen godkänns. Enligt § 1 gäller delegationsordningen.",
      section: .beslut, finds: []),
    Example(
      "in the title", "Tilläggsärende: Elavtal\n\nAvtalet löper ut.", section: .bakgrund,
      finds: ["extra_item: 1"]),
  ]
}
