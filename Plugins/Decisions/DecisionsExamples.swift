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
    Example(
      "what a colon leads to in one sentence",
      "Nämnden fastställer följande sammanträdesdagar för 1997:\n\n22 januari, 5 mars och 11 juni.",
      section: .beslut,
      finds: [
        "decision: Nämnden fastställer följande sammanträdesdagar för 1997: 22 januari, 5 mars och 11 juni."
      ]),
    Example(
      "the end of the meeting is no decision",
      "Motionen remitterades till styrelsen.\n\nSammanträdet avslutades kl. 9,30 e. m.", section: .beslut,
      finds: ["decision: Motionen remitterades till styrelsen."]),
    Example("one word", "Antecknas.", section: .beslut, finds: ["decision: Antecknas."]),
    Example(
      "who is elected, one a line",
      "Till ledamöter väljs\n\nEva Ek (S)\n\nBo Ask (M)\n\nTill ersättare väljs\n\nSiv By (C)",
      section: .beslut,
      finds: [
        "decision: Till ledamöter väljs Eva Ek (S) Bo Ask (M)", "decision: Till ersättare väljs Siv By (C)",
      ]),
    Example(
      "a party at a line's start is no list mark", "Utses Eva Ek (s) och Nils Grip\n(m) att vara nämndemän.",
      section: .beslut,
      finds: ["decision: Utses Eva Ek (s) och Nils Grip (m) att vara nämndemän."]),
    Example(
      "a condition on a line of its own",
      "Byggnadsnämnden beslöt bevilja byggnadslov på villkor\n\natt garaget placeras 4,5 m från tomtgräns.",
      section: .beslut,
      finds: [
        "decision: Byggnadsnämnden beslöt bevilja byggnadslov på villkor att garaget placeras 4,5 m från tomtgräns."
      ]),
    Example(
      "an earlier decision quoted",
      "Nämnden får i uppdrag att anlägga en hundrastgård i enlighet med fullmäktiges beslut 2018-11-26, § 143.",
      section: .beslut,
      finds: [
        "decision: Nämnden får i uppdrag att anlägga en hundrastgård i enlighet med fullmäktiges beslut 2018-11-26, § 143."
      ]),
    Example(
      "a typist's mark",
      "./. att inrätta tjänsten,\n\natt utlysa den ./.",
      section: .beslut, finds: ["decision: att inrätta tjänsten,", "decision: att utlysa den"]),
    Example(
      "names under what they are elected to",
      "Kommunfullmäktige väljer\n\nLedamöter\n\nEva Ek (S)\n\nBo Ask (M)\n\nErsättare\n\nSiv Dal (S)",
      section: .beslut,
      finds: [
        "decision: Kommunfullmäktige väljer Ledamöter Eva Ek (S) Bo Ask (M)",
        "decision: Ersättare Siv Dal (S)",
      ]),
    Example(
      "a proposal that is followed",
      "Enligt kommunstyrelsens förslag:\n\nTaxan höjs med 5 procent.",
      section: .beslut, finds: ["decision: Taxan höjs med 5 procent."]),
    Example(
      "heads inside the decision",
      "Kommunstyrelsen\n\natt ramen fastställs till 10 mnkr.\n\nSocialnämnden\n\natt ramen fastställs till 20 mnkr.",
      section: .beslut,
      finds: ["decision: att ramen fastställs till 10 mnkr.", "decision: att ramen fastställs till 20 mnkr."]),
  ]
}
