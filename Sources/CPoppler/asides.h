#pragma once
#include <GfxState.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "CPoppler.h"
#include "utf8.h"

/// Collects text that does not stand upright: turned by the side of the page, or written across it. poppler would mix
/// its letters, one a line, into the text beside them.
class Asides {
public:
  struct Line {
    std::string text;
    CPDFBox box;
    float size;
    /// Where the next glyph is expected.
    double x, y;
  };
  std::vector<Line> found;
  /// Glyphs that read upwards and downwards, and those that stand upright.
  size_t upwards = 0, downwards = 0, upright = 0;
  /// Upright glyphs that are not painted.
  size_t unpainted = 0;

  void start() {
    found.clear();
    upwards = downwards = upright = unpainted = 0;
  }

  /// Whether glyphs are drawn askew: by more than scans are. What OCR takes for turned text, and puts invisibly over the
  /// picture, is mostly a column of marks: its letters are read where they stand.
  static bool isAskew(const GfxState *state) {
    if (state->getRender() == 3) return false;
    double a, b, c, d;
    state->getFontTransMat(&a, &b, &c, &d);
    return std::abs(b) > 0.3 * std::abs(a);
  }

  void add(const GfxState *state, double x, double y, double dx, double dy, const Unicode *u, int length) {
    double left, top, right, bottom, size = state->getTransformedFontSize();
    state->transform(x, y, &left, &top);
    state->transform(x + dx, y + dy, &right, &bottom);
    if (std::abs(bottom - top) > 2 * std::abs(right - left)) (bottom < top ? upwards : downwards)++;
    if (found.size() >= most || length == 0) return;
    double gap = found.empty() ? 1e9 : std::hypot(left - found.back().x, top - found.back().y);
    if (gap > 1.5 * size || std::abs(found.back().size - size) > 0.1) {
      found.push_back({"", {float(left), float(top), float(left), float(top)}, float(size), left, top});
    } else if (gap > 0.2 * size && !found.back().text.empty() && found.back().text.back() != ' ') {
      found.back().text.push_back(' ');
    }
    Line &line = found.back();
    for (int i = 0; i < length; i++) appendUTF8(line.text, u[i]);
    float half = float(size) / 2;
    line.box.left = std::min({line.box.left, float(left) - half, float(right) - half});
    line.box.right = std::max({line.box.right, float(left) + half, float(right) + half});
    line.box.top = std::min({line.box.top, float(top) - half, float(bottom) - half});
    line.box.bottom = std::max({line.box.bottom, float(top) + half, float(bottom) + half});
    line.x = right, line.y = bottom;
  }

  /// By how much the page must be turned, clockwise, for most of its text to stand upright: a landscape page in a
  /// portrait file.
  int turn() const {
    if (upwards + downwards <= upright) return 0;
    return upwards > downwards ? 90 : 270;
  }

private:
  /// A page with more is a map or a drawing.
  static constexpr size_t most = 2000;
};
