import ParagrafKit

/// Names made of characters that every URI and every id may hold.
enum Slug {
  /// `Kommunstyrelsens arbetsutskott` is `kommunstyrelsens-arbetsutskott`; nil where nothing is left.
  static func of(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for byte in text.folded.utf8 {
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
        bytes.append(byte)
      } else if bytes.last != 0x2D, !bytes.isEmpty {
        bytes.append(0x2D)
      }
    }
    if bytes.last == 0x2D { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes.prefix(100), as: UTF8.self)
  }
}
