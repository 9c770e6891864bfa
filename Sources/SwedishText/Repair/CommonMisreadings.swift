import Lexicon

/// What scanners read in place of what in Swedish print, before the document itself has shown its own faults.
///
/// Drawn from what Tesseract's Swedish and English models made of twelve known documents damaged to four degrees, and
/// completed by letters of like shape. The costs are set by hand in five steps, as natural logarithms at one misread letter
/// in a hundred; `NoiseModel` adapts them to the document.
enum CommonMisreadings {
  static let all: [Misreading] = groups.flatMap { cost, pairs in
    pairs.split(separator: " ").map { pair in
      let sides = pair.split(separator: ">", maxSplits: 1)
      return Misreading(observed: latin1(sides[0]), intended: latin1(sides[1]), cost: cost)
    }
  }

  /// Whether a change concerns the marks of a letter alone.
  static func isOfMarks(_ change: LetterChange) -> Bool {
    if case .known(let index) = change { ofMarks[index] } else { false }
  }

  /// Whether a letter without a mark, or with a foreign one, gets its mark.
  static func gainsMark(_ change: LetterChange) -> Bool {
    guard case .known(let index) = change, ofMarks[index] else { return false }
    return swedish.contains(all[index].intended[0]) && !swedish.contains(all[index].observed[0])
  }

  private static let swedish: [UInt8] = [0xE5, 0xE4, 0xF6]
  /// Signs that engines without a Swedish model read for å, ä and ö: & 4 6 A G O, a and o, and their like with other marks.
  private static let forSwedish: [UInt8] =
    [0x26, 0x34, 0x36, 0x41, 0x47, 0x4F, 0x61, 0x6F] + (0xE0...0xEB) + (0xF2...0xF8)

  private static let ofMarks: [Bool] = all.map { misreading in
    guard misreading.observed.count == 1, misreading.intended.count == 1 else { return false }
    let (read, stood) = (misreading.observed[0], misreading.intended[0])
    return swedish.contains(stood) && forSwedish.contains(read) || read.unmarked == stood.unmarked
  }

  /// What was read, `>`, what stood there.
  private static let groups: [(cost: Float, pairs: String)] = [
    (
      4.5,
      """
      a>ä a>å o>ö ä>å å>ä é>ö é>ä é>å
      """
    ),
    (
      5.0,
      """
      i>l l>i n>u u>n r>t t>r c>e e>c o>e e>o n>m m>n h>b b>h f>t t>f a>u s>g r>n l>t t>l i>j j>i v>y \
      y>v 0>o 1>l I>l I>i J>l !>l |>l ]>l 1>i |>i i>ä d>ä d>ö 6>ö 6>å 4>ä 4>å O>ö A>å A>ä G>ö &>å &>ä ii>ä \
      ti>ä ti>ö tö>ö oé>ö aé>ä aå>å åa>å äå>ä ad>ä ad>å dé>ö ié>ä ié>ö id>ä 6é>ö dé>ä di>ä ai>ä ä>a \
      å>a ö>o é>e e>é é>o
      """
    ),
    (
      5.5,
      """
      rn>m nu>m m>rn in>m ni>m nt>m m>nt m>in m>ni ri>n n>ri li>h h>li cl>d tl>d d>cl vv>w w>ts tt>u u>tt u>ti \
      u>ll ll>u il>ll ti>ll U>ti U>ill w>m nn>mm ii>n n>ii ü>n u>ü iu>m ki>k lk>k hi>h ln>h
      """
    ),
    (
      6.5,
      """
      o>n v>n a>n n>a u>a o>a a>o e>a a>e c>o o>c h>n n>h u>o u>m m>u s>e e>s c>t t>c n>r r>f f>r r>v \
      v>r t>v v>t f>l l>f i>t t>i g>q q>g g>y y>g a>g a>d d>g l>k k>l h>k k>h x>k p>n n>p z>x k>t d>t \
      e>g g>e a>s s>a s>c c>s r>i i>r u>v v>u ö>ä ä>ö ö>å å>ö ö>a i>å d>å a>ö i>ö S>ö ä>u ö>u ö>n ö>e \
      e>ö i>f b>ö ó>ö ò>ö õ>ö ô>ö à>å á>å â>å ã>ä æ>ä ø>ö ë>ö è>å è>ö ê>ä ü>ö ü>ä 3>å 8>å 5>s 8>s 8>g \
      9>g £>f £>t (>t $>s S>s V>v W>w O>o C>c K>k P>p Z>z X>x U>u F>f Y>y B>b H>h L>l T>t E>e M>m N>n \
      D>d R>r A>a G>g Q>g T>l E>l H>k
      """
    ),
  ]

  private static func latin1(_ text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
