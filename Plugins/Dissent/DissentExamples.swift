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
  ]
}
