extension String {
  /// Whether the bytes of `part` stand in the text one after the other. For looking through many lines.
  public func holds(_ part: String) -> Bool {
    var text = self
    var part = part
    return text.withUTF8 { bytes in
      part.withUTF8 { part in
        guard part.count > 0, bytes.count >= part.count else { return false }
        for index in 0...(bytes.count - part.count) where bytes[index] == part[0] {
          var offset = 1
          while offset < part.count, bytes[index + offset] == part[offset] { offset += 1 }
          if offset == part.count { return true }
        }
        return false
      }
    }
  }
}
