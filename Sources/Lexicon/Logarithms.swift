import Glibc

extension Lexicon {
  /// The negative logarithm of a listed word's likelihood by itself.
  public func wordCost(_ id: WordID) -> Float { logf(Float(totalWords) / Float(max(count(id), 1))) }

  /// The negative logarithm of a word's likelihood behind another: what the pairs counted say, and for pairs that are rare
  /// or unseen, the word by itself.
  ///
  /// Absolute discounting (Ney, Essen & Kneser 1994), interpolated with fixed weights.
  public func pairCost(_ first: WordID, _ second: WordID) -> Float {
    let pair = Float(count(first, second))
    let alone = Float(max(count(second), 1)) / Float(totalWords)
    let before = Float(max(count(first), 20))
    let likelihood = max(0, pair - 0.7) / before + Self.unseen * alone
    return -logf(min(1, likelihood))
  }

  /// The share of pairs that are left to chance.
  private static let unseen: Float = 0.3
}
