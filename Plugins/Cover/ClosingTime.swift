import ParagrafKit

/// When the meeting ended, where only the last words of the minutes tell: `Sammanträdet avslutades kl. 9,30 e. m.`
enum ClosingTime {
  static func findings(in text: ReadingText) -> [Finding] {
    for index in text.body.suffix(40).reversed() {
      let line = text.lines[index]
      guard line.key.holds("avsluta") || line.key.holds("upplost") else { continue }
      let words = text.words(of: line.text)
      guard
        words.contains(where: { $0.hasPrefix("sammantrad") || $0.hasPrefix("mote") || $0.hasPrefix("stamma") }
        ),
        let time = Times.all(in: line.text).last
      else { continue }
      return [.fact(.meetingEnd, .text(time), line: line, confidence: 0.6)]
    }
    return []
  }
}
