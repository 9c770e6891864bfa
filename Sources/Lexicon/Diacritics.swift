extension Lexicon {
  /// The most frequent word that differs from this string only by having å, ä, ö where it has a, o, or a sign that
  /// scanners set in their place (é, 6, 4); the word itself if it is the most frequent. Nil when none is known.
  ///
  /// A more frequent word with diacritics must outweigh the string as it stands by a factor of 100: "har" stays "har".
  /// Given in lower case, composed (NFC). Long words with more than seven such letters are looked up as they are.
  public func idRestoringDiacritics(of bytes: [UInt8]) -> WordID? {
    var best = id(of: bytes).flatMap { count($0) > 0 ? $0 : nil }
    var bestCount = best.map { 100 * count($0) } ?? 0
    let sites = Self.restorations(bytes)
    guard !sites.isEmpty, sites.count <= 7 else { return best }
    var variant: [UInt8] = []
    func extend(_ site: Int, from start: Int) {
      guard site < sites.count else {
        let length = variant.count
        variant += bytes[start...]
        if let id = id(of: variant), count(id) > bestCount { (best, bestCount) = (id, count(id)) }
        variant.removeLast(variant.count - length)
        return
      }
      let length = variant.count
      let place = sites[site].place
      variant += bytes[start..<place.lowerBound]
      let stem = variant.count
      for letter in sites[site].letters + [Array(bytes[place])] {
        variant += letter
        extend(site + 1, from: place.upperBound)
        variant.removeLast(variant.count - stem)
      }
      variant.removeLast(variant.count - length)
    }
    extend(0, from: 0)
    return best
  }

  private static let aRing = Array("å".utf8)
  private static let aUmlaut = Array("ä".utf8)
  private static let oUmlaut = Array("ö".utf8)

  /// The places where a letter may have lost its diacritics, and the letters that may have stood there.
  private static func restorations(_ bytes: [UInt8]) -> [(place: Range<Int>, letters: [[UInt8]])] {
    var sites: [(place: Range<Int>, letters: [[UInt8]])] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x61, 0x34: sites.append((index..<index + 1, [aRing, aUmlaut]))  // a, 4
      case 0x6F: sites.append((index..<index + 1, [oUmlaut]))  // o
      case 0x36: sites.append((index..<index + 1, [oUmlaut, aRing]))  // 6
      case 0xC3 where index + 1 < bytes.count && bytes[index + 1] == 0xA9:  // é
        sites.append((index..<index + 2, [oUmlaut, aUmlaut, aRing]))
      default: break
      }
    }
    return sites
  }
}
