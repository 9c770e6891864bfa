#pragma once
#include <TextOutputDev.h>

#include <map>
#include <memory>
#include <string>

#include "asides.h"
#include "lines.h"

/// Collects a page's text, apart from it what does not stand upright, and the lines it draws. What `TextOutputDev` does
/// not override is not collected; images, patterns and shadings are not sent to it.
class PageDevice : public OutputDev {
public:
  Lines lines;
  Asides asides;
  /// Contents that were marked and whose mark ended.
  int endedMarks = 0;
  /// Fonts of other pages by their names, and whether the page used one all the same.
  std::map<std::string, Ref> foreignFonts;
  bool usesForeignFont = false;

  /// The page's text, whose reference goes to the caller. Nothing is collected then until a page starts.
  TextPage *takeText() {
    text->endPage();
    TextPage *words = text->takeText();
    text.reset();
    return words;
  }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return false; }
  bool needCharCount() override { return true; }

  void startPage(int number, GfxState *state, XRef *xref) override {
    usesForeignFont = false;
    asides.start();
    lines.start(state->getPageWidth() * state->getPageHeight());
    // One for each page: it cannot be used after its text was taken. In the order of a page's layout, as poppler's
    // GLib front has it.
    text = std::make_unique<TextOutputDev>(nullptr, true, 0, false, false);
    text->startPage(number, state, xref);
  }
  void restoreState(GfxState *state) override {
    if (text) text->restoreState(state);
  }
  void updateFont(GfxState *state) override {
    text->updateFont(state);
    const auto &font = state->getFont();
    if (!font || foreignFonts.empty()) return;
    auto foreign = foreignFonts.find(font->getTag());
    if (foreign != foreignFonts.end() && foreign->second == *font->getID()) usesForeignFont = true;
  }
  void beginString(GfxState *state, const GooString *string) override { text->beginString(state, string); }
  void endString(GfxState *state) override { text->endString(state); }
  void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code,
      int byteCount, const Unicode *scalars, int count) override {
    if (Asides::isAskew(state)) {
      asides.add(state, x, y, dx, dy, scalars, count);
    } else {
      asides.upright++;
      if ((state->getRender() & 3) == 3) asides.unpainted++;
      text->drawChar(state, x, y, dx, dy, originX, originY, code, byteCount, scalars, count);
    }
  }
  void incCharCount(int count) override { text->incCharCount(count); }
  void beginActualText(GfxState *state, const GooString *actual) override { text->beginActualText(state, actual); }
  void endActualText(GfxState *state) override {
    if (text) text->endActualText(state);
  }
  void endMarkedContent(GfxState *) override { endedMarks++; }

  void stroke(GfxState *state) override { lines.stroke(state); }
  void fill(GfxState *state) override { lines.fill(state); }
  void eoFill(GfxState *state) override { lines.fill(state); }

private:
  /// Null between two pages.
  std::unique_ptr<TextOutputDev> text;
};
