/// What elements an element holds, in which order: an automaton whose states are the places of its model (Glushkov's).
/// Models of XML schemas are deterministic, so one place is all that must be remembered while a document streams by.
struct ContentModel: Sendable {
  struct Place: Sendable {
    /// The element's name without its namespace; `*` for any element.
    var name: String
    var type: XMLGrammar.TypeName
  }

  private(set) var places: [Place] = []
  /// What may stand first.
  private var first: [Int] = []
  private var follow: [[Int]] = []
  private var last: Set<Int> = []
  private var isNullable = true

  /// The state before the first element.
  static let start = -1

  /// - Parameter words: `name:Type` with `?`, `*` or `+`, `|`, `(` and `)` with the same signs, each a word.
  init(_ words: [Substring]) {
    var rest = words[...]
    let whole = choice(&rest)
    precondition(rest.isEmpty, "unbalanced: \(words)")
    first = whole.first
    last = Set(whole.last)
    isNullable = whole.isNullable
  }

  func next(_ state: Int, _ name: String) -> Int? {
    expected(state).first { places[$0].name == name } ?? expected(state).first { places[$0].name == "*" }
  }

  func canEnd(_ state: Int) -> Bool { state == Self.start ? isNullable : last.contains(state) }

  /// The places that may come next.
  func expected(_ state: Int) -> [Int] { state == Self.start ? first : follow[state] }

  // MARK: Building

  private struct Part {
    var first: [Int] = []
    var last: [Int] = []
    var isNullable = true
  }

  private mutating func choice(_ rest: inout ArraySlice<Substring>) -> Part {
    var part = sequence(&rest)
    while rest.first == "|" {
      rest.removeFirst()
      let other = sequence(&rest)
      part.first += other.first
      part.last += other.last
      part.isNullable = part.isNullable || other.isNullable
    }
    return part
  }

  private mutating func sequence(_ rest: inout ArraySlice<Substring>) -> Part {
    var part = Part()
    while let word = rest.first, word != "|", !word.hasPrefix(")") {
      rest.removeFirst()
      var next: Part
      var sign = word.last
      if word == "(" {
        next = choice(&rest)
        sign = rest.removeFirst().last
      } else {
        next = place(word)
      }
      if sign == "*" || sign == "+" { join(next.last, next.first) }
      if sign == "*" || sign == "?" { next.isNullable = true }
      join(part.last, next.first)
      if part.isNullable { part.first += next.first }
      part.last = next.isNullable ? part.last + next.last : next.last
      part.isNullable = part.isNullable && next.isNullable
    }
    return part
  }

  private mutating func place(_ word: Substring) -> Part {
    let bare = word.last.map { "?*+".contains($0) } == true ? word.dropLast() : word
    let colon = bare.firstIndex(of: ":")
    places.append(
      Place(
        name: colon.map { String(bare[..<$0]) } ?? "*",
        type: XMLGrammar.TypeName(colon.map { bare[bare.index(after: $0)...] } ?? "ANY")))
    follow.append([])
    return Part(first: [places.count - 1], last: [places.count - 1], isNullable: false)
  }

  private mutating func join(_ from: [Int], _ to: [Int]) {
    for place in from { for next in to where !follow[place].contains(next) { follow[place].append(next) } }
  }
}
