import ParagrafKit

enum VotesExamples {
  static let all = [
    Example(
      "totals", "Omröstningen utfaller med 12 ja-röster och 10 nej-röster. 1 ledamot avstår.",
      section: .votering,
      finds: ["vote: 12, 10, 1"]),
    Example(
      "totals, another form", "Med 43 Ja mot 38 Nej bifalls förslaget.", section: .votering,
      finds: ["vote: 43, 38, 0"]),
    Example(
      "in words", "Förslaget antogs med sex ja-röster mot tre nej-röster.", section: .votering,
      finds: ["vote: 6, 3, 0"]),
    Example(
      "lists of names", "Ja-röster: Johan Ek (S), Bo Ask (SD)\n\nNej-röster: Eva By (C)", section: .votering,
      finds: [
        "vote_individual: Johan Ek, S, ja", "vote_individual: Bo Ask, SD, ja",
        "vote_individual: Eva By, C, nej",
      ]),
    Example(
      "lists in one paragraph",
      "Ja: Eva Ek (S), Bo Ask (M) (2).\nNej: Siv By (C) (1).\nAvstår: Nils Dal (V) (1).",
      section: .votering,
      finds: [
        "vote: 2, 1, 1", "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, ja",
        "vote_individual: Siv By, C, nej", "vote_individual: Nils Dal, V, avstår",
      ]),
    Example(
      "a voting list",
      "Ledamot\tParti\tNärv\tJa\tNej\tAvstår\nJohan Ek\tS\tX\tX\nBo Ask\tM\tX\t\tX\nEva By\tC\tX\t\t\tX\nLena Dal\tV\t–",
      section: .votering,
      finds: [
        "vote_individual: Johan Ek, S, ja", "vote_individual: Bo Ask, M, nej",
        "vote_individual: Eva By, C, avstår",
      ]),
    Example("no vote", "Ordföranden finner att nämnden bifaller förslaget.", section: .votering, finds: []),
  ]
}
