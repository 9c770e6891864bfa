/// Normal forms of values that match only as a whole: numbers, case numbers, times.
enum Keys {
  /// The form that values of a type are compared in.
  static func exact(_ type: String, _ value: String) -> Scalars {
    switch type {
    case "item_dnr", "document_dnr", "part_dnr": caseNumber(value)
    case "item", "immediate_adjustment", "extra_item", "paragraph_range": item(value)
    case "meeting_start", "meeting_end": time(value)
    case "adjournment": adjournment(value)
    case "part_reference": Scalars(compatible: value).filter { !$0.isBlank && $0 != "§" }.folded
    default: Forms.plain(value)
    }
  }

  /// A case number: without spaces and a leading `Dnr`.
  static func caseNumber(_ value: String) -> Scalars {
    var number = Scalars(compatible: value).closed.folded.map { $0 == "–" ? "-" : $0 }
    for prefix in ["dnr", "diarienr", "diarienummer"] where number.has(prefix, at: 0) {
      number.removeFirst(prefix.utf8.count)
      if number.first == "." || number.first == ":" { number.removeFirst() }
      break
    }
    return number
  }

  /// The number of a matter in a text: `60` of `Lu § 60`, `12-18`, `3a`.
  static func item(_ value: String) -> Scalars {
    let text = Scalars(compatible: value).squeezed.map { $0 == "–" || $0 == "—" ? "-" : $0 }.folded
    guard let start = text.firstIndex(where: \.isDigit) else { return text }
    func skip(_ index: Int, _ predicate: (Unicode.Scalar) -> Bool) -> Int {
      index + text[index...].prefix(while: predicate).count
    }
    var end = skip(start, \.isDigit)
    let dash = skip(end, \.isBlank)
    if text.has("-", at: dash) {
      let digits = skip(dash + 1, \.isBlank)
      if digits < text.count, text[digits].isDigit { end = skip(digits, \.isDigit) }
    }
    let letter = skip(end, \.isBlank)
    if letter < text.count, (0x61...0x7A).contains(text[letter].value),
      letter + 1 == text.count || !text[letter + 1].isWord
    {
      end = letter + 1
    }
    return Scalars(text[start..<end]).closed
  }

  /// A time of day as `HH:MM`.
  static func time(_ value: String) -> Scalars {
    let text = Scalars(compatible: value).squeezed.map { $0 == "." ? ":" : $0 }
    let folded = text.folded
    var start = 0
    if folded.has("kl", at: 0) {
      start = folded.has(":", at: 2) ? 3 : 2
      start += folded[start...].prefix { $0.isBlank }.count
    }
    let hours = folded[start...].prefix(3).prefix { $0.isDigit }
    let colon = start + hours.count
    guard (1...2).contains(hours.count), folded.has(":", at: colon), colon + 2 < folded.count,
      folded[colon + 1].isDigit, folded[colon + 2].isDigit
    else { return text }
    return (hours.count == 1 ? ["0"] : []) + hours + folded[colon...(colon + 2)]
  }

  /// A break, `16.05-16.20`.
  private static func adjournment(_ value: String) -> Scalars {
    let closed = Scalars(compatible: value).closed.map { $0 == ":" ? "." : $0 == "–" ? "-" : $0 }
    let text = Scalars(closed.drop { !$0.isDigit })
    var result = Scalars()
    for (index, scalar) in text.enumerated() {
      let begins = index == 0 || !text[index - 1].isWord
      if begins, scalar == "0", index + 1 < text.count, text[index + 1].isDigit { continue }
      result.append(scalar)
    }
    return result
  }
}
