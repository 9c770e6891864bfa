#pragma once
#include <TextOutputDev.h>

#include <vector>

#include "CPoppler.h"
#include "interpreter.h"

class Page;

/// Reads pages, and lends the arrays of the last one.
class PageReader {
public:
  PageReader() = default;
  PageReader(const PageReader &) = delete;
  ~PageReader();

  void read(Page *page, CPDFPage *result);

private:
  Interpreter interpreter;
  std::vector<CPDFAside> asideLines;
  std::vector<uint8_t> text;
  std::vector<CPDFBox> boxes;
  std::vector<CPDFRun> runs;
  const TextFontInfo *font = nullptr;
  float size = 0;
  /// Where the fonts of the runs live.
  TextPage *words = nullptr;

  void append(const TextWord *word, int begin, int end);
  void append(const TextWord *word, int index);
  void appendGap(char gap);
};
