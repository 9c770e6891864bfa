import ParagrafKit

/// Fonts that lie about their letters: a text layer in which each letter stands for another one looks like text and says
/// nothing. Its lines get a role of their own, so that no nonsense is taken for facts.
///
/// Three signs are asked for, the dear one only where the cheap ones hold: few vowels among the letters, many of those that
/// Swedish hardly uses, and next to none of the small words that every sentence needs.
enum UnreadableText {
  /// So many letters tell how a page is spelled.
  private static let enough = 200
  /// Of 100 letters 36 to 42 are vowels, in lists of names and in English too.
  private static let vowelsOfHundred = 38
  /// Of 100 letters one or two are j, q, w, x or z.
  private static let rareOfHundred = 6
  /// Short words are crosses, parties and abbreviations.
  private static let shortest = 4

  static func mark(_ pages: inout [LaidOutPage]) {
    for page in pages.indices where isUnreadable(pages[page].words) {
      for line in pages[page].lines.indices { pages[page].lines[line].role = .unreadable }
    }
  }

  private static func isUnreadable(_ words: [Word]) -> Bool {
    var letters = 0
    var vowels = 0
    var rare = 0
    for word in words where word.text.utf8.count >= shortest {
      var isSwedish = false
      for byte in word.text.utf8 {
        if isSwedish {
          letters += 1
          // å ä ö and their capitals, é.
          if [0xA5, 0xA4, 0xB6, 0x85, 0x84, 0x96, 0xA9].contains(byte) { vowels += 1 }
          isSwedish = false
          continue
        }
        isSwedish = byte == 0xC3
        let lower = byte | 0x20
        guard lower >= 0x61, lower <= 0x7A, byte >= 0x41, byte < 0x80 else { continue }
        letters += 1
        switch lower {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: vowels += 1
        case 0x6A, 0x71, 0x77, 0x78, 0x7A: rare += 1
        default: continue
        }
      }
    }
    guard letters >= enough, vowels * 100 < letters * vowelsOfHundred, rare * 100 > letters * rareOfHundred
    else { return false }
    let spelled = words.filter { $0.text.utf8.count > 1 }
    return spelled.filter { small.contains($0.text.folded) }.count * 100 < spelled.count
  }

  /// Folded.
  private static let small: Set<String> = [
    "och", "att", "av", "af", "for", "som", "den", "det", "till", "med", "en", "ett", "pa", "ar", "om", "har",
    "inte", "vid", "fran", "the", "of", "and", "to", "in",
  ]
}
