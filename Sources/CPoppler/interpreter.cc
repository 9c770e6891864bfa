#include "interpreter.h"

#include <PDFDoc.h>

#include <cstring>

#include "errors.h"

TextPage *Interpreter::interpret(Page *page, int turn) {
  int rotation = (page->getRotate() + turn) % 360;
  Dict *resources = page->getResourceDict();
  Object pageFonts = resources ? resources->lookup("Font") : Object(objNull);
  if (!fits(page, rotation, pageFonts)) gfx.reset();
  TextPage *text = interpret(page, rotation, pageFonts);
  // What it does not name itself must be missing.
  if (device.usesForeignFont) {
    text->decRefCnt();
    gfx.reset();
    text = interpret(page, rotation, pageFonts);
  }
  return text;
}

TextPage *Interpreter::interpret(Page *page, int rotation, const Object &pageFonts) {
  size_t errorsBefore = errorCount();
  begin(page, rotation);
  pushFonts(page, pageFonts);
  Dict *resources = page->getResourceDict();
  if (resources) {
    Object others(resources->copy(gfx->getXRef()));
    others.getDict()->remove("Font");
    gfx->pushResources(others.getDict());
  }
  page->display(gfx.get());
  if (resources) gfx->popResources();
  TextPage *text = device.takeText();
  device.lines.finish();
  // A damaged page tells of its damage each time, and leaves nothing behind.
  if (errorCount() != errorsBefore || !endsClean()) gfx.reset();
  return text;
}

/// Whether the fonts that are known are the page's where their names are the same.
bool Interpreter::fits(Page *page, int rotation, const Object &pageFonts) const {
  // Fonts are looked for in one dictionary after the other.
  constexpr int mostDicts = 16;
  if (!gfx || fontDicts > mostDicts || !(box == *page->getCropBox()) || rotation != gfxRotation) return false;
  for (int i = 0; pageFonts.isDict() && i < pageFonts.dictGetLength(); i++) {
    auto known = fonts.find(pageFonts.dictGetKey(i));
    if (known == fonts.end()) continue;
    const Object &font = pageFonts.dictGetValNF(i);
    if (!font.isRef() || font.getRef() != known->second) return false;
  }
  return true;
}

/// Tells the device of the page's start.
void Interpreter::begin(Page *page, int rotation) {
  if (gfx) {
    GfxState *state = gfx->getState();
    // Where the text of the page before ended outlives its state.
    state->textMoveTo(0, 0);
    device.startPage(page->getNum(), state, gfx->getXRef());
    device.setDefaultCTM(state->getCTM());
    device.updateAll(state);
  } else {
    box = *page->getCropBox();
    gfxRotation = rotation;
    fonts.clear();
    fontDicts = 0;
    gfx = std::make_unique<Gfx>(page->getDoc(), &device, page->getNum(), nullptr, 72, 72, &box, nullptr, rotation);
  }
}

/// Has the fonts read that are not known yet.
void Interpreter::pushFonts(Page *page, const Object &pageFonts) {
  device.foreignFonts = fonts;
  Object added(new Dict(gfx->getXRef()));
  for (int i = 0; pageFonts.isDict() && i < pageFonts.dictGetLength(); i++) {
    const Object &font = pageFonts.dictGetValNF(i);
    const char *name = pageFonts.dictGetKey(i);
    device.foreignFonts.erase(name);
    // One that is no object of its own fits no other page.
    Ref ref = font.isRef() ? font.getRef() : Ref::INVALID();
    if (fonts.emplace(name, ref).second) added.dictAdd(name, font.copy());
  }
  if (added.dictGetLength() == 0) return;
  Object resources(new Dict(gfx->getXRef()));
  resources.dictAdd("Font", std::move(added));
  gfx->pushResources(resources.getDict());
  fontDicts++;
}

/// Ends what the page left open; false where that hides or marks what follows, which poppler does not tell otherwise.
bool Interpreter::endsClean() {
  // A path, a section in which unknown operators are allowed, and a mark, whose end is a mere warning where there is none.
  constexpr char ends[] = "n EX EMC ";
  Object stream(static_cast<Stream *>(new MemStream(ends, 0, strlen(ends), Object(objNull))));
  int endedMarks = device.endedMarks;
  gfx->saveState();
  gfx->display(&stream);
  gfx->restoreState();
  return device.endedMarks == endedMarks;
}
