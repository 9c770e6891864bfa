import ParagrafKit

enum AttendanceExamples {
  static let all = [
    Example(
      "cover",
      "Beslutande\tSolveig Berg (S), ordförande\n\tJörgen Ek (M) ersätter Bo Ask (SD)\n\nÖvriga deltagande\tBo Olsson, teknisk chef, § 10\n\tÅsa Hell, nämndsekreterare",
      finds: [
        "attendee: Solveig Berg, S, ledamot", "chair: Solveig Berg", "attendee: Jörgen Ek, M, tjänstgörande ersättare",
        "attendee: Bo Olsson, övrig", "attendee: Åsa Hell, övrig", "secretary: Åsa Hell",
      ]),
    Example(
      "serving and other substitutes",
      "Tjänstgörande\tHenrik Ek (S) för Susanne Berg (S)\nersättare\n\nErsättare\tRoger By (KD)",
      finds: ["attendee: Henrik Ek, S, tjänstgörande ersättare", "attendee: Roger By, KD, ersättare"]),
    Example("by reference", "Beslutande\tEnligt bifogad närvarolista", finds: []),
    Example(
      "all but", "Beslutande\tSamtliga ledamöter utom\n\tEva Ek (S)", finds: ["absent: Eva Ek"]),
  ]
}
