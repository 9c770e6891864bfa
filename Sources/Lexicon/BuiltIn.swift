import CLexicon

extension Lexicon {
  /// The built-in lexicon of official Swedish, part of the program itself.
  public static let swedish: Lexicon = {
    do {
      return try Lexicon(bytes: builtInBytes)
    } catch {
      fatalError("the built-in lexicon is unusable: \(error). Run: swift run lexicon-builder")
    }
  }()

  /// The bytes of the built-in lexicon, as the builder wrote them.
  package static var builtInBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: paragraf_lexicon_bytes(), count: paragraf_lexicon_size())
  }
}
