#pragma once
#include <PDFDoc.h>
#include <SplashOutputDev.h>

#include <memory>

#include "CPoppler.h"

/// Draws pages, and lends the last one's picture.
class Painter {
public:
  bool draw(PDFDoc *document, Page *page, const CPDFDrawing &drawing, CPDFPicture *picture);
  void drop() { device.reset(); }

private:
  std::unique_ptr<SplashOutputDev> device;
};

/// What a page's images are like. None is decoded.
CPDFImages imagesOf(Page *page);
