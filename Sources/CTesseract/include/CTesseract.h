// What Paragraf asks of Tesseract and Leptonica, for Swift. The libraries are loaded when they are first needed: linked,
// they and the thirty that they bring along would cost each start of the program more than all of poppler does. One
// thread only.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CPictureFile.h"

typedef struct CTesseract CTesseract;

/// Why there is no engine.
typedef enum { CTesseractOpened, CTesseractNoLibrary, CTesseractNoLanguage } CTesseractOpening;

/// Loads the libraries and the data of the languages, parted by plus signs; those after the first may be missing.
/// NULL where `opening` says why not.
CTesseract *ctesseract_open(const char *languages, CTesseractOpening *opening);
void ctesseract_close(CTesseract *engine);

/// Where the library lies, if that is where the system keeps its libraries; does not load it.
bool ctesseract_find(char *path, size_t room);

/// The library's version, "5.3.0".
const char *ctesseract_version(void);
/// The languages that were loaded, parted by plus signs.
const char *ctesseract_languages(const CTesseract *engine);

/// A picture in shades of grey, eight bits each, row by row.
typedef struct {
  const uint8_t *pixels;
  int width, height;
  /// Bytes from one row to the next.
  int stride;
  /// Pixels an inch.
  int resolution;
} CTesseractPicture;

/// A word in pixels of the straightened picture.
typedef struct {
  /// UTF-8.
  const char *text;
  float left, top, right, bottom;
  /// Where the word's letters stand, at its middle.
  float baseline;
  /// 0 to 100.
  float confidence;
  /// From the letters' tops to their lowest ends, in points; 0 where that is not known.
  int size;
  /// Its line, counted from 0.
  int line;
  bool isBold, isItalic;
  /// Whether it stands upright in the picture.
  bool isUpright;
} CTesseractWord;

/// What was read, until the next call.
typedef struct {
  const CTesseractWord *words;
  size_t wordCount;
  /// By how much the picture was turned clockwise around its middle to be straight, in radians.
  double turn;
  /// Width and height of the straightened picture.
  int width, height;
  /// False where the time ran out or the picture could not be read.
  bool isComplete;
} CTesseractPage;

/// Straightens the picture and reads it.
/// - Parameter milliseconds: what it may take.
void ctesseract_read(CTesseract *engine, const CTesseractPicture *picture, int milliseconds, CTesseractPage *page);

/// By how many quarters of a turn, clockwise, the picture must be turned for its letters to stand upright, as the
/// letters that rise above the others tell; 0 also where they do not tell.
int ctesseract_quarters(CTesseract *engine, const CTesseractPicture *picture);
