// Files of pictures (TIFF, JPEG, PNG, JPEG 2000), read by Leptonica, which Tesseract brings along. One thread only.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { CPictureTIFF, CPictureJPEG, CPicturePNG, CPictureJPEG2000 } CPictureFormat;

/// A file's bytes, lent.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  CPictureFormat format;
} CPictureFile;

/// What the head of a page says.
typedef struct {
  int width, height;
  /// Of a pixel as it is kept once it is read.
  int bits;
  /// Pixels an inch, across and down, which differ in faxes; 0 where none are stated.
  int across, down;
} CPictureHead;

/// A page in shades of grey, eight bits each, row by row.
typedef struct {
  const uint8_t *pixels;
  int width, height;
  /// Bytes from one row to the next.
  int stride;
  /// Whether the file was damaged and something of the page may be missing.
  bool isDamaged;
  /// For `cpicture_drop`.
  void *owner;
} CPicturePage;

/// Whether the library is there.
bool cpicture_is_available(void);
/// How many pages there are; 0 where the file cannot be read.
int cpicture_count(const CPictureFile *file);
/// Reads the head of a page, from 0, and nothing of its pixels.
bool cpicture_head(const CPictureFile *file, int place, CPictureHead *head);
/// Reads a page, from 0, and turns it.
/// - Parameters:
///   - across: its width in the end, over that in the file; `down` likewise.
///   - quarters: turns of a quarter, clockwise.
bool cpicture_read(const CPictureFile *file, int place, double across, double down, int quarters, CPicturePage *page);
void cpicture_drop(CPicturePage *page);
