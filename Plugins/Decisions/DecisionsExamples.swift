import ParagrafKit

enum DecisionsExamples {
  static let all = [
    Example(
      "clauses with att",
      "Allmänna utskottet föreslår kommunstyrelsen besluta\n\n– att anta taxan,\n\n– att taxan ska räknas\nupp med index.",
      section: .beslut, finds: ["decision: att anta taxan,", "decision: att taxan ska räknas upp med index."]),
    Example(
      "one sentence", "Nämnden beslutar att lägga informationen till handlingarna.", section: .beslut,
      finds: ["decision: Nämnden beslutar att lägga informationen till handlingarna."]),
    Example(
      "numbered", "1. Rapporten godkänns.\n2. Nämnden får i uppdrag att följa upp den.", section: .beslut,
      finds: ["decision: Rapporten godkänns.", "decision: Nämnden får i uppdrag att följa upp den."]),
    Example(
      "without att", "Bevilja igångsättningstillstånd.\n\nAnvisa 3 970 000 kronor.", section: .forslag,
      finds: ["proposal: Bevilja igångsättningstillstånd.", "proposal: Anvisa 3 970 000 kronor."]),
    Example(
      "att lines without gaps",
      "Kommunstyrelsen beslöt\natt godkänna förslaget, samt\natt lämna framställningen utan åtgärd.",
      section: .beslut,
      finds: ["decision: att godkänna förslaget, samt", "decision: att lämna framställningen utan åtgärd."]),
    Example(
      "samt on its own", "att entlediga Lena Ek (V),\n\nsamt\n\natt välja Bo Ask (V).", section: .beslut,
      finds: ["decision: att entlediga Lena Ek (V), samt", "decision: att välja Bo Ask (V)."]),
    Example(
      "what stands below a colon",
      "1. Utskottet ska bestå av fem ledamöter.\n\n2. Nämnden väljer:\n\nOrdförande\n\nVice ordförande",
      section: .forslag,
      finds: [
        "proposal: Utskottet ska bestå av fem ledamöter.",
        "proposal: Nämnden väljer: Ordförande Vice ordförande",
      ]),
    Example("another section", "att bifalla motionen.", section: .bakgrund, finds: []),
  ]
}
