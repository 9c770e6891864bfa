import Lexicon

/// Capitals that were read as the small letters of the same shape: `valet. vad`.
extension MarkRepairs {
  /// What full stops before small letters mean in this document.
  ///
  /// Where small letters that look like their capitals begin sentences far more often than others do, these were
  /// capitals; where the others do so too, the full stops are specks.
  func stops(in paragraphs: [[MarkToken]]) -> Stops {
    var behindStop = (alike: 0, other: 0)
    var all = (alike: 0, other: 0)
    for (token, next) in pairs(paragraphs) where next.text.isLower {
      let isBehind = endsSentence(token)
      if next.isAlike {
        all.alike += 1
        behindStop.alike += isBehind ? 1 : 0
      } else {
        all.other += 1
        behindStop.other += isBehind ? 1 : 0
      }
    }
    if behindStop.alike >= 4, behindStop.alike * all.other > 4 * behindStop.other * all.alike {
      return .beforeLostCapitals
    }
    return behindStop.other >= 2 && behindStop.other * 400 >= all.other ? .specks : .either
  }

  enum Stops {
    case specks, beforeLostCapitals, either
  }

  /// `valet. vad` → `valet. Vad`, where capitals are lost.
  func lostCapitals(_ paragraphs: [[MarkToken]]) -> [Proposal] {
    guard stops == .beforeLostCapitals else { return [] }
    return pairs(paragraphs).compactMap { token, next in
      guard endsSentence(token), next.text.isLower, next.isAlike,
        let id = lexicon.id(of: next.text[next.core]),
        lexicon.lowercaseCount(id) > 0, !isConjunction(next.text[next.core]),
        lexicon.id(of: token.text[token.core]).map({ lexicon.pairCost($0, id) > 7 }) ?? true
      else { return nil }
      let letter = String(next.text.prefix(1))
      return Proposal(
        line: next.line, word: next.word, range: 0..<1, before: letter, after: letter.uppercased())
    }
  }

  /// Whether a full stop follows a word, no abbreviation.
  private func endsSentence(_ token: MarkToken) -> Bool {
    guard token.endsInStop else { return false }
    let core = token.text[token.core]
    return core.utf8.count >= 8 || lexicon.id(of: core).map { lexicon.lowercaseCount($0) >= 30 } ?? false
  }

  private func pairs(_ paragraphs: [[MarkToken]]) -> [(MarkToken, MarkToken)] {
    let tokens = paragraphs.flatMap { $0 }
    return zip(tokens, tokens.dropFirst()).filter { !($1.isFirstInCell && $0.line == $1.line) }
  }
}
