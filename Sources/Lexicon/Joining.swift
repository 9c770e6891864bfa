/// What to do with the end of one line and the start of the next.
public enum Join: Sendable, Hashable {
  /// One word: drop the hyphen, if there is one, and the line break ("kommu-|nen" → "kommunen").
  case oneWord
  /// One word with its hyphen: drop the line break alone ("IT-|chef" → "IT-chef").
  case keepHyphen
  /// Two words: the line break becomes a space; a hyphen stays ("kultur-|och" → "kultur- och").
  case apart
}

/// A decision about a line end, and how sure it is.
public struct JoinVerdict: Sendable, Hashable {
  public let join: Join
  /// From 0.5, a toss-up, to 1, certain.
  public let confidence: Double

  package init(_ join: Join, _ confidence: Double) {
    self.join = join
    self.confidence = min(max(confidence, 0.5), 0.999)
  }
}

extension Lexicon {
  /// Whether the last token of a line and the first of the next are one word.
  ///
  /// The tokens may carry punctuation, as "(kommu" and "nen)," do. Ask for pairs within one paragraph only and, for
  /// lines that end without a hyphen, at the ends of full lines: the layout knows those. Diacritics that a scan lost
  /// should be restored before.
  ///
  /// - Parameters:
  ///   - first: the line's last token; the hyphen at its end may be there or be left out.
  ///   - second: the next line's first token.
  ///   - hyphen: whether the line ended in a hyphen, a soft hyphen or the sign "¬".
  public func joined(
    _ first: some StringProtocol, _ second: some StringProtocol, hyphen: Bool
  ) -> JoinVerdict {
    let halves = Halves(first, second, hyphen: hyphen)
    return hyphen ? joinedWithHyphen(halves) : joinedWithout(halves)
  }

  /// Whether the last token of a line, which ends in a hyphen or doesn't, and the first of the next are one word.
  public func joins(_ first: String, _ second: String) -> JoinVerdict {
    joined(first, second, hyphen: first.unicodeScalars.last.map { Halves.hyphens.contains($0) } ?? false)
  }
}
