import Evaluation

/// A fact that only one of two runs found, or both with something else in it.
struct FactChange: Sendable {
  /// As the first run states it, and the second; one of them may be nil.
  var a: StatedFact?
  var b: StatedFact?

  private var either: StatedFact { a ?? b ?? StatedFact(type: "", value: .null) }

  var type: String { either.type }
  var item: String? { either.members["item"]?.string }
  var page: Int? { either.members["page"]?.int }
}

/// How many facts of a type two runs found.
struct FactCounts: Sendable, Encodable {
  var a = 0
  var b = 0
  /// That both have alike.
  var same = 0
  /// Of these, how many differ in their confidence, place or recogniser.
  var shifted = 0
  /// That have another value, page or detail under the same type and item.
  var changed = 0
  var onlyA = 0
  var onlyB = 0

  var differs: Int { changed + onlyA + onlyB }

  static func += (left: inout FactCounts, right: FactCounts) {
    left.a += right.a
    left.b += right.b
    left.same += right.same
    left.shifted += right.shifted
    left.changed += right.changed
    left.onlyA += right.onlyA
    left.onlyB += right.onlyB
  }
}
