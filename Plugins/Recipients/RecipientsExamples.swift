import ParagrafKit

enum RecipientsExamples {
  static let all = [
    Example(
      "one a line", "Köparen\n\nMark- och exploateringsenheten", section: .delges,
      finds: ["recipient: Köparen", "recipient: Mark- och exploateringsenheten"]),
    Example(
      "commas", "Gatukontoret, Sökanden", section: .delges,
      finds: ["recipient: Gatukontoret", "recipient: Sökanden"]),
    Example(
      "signatures below", "Sökanden\n\nPå nämndens vägnar\n\nEva Ek\nBygglovshandläggare", section: .delges,
      finds: ["recipient: Sökanden"]),
    Example(
      "two signatures in columns below",
      "Fastighetskontoret\n\nElisabet Frank\tJohanna Brask\nkultur- och fritidschef\tutredare",
      section: .delges, finds: ["recipient: Fastighetskontoret"]),
    Example("another section", "Köparen", section: .beslut, finds: []),
    Example(
      "a name that was masked",
      "Sökanden\n\nXXXX XXXXX",
      section: .delges, finds: ["recipient: Sökanden"]),
  ]
}
