#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "CTesseract.h"
#include "library.h"

struct CTesseract {
  const struct tesseract_library *library;
  TessBaseAPI *api;
  char languages[64];
  CTesseractWord *words;
  size_t count, room;
};

static bool load_languages(CTesseract *engine, const char *languages) {
  const struct tesseract_library *library = engine->library;
  if (library->TessBaseAPIInit3(engine->api, NULL, languages) != 0) return false;
  char **loaded = library->TessBaseAPIGetLoadedLanguagesAsVector(engine->api);
  if (!loaded) return false;
  size_t first = strcspn(languages, "+");
  bool has_first = false;
  for (char **language = loaded; *language; language++) {
    if (strlen(*language) == first && strncmp(*language, languages, first) == 0) has_first = true;
    if (strlen(engine->languages) + strlen(*language) + 2 > sizeof engine->languages) break;
    if (engine->languages[0]) strcat(engine->languages, "+");
    strcat(engine->languages, *language);
  }
  library->TessDeleteTextArray(loaded);
  return has_first;
}

CTesseract *ctesseract_open(const char *languages, CTesseractOpening *opening) {
  const struct tesseract_library *library = tesseract_library();
  if (!library) {
    *opening = CTesseractNoLibrary;
    return NULL;
  }
  library->setMsgSeverity(L_SEVERITY_NONE);
  CTesseract *engine = calloc(1, sizeof *engine);
  if (!engine) abort();
  engine->library = library;
  engine->api = library->TessBaseAPICreate();
  if (!load_languages(engine, languages)) {
    ctesseract_close(engine);
    *opening = CTesseractNoLanguage;
    return NULL;
  }
  library->TessBaseAPISetVariable(engine->api, "debug_file", "/dev/null");
  library->TessBaseAPISetPageSegMode(engine->api, PSM_AUTO);
  *opening = CTesseractOpened;
  return engine;
}

static void drop_words(CTesseract *engine) {
  for (size_t i = 0; i < engine->count; i++) engine->library->TessDeleteText(engine->words[i].text);
  engine->count = 0;
}

void ctesseract_close(CTesseract *engine) {
  drop_words(engine);
  free(engine->words);
  engine->library->TessBaseAPIDelete(engine->api);
  free(engine);
}

const char *ctesseract_version(void) {
  const struct tesseract_library *library = tesseract_library();
  return library ? library->TessVersion() : "";
}

const char *ctesseract_languages(const CTesseract *engine) { return engine->languages; }

static PIX *pix_of(const struct tesseract_library *library, const CTesseractPicture *picture) {
  PIX *pix = library->pixCreate(picture->width, picture->height, 8);
  if (!pix) return NULL;
  uint8_t *rows = (uint8_t *)library->pixGetData(pix);
  size_t row = 4 * (size_t)library->pixGetWpl(pix);
  for (int y = 0; y < picture->height; y++)
    memcpy(rows + row * y, picture->pixels + (size_t)picture->stride * y, picture->width);
  library->pixEndianByteSwap(pix);
  library->pixSetResolution(pix, picture->resolution, picture->resolution);
  return pix;
}

/// The picture in black and white, one threshold for all of it.
static PIX *ink_of(const struct tesseract_library *library, PIX *pix) {
  PIX *ink = NULL;
  int width = library->pixGetWidth(pix), height = library->pixGetHeight(pix);
  library->pixOtsuAdaptiveThreshold(pix, width, height, 0, 0, 0.1f, NULL, &ink);
  return ink;
}

/// Degrees by which the picture must be turned clockwise for its lines to be level; 0 where that is not sure.
static double skew_of(const struct tesseract_library *library, PIX *pix) {
  // Less shifts a line by less than its thinnest stroke; less sure, as the library has it, are pictures.
  const double least = 0.1, sure = 3;
  PIX *ink = ink_of(library, pix);
  if (!ink) return 0;
  l_float32 angle = 0, confidence = 0;
  int failed = library->pixFindSkew(ink, &angle, &confidence);
  library->pixDestroy(&ink);
  return failed || confidence < sure || fabs(angle) < least ? 0 : angle;
}

static CTesseractWord *new_word(CTesseract *engine) {
  if (engine->count == engine->room) {
    engine->room = engine->room ? 2 * engine->room : 256;
    engine->words = realloc(engine->words, engine->room * sizeof *engine->words);
    if (!engine->words) abort();
  }
  return &engine->words[engine->count++];
}

