import ParagrafKit

enum TablesExamples {
  static let all = [
    Example(
      "a budget", "Verksamhet\tUtfall\tBudget\nParker\t-9 510\t-14 659\nFritidshem\t-4 552\t-4 932",
      section: .ekonomi,
      finds: ["table: Verksamhet; Utfall; Budget, Parker; -9 510; -14 659; Fritidshem; -4 552; -4 932, 2, 3"]),
    Example("names above offices", "Eva Ek\tBo Ask\nOrdförande\tSekreterare", section: .ekonomi, finds: []),
  ]
}
