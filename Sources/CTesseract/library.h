#pragma once
#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

#define TESSERACT_FUNCTIONS(F) \
  F(TessVersion) \
  F(TessDeleteText) \
  F(TessDeleteTextArray) \
  F(TessBaseAPICreate) \
  F(TessBaseAPIDelete) \
  F(TessBaseAPIInit3) \
  F(TessBaseAPIGetLoadedLanguagesAsVector) \
  F(TessBaseAPISetVariable) \
  F(TessBaseAPISetPageSegMode) \
  F(TessBaseAPISetImage2) \
  F(TessBaseAPIRecognize) \
  F(TessBaseAPIGetIterator) \
  F(TessBaseAPIClear) \
  F(TessMonitorCreate) \
  F(TessMonitorDelete) \
  F(TessMonitorSetDeadlineMSecs) \
  F(TessResultIteratorDelete) \
  F(TessResultIteratorGetPageIterator) \
  F(TessResultIteratorNext) \
  F(TessResultIteratorGetUTF8Text) \
  F(TessResultIteratorConfidence) \
  F(TessResultIteratorWordFontAttributes) \
  F(TessPageIteratorBoundingBox) \
  F(TessPageIteratorBaseline) \
  F(TessPageIteratorBlockType) \
  F(TessPageIteratorOrientation) \
  F(TessPageIteratorIsAtBeginningOf) \
  F(pixCreate) \
  F(pixDestroy) \
  F(pixGetData) \
  F(pixGetWpl) \
  F(pixGetWidth) \
  F(pixGetHeight) \
  F(pixEndianByteSwap) \
  F(pixSetResolution) \
  F(pixOtsuAdaptiveThreshold) \
  F(pixFindSkew) \
  F(pixRotate) \
  F(pixOrientDetect) \
  F(makeOrientDecision) \
  F(setMsgSeverity) \
  F(tiffGetCount) \
  F(readHeaderMemTiff) \
  F(readHeaderMemJpeg) \
  F(readHeaderMemPng) \
  F(readHeaderMemJp2k) \
  F(getTiffResolution) \
  F(fgetJpegResolution) \
  F(fgetPngResolution) \
  F(fgetJp2kResolution) \
  F(pixReadMemTiff) \
  F(pixReadMemJpeg) \
  F(pixReadMemPng) \
  F(pixReadMemJp2k) \
  F(pixGetDepth) \
  F(pixGetSpp) \
  F(pixAlphaBlendUniform) \
  F(pixConvertTo8) \
  F(pixScale) \
  F(pixScaleToGray) \
  F(pixRotateOrth)

/// The functions of libtesseract and of liblept, which it brings along.
struct tesseract_library {
#define FUNCTION(name) __typeof__(&name) name;
  TESSERACT_FUNCTIONS(FUNCTION)
#undef FUNCTION
};

/// Loads them once; NULL where they are not installed.
const struct tesseract_library *tesseract_library(void);
