// Written by lexicon-builder; do not edit. Content hash 0e794a58d9a3
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
