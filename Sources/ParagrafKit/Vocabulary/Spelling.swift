/// How words are read that are spelled otherwise than today: `afslogs` as `avslogs`. For comparing alone: the text keeps
/// what was written.
public struct Spelling: Sendable {
  /// What stands at the beginning of words, at their end and anywhere, each with what it is read as. Folded.
  private var beginnings: [(written: String, read: String)] = []
  private var endings: [(written: String, read: String)] = []
  private var anywhere: [(written: [UInt8], read: [UInt8])] = []
  private var words: [String: String] = [:]

  public init() {}

  public var isEmpty: Bool {
    beginnings.isEmpty && endings.isEmpty && anywhere.isEmpty && words.isEmpty
  }

  /// Adds that `written` is read as `read`. A hyphen shows where the word goes on: `hv-` is its beginning, `-dt` its
  /// end, `-fv-` stands anywhere, `hafva` is the whole word. Both have the same hyphens.
  /// - Returns: false if they have not, or if there is nothing between them.
  public mutating func add(_ written: String, read: String) -> Bool {
    let isOpen = (start: written.hasPrefix("-"), end: written.hasSuffix("-"))
    func core(_ text: String) -> String? {
      guard text.hasPrefix("-") == isOpen.start, text.hasSuffix("-") == isOpen.end else { return nil }
      let bare = text.trimming { $0 == 0x2D }
      return bare.tokens.count == 1 ? bare.folded : nil
    }
    guard let from = core(written), let to = core(read) else { return false }
    switch isOpen {
    case (false, false): words[from] = to
    case (false, true): beginnings.append((from, to))
    case (true, false): endings.append((from, to))
    case (true, true): anywhere.append((Array(from.utf8), Array(to.utf8)))
    }
    return true
  }

  mutating func add(_ other: Spelling) {
    beginnings += other.beginnings
    endings += other.endings
    anywhere += other.anywhere
    words.merge(other.words) { own, _ in own }
  }

  /// A folded word as it is compared: the whole word if it is known, else with one beginning and one end changed, and
  /// whatever stands anywhere.
  public func modern(_ word: String) -> String {
    if isEmpty { return word }
    if let known = words[word] { return known }
    var word = word
    if let (written, read) = beginnings.first(where: { word.utf8.starts(with: $0.written.utf8) }) {
      word = read + word.dropFirst(written.count)
    }
    if let (written, read) = endings.first(where: { word.hasSuffix($0.written) }) {
      word = word.dropLast(written.count) + read
    }
    for (written, read) in anywhere { word = Spelling.replacing(written, by: read, in: word) }
    return word
  }

  private static func replacing(_ written: [UInt8], by read: [UInt8], in word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count >= written.count, bytes.contains(written[0]) else { return word }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: written) {
        out += read
        index += written.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
