#include "picture.h"

#include <Gfx.h>
#include <GfxState.h>
#include <Page.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace {

using Clock = std::chrono::steady_clock;

bool isOver(void *deadline) { return Clock::now() > *static_cast<Clock::time_point *>(deadline); }

/// Adds up the areas of the images that are drawn, and looks at the largest.
class ImageDevice : public OutputDev {
public:
  CPDFImages found = {0, 0};

  explicit ImageDevice(double pageArea) : pageArea(std::max(pageArea, 1.0)) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool tilingPatternFill(GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double,
      double) override {
    return true;
  }
  bool useShadedFills(int) override { return true; }
  bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
  bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
  bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
  bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }
  void drawImageMask(GfxState *state, Object *, Stream *, int width, int, bool, bool, bool) override {
    add(state, width);
  }
  void drawImage(GfxState *state, Object *, Stream *, int width, int, GfxImageColorMap *, bool, const int *,
      bool) override {
    add(state, width);
  }
  void drawMaskedImage(GfxState *state, Object *, Stream *, int width, int, GfxImageColorMap *, bool, Stream *, int,
      int, bool, bool) override {
    add(state, width);
  }
  void drawSoftMaskedImage(GfxState *state, Object *, Stream *, int width, int, GfxImageColorMap *, bool, Stream *,
      int, int, GfxImageColorMap *, bool) override {
    add(state, width);
  }

private:
  double pageArea;
  double largest = 0;

  /// An image fills the unit square.
  void add(const GfxState *state, int width) {
    const double *m = state->getCTM();
    double area = std::abs(m[0] * m[3] - m[1] * m[2]);
    // Even the smallest is one.
    found.share = std::min(1.0, found.share + std::max(1e-6, area / pageArea));
    double inches = std::hypot(m[0], m[1]) / 72;
    if (area <= largest || !(inches > 0)) return;
    largest = area;
    found.resolution = width / inches;
  }
};

}  // namespace

CPDFImages imagesOf(Page *page) {
  ImageDevice device(page->getCropWidth() * page->getCropHeight());
  std::unique_ptr<Gfx> gfx(page->createGfx(
      &device, 72, 72, 0, false, true, -1, -1, -1, -1, false,
      [](void *device) { return static_cast<ImageDevice *>(device)->found.share >= 1; }, &device));
  page->display(gfx.get());
  return device.found;
}

bool Painter::draw(PDFDoc *document, Page *page, const CPDFDrawing &drawing, CPDFPicture *picture) {
  double area = page->getCropWidth() * page->getCropHeight() / (72 * 72);
  if (!(area > 0)) return false;
  double resolution = std::min(drawing.resolution, std::sqrt(double(drawing.mostPixels) / area));
  SplashColor white = {0xFF, 0xFF, 0xFF};
  device = std::make_unique<SplashOutputDev>(splashModeMono8, 4, false, white);
  device->setVectorAntialias(true);
  device->startDoc(document);
  auto deadline = Clock::now() + std::chrono::milliseconds(drawing.milliseconds);
  {
    // Annotations are left out: files exist where these never end. The drawing is done when this is gone.
    std::unique_ptr<Gfx> gfx(page->createGfx(device.get(), resolution, resolution, drawing.turn, false, true, -1, -1,
        -1, -1, false, isOver, &deadline));
    page->display(gfx.get());
  }
  SplashBitmap *bitmap = device->getBitmap();
  if (isOver(&deadline) || !bitmap || !bitmap->getDataPtr() || bitmap->getRowSize() < bitmap->getWidth()) {
    drop();
    return false;
  }
  *picture = {bitmap->getDataPtr(), bitmap->getWidth(), bitmap->getHeight(), bitmap->getRowSize(), resolution};
  return true;
}
