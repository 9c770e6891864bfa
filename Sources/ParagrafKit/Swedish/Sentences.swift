extension String {
  /// The text cut behind its full stops; those of initials and abbreviations do not count.
  public var sentences: [String] {
    var found: [[Substring]] = [[]]
    for token in tokens {
      if let last = found[found.count - 1].last, last.utf8.last == 0x2E, last.utf8.count > 3 || last == "ja.",
        token.startsWithCapital
      {
        found.append([])
      }
      found[found.count - 1].append(token)
    }
    return found.map { $0.joined(separator: " ") }
  }
}
