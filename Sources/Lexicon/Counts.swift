extension Lexicon {
  /// The number of a word given as UTF-8 bytes, which must be in lower case and composed (NFC) already.
  ///
  /// This is the fast path: about 50 nanoseconds. A bare first part of compounds ("arbets") has a
  /// number too, with the count 0.
  public func id(of bytes: UnsafeBufferPointer<UInt8>) -> WordID? {
    id(ofRaw: UnsafeRawBufferPointer(bytes))
  }

  /// The number of a word given as UTF-8 bytes in lower case, composed (NFC).
  public func id(of bytes: Span<UInt8>) -> WordID? {
    bytes.withUnsafeBufferPointer { id(of: $0) }
  }

  /// The number of a word given as UTF-8 bytes in lower case, composed (NFC).
  public func id(of bytes: some Collection<UInt8>) -> WordID? {
    if let found = bytes.withContiguousStorageIfAvailable({ id(of: $0) }) { return found }
    return Array(bytes).withUnsafeBufferPointer { id(of: $0) }
  }

  /// The number of a word in whatever case.
  public func id(of word: some StringProtocol) -> WordID? {
    Folding.folded(word).withUnsafeBufferPointer { id(of: $0) }
  }

  /// The word with this number, in lower case.
  public func word(_ id: WordID) -> String {
    let place = textPlace(id)
    return String(
      decoding: UnsafeRawBufferPointer(start: text + place.offset, count: place.length), as: UTF8.self)
  }

  /// How often the word was seen, in whatever case. 0 for an unknown word.
  public func count(_ word: some StringProtocol) -> Int { id(of: word).map { count($0) } ?? 0 }

  /// How often the word was seen, in whatever case.
  public func count(_ id: WordID) -> Int { lowercaseCount(id) + capitalisedCount(id) }

  /// How often the word was seen all in lower case.
  public func lowercaseCount(_ id: WordID) -> Int { Int(entry(id, 4)) }

  /// How often the word was seen all in lower case.
  public func lowercaseCount(_ word: some StringProtocol) -> Int {
    id(of: word).map { lowercaseCount($0) } ?? 0
  }

  /// How often the word was seen with a capital, be it one or all.
  public func capitalisedCount(_ id: WordID) -> Int { Int(entry(id, 8)) }

  /// How often the word was seen with a capital, be it one or all.
  public func capitalisedCount(_ word: some StringProtocol) -> Int {
    id(of: word).map { capitalisedCount($0) } ?? 0
  }

  /// How often the second word followed the first directly. Pairs seen less than three times count as 0.
  public func count(_ first: WordID, _ second: WordID) -> Int {
    var low = Int(entry(first, 12) & 0xFF_FFFF)
    var high = Int(entry(WordID(number: first.number + 1), 12) & 0xFF_FFFF)
    while low < high {
      let middle = (low + high) >> 1
      let pair = pairs.loadLittleEndian(at: middle << 2)
      let number = pair >> 14
      if number == second.number { return LexiconFormat.decode(count: pair & 0x3FFF) }
      if number < second.number { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  /// How often the second word followed the first directly, in whatever case.
  public func count(_ first: some StringProtocol, _ second: some StringProtocol) -> Int {
    guard let first = id(of: first), let second = id(of: second) else { return 0 }
    return count(first, second)
  }

  /// Whether the string, in lower case, is an inflected form that has no count.
  func isUncountedForm(_ bytes: ArraySlice<UInt8>) -> Bool {
    let hash = bytes.withUnsafeBytes { LexiconFormat.hash($0) }
    var (slot, fingerprint) = LexiconFormat.form(hash, slots: formSlots)
    while true {
      let found = forms.load(fromByteOffset: slot << 1, as: UInt16.self)
      if found == fingerprint { return true }
      if found == 0 { return false }
      slot = (slot + 1) & (formSlots - 1)
    }
  }

  @inline(__always)
  func id(ofRaw bytes: UnsafeRawBufferPointer) -> WordID? {
    guard !bytes.isEmpty else { return nil }
    let hash = LexiconFormat.hash(bytes)
    let fingerprint = UInt32(truncatingIfNeeded: hash & 0x3FFF)
    var slot = UInt32(truncatingIfNeeded: hash >> slotShift)
    while true {
      let value = slots.loadLittleEndian(at: Int(slot) << 2)
      if value == 0 { return nil }
      if value >> 18 == fingerprint {
        let id = WordID(number: (value & 0x3_FFFF) &- 1)
        let place = textPlace(id)
        if place.length == bytes.count, equal(text + place.offset, bytes) { return id }
      }
      slot = (slot &+ 1) & slotMask
    }
  }

  /// The roles, as bits of `LexiconFormat.Role`, that the word can have in a compound.
  func roles(_ id: WordID) -> UInt32 { entry(id, 12) >> 24 }

  @inline(__always)
  private func entry(_ id: WordID, _ field: Int) -> UInt32 {
    entries.loadLittleEndian(at: Int(id.number) &* LexiconFormat.entrySize &+ field)
  }

  @inline(__always)
  private func textPlace(_ id: WordID) -> (offset: Int, length: Int) {
    let packed = entry(id, 0)
    return (Int(packed & 0xFF_FFFF), Int(packed >> 24))
  }

  /// Whether the bytes at a place are these. Words are short: a plain loop over eights beats memcmp's call.
  @inline(__always)
  private func equal(_ place: UnsafeRawPointer, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index &+ 8 <= bytes.count {
      let left = place.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if left != bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
      index &+= 8
    }
    while index < bytes.count {
      if place.load(fromByteOffset: index, as: UInt8.self) != bytes[index] { return false }
      index &+= 1
    }
    return true
  }
}
