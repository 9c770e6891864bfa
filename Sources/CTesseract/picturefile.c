#define _GNU_SOURCE
#include "CPictureFile.h"

#include <stdio.h>

#include "library.h"

static const struct tesseract_library *silent_library(void) {
  const struct tesseract_library *library = tesseract_library();
  if (library) library->setMsgSeverity(L_SEVERITY_NONE);
  return library;
}

bool cpicture_is_available(void) { return tesseract_library() != NULL; }

int cpicture_count(const CPictureFile *file) {
  const struct tesseract_library *library = silent_library();
  if (!library || file->count == 0) return 0;
  CPictureHead head;
  if (file->format != CPictureTIFF) return cpicture_head(file, 0, &head);
  FILE *stream = fmemopen((void *)file->bytes, file->count, "rb");
  if (!stream) return 0;
  l_int32 count = 0;
  if (library->tiffGetCount(stream, &count) != 0) count = 0;
  fclose(stream);
  return count;
}

typedef l_int32 resolution_reader(FILE *, l_int32 *, l_int32 *);

static void read_resolution(const CPictureFile *file, resolution_reader *reader, CPictureHead *head) {
  FILE *stream = fmemopen((void *)file->bytes, file->count, "rb");
  if (!stream) return;
  l_int32 across = 0, down = 0;
  if (reader(stream, &across, &down) == 0 && across > 0 && down > 0) head->across = across, head->down = down;
  fclose(stream);
}

bool cpicture_head(const CPictureFile *file, int place, CPictureHead *head) {
  const struct tesseract_library *library = silent_library();
  if (!library || file->count == 0) return false;
  *head = (CPictureHead){0};
  l_int32 bits = 8, samples = 1, has_colours = 0, format = 0, resolution = 0;
  int failed = 1;
  switch (file->format) {
  case CPictureTIFF:
    failed = library->readHeaderMemTiff(
        file->bytes, file->count, place, &head->width, &head->height, &bits, &samples, &resolution, &has_colours,
        &format);
    // Of the first page; how it relates to the other direction holds for those that follow.
    read_resolution(file, library->getTiffResolution, head);
    if (resolution > 0 && head->across > 0) {
      head->down = (int)((double)head->down * resolution / head->across + 0.5);
      head->across = resolution;
    }
    break;
  case CPictureJPEG:
    failed = library->readHeaderMemJpeg(file->bytes, file->count, &head->width, &head->height, &samples, NULL, NULL);
    read_resolution(file, library->fgetJpegResolution, head);
    break;
  case CPicturePNG:
    failed = library->readHeaderMemPng(
        file->bytes, file->count, &head->width, &head->height, &bits, &samples, &has_colours);
    read_resolution(file, library->fgetPngResolution, head);
    break;
  case CPictureJPEG2000:
    failed =
        library->readHeaderMemJp2k(file->bytes, file->count, &head->width, &head->height, &bits, &samples, NULL);
    read_resolution(file, library->fgetJp2kResolution, head);
    break;
  }
  head->bits = samples > 1 ? 32 : bits;
  return failed == 0 && head->width > 0 && head->height > 0;
}

static PIX *decoded(
    const struct tesseract_library *library, const CPictureFile *file, int place, bool *is_damaged
) {
  l_int32 warnings = 0;
  PIX *pix = NULL;
  switch (file->format) {
  case CPictureTIFF: return library->pixReadMemTiff(file->bytes, file->count, place);
  case CPictureJPEG:
    pix = library->pixReadMemJpeg(file->bytes, file->count, 0, 1, &warnings, L_JPEG_CONTINUE_WITH_BAD_DATA);
    *is_damaged = warnings > 0;
    return pix;
  case CPicturePNG: return library->pixReadMemPng(file->bytes, file->count);
  case CPictureJPEG2000: return library->pixReadMemJp2k(file->bytes, file->count, 1, NULL, 0, 0);
  }
  return NULL;
}

/// Puts another picture in the place of one; nothing is left where there is none.
static void become(const struct tesseract_library *library, PIX **pix, PIX *other) {
  library->pixDestroy(pix);
  *pix = other;
}

/// The picture in shades of grey, of the size asked for.
static void make_grey(const struct tesseract_library *library, PIX **pix, double across, double down) {
  if (library->pixGetDepth(*pix) == 1 && across < 1 && across == down) {
    // Fine lines last where shades stand for the pixels that are drawn together.
    become(library, pix, library->pixScaleToGray(*pix, across));
    return;
  }
  // What is transparent is paper.
  if (library->pixGetSpp(*pix) == 4) become(library, pix, library->pixAlphaBlendUniform(*pix, 0xFFFFFF00));
  if (*pix) become(library, pix, library->pixConvertTo8(*pix, 0));
  if (*pix && (across != 1 || down != 1)) become(library, pix, library->pixScale(*pix, across, down));
}

bool cpicture_read(const CPictureFile *file, int place, double across, double down, int quarters, CPicturePage *page) {
  const struct tesseract_library *library = silent_library();
  if (!library || file->count == 0) return false;
  *page = (CPicturePage){0};
  PIX *pix = decoded(library, file, place, &page->isDamaged);
  if (pix) make_grey(library, &pix, across, down);
  if (pix && quarters % 4 != 0) become(library, &pix, library->pixRotateOrth(pix, quarters % 4));
  if (!pix) return false;
  // The library keeps rows in words of the machine.
  library->pixEndianByteSwap(pix);
  page->pixels = (const uint8_t *)library->pixGetData(pix);
  page->width = library->pixGetWidth(pix), page->height = library->pixGetHeight(pix);
  page->stride = 4 * library->pixGetWpl(pix);
  page->owner = pix;
  return true;
}

void cpicture_drop(CPicturePage *page) {
  PIX *pix = page->owner;
  if (pix) tesseract_library()->pixDestroy(&pix);
  page->owner = NULL;
}
