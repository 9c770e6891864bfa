/// Words beside which a surname is a private person's, whoever else bears it.
enum Kinship {
  /// `familjen Ek`, folded.
  static let before: Set<String> = [
    "familjen", "makarna", "syskonen", "foraldrarna", "fru", "fruns", "herr", "herrn", "syster", "bror",
    "pojken", "flickan", "sonen", "dottern", "barnet", "barnen", "modern", "fadern", "mamman", "pappan",
    "maken", "makan", "brukaren", "klienten", "huvudmannen", "patienten",
  ]

  /// `Eks mor`, folded.
  private static let behind: Set<String> = [
    "mor", "mors", "moder", "mamma", "far", "fader", "pappa", "son", "soner", "dotter", "dottrar", "barn",
    "bror", "syster", "syskon", "make", "maka", "hustru", "man", "foraldrar", "sambo", "mormor", "morfar",
    "farmor", "farfar", "familj", "hem", "vardnadshavare", "fosterbarn",
  ]

  /// Whether a word stands so.
  /// - Parameters: words folded.
  static func holds(before former: String?, word: String, behind next: String?) -> Bool {
    former.map { before.contains($0) } ?? false
      || word.utf8.last == 0x73 && next.map { behind.contains($0) } ?? false
  }
}
