// The straight lines that a page draws: frames and rulings of tables. libpoppler-glib does not tell of them; the C++
// library beneath it does.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A line along one axis in points, origin at the top left corner of the page. Ends in order.
typedef struct {
  float left, top, right, bottom;
} CRuling;

typedef struct CRulingReader CRulingReader;

/// Opens a PDF for reading its rulings; NULL where it cannot be opened. The bytes must outlive the reader, and a document
/// of libpoppler-glib must be open meanwhile: it holds the library's global state.
CRulingReader *rulings_open(const char *bytes, size_t length);

/// Interprets a page (from 1) without its text and images. `found` points to the lines until the next call.
/// Returns their number, at most 20,000: a page with more is a map or a drawing.
size_t rulings_read(CRulingReader *reader, int page, const CRuling **found);

void rulings_close(CRulingReader *reader);

#ifdef __cplusplus
}
#endif