static void add_words(CTesseract *engine) {
  const struct tesseract_library *library = engine->library;
  TessResultIterator *results = library->TessBaseAPIGetIterator(engine->api);
  if (!results) return;
  TessPageIterator *place = library->TessResultIteratorGetPageIterator(results);
  int line = -1;
  do {
    if (line < 0 || library->TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE)) line++;
    TessPolyBlockType block = library->TessPageIteratorBlockType(place);
    if (block < PT_FLOWING_TEXT || block > PT_CAPTION_TEXT) continue;
    char *text = library->TessResultIteratorGetUTF8Text(results, RIL_WORD);
    int left, top, right, bottom, x0, y0, x1, y1;
    if (!text || !library->TessPageIteratorBoundingBox(place, RIL_WORD, &left, &top, &right, &bottom)) {
      library->TessDeleteText(text);
      continue;
    }
    CTesseractWord *word = new_word(engine);
    *word = (CTesseractWord){.text = text, .left = left, .top = top, .right = right, .bottom = bottom, .line = line};
    word->confidence = library->TessResultIteratorConfidence(results, RIL_WORD);
    word->baseline = bottom;
    if (library->TessPageIteratorBaseline(place, RIL_WORD, &x0, &y0, &x1, &y1)) word->baseline = (y0 + y1) / 2.f;
    BOOL bold = 0, italic = 0, underlined, monospace, serif, smallcaps;
    int font;
    library->TessResultIteratorWordFontAttributes(
        results, &bold, &italic, &underlined, &monospace, &serif, &smallcaps, &word->size, &font);
    word->isBold = bold, word->isItalic = italic;
    TessOrientation orientation = ORIENTATION_PAGE_UP;
    TessWritingDirection direction;
    TessTextlineOrder order;
    float deskew;
    library->TessPageIteratorOrientation(place, &orientation, &direction, &order, &deskew);
    word->isUpright = orientation == ORIENTATION_PAGE_UP;
  } while (library->TessResultIteratorNext(results, RIL_WORD));
  library->TessResultIteratorDelete(results);
}

void ctesseract_read(CTesseract *engine, const CTesseractPicture *picture, int milliseconds, CTesseractPage *page) {
  const struct tesseract_library *library = engine->library;
  drop_words(engine);
  *page = (CTesseractPage){.words = NULL, .width = picture->width, .height = picture->height};
  PIX *pix = pix_of(library, picture);
  if (!pix) return;
  double degrees = skew_of(library, pix);
  if (degrees != 0) {
    double turn = degrees * M_PI / 180;
    PIX *straight =
        library->pixRotate(pix, turn, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, picture->width, picture->height);
    if (straight) {
      library->pixDestroy(&pix);
      pix = straight;
      page->turn = turn;
      page->width = library->pixGetWidth(pix), page->height = library->pixGetHeight(pix);
      library->pixSetResolution(pix, picture->resolution, picture->resolution);
    }
  }
  library->TessBaseAPISetImage2(engine->api, pix);
  ETEXT_DESC *monitor = library->TessMonitorCreate();
  library->TessMonitorSetDeadlineMSecs(monitor, milliseconds);
  page->isComplete = library->TessBaseAPIRecognize(engine->api, monitor) == 0;
  library->TessMonitorDelete(monitor);
  if (page->isComplete) add_words(engine);
  library->TessBaseAPIClear(engine->api);
  library->pixDestroy(&pix);
  page->words = engine->words;
  page->wordCount = engine->count;
}

int ctesseract_quarters(CTesseract *engine, const CTesseractPicture *picture) {
  const struct tesseract_library *library = engine->library;
  PIX *pix = pix_of(library, picture);
  if (!pix) return 0;
  PIX *ink = ink_of(library, pix);
  library->pixDestroy(&pix);
  if (!ink) return 0;
  l_float32 up = 0, left = 0;
  l_int32 orientation = L_TEXT_ORIENT_UNKNOWN;
  if (library->pixOrientDetect(ink, &up, &left, 0, 0) == 0)
    library->makeOrientDecision(up, left, 0, 0, &orientation, 0);
  library->pixDestroy(&ink);
  switch (orientation) {
  case L_TEXT_ORIENT_LEFT: return 1;
  case L_TEXT_ORIENT_DOWN: return 2;
  case L_TEXT_ORIENT_RIGHT: return 3;
  default: return 0;
  }
}
