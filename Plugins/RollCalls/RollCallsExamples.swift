import ParagrafKit

enum RollCallsExamples {
  static let all = [
    Example(
      "an attendance list",
      "Närvarolista\n\nLedamöter\tNärv\nEva Ek (S), ordf\tX\nBo Ask (M)\t-\nLena By (L)\tX",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "chair: Eva Ek", "absent: Bo Ask",
        "attendee: Lena By, L, ledamot",
      ]),
    Example(
      "party in a column, substitute below the member",
      "Ledamot\tParti\tNärv\nEva Ek\tS\tX\nBo Ask\tC\t–\nNils Dal, ers.\tC\tX\nLena By\tL\tX",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "absent: Bo Ask",
        "attendee: Nils Dal, C, tjänstgörande ersättare", "attendee: Lena By, L, ledamot",
      ]),
    Example("a reference", "enligt bifogad närvarolista", finds: []),
  ]
}
