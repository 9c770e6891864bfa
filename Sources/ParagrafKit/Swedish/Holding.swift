extension String {
  /// Whether the bytes of `part` stand in the text one after the other. For looking through many lines.
  public func holds(_ part: StaticString) -> Bool {
    let length = part.utf8CodeUnitCount
    let start = part.utf8Start
    var text = self
    return text.withUTF8 { bytes in
      guard length > 0, bytes.count >= length else { return false }
      for index in 0...(bytes.count - length) where bytes[index] == start[0] {
        var offset = 1
        while offset < length, bytes[index + offset] == start[offset] { offset += 1 }
        if offset == length { return true }
      }
      return false
    }
  }
}
