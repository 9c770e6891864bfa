/// The list of a TIFF's pages (TIFF 6.0; BigTIFF with its longer numbers), followed as far as the file goes.
struct TIFFDirectories {
  private let bytes: [UInt8]
  private let isLittle: Bool
  private let isBig: Bool

  private static let stripOffsets = 273, stripBytes = 279, tileOffsets = 324, tileBytes = 325
  /// More pages than this are not looked at.
  private static let most = 100_000

  /// - Parameter isBig: whether it is BigTIFF.
  init(_ bytes: [UInt8], isBig: Bool) {
    self.bytes = bytes
    self.isBig = isBig
    isLittle = bytes.first == UInt8(ascii: "I")
  }

  var lost: (parts: [Int], pages: Bool) {
    var parts: [Int] = []
    var next = isBig ? number(at: 8, 8) : number(at: 4, 4)
    var page = 0
    var seen: Set<Int> = []
    // They may form a ring.
    while let place = next, place != 0, page < Self.most, seen.insert(place).inserted {
      page += 1
      guard let directory = directory(at: place) else { return (parts, true) }
      if directory.reachesBeyond { parts.append(page) }
      next = directory.next
    }
    return (parts, next == nil)
  }

  /// - Returns: nil where it does not lie within the file.
  private func directory(at place: Int) -> (reachesBeyond: Bool, next: Int?)? {
    let (head, entry, word) = isBig ? (8, 20, 8) : (2, 12, 4)
    guard let count = number(at: place, head), count > 0, count < 1 << 16 else { return nil }
    let end = place + head + count * entry
    guard end <= bytes.count else { return nil }
    var offsets: [Int]? = []
    var sizes: [Int]? = []
    for index in 0..<count {
      let field = place + head + index * entry
      switch number(at: field, 2) {
      case Self.stripOffsets?, Self.tileOffsets?: offsets = values(of: field)
      case Self.stripBytes?, Self.tileBytes?: sizes = values(of: field)
      default: break
      }
    }
    let isWithin =
      if let offsets, let sizes { zip(offsets, sizes).allSatisfy { $0 + $1 <= bytes.count } } else { false }
    return (!isWithin, number(at: end, word))
  }

  /// The numbers of a field; nil where they do not lie within the file.
  private func values(of field: Int) -> [Int]? {
    guard let type = number(at: field + 2, 2), let count = number(at: field + 4, isBig ? 8 : 4) else {
      return nil
    }
    let size = type == 3 ? 2 : type == 16 ? 8 : 4
    guard count <= bytes.count / size else { return nil }
    let inside = field + (isBig ? 12 : 8)
    let place = count * size <= (isBig ? 8 : 4) ? inside : number(at: inside, isBig ? 8 : 4)
    guard let place, place <= bytes.count - count * size else { return nil }
    return (0..<count).compactMap { number(at: place + $0 * size, size) }
  }

  /// An unsigned number; nil where it does not lie within the file, or is larger than any file.
  private func number(at place: Int, _ size: Int) -> Int? {
    guard place >= 0, place <= bytes.count - size else { return nil }
    var number: UInt64 = 0
    for index in 0..<size {
      number = number << 8 | UInt64(bytes[place + (isLittle ? size - 1 - index : index)])
    }
    return number < 1 << 48 ? Int(number) : nil
  }
}
