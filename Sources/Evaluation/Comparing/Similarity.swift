/// How alike two texts are: 1 − edit distance ÷ length of the longer one.
package enum Similarity {
  /// The similarity, from 0 to 1; 1 for two empty texts.
  package static func of(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    if left == right { return 1 }
    return 1 - Double(EditDistance.between(left, right)) / Double(max(left.count, right.count))
  }

  /// The similarity if it reaches a threshold, or else 0; gives up early.
  static func of(_ left: Scalars, _ right: Scalars, atLeast threshold: Double) -> Double {
    if left == right { return 1 }
    let longer = max(left.count, right.count)
    // One more than allowed: the last word has the comparison below.
    let limit = Int((1 - threshold) * Double(longer)) + 1
    guard abs(left.count - right.count) <= limit else { return 0 }
    let distance = EditDistance.between(left, right, limit: limit)
    guard distance <= limit else { return 0 }
    let similarity = 1 - Double(distance) / Double(longer)
    return similarity >= threshold ? similarity : 0
  }
}

/// Levenshtein's distance on Unicode scalars, by Myers' bit-parallel algorithm in blocks of 64 rows (Hyyrö 2003).
enum EditDistance {
  /// The number of scalars to insert, delete or replace. Above the limit some greater number may be given.
  static func between(_ left: Scalars, _ right: Scalars, limit: Int = .max) -> Int {
    var (pattern, text) = left.count <= right.count ? (left[...], right[...]) : (right[...], left[...])
    while let first = pattern.first, first == text.first {
      pattern.removeFirst()
      text.removeFirst()
    }
    while let last = pattern.last, last == text.last {
      pattern.removeLast()
      text.removeLast()
    }
    if pattern.isEmpty { return text.count }
    return blocks(Scalars(pattern), Scalars(text), limit)
  }

  private static func blocks(_ pattern: Scalars, _ text: Scalars, _ limit: Int) -> Int {
    let count = (pattern.count + 63) / 64
    let masks = Masks(pattern, blocks: count)
    let lastRow: UInt64 = 1 << UInt64((pattern.count - 1) & 63)
    var positive = [UInt64](repeating: .max, count: count)
    var negative = [UInt64](repeating: 0, count: count)
    var distance = pattern.count
    masks.bits.withUnsafeBufferPointer { bits in
      positive.withUnsafeMutableBufferPointer { positive in
        negative.withUnsafeMutableBufferPointer { negative in
          for (column, scalar) in text.enumerated() {
            let row = masks.row(of: scalar) * count
            var increase: UInt64 = 1
            var decrease: UInt64 = 0
            for block in 0..<count {
              let pv = positive[block]
              let nv = negative[block]
              let equal = bits[row + block]
              let x = equal | decrease
              let d0 = (((x & pv) &+ pv) ^ pv) | x | nv
              var hp = nv | ~(d0 | pv)
              var hn = d0 & pv
              if block == count - 1 {
                if hp & lastRow != 0 { distance += 1 }
                if hn & lastRow != 0 { distance -= 1 }
              }
              let (carriedUp, carriedDown) = (hp >> 63, hn >> 63)
              hp = hp << 1 | increase
              hn = hn << 1 | decrease
              positive[block] = hn | ~(d0 | hp)
              negative[block] = hp & d0
              (increase, decrease) = (carriedUp, carriedDown)
            }
            // Every further column takes off one at the most.
            if limit != .max, distance - (text.count - 1 - column) > limit {
              distance = limit + 1
              return
            }
          }
        }
      }
    }
    return distance
  }
}

/// Where in the pattern each scalar stands, as bits.
private struct Masks {
  /// Rows of as many words as there are blocks; row 0 is that of scalars which the pattern does not have.
  private(set) var bits: [UInt64]
  private var low = [Int](repeating: 0, count: 256)
  private var high: [UInt32: Int] = [:]

  init(_ pattern: Scalars, blocks: Int) {
    bits = [UInt64](repeating: 0, count: blocks)
    for (index, scalar) in pattern.enumerated() {
      var row = row(of: scalar)
      if row == 0 {
        row = bits.count / blocks
        if scalar.value < 256 { low[Int(scalar.value)] = row } else { high[scalar.value] = row }
        bits.append(contentsOf: repeatElement(0, count: blocks))
      }
      bits[row * blocks + index / 64] |= 1 << UInt64(index & 63)
    }
  }

  @inline(__always)
  func row(of scalar: Unicode.Scalar) -> Int {
    scalar.value < 256 ? low[Int(scalar.value)] : high[scalar.value] ?? 0
  }
}
