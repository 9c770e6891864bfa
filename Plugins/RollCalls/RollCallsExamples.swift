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
    Example(
      "letters for serving and for present alone",
      "Närvarolista\n\nT = tjänstgörande, N = närvarande\n\nLedamöter\tParti\tNärv\nEva Ek\tS\tT\nBo Ask\tM\t-\nLena By\tL\tT\n\nErsättare\nSiv Dal\tS\tN\nPer Grip\tM\tT",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "absent: Bo Ask",
        "attendee: Lena By, L, ledamot", "attendee: Siv Dal, S, ersättare",
        "attendee: Per Grip, M, tjänstgörande ersättare",
      ]),
    Example(
      "party first, a substitute marked as such",
      "Närvarolista\n\nParti\tNamn\tNärv\nS\tEva Ek\tX\nM\tBo Ask\t-\nM\tOlle Hed\tERS\nC\tLena By\tX",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "absent: Bo Ask",
        "attendee: Olle Hed, M, tjänstgörande ersättare", "attendee: Lena By, C, ledamot",
      ]),
    Example(
      "serving or not, and votes that nobody asked for",
      "Närvaro- och voteringslista\n\nLedamöter\tParti\tTjg\tEj tjg\tJA\tNEJ\nEva Ek\tS\tX\nBo Ask\tM\tX\nSiv Dal\tS\t\tX",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "attendee: Bo Ask, M, ledamot",
        "attendee: Siv Dal, S, ersättare",
      ]),
    Example(
      "who came and went when, a cell a line",
      "Närvarande\n\nEfternamn, Förnamn\nParti\nAnkom\nUtgick\nEk, Eva\nS\n16.00\n20.10\nAsk, Bo\nM\n16.00\nBy, Lena\nL\n17.15\n20.10\n\n§ 10 Taxa",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "attendee: Bo Ask, M, ledamot",
        "attendee: Lena By, L, ledamot",
      ]),
    Example(
      "presence in words, and for whom substitutes serve",
      "Ledamöter\tParti\tNärvarande\tAnmärkning\nEva Ek\tS\tJa\tOrdförande\nBo Ask\tM\tNej\nLena By\tL\tJa\nErsättare\tParti\tNärvarande\tTjänstgör för\nSiv Dal\tM\tJa\tBo Ask\nPer Grip\tS\tJa\nÖvriga närvarande\tBefattning\nUlf Jönsson\tKommunchef\n\n§ 10 Taxa",
      finds: [
        "region: närvarolista", "attendee: Eva Ek, S, ledamot", "chair: Eva Ek", "absent: Bo Ask",
        "attendee: Lena By, L, ledamot", "attendee: Siv Dal, M, tjänstgörande ersättare",
        "attendee: Per Grip, S, ersättare", "attendee: Ulf Jönsson, övrig",
      ]),
  ]
}
