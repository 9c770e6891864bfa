/// Warnings of documents: each kind is told once, with the first document that gave it.
struct Warnings {
  /// Recognisers whose warnings have been told.
  private var told: Set<String> = []
  /// Programs that failed too often, and why.
  private(set) var quarantine: [String: String] = [:]

  mutating func add(_ outcome: Outcome, _ path: FilePath, _ reporter: any Reporter) {
    for (recogniser, message) in (outcome.warnings ?? [:]).sorted(by: { $0.key < $1.key })
    where told.insert(recogniser).inserted {
      reporter.say(.warning, .plugin, "\(recogniser): \(message); later documents are not named", file: path)
    }
    for words in outcome.movedCorrections ?? [] { reporter.say(.info, .decision, words, file: path) }
    for words in outcome.unfitDecisions ?? [] { reporter.say(.warning, .decision, words, file: path) }
    for offer in outcome.offers ?? [] { reporter.say(.warning, .decision, offer.words, file: path) }
    for (recogniser, reason) in (outcome.quarantine ?? [:]).sorted(by: { $0.key < $1.key })
    where quarantine.updateValue(reason, forKey: recogniser) == nil {
      reporter.say(.warning, .plugin, "\(recogniser): is asked no more in this run: \(reason)", file: path)
    }
  }
}
