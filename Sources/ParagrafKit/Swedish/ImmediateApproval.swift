/// Minutes of a matter that are approved on the spot (omedelbar justering), so that the decision can be carried out.
public enum ImmediateApproval {
  /// Whether words tell of it: `att paragrafen justeras omedelbart`, `förklaras omedelbart justerad`, `med omedelbar
  /// justering`. Folded.
  public static func isTold(in words: some RandomAccessCollection<String>) -> Bool {
    guard let at = words.firstIndex(where: { $0.hasPrefix("omedelbar") }) else { return false }
    return words[..<at].suffix(3).contains(where: tells) || words[at...].prefix(4).contains(where: tells)
  }

  /// Whether a sentence tells of nothing else: what is approved stands first.
  public static func isSubject(of words: some RandomAccessCollection<String>) -> Bool {
    words.prefix(4).contains(where: { subjects.contains($0) }) && isTold(in: words)
  }

  private static func tells(_ word: String) -> Bool { word.hasPrefix("juster") }

  private static let subjects: Set<String> = [
    "paragrafen", "paragraf", "protokollet", "arendet", "punkten", "beslutet", "§",
  ]
}
