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
    Example(
      "votes for", "Med 6 röster för ja, 2 för nej och 2 som avstår beslutar nämnden.", section: .votering,
      finds: ["vote: 6, 2, 2"]),
    Example(
      "members who vote", "Fyra (4) ledamöter röstar ja och tre (3) röstar nej.", section: .votering,
      finds: ["vote: 4, 3, 0"]),
    Example(
      "members who voted",
      "Omröstningen utföll så att 8 ledamöter röstade ja och 2 nej, medan 1 ledamot avstod.",
      section: .votering, finds: ["vote: 8, 2, 1"]),
    Example(
      "a vote laid down", "Nämnden har med 4 ja-röster mot 2 nej-röster och 1 nedlagd röst beslutat så.",
      section: .votering, finds: ["vote: 4, 2, 1"]),
    Example(
      "the vote before the names",
      "Ja röstar Eva Ek (S) och Bo Ask (M).\n\nNej röstar Siv By (C).\n\nFrån att rösta avstår Lars Ny (L).",
      section: .votering,
      finds: [
        "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, ja", "vote_individual: Siv By, C, nej",
        "vote_individual: Lars Ny, L, avstår",
      ]),
    Example(
      "a table whose strokes were read as signs",
      "Ledamot\tJa | Nej | Avstår\nEva Ek (S)\tX\nBo Ask (M)\tXx\nSiv By (C)\tX",
      section: .votering,
      finds: [
        "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, ja", "vote_individual: Siv By, C, ja",
      ]),
    Example("no vote", "Ordföranden finner att nämnden bifaller förslaget.", section: .votering, finds: []),
    Example(
      "votes for and against",
      "Votering begärdes, och afgåfvos 1,312 röster för bifall och 604 röster för afslag.",
      section: .votering,
      finds: ["vote: 1312, 604, 0"]),
    Example(
      "votes weighed by tax", "För afslag afgåfvos 2106 röster mot 755 för bifall.", section: .votering,
      finds: ["vote: 2106, 755, 0"]),
    Example(
      "names in parentheses, without parties",
      "Votering utfaller med 2 ja-röster (Eva Ek, Bo Ask) mot 1 nej-röst (Siv By). Folke Berg avstår från att rösta.",
      section: .votering,
      finds: [
        "vote: 2, 1, 1", "vote_individual: Eva Ek, ja", "vote_individual: Bo Ask, ja",
        "vote_individual: Siv By, nej",
        "vote_individual: Folke Berg, avstår",
      ]),
    Example(
      "a sentence a vote",
      "Eva Ek (S) och Bo Ask (M) röstar ja. Siv By (C) röstar nej. Avstår gör Lars Ny (L).",
      section: .votering,
      finds: [
        "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, ja", "vote_individual: Siv By, C, nej",
        "vote_individual: Lars Ny, L, avstår",
      ]),
    Example(
      "who does not take part does not abstain", "Eva Ek (S) deltar inte i omröstningen på grund av jäv.",
      section: .votering,
      finds: []),
    Example(
      "votes of another meeting", "Förslaget fick 12 röster och 3 röster.", section: .bakgrund, finds: []),
    Example(
      "family names alone, of those who are listed",
      "Ledamot\tParti\tNärv\nEva Stenvall\tS\tX\nBo Ask\tM\tX\nLena Byström\tC\tX\n\nJa-röster: Stenvall, Byström\n\nNej-röster: Ask",
      section: .votering,
      finds: ["vote_individual: Stenvall, ja", "vote_individual: Byström, ja", "vote_individual: Ask, nej"]),
    Example(
      "so many vote yes",
      "43 ledamöter röstar Ja. 38 ledamöter röstar Nej.",
      section: .votering, finds: ["vote: 43, 38, 0"]),
    Example(
      "told inside the decision",
      "Fullmäktige beslutar efter votering med 21 röster mot 18 att laga vägen.",
      section: .beslut, finds: ["vote: 21, 18, 0"]),
    Example(
      "the result in words",
      "Omröstningslista\n\nNamn\tParti\tPlats\tFunktion\tResultat\nEva Ek\tS\t1\tOrdförande\tJa\nBo Ask\tM\t2\tLedamot\tNej\nLena By\tC\t3\tLedamot\tAvstår\nSiv Dal\tV\t4\tErsättare\tFrånvarande",
      section: .votering,
      finds: [
        "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, nej",
        "vote_individual: Lena By, C, avstår",
      ]),
    Example(
      "by acclamation",
      "Ordföranden finner förslaget med övervägande ja besvarat.",
      section: .proposition, finds: []),
    Example(
      "labels above the names",
      "Ja-röster\n\nEva Ek (S), Bo Ask (M)\n\nNej-röster\n\nSiv Dal (SD)\n\nAvstår\n\nLena By (C)",
      section: .votering,
      finds: [
        "vote_individual: Eva Ek, S, ja", "vote_individual: Bo Ask, M, ja",
        "vote_individual: Siv Dal, SD, nej",
        "vote_individual: Lena By, C, avstår",
      ]),
  ]
}
