/// The names of a folder's outputs, without suffix.
enum OutputNames {
  /// Names are cut to this many bytes; file systems allow 255, of which suffixes and the names of temporary
  /// files need some.
  static let longest = 200

  /// For each input's name the name of its outputs: `x.pdf` → `x`. Inputs that would share one keep their
  /// full name, `x.pdf`; where that is shared too (inputs from several places), a number follows.
  static func resolve(_ names: [[UInt8]]) -> [[UInt8]] {
    var chosen = names.map(stem)
    var changed = true
    while changed {
      changed = false
      var count: [[UInt8]: Int] = [:]
      for name in chosen { count[name, default: 0] += 1 }
      for index in names.indices where count[chosen[index]]! > 1 && chosen[index] != names[index] {
        chosen[index] = names[index]
        changed = true
      }
    }
    for index in chosen.indices where chosen[index].count > longest {
      chosen[index] = shortened(chosen[index])
    }
    var taken: Set<[UInt8]> = []
    let all = Set(chosen)
    for index in chosen.indices where !taken.insert(chosen[index]).inserted {
      var number = 2
      func numbered() -> [UInt8] { chosen[index] + Array("~\(number)".utf8) }
      while all.contains(numbered()) || taken.contains(numbered()) { number += 1 }
      chosen[index] = numbered()
      taken.insert(chosen[index])
    }
    return chosen
  }

  /// The name without its suffix: up to four letters and digits, not digits alone, behind the last dot.
  private static func stem(_ name: [UInt8]) -> [UInt8] {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
    let suffix = name[(dot + 1)...]
    let isWord = suffix.allSatisfy { isLetter($0) || isDigit($0) }
    return (1...4).contains(suffix.count) && isWord && suffix.contains(where: isLetter)
      ? Array(name[..<dot]) : name
  }

  /// The beginning of an overlong name, and a checksum of the whole.
  private static func shortened(_ name: [UInt8]) -> [UInt8] {
    var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var end = longest - 20
    while end > 1, name[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(name[..<end]) + Array("~\(String(checksum, radix: 16))".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
