#include "rulings.h"

#include <GfxState.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

constexpr double thin = 3;
constexpr double shortest = 5;
constexpr size_t most = 20000;

/// Collects lines along the axes, of strokes and of the edges of filled boxes. Text and images are left out.
class RulingDevice : public OutputDev {
public:
  std::vector<CRuling> found;
  double pageArea = 0;

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }

  void stroke(GfxState *state) override {
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); i++) {
      const GfxSubpath *part = path->getSubpath(i);
      for (int point = 1; point < part->getNumPoints(); point++) {
        if (part->getCurve(point)) continue;
        double x0, y0, x1, y1;
        state->transform(part->getX(point - 1), part->getY(point - 1), &x0, &y0);
        state->transform(part->getX(point), part->getY(point), &x1, &y1);
        add(x0, y0, x1, y1);
      }
    }
  }

  void fill(GfxState *state) override {
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); i++) box(state, path->getSubpath(i));
  }

  void eoFill(GfxState *state) override { fill(state); }

private:
  /// A filled box is a thick line or has four edges.
  void box(GfxState *state, const GfxSubpath *part) {
    if (part->getNumPoints() < 4 || part->getNumPoints() > 6) return;
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (int point = 0; point < part->getNumPoints(); point++) {
      if (part->getCurve(point)) return;
      double x, y;
      state->transform(part->getX(point), part->getY(point), &x, &y);
      left = std::min(left, x), right = std::max(right, x);
      top = std::min(top, y), bottom = std::max(bottom, y);
    }
    if (right - left < thin || bottom - top < thin) {
      add(left, top, right, bottom);
    } else if ((right - left) * (bottom - top) < 0.8 * pageArea) {
      add(left, top, right, top);
      add(left, bottom, right, bottom);
      add(left, top, left, bottom);
      add(right, top, right, bottom);
    }
  }

  void add(double x0, double y0, double x1, double y1) {
    if (x0 > x1) std::swap(x0, x1);
    if (y0 > y1) std::swap(y0, y1);
    bool level = y1 - y0 < thin && x1 - x0 >= shortest;
    bool upright = x1 - x0 < thin && y1 - y0 >= shortest;
    if ((level || upright) && found.size() < most)
      found.push_back({float(x0), float(y0), float(x1), float(y1)});
  }
};

bool isFull(void *device) { return static_cast<RulingDevice *>(device)->found.size() >= most; }

}  // namespace

struct CRulingReader {
  std::unique_ptr<PDFDoc> document;
  RulingDevice device;
};

CRulingReader *rulings_open(const char *bytes, size_t length) {
  auto stream = new MemStream(bytes, 0, Goffset(length), Object(objNull));
  auto document = std::make_unique<PDFDoc>(stream);
  if (!document->isOk()) return nullptr;
  auto reader = new CRulingReader;
  reader->document = std::move(document);
  return reader;
}

size_t rulings_read(CRulingReader *reader, int page, const CRuling **found) {
  RulingDevice &device = reader->device;
  device.found.clear();
  device.pageArea =
      reader->document->getPageCropWidth(page) * reader->document->getPageCropHeight(page);
  reader->document->displayPage(&device, page, 72, 72, 0, false, true, false, isFull, &device);
  *found = device.found.data();
  return device.found.size();
}

void rulings_close(CRulingReader *reader) { delete reader; }
