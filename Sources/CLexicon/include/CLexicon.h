// The built-in lexicon: lexicon.bin, placed in the program's read-only data by lexicon.S. The kernel maps it on
// demand and shares it between processes. Lexicon/LexiconFormat.swift describes the bytes.
#ifndef PARAGRAF_CLEXICON_H
#define PARAGRAF_CLEXICON_H

#include <stddef.h>

extern const unsigned char paragraf_lexicon_start[];
extern const unsigned char paragraf_lexicon_end[];

/// The first byte of the built-in lexicon.
static inline const void *_Nonnull paragraf_lexicon_bytes(void) { return paragraf_lexicon_start; }

/// The built-in lexicon's length in bytes.
static inline size_t paragraf_lexicon_size(void) {
  return (size_t)(paragraf_lexicon_end - paragraf_lexicon_start);
}

#endif
