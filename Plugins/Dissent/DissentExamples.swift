import ParagrafKit

enum DissentExamples {
  static let all = [
    Example(
      "reservation",
      "Magnus Ek (MP), Eva Ask (MP) och Lars By (SD) reserverar sig mot beslutet till förmån för eget yrkande.",
      section: .reservation,
      finds: ["reservation: Magnus Ek", "reservation: Eva Ask", "reservation: Lars By"]),
    Example(
      "verb first", "Mot beslutet reserverar sig Eva Ek (S) till förmån för Bo Asks (M) förslag.",
      section: .beslut,
      finds: ["reservation: Eva Ek"]),
    Example(
      "jäv", "Eva Ek (S) anmäler jäv och deltar inte i ärendets handläggning.", section: .jav,
      finds: ["jav: Eva Ek"]),
    Example("earlier treatment", "Eva Ek (S) reserverade sig i nämnden.", section: .behandling, finds: []),
    Example(
      "initials and titles", "Mot beslutet reserverade sig herr A. P. Lönnberg.", section: .reservation,
      finds: ["reservation: A. P. Lönnberg"]),
    Example(
      "family names alone", "Häremot reserverade sig herrar Stenvall och Ek.", section: .reservation,
      finds: ["reservation: Stenvall", "reservation: Ek"]),
    Example(
      "particular statement", "Bo Holm (SD) anmäler ett särskilt uttalande.", section: .sarskiltYttrande,
      finds: ["special_statement: Bo Holm"]),
    Example(
      "a statement under a heading for reservations",
      "Lovisa Tell (MP) lämnar ett särskilt yttrande, bilaga 2.",
      section: .reservation, finds: ["special_statement: Lovisa Tell"]),
    Example(
      "older verb", "Ingrid Ek (fp) och Arne Rehn (vpk) anförde reservation mot beslutet.",
      section: .reservation, finds: ["reservation: Ingrid Ek", "reservation: Arne Rehn"]),
    Example(
      "a name that begins as a verb does", "Usama Fares reserverade sig mot beslutet.", section: .reservation,
      finds: ["reservation: Usama Fares"]),
    Example(
      "note to the minutes", "Emma By (C) antecknar följande till protokollet.",
      section: .protokollsanteckning,
      finds: ["protocol_note: Emma By"]),
    Example(
      "approved at once as a clause of the decision", "Paragrafen förklaras omedelbart justerad.",
      section: .beslut,
      finds: ["immediate_adjustment: 1"]),
    Example(
      "another organ's reservation", "Mot kommunstyrelsens beslut reserverade sig Bo Ask (V).",
      section: .bakgrund,
      finds: []),
    Example(
      "family names alone, of those who are listed",
      "Ledamot\tParti\tNärv\nEva Stenvall\tS\tX\nBo Ask\tM\tX\nLena Byström\tC\tX\n\nMot beslutet reserverade sig Byström och Ask.",
      section: .reservation, finds: ["reservation: Byström", "reservation: Ask"]),
    Example(
      "the meeting before",
      "I kommunstyrelsen reserverade sig Bo Ask (V).",
      section: .reservation, finds: []),
    Example(
      "a name that was masked",
      "XXXX XXXXX (S) reserverar sig mot beslutet.",
      section: .reservation, finds: []),
    Example(
      "a note that is dictated",
      "Eva Ek (S) låter anteckna följande till protokollet: Marken är dyr.",
      section: .protokollsanteckning, finds: ["protocol_note: Eva Ek"]),
  ]
}
