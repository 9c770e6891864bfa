/// Numbers as they are written in Swedish.
enum Tal {
  /// `400 000`, with spaces at which no line breaks.
  static func whole(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert("\u{A0}", at: place)
      place -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// `0,43`.
  static func decimal(_ number: Double, _ decimals: Int) -> String {
    let scale = [1.0, 10, 100][decimals]
    let scaled = Int((abs(number) * scale).rounded())
    let rest = String(scaled % Int(scale))
    let fraction =
      decimals == 0 ? "" : "," + String(repeating: "0", count: decimals - rest.utf8.count) + rest
    return (number < 0 ? "−" : "") + whole(scaled / Int(scale)) + fraction
  }

  /// `1 dokument`, `2 sidor`.
  static func of(_ number: Int, _ one: String, _ many: String) -> String {
    "\(whole(number))\u{A0}\(number == 1 ? one : many)"
  }

  static func documents(_ number: Int) -> String { of(number, "dokument", "dokument") }
  static func pages(_ number: Int) -> String { of(number, "sida", "sidor") }

  /// `12,4 MB`.
  static func megabytes(_ bytes: Int) -> String {
    let amount = Double(bytes) / 1e6
    return amount < 10_000
      ? "\(decimal(amount, amount < 100 ? 1 : 0))\u{A0}MB" : "\(decimal(amount / 1000, 1))\u{A0}GB"
  }

  /// `0,4 s`, `4 min 10 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    guard seconds >= 9.95 else { return "\(decimal(max(0, seconds), 1))\u{A0}s" }
    let whole = Int(min(seconds, 1e9).rounded())
    if whole < 60 { return "\(whole)\u{A0}s" }
    if whole < 3600 { return "\(whole / 60)\u{A0}min \(whole % 60)\u{A0}s" }
    return "\(whole / 3600)\u{A0}h \(whole % 3600 / 60)\u{A0}min"
  }

  /// `sid. 3, 4 och 9 till`.
  static func places(_ pages: [Int]) -> String {
    let shown = pages.prefix(8).map { whole($0) }.joined(separator: ", ")
    return "sid.\u{A0}\(shown)" + (pages.count > 8 ? " och \(whole(pages.count - 8)) till" : "")
  }
}
