import Lexicon

/// Builds the lexicon that is part of the program.
///
///     swift run lexicon-builder          from the repository's root
///
/// Reads Sources/lexicon-builder/Counts and writes Sources/CLexicon/lexicon.bin, byte for byte the same from the same
/// counts; then rewrites lexicon.S with the content's hash, as SwiftPM would not notice a changed .bin alone.
@main
enum LexiconBuilder {
  /// A word of domain.txt counts at least this often.
  static let domainCount = 20
  /// A municipality's name counts at least this often, with a capital.
  static let municipalityCount = 50

  static func main() {
    do {
      let root = try Files.repositoryRoot()
      let counts = try WordCounts.read(from: root + "/Sources/lexicon-builder/Counts")
      let (fragments, whole) = Fragments.removed(from: counts)
      let (lost, cleaned) = LostDiacritics.removed(from: whole)
      let roles = CompoundRoles(cleaned)
      let bytes = try LexiconWriter(cleaned, roles: roles).bytes()
      let lexicon = try bytes.withUnsafeBytes { bytes throws in try Lexicon(bytes: bytes).version }
      try Files.write(bytes, to: root + "/Sources/CLexicon/lexicon.bin")
      try Files.write(Array(assembler(version: lexicon).utf8), to: root + "/Sources/CLexicon/lexicon.S")
      print(
        "lexicon \(lexicon): \(cleaned.words.count) words, \(cleaned.pairs.count) pairs, \(bytes.count) bytes;",
        "\(fragments.count) fragments of split words and \(lost.count) words without their diacritics left out"
      )
    } catch {
      Files.fail("lexicon-builder: \(error)")
    }
  }

  static func assembler(version: String) -> String {
    """
    // Written by lexicon-builder; do not edit. Content hash \(version)
    // (SwiftPM builds this file anew when the hash above changes; it does not watch lexicon.bin.)
    // A section of its own: Swift's linker merges .rodata into a writable segment.
    #if defined(__ELF__)
        .section paragraf_lexicon, "a", %progbits
        .globl paragraf_lexicon_start
        .globl paragraf_lexicon_end
        .hidden paragraf_lexicon_start
        .hidden paragraf_lexicon_end
        .p2align 6
    paragraf_lexicon_start:
        .incbin "lexicon.bin"
    paragraf_lexicon_end:
        .byte 0
        .section .note.GNU-stack, "", %progbits
    #else
        .section __TEXT,__const
        .globl _paragraf_lexicon_start
        .globl _paragraf_lexicon_end
        .p2align 6
    _paragraf_lexicon_start:
        .incbin "lexicon.bin"
    _paragraf_lexicon_end:
        .byte 0
    #endif

    """
  }
}
