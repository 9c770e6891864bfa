#pragma once
#include <Gfx.h>
#include <Object.h>
#include <Page.h>

#include <map>
#include <memory>
#include <string>

#include "pagedevice.h"

/// Interprets a document's pages one after the other, and keeps the fonts that they share: poppler reads a page's fonts
/// with each page, which is a sixth of its time. Annotations are left out: files exist where these never end.
class Interpreter {
public:
  /// Lends the lines of the page until the next one; the reference to its text goes to the caller.
  /// `turn`: by how much the page is turned clockwise, degrees.
  TextPage *interpret(Page *page, int turn);
  const std::vector<CPDFBox> &lines() const { return device.lines.found; }
  const Asides &asides() const { return device.asides; }

private:
  PageDevice device;
  /// Null where the next page begins anew.
  std::unique_ptr<Gfx> gfx;
  PDFRectangle box;
  int gfxRotation = 0;
  /// The fonts that `gfx` knows, by their names in the pages' resources.
  std::map<std::string, Ref> fonts;
  int fontDicts = 0;

  TextPage *interpret(Page *page, int rotation, const Object &pageFonts);
  bool fits(Page *page, int rotation, const Object &pageFonts) const;
  void begin(Page *page, int rotation);
  void pushFonts(Page *page, const Object &pageFonts);
  bool endsClean();
};
