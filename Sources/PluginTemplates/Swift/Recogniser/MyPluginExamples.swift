import ParagrafKit

enum MyPluginExamples {
  static let all = [
    Example(
      "with number and title", "Bilaga 3, Reservation från Moderaterna",
      finds: ["appendix: 3, Reservation från Moderaterna"]),
    Example("mentioned in a sentence", "Enligt bilaga 3 ökar kostnaderna.", finds: []),
  ]
}
