import ParagrafKit

/// Pauses of the meeting, wherever they are told: `Ajournering kl 14.30-14.50`, `Mötet ajournerades mellan kl. 10.10 och
/// 10.25`.
enum Adjournments {
  static func findings(in text: ReadingText) -> [Finding] {
    var found: [Finding] = []
    for line in text.lines where line.role == .body {
      guard line.key.holds("ajourner"), let at = line.key.range(of: "ajourner") else { continue }
      let rest = String(line.text.dropFirst(at))
      // `mellan kl. 10.10 och 10.25`
      let times = Times.all(
        in: rest.tokens.map { $0 == "och" || $0 == "till" ? "-" : String($0) }.joined(separator: " "))
      guard times.count >= 2 else { continue }
      for pair in stride(from: 0, to: times.count - 1, by: 2) {
        found.append(
          .fact(.adjournment, .text("\(times[pair])-\(times[pair + 1])"), line: line, confidence: 0.85))
      }
    }
    return found
  }
}
