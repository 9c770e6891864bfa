import ParagrafKit

enum AttendanceExamples {
  static let all = [
    Example(
      "cover",
      "Beslutande\tSolveig Berg (S), ordförande\n\tJörgen Ek (M) ersätter Bo Ask (SD)\n\nÖvriga deltagande\tBo Olsson, teknisk chef, § 10\n\tÅsa Hell, nämndsekreterare",
      finds: [
        "attendee: Solveig Berg, S, ledamot", "chair: Solveig Berg",
        "attendee: Jörgen Ek, M, tjänstgörande ersättare",
        "attendee: Bo Olsson, övrig", "attendee: Åsa Hell, övrig", "secretary: Åsa Hell",
      ]),
    Example(
      "serving and other substitutes",
      "Tjänstgörande\tHenrik Ek (S) för Susanne Berg (S)\nersättare\n\nErsättare\tRoger By (KD)",
      finds: ["attendee: Henrik Ek, S, tjänstgörande ersättare", "attendee: Roger By, KD, ersättare"]),
    Example(
      "two columns with parties",
      "Beslutande\t\tErsättare\nThure Ek, ordförande\tM\tUlla Kroon\tM\nLena By\tC\tSten Dal\tS\nBertil Zand\tS",
      finds: [
        "attendee: Thure Ek, M, ledamot", "chair: Thure Ek", "attendee: Lena By, C, ledamot",
        "attendee: Bertil Zand, S, ledamot", "attendee: Ulla Kroon, M, ersättare",
        "attendee: Sten Dal, S, ersättare",
      ]),
    Example(
      "typescript that OCR has pulled apart",
      "Beslutande\tValfrid Ek\t(s), ordförande\n\tNils-Erik\tLind\t(s)\n\tMärta By\t(kds)",
      finds: [
        "attendee: Valfrid Ek, s, ledamot", "chair: Valfrid Ek", "attendee: Nils-Erik Lind, s, ledamot",
        "attendee: Märta By, kds, ledamot",
      ]),
    Example("by reference", "Beslutande\tEnligt bifogad närvarolista", finds: []),
    Example(
      "all but", "Beslutande\tSamtliga ledamöter utom\n\tEva Ek (S)", finds: ["absent: Eva Ek"]),
    Example(
      "all but, in one line",
      "Beslutande\tSamtliga ordinarie ledamöter utom:\n\tLars Ek, Ulla Fogel\nTjg suppl\tRune By, s, för Lars Ek",
      finds: ["absent: Lars Ek", "absent: Ulla Fogel", "attendee: Rune By, s, tjänstgörande ersättare"]),
    Example(
      "running text",
      "Närvarande: herr E. Hall, ordförande, samt herrar G.\nBylund, Hj. Tegman och fru Signe Åker.",
      finds: [
        "attendee: E. Hall, ledamot", "chair: E. Hall", "attendee: G. Bylund, ledamot",
        "attendee: Hj. Tegman, ledamot",
        "attendee: Signe Åker, ledamot",
      ]),
    Example("absent", "Frånvarande: herr O. Risberg", finds: ["absent: O. Risberg"]),
    Example(
      "officials' titles before their names",
      "Övriga närvarande\tFörvaltningsdirektör Eva By, avdelningschef Mats Ek § 3",
      finds: ["attendee: Eva By, övrig", "attendee: Mats Ek, övrig"]),
    Example(
      "in place of",
      "Ersättare\tGertrud Ek (V) i stället för Daniel By (V)\n\tRolf Ed (fp), för Stig Holm (m)",
      finds: ["attendee: Gertrud Ek, V, ersättare", "attendee: Rolf Ed, fp, ersättare"]),
    Example(
      "lines of a list put together",
      "Övriga deltagande\tPeter Ek, ekonomichef, § 60 Ida By, socialchef Eva Berg, sekreterare",
      finds: [
        "attendee: Peter Ek, övrig", "attendee: Ida By, övrig", "attendee: Eva Berg, övrig",
        "secretary: Eva Berg",
      ]),
    Example(
      "parts of a meeting, vacant places, unexplained marks",
      "Beslutande\tSiv Dal (FNL) t o m § 108\n\tVakant (M)\n\t*Bo Ask ((SD)\n\tKarin Lund (-) via länk\n\tErsättare saknas\n\tOlle Hed (T) kl.18:00-22:40",
      finds: [
        "attendee: Siv Dal, FNL, ledamot", "attendee: Bo Ask, SD, ledamot",
        "attendee: Karin Lund, -, ledamot", "attendee: Olle Hed, T, ledamot",
      ]),
    Example(
      "two who each lead some of the §§",
      "Beslutande\tEva Ek (S), ordförande §§ 10-14\n\tBo Ask (M), ordförande §§ 15-20",
      finds: [
        "attendee: Eva Ek, S, ledamot", "chair: Eva Ek", "attendee: Bo Ask, M, ledamot", "chair: Bo Ask",
      ]),
    Example(
      "family names alone",
      "Närvarande undertecknad ordförande samt herrar Bylund, Tegman och Risberg; samtlige nämndens ledamöter med undantag af herr Lind, som utan anmäldt förfall uteblifvit.",
      finds: [
        "attendee: Bylund, ledamot", "attendee: Tegman, ledamot", "attendee: Risberg, ledamot",
        "absent: Lind",
      ]),
    Example(
      "whose place is taken, in three ways",
      "Tjänstgörande ersättare\tOlle Hed (m) på vakant plats\n\tNils Hall (M) tjänstgör istället för Åke Löv (M)\n\tPer Grip (S) i st. för Ulf Bro (S)",
      finds: [
        "attendee: Olle Hed, m, tjänstgörande ersättare", "attendee: Nils Hall, M, tjänstgörande ersättare",
        "attendee: Per Grip, S, tjänstgörande ersättare",
      ]),
    Example(
      "the heads of a list with marks",
      "Närvarolista\n\nLedamöter\tParti\tNärv\nEva Ek\tS\tX\nBo Ask\tM\tX\nLena By\tC\tX",
      finds: []),
    Example(
      "all labels before all values",
      "Plats och tid\nBeslutande\nÖvriga deltagande\nUtses att justera\n\nKommunhuset kl 08.30\nEva Ek (S)\nBo Ask (M)",
      finds: []),
    Example(
      "labels of several municipalities",
      "Närvarande ledamöter\tEva Ek (S)\nTjg suppl\tBo Ask (M)\nIcke tjänstgörande ersättare\tLena By (C)\nNärvarorätt\tSiv Dal (V)\nTjänstepersoner\tUlf Bro, chef\nFackliga organisationer\tMia Lund, Kommunal\nInbjudna\tPer Grip, konsult\nFöredragande\tOlle Hed, ingenjör",
      finds: [
        "attendee: Eva Ek, S, ledamot", "attendee: Bo Ask, M, tjänstgörande ersättare",
        "attendee: Lena By, C, ersättare", "attendee: Siv Dal, V, övrig", "attendee: Ulf Bro, övrig",
        "attendee: Mia Lund, övrig", "attendee: Per Grip, övrig", "attendee: Olle Hed, övrig",
      ]),
  ]
}
