/// Damages the bytes of a document, as disks, transfers and enemies do.
enum Mutator {
  /// What a mutant may grow to besides its seed.
  private static let mostGrowth = 1 << 20

  static func mutant(of seed: Seed, others: [Seed], using random: inout SplitMix) -> [UInt8] {
    var bytes = seed.bytes
    var count = 1
    while count < 12, random.below(3) > 0 { count += 1 }
    for _ in 0..<count where bytes.count > 16 {
      let before = bytes.count
      if seed.suffix == "pdf" || random.below(4) == 0 {
        mutate(&bytes, others: others, using: &random)
      } else {
        mutateLines(&bytes, others: others, using: &random)
      }
      if bytes.count > max(before, seed.bytes.count + mostGrowth) { bytes.removeLast(bytes.count - before) }
    }
    // A file with zeros in it is no text, and not looked at.
    if seed.suffix != "pdf" { bytes.removeAll { $0 == 0 } }
    return bytes
  }

  private static func mutate(_ bytes: inout [UInt8], others: [Seed], using random: inout SplitMix) {
    switch random.below(16) {
    case 0:
      for _ in 0..<1 + random.below(64) { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
    case 1:
      for index in span(bytes, 64, &random) { bytes[index] = UInt8(random.below(256)) }
    case 2: bytes.removeSubrange(span(bytes, 4096, &random))
    case 3: bytes.removeLast(random.below(bytes.count))
    case 4:
      let range = span(bytes, 512, &random)
      let repeated = Array(repeating: Array(bytes[range]), count: 1 + random.below(1000)).joined()
      bytes.insert(contentsOf: repeated.prefix(mostGrowth), at: range.upperBound)
    case 5:
      let (one, other) = (span(bytes, 1024, &random), span(bytes, 1024, &random))
      guard one.upperBound <= other.lowerBound else { return }
      let (first, second) = (Array(bytes[one]), Array(bytes[other]))
      bytes.replaceSubrange(other, with: first)
      bytes.replaceSubrange(one, with: second)
    case 6:
      let copied = Array(bytes[span(bytes, 2048, &random)])
      bytes.insert(contentsOf: copied, at: random.below(bytes.count))
    case 7:
      let other = others[random.below(others.count)].bytes
      bytes.insert(contentsOf: other[span(other, 4096, &random)], at: random.below(bytes.count))
    case 8, 9: replace(Tokens.numbers(in: bytes, near: random.below(bytes.count)), extremes, &bytes, &random)
    case 10:
      replace(Tokens.all(Tokens.isName, in: bytes, near: random.below(bytes.count)), names, &bytes, &random)
    case 11:
      // Two names change places: keys, values, fonts.
      let found = Tokens.all(Tokens.isName, in: bytes, near: random.below(bytes.count))
      guard found.count > 1 else { return }
      let one = found[random.below(found.count)]
      let other = found[random.below(found.count)]
      guard one.upperBound <= other.lowerBound else { return }
      let (first, second) = (Array(bytes[one]), Array(bytes[other]))
      bytes.replaceSubrange(other, with: first)
      bytes.replaceSubrange(one, with: second)
    case 12: replace(Tokens.values(of: "/Length", in: bytes), extremes, &bytes, &random)
    case 13:
      // One reference in place of another: cycles, and objects of another kind.
      let found = Tokens.references(in: bytes, near: random.below(bytes.count))
      guard let one = found.randomElement(using: &random), let other = found.randomElement(using: &random)
      else { return }
      bytes.replaceSubrange(one, with: Array(bytes[other]))
    case 14:
      bytes.insert(contentsOf: signs[random.below(signs.count)].utf8, at: random.below(bytes.count))
    default:
      let key = keys[random.below(keys.count)]
      replace(Tokens.values(of: key, in: bytes), extremes, &bytes, &random)
    }
  }

  /// Texts are damaged line by line too: what reads them is about lines and words.
  private static func mutateLines(_ bytes: inout [UInt8], others: [Seed], using random: inout SplitMix) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    let (one, other) = (random.below(lines.count), random.below(lines.count))
    switch random.below(9) {
    case 0: lines.swapAt(one, other)
    case 1: lines.remove(at: one)
    case 2: lines.insert(lines[one], at: other)
    case 3: lines.removeSubrange(min(one, other)..<min(lines.count, min(one, other) + random.below(40)))
    case 4 where one + 1 < lines.count: lines[one] += [0x20] + lines.remove(at: one + 1)
    case 5: lines[one].insert(0x0A, at: random.below(lines[one].count + 1))
    case 6:
      let words = lines[one].split(separator: 0x20).map { Array($0) }.shuffled(using: &random)
      lines[one] = Array(words.joined(separator: [0x20]))
    case 7:
      let foreign = others[random.below(others.count)].bytes.split(separator: 0x0A)
      if let line = foreign.randomElement(using: &random) {
        lines.insert(Array(line.prefix(2000)), at: other)
      }
    default:
      lines[one].insert(
        contentsOf: marks[random.below(marks.count)].utf8, at: random.below(lines[one].count + 1))
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private static func span(_ bytes: [UInt8], _ longest: Int, _ random: inout SplitMix) -> Range<Int> {
    let start = random.below(bytes.count)
    return start..<min(bytes.count, start + 1 + random.below(longest))
  }

  private static func replace(
    _ places: [Range<Int>], _ values: [String], _ bytes: inout [UInt8], _ random: inout SplitMix
  ) {
    guard let place = places.randomElement(using: &random) else { return }
    bytes.replaceSubrange(place, with: values[random.below(values.count)].utf8)
  }

  private static let extremes = [
    "0", "-1", "1", "2", "7", "255", "256", "65535", "65536", "1000000", "2147483647", "2147483648",
    "-2147483648",
    "4294967295", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e38", "0.00000001",
    "-0.5",
    "1e-40", "nan", "(x)", "[]", "<<>>", "null", "true", "/X", "1 0 R", "3 0 R",
  ]

  private static let marks = [
    "§", "§ 1", "§ 99999999999999999999", "\t", "\u{C}", "\u{301}", "\u{200D}", "\u{1F600}", "\u{AD}",
    "\u{A0}", "-",
    "–", "•", "1.", "a)", "_", "..........", "(", ")", "[", ":", ",", "Beslut", "Yrkande", "Ja", "Nej", "att",
    "12:00",
    "2021-02-30", "0000-00-00", "KS 2021/1", "1 234 567 890 123 456 789 kr", "\u{FEFF}", "\u{202E}", "ÅÄÖ",
    "ß", "İ",
  ]

  private static let names = [
    "/Type", "/Page", "/Pages", "/Kids", "/Count", "/Parent", "/Resources", "/Font", "/XObject", "/Contents",
    "/MediaBox",
    "/CropBox", "/Rotate", "/UserUnit", "/Subtype", "/Type0", "/Type1", "/Type3", "/TrueType",
    "/CIDFontType0",
    "/CIDFontType2", "/DescendantFonts", "/ToUnicode", "/Encoding", "/Identity-H", "/Identity-V",
    "/WinAnsiEncoding",
    "/Differences", "/Widths", "/W", "/DW", "/FirstChar", "/LastChar", "/CIDToGIDMap", "/FontDescriptor",
    "/FontFile2",
    "/FontFile3", "/FontMatrix", "/CharProcs", "/Form", "/Image", "/BBox", "/Matrix", "/Group", "/SMask",
    "/ExtGState",
    "/ColorSpace", "/ICCBased", "/Indexed", "/Separation", "/Pattern", "/Shading", "/Function", "/Filter",
    "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/CCITTFaxDecode",
    "/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/Crypt", "/DecodeParms", "/Predictor", "/Columns", "/Colors",
    "/BitsPerComponent", "/Length", "/ObjStm", "/XRef", "/Size", "/Index", "/Root", "/Info", "/Encrypt",
    "/Prev",
    "/OCProperties", "/OCGs", "/Metadata", "/Names", "/Outlines", "/AcroForm", "/Annots", "/\u{0}", "/#00",
    "/",
  ]

  /// Keys whose numbers steer loops and allocations.
  private static let keys = [
    "/Count", "/Size", "/N", "/First", "/Columns", "/Colors", "/BitsPerComponent", "/Predictor", "/FirstChar",
    "/LastChar", "/DW", "/Width", "/Height", "/Rotate", "/MediaBox", "/BBox", "/Matrix", "/W", "/Index",
    "/Prev",
    "/XRefStm", "/Kids", "/Parent", "/Contents", "/ToUnicode", "/Encoding", "/DescendantFonts", "/FontMatrix",
    "/Length1",
  ]

  private static let signs = [
    "(", ")", "<", ">", "<<", ">>", "[", "]", "{", "}", "/", "%", "\\", "\u{0}", "\n", "obj", "endobj",
    "stream",
    "endstream", "xref", "trailer", "startxref", "%%EOF", " R ", " q ", " Q ", " BT ", " ET ", " Do ", " Tj ",
    " TJ ",
    " ' ", " Tf ", " Tm ", " cm ", " BI ", " ID ", " EI ", " BDC ", " EMC ", " W n ", " 1e9 0 0 1e9 0 0 cm ",
    " 0 0 0 0 0 0 Tm ", " 1e-9 Tf ", " begincodespacerange ", " <0000> <FFFF> <0041> ", " beginbfrange ",
    " usecmap ",
  ]
}
