/// Normal forms of texts, in which spelling that does not matter is the same.
enum Forms {
  /// A running text: case, quotation marks, kinds of dash, a leading number or `att` and closing `, samt` `.`
  /// do not matter.
  static func text(_ value: String) -> Scalars {
    var text = Scalars(compatible: value).squeezed.folded.filter { !isQuotation($0) }
    for index in text.indices where isDash(text[index]) { text[index] = "-" }
    text = text.rejoined(unless: ["och ", "eller ", "samt "])
    text.removeFirst(numberingLength(text))
    if text.has("att", at: 0), text.count > 3, text[3].isBlank {
      text.removeFirst(3 + text[3...].prefix { $0.isBlank }.count)
    }
    dropClosing(&text)
    return text.trimmed
  }

  /// The first words of a running text.
  static func words(_ value: String, _ count: Int) -> Scalars {
    Scalars(text(value).words.prefix(count).joined(separator: [" "]))
  }

  /// A person's name: party, punctuation and case do not matter.
  static func name(_ value: String) -> Scalars {
    var name = withoutParty(Scalars(compatible: value).squeezed).folded
    for index in name.indices where !name[index].isWord { name[index] = " " }
    return name.squeezed
  }

  /// A text that must be the same but for case and spaces.
  static func plain(_ value: String) -> Scalars { Scalars(compatible: value).squeezed.folded }

  /// A cell of a table; the spaces in numbers do not matter.
  static func cell(_ value: String) -> Scalars {
    let text = plain(value).map { $0 == "−" || $0 == "–" ? "-" : $0 }
    let closed = text.closed
    return isNumber(closed) ? closed : text.rejoined()
  }

  /// Letters and digits alone.
  static func hard(_ value: String) -> Scalars {
    Scalars(compatible: value).folded.filter { $0.isWord && $0 != "_" }
  }

  /// The text of a page on one line.
  static func page(_ value: String) -> Scalars {
    Scalars(compatible: value).rejoined(across: "\n").squeezed
  }

  private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "“", "„", "\"", "'", "’", "´", "`", "«", "»": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2014).contains(scalar.value) || scalar == "−"
  }

  /// How much of the text a leading `-`, `•`, `1.`, `(2)` or `a)` takes, with the space around it.
  private static func numberingLength(_ text: Scalars) -> Int {
    let start = text.prefix { $0.isBlank }.count
    var index = start
    guard index < text.count else { return 0 }
    if text[index] == "-" || text[index] == "•" || text[index] == "*" {
      index += 1
    } else if (0x61...0x7A).contains(text[index].value), text.has(")", at: index + 1) {
      index += 2
    } else {
      if text[index] == "(" { index += 1 }
      let digits = text[index...].prefix(3) { $0.isDigit }
      guard (1...2).contains(digits) else { return 0 }
      index += digits
      guard text.has(".", at: index) || text.has(")", at: index) else { return 0 }
      index += 1
    }
    return index + text[index...].prefix { $0.isBlank }.count
  }

  /// Drops every `,` `.` `;` `:` and `samt` at the end.
  private static func dropClosing(_ text: inout Scalars) {
    while let last = text.last {
      if last == "," || last == "." || last == ";" || last == ":" {
        text.removeLast()
      } else if text.count >= 4, text.has("samt", at: text.count - 4) {
        text.removeLast(4)
      } else {
        return
      }
      while text.last?.isBlank == true { text.removeLast() }
    }
  }

  /// With a space for every `(…)` and for lower-case `/xx/`.
  private static func withoutParty(_ text: Scalars) -> Scalars {
    var result = Scalars()
    var index = 0
    while index < text.count {
      if text[index] == "(", let end = text[index...].firstIndex(of: ")") {
        result.append(" ")
        index = end + 1
      } else if text[index] == "/",
        case let letters = text[(index + 1)...].prefix(5, while: { $0.isSwedishLowercase }),
        (1...4).contains(letters), text.has("/", at: index + 1 + letters)
      {
        result.append(" ")
        index += letters + 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Whether the text is a number: sign, digits with points and commas, per cent.
  private static func isNumber(_ text: Scalars) -> Bool {
    var text = text[...]
    if let first = text.first, first == "-" || first == "+" || first == "<" || first == ">" {
      text.removeFirst()
    }
    if text.last == "%" { text.removeLast() }
    return !text.isEmpty && text.allSatisfy { $0.isDigit || $0 == "." || $0 == "," }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// How many at the beginning are so, counted to a limit.
  fileprivate func prefix(_ limit: Int, while predicate: (Unicode.Scalar) -> Bool) -> Int {
    prefix(limit).prefix(while: predicate).count
  }
}
