// What Paragraf asks of libpoppler, for Swift. The library's GLib front interprets a page once for its text and does not
// tell which lines it draws; here one interpretation gives both, as flat arrays. One thread only.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CPDF CPDF;

/// Why a document cannot be opened.
typedef enum { CPDFOpened, CPDFEncrypted, CPDFNoCatalog, CPDFNoPageTree, CPDFDamaged } CPDFOpening;

/// Opens a PDF; NULL where `opening` says why not. The bytes must outlive it.
CPDF *cpdf_open(const char *bytes, size_t length, CPDFOpening *opening);
void cpdf_close(CPDF *pdf);

/// What had to be done to open a damaged document.
typedef struct {
  /// It was sent as text, each LF of it became CR LF, and this was undone.
  bool undidTextTransfer;
  /// Its cross-reference table did not lead to its pages, and its objects were searched for.
  bool rebuiltTable;
  /// So was the list of its pages, and these were searched for one by one.
  bool rebuiltPageTree;
} CPDFRecovery;
CPDFRecovery cpdf_recovery(CPDF *pdf);

int cpdf_page_count(CPDF *pdf);
bool cpdf_is_encrypted(CPDF *pdf);
/// What the owner permits.
typedef struct {
  bool print, copy, change, annotate;
} CPDFPermissions;
CPDFPermissions cpdf_permissions(CPDF *pdf);
/// An entry of the document information in UTF-8, until the next call; NULL where there is none.
const char *cpdf_info(CPDF *pdf, const char *key);
/// A date of the document information in seconds since 1970; -1 where there is none.
int64_t cpdf_date(CPDF *pdf, const char *key);

/// How a document's pages relate to its form.
typedef struct {
  /// There is an XFA form, which only some viewers draw.
  bool isXFA;
  /// The document says that its pages are to be made from the form when it is opened.
  bool needsRendering;
} CPDFForm;
CPDFForm cpdf_form(CPDF *pdf);
/// Whether fields of a form are painted on a page (from 1).
bool cpdf_has_fields(CPDF *pdf, int number);

/// A file that the document carries, until the next call.
typedef struct {
  /// UTF-8.
  const char *name;
  /// As the document states it; negative where it does not.
  int64_t bytes;
  /// Whether its content is there to be read.
  bool hasContent;
} CPDFAttachment;
/// How many there are: those of its own list, those that it is associated with, those of annotations. One that several name is
/// counted twice. Of annotations the first 100,000 are looked at.
int cpdf_attachment_count(CPDF *pdf);
/// Opens the attachment at a place from 0, once they were counted. False where its entry cannot be read.
bool cpdf_attachment(CPDF *pdf, int place, CPDFAttachment *attachment);
/// The next bytes of the attachment that was opened last; 0 at its end.
size_t cpdf_read_attachment(CPDF *pdf, uint8_t *bytes, size_t room);

/// A rectangle in points, origin at the top left corner of the page.
typedef struct {
  float left, top, right, bottom;
} CPDFBox;

/// Scalars that share a font, until the next run's start.
typedef struct {
  /// Offset of the first scalar in the page's text.
  size_t start;
  float size;
  /// The font's PostScript name, "ABCDEF+Liberation-Sans-Bold"; NULL where it has none.
  const char *font;
} CPDFRun;

/// Text that does not stand upright, a line of it, in UTF-8.
typedef struct {
  const char *text;
  size_t length;
  CPDFBox box;
  float size;
} CPDFAside;

/// A page's text and lines, until the next call that reads a page.
typedef struct {
  float width, height;
  /// UTF-8 in reading order: a space between words that stand apart, a line feed between lines.
  const uint8_t *text;
  size_t length;
  /// One for each scalar of the text; empty for the spaces and line feeds.
  const CPDFBox *boxes;
  size_t boxCount;
  const CPDFRun *runs;
  size_t runCount;
  /// Straight lines along the axes: strokes and edges of filled boxes. At most 20,000: a page with more is a map.
  const CPDFBox *lines;
  size_t lineCount;
  /// Clockwise, degrees: how far the page was turned for most of its text to stand upright. All that is told here is
  /// told of the turned page.
  int turn;
  /// Whether most of its text is painted. What is not lies behind the picture that it was read from.
  bool isPainted;
  const CPDFAside *asides;
  size_t asideCount;
} CPDFPage;

/// Interprets a page (from 1), without its images. False where the page cannot be opened.
bool cpdf_read_page(CPDF *pdf, int number, CPDFPage *page);
/// What the images of a page are like.
typedef struct {
  /// How much of the page they cover, 0 to 1; those that overlap count twice.
  double share;
  /// Pixels an inch of the largest; 0 where there is none.
  double resolution;
} CPDFImages;

/// Looks for a page's images. Interprets the page again: ask only where there is little text.
CPDFImages cpdf_images(CPDF *pdf, int number);

/// How a page is to be drawn.
typedef struct {
  /// Clockwise, degrees, besides the page's own turn: as `CPDFPage` tells it.
  int turn;
  /// Pixels an inch, fewer where the page would have more than `mostPixels`.
  double resolution;
  size_t mostPixels;
  /// What it may take.
  int milliseconds;
} CPDFDrawing;

/// A page drawn in shades of grey, eight bits each, until the next one or until it is dropped.
typedef struct {
  const uint8_t *pixels;
  int width, height;
  /// Bytes from one row to the next.
  int stride;
  /// Pixels an inch.
  double resolution;
} CPDFPicture;

/// Draws a page without its annotations. False where it cannot be drawn, or not in time.
bool cpdf_draw_page(CPDF *pdf, int number, const CPDFDrawing *drawing, CPDFPicture *picture);
void cpdf_drop_picture(CPDF *pdf);

/// How many errors the library reported since the last call, and the words of the first, until the next call.
size_t cpdf_drain_errors(const char **first);

#ifdef __cplusplus
}
#endif
