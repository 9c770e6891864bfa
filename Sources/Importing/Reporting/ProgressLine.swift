/// The line that tells how far an import is.
enum ProgressLine {
  /// `12/300  4 %  31 pages/s  about 2 min left  1 failed  …/nora/2020.pdf, page 3 of 400`, in at most `width`
  /// columns.
  static func text(_ state: ImportState, width: Int) -> String {
    var parts = ["\(state.done)/\(state.found)\(state.isSearching ? "+" : "")"]
    if let share = state.share { parts.append("\(Int(share * 100)) %") }
    if state.seconds > 0.5, state.done > 0 {
      let rate = state.pagesPerSecond
      parts.append("\(rate < 10 ? rate.short : String(Int(rate))) pages/s")
    }
    if !state.isSearching, state.found > state.done, let left = state.secondsLeft {
      parts.append("about \(rounded(left)) left")
    }
    if state.failed > 0 { parts.append("\(state.failed) failed") }
    let head = parts.joined(separator: "  ")
    if let path = state.waitsFor {
      return TextWidth.cutEnd("\(head)  waiting: somebody still writes \(path.display)", to: width)
    }
    guard let current = state.current.first else { return TextWidth.cutEnd(head, to: width) }
    let place = current.place
    // Nothing but what is being read is left.
    let waits = !state.isSearching && state.done + state.current.count >= state.found ? "waiting for " : ""
    let room = width - TextWidth.of(head) - 2 - TextWidth.of(place) - waits.utf8.count
    guard room >= 8 else { return TextWidth.cutEnd(head, to: width) }
    return "\(head)  \(waits)\(TextWidth.cutStart(current.path.display, to: room))\(place)"
  }

  /// Seconds in words, rounded up as roughly as they are known.
  static func rounded(_ seconds: Double) -> String {
    if seconds <= 55 { return "\(max(1, Int((seconds / 5).rounded(.up))) * 5) s" }
    let minutes = Int((min(seconds, 1e9) / 60).rounded(.up))
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}

extension ImportState.Reading {
  /// `, page 3 of 400`, or nothing.
  var place: String { page > 0 ? ", page \(page) of \(pages)" : "" }
}

/// Text in columns of a terminal.
package enum TextWidth {
  package static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + columns($1) } }

  /// The beginning of the text, with an ellipsis where something was cut.
  package static func cutEnd(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    return String(cut(text.unicodeScalars, to: width - 1)) + (width > 0 ? "…" : "")
  }

  /// The end of the text, with an ellipsis where something was cut: of a path, the end tells more.
  package static func cutStart(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    let kept = cut(text.unicodeScalars.reversed(), to: width - 1).reversed()
    return (width > 0 ? "…" : "") + String(String.UnicodeScalarView(kept))
  }

  private static func cut(_ scalars: some Sequence<Unicode.Scalar>, to width: Int) -> String.UnicodeScalarView
  {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in scalars {
      used += columns(scalar)
      if used > width { break }
      kept.append(scalar)
    }
    return kept
  }

  /// 0 for combining marks, 2 for East Asian wide characters and emoji, else 1.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
