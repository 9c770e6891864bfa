/// Bytes of a text file, whatever their encoding, as UTF-8.
enum TextEncoding {
  /// UTF-8 without its mark; UTF-16 where a mark says so; else what is not UTF-8 is taken for Windows-1252,
  /// all of it or, in a text that is mostly UTF-8, the stray bytes alone.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, high: 0) }
    return bytes.withUnsafeBufferPointer { buffer in
      let (sound, stray) = count(buffer)
      if stray == 0 { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + bytes.count / 8)
      var position = 0
      while position < buffer.count {
        let byte = buffer[position]
        let length = byte < 0x80 ? 1 : sound > stray ? sequence(buffer, position) : 0
        if length > 0 {
          out.append(contentsOf: buffer[position..<position + length])
          position += length
        } else {
          append(Unicode.Scalar(windows1252(byte)) ?? "\u{FFFD}", to: &out)
          position += 1
        }
      }
      return out
    } ?? bytes
  }

  /// How many sequences of two bytes and more are UTF-8, and how many bytes are not.
  private static func count(_ buffer: UnsafeBufferPointer<UInt8>) -> (sound: Int, stray: Int) {
    var sound = 0
    var stray = 0
    var position = 0
    while position < buffer.count {
      if buffer[position] < 0x80 {
        position += 1
        continue
      }
      let length = sequence(buffer, position)
      if length > 0 { sound += 1 } else { stray += 1 }
      position += max(1, length)
    }
    return (sound, stray)
  }

  /// The length of the UTF-8 sequence of two bytes and more at a position; 0 if there is none.
  private static func sequence(_ buffer: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let lead = buffer[position]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard position + length <= buffer.count else { return 0 }
    for offset in 1..<length where buffer[position + offset] & 0xC0 != 0x80 { return 0 }
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    let second = buffer[position + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? 3 : 0
    case 0xED: return second < 0xA0 ? 3 : 0
    case 0xF0: return second >= 0x90 ? 4 : 0
    case 0xF4: return second < 0x90 ? 4 : 0
    default: return length
    }
  }

  private static func utf16(_ bytes: [UInt8], high: Int) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count / 2)
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { out.append($0) }
    return out
  }

  static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    out.append(contentsOf: UTF8.encode(scalar)!)
  }

  /// Latin-1, with Windows' letters where it has controls; 0x81, 0x8D … stay controls and are removed.
  private static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(windows[Int(byte) - 0x80]) : UInt32(byte)
  }

  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
