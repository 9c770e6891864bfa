import Manifests
import ParagrafKit

/// The rules' examples.
extension MaskingRules {
  /// What is wrong with the examples of some rules.
  /// - Parameter ids: the rules.
  func faultyExamples(of ids: [String], path: String) -> [PluginFault] {
    rules.filter { ids.contains($0.id) }.flatMap { rule in
      (rule.masks + rule.keeps).compactMap { sample in
        let plain = sample.text.filter { $0 != "[" && $0 != "]" }
        let shown = shown(plain, by: rule)
        return shown == sample.text
          ? nil
          : PluginFault(
            path: path, line: sample.line,
            reason: "the rule '\(rule.id)' masks “\(shown)”, not “\(sample.text)”")
      }
    }
  }

  /// A text with what a rule masks in brackets.
  package func shown(_ text: String, by rule: String) -> String {
    rules.first { $0.id == rule }.map { shown(text, by: $0) } ?? text
  }

  private func shown(_ text: String, by rule: MaskingRule) -> String {
    var alone = self
    alone.rules = [rule]
    let search = Search(rules: alone, house: House(), holders: OfficeHolders())
    let ranges = search.sightings(in: text, isSecret: rule.isOfSecretMatters).flatMap(\.spots).map(\.bytes)
    var shown = ""
    var position = 0
    for range in Spans.merged(ranges) {
      shown += text.slice(utf8: position..<range.lowerBound) + "[" + text.slice(utf8: range) + "]"
      position = range.upperBound
    }
    return shown + text.slice(utf8: position..<text.utf8.count)
  }
}
