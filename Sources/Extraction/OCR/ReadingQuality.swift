import ParagrafKit

/// How good one reading of a page is beside another one.
///
///     quality = known × certainty × fullness
///
/// * known: letters in words of the lexicon and their compounds, of all letters in words;
/// * certainty: the engine's mean confidence, letter by letter; 1 for a text layer, which says none;
/// * fullness: letters in words, of those that the fuller reading has.
///
/// A reading from the picture is taken when its quality is higher by `margin`: between equals, the file's own text stays.
enum ReadingQuality {
  static let margin = 0.05

  /// Whether what was read from the picture is better than the text layer.
  static func prefersPicture(_ picture: [Word], over layer: [Word]) -> Bool {
    if layer.isEmpty { return true }
    let (new, old) = (WordCensus(picture), WordCensus(layer))
    let most = Double(max(new.letters, old.letters, 1))
    return quality(new, most) > quality(old, most) + margin
  }

  private static func quality(_ census: WordCensus, _ most: Double) -> Double {
    census.knownShare * census.certainty * Double(census.letters) / most
  }
}
