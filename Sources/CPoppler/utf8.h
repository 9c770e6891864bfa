#pragma once
#include <CharTypes.h>

/// Appends a scalar; what lies beyond Unicode becomes U+FFFD.
template <typename Bytes>
void appendUTF8(Bytes &bytes, Unicode scalar) {
  auto put = [&](unsigned value) { bytes.push_back(static_cast<typename Bytes::value_type>(value)); };
  if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) scalar = 0xFFFD;
  if (scalar < 0x80) {
    put(scalar);
  } else if (scalar < 0x800) {
    put(0xC0 | scalar >> 6);
    put(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    put(0xE0 | scalar >> 12);
    put(0x80 | (scalar >> 6 & 0x3F));
    put(0x80 | (scalar & 0x3F));
  } else {
    put(0xF0 | scalar >> 18);
    put(0x80 | (scalar >> 12 & 0x3F));
    put(0x80 | (scalar >> 6 & 0x3F));
    put(0x80 | (scalar & 0x3F));
  }
}
