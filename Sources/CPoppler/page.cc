#include "page.h"

#include <Gfx.h>
#include <Page.h>
#include <goo/gmem.h>

#include <cstring>
#include <memory>

#include "utf8.h"

namespace {

/// Hebrew, Arabic and the scripts between and beside them.
bool runsLeftwards(Unicode c) {
  return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00) ||
      (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000);
}

/// Marks that take the direction of what stands before them; those beside numbers do not.
bool hasNoDirection(Unicode c) { return c < 0x80 && strchr("!\"&'()*;<=>?@[\\]^_`{|}~", int(c)) && c != 0; }

}  // namespace

PageReader::~PageReader() {
  if (words) words->decRefCnt();
}

void PageReader::read(Page *page, CPDFPage *result) {
  if (words) words->decRefCnt();
  words = interpreter.interpret(page, 0);
  const Asides &asides = interpreter.asides();
  int turn = asides.turn();
  if (turn != 0) {
    words->decRefCnt();
    words = interpreter.interpret(page, turn);
  }
  double width = page->getCropWidth(), height = page->getCropHeight();
  if ((page->getRotate() + turn) % 180 == 90) std::swap(width, height);

  text.clear();
  boxes.clear();
  runs.clear();
  font = nullptr;
  PDFRectangle whole(0, 0, width, height);
  int lineCount = 0;
  auto layout = words->getSelectionWords(&whole, selectionStyleGlyph, &lineCount);
  for (int i = 0; i < lineCount; i++) {
    std::unique_ptr<std::vector<TextWordSelection *>> line(layout[i]);
    if (i > 0) appendGap('\n');
    const TextWord *last = nullptr;
    for (TextWordSelection *selected : *line) {
      std::unique_ptr<TextWordSelection> selection(selected);
      if (last && last->hasSpaceAfter()) appendGap(' ');
      last = selection->getWord();
      append(last, selection->getBegin(), selection->getEnd());
    }
  }
  gfree(layout);
  asideLines.clear();
  for (const Asides::Line &line : asides.found)
    asideLines.push_back({line.text.data(), line.text.size(), line.box, line.size});
  const auto &lines = interpreter.lines();
  *result = {float(width), float(height), text.data(), text.size(), boxes.data(), boxes.size(), runs.data(),
      runs.size(), lines.data(), lines.size(), turn, asides.unpainted * 2 <= asides.upright, asideLines.data(), asideLines.size()};
}

/// A word's characters in reading order; poppler keeps them from left to right.
void PageReader::append(const TextWord *word, int begin, int end) {
  for (int i = begin; i < end;) {
    int next = i;
    while (next < end && (runsLeftwards(*word->getChar(next)) || (next > i && hasNoDirection(*word->getChar(next)))))
      next++;
    for (int k = next; k > i; k--) append(word, k - 1);
    if (next == i) append(word, next++);
    i = next;
  }
}

void PageReader::append(const TextWord *word, int index) {
  if (word->getFontInfo(index) != font || float(word->getFontSize()) != size) {
    font = word->getFontInfo(index);
    size = float(word->getFontSize());
    const GooString *name = word->getFontName(index);
    runs.push_back({boxes.size(), size, name ? name->c_str() : nullptr});
  }
  double x0, y0, x1, y1;
  word->getCharBBox(index, &x0, &y0, &x1, &y1);
  boxes.push_back({float(std::min(x0, x1)), float(std::min(y0, y1)), float(std::max(x0, x1)), float(std::max(y0, y1))});
  appendUTF8(text, *word->getChar(index));
}

void PageReader::appendGap(char gap) {
  text.push_back(uint8_t(gap));
  boxes.push_back({0, 0, 0, 0});
}
