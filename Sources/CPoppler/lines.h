#pragma once
#include <GfxState.h>

#include <algorithm>
#include <vector>

#include "CPoppler.h"

/// Collects lines along the axes, of strokes and of the edges of filled boxes.
class Lines {
public:
  std::vector<CPDFBox> found;

  /// Nothing where a page draws so many that it is a map or a drawing.
  void finish() {
    if (isFull()) found.clear();
  }

  void start(double area) {
    pageArea = area;
    found.clear();
  }

  void stroke(const GfxState *state) {
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !isFull(); i++) {
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

  /// A filled box is a thick line or has four edges.
  void fill(const GfxState *state) {
    const GfxPath *path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths() && !isFull(); i++) box(state, path->getSubpath(i));
  }

private:
  static constexpr double thin = 3;
  static constexpr double shortest = 5;
  static constexpr size_t most = 20000;
  double pageArea = 0;

  bool isFull() const { return found.size() >= most; }

  void box(const GfxState *state, const GfxSubpath *part) {
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
    if ((level || upright) && !isFull()) found.push_back({float(x0), float(y0), float(x1), float(y1)});
  }
};
