#include "document.h"

#include <DateInfo.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Stream.h>
#include <UTF.h>
#include <goo/gmem.h>

#include "errors.h"
#include "utf8.h"

CPDF *cpdf_open(const char *bytes, size_t length, CPDFOpening *opening) {
  if (!globalParams) {
    globalParams = std::make_unique<GlobalParams>();
    countErrors();
  }
  auto document = std::make_unique<PDFDoc>(new MemStream(bytes, 0, Goffset(length), Object(objNull)));
  if (!document->isOk()) {
    int code = document->getErrorCode();
    *opening = code == errEncrypted ? CPDFEncrypted : code == errBadCatalog ? CPDFNoCatalog : CPDFDamaged;
    return nullptr;
  }
  *opening = CPDFOpened;
  auto pdf = new CPDF;
  pdf->document = std::move(document);
  return pdf;
}

void cpdf_close(CPDF *pdf) { delete pdf; }

int cpdf_page_count(CPDF *pdf) { return pdf->document->getNumPages(); }

bool cpdf_permits_copying(CPDF *pdf) { return pdf->document->okToCopy(); }

const char *cpdf_info(CPDF *pdf, const char *key) {
  auto entry = pdf->document->getDocInfoStringEntry(key);
  if (!entry) return nullptr;
  Unicode *scalars = nullptr;
  int count = TextStringToUCS4(entry->toStr(), &scalars);
  pdf->info.clear();
  for (int i = 0; i < count; i++) appendUTF8(pdf->info, scalars[i]);
  gfree(scalars);
  return pdf->info.c_str();
}

int64_t cpdf_date(CPDF *pdf, const char *key) {
  const char *text = cpdf_info(pdf, key);
  if (!text) return -1;
  GooString date(text);
  return dateStringToTime(&date);
}

bool cpdf_read_page(CPDF *pdf, int number, CPDFPage *page) {
  Page *found = pdf->document->getPage(number);
  if (!found) return false;
  pdf->reader.read(found, page);
  return true;
}

CPDFImages cpdf_images(CPDF *pdf, int number) {
  Page *found = pdf->document->getPage(number);
  return found ? imagesOf(found) : CPDFImages{0, 0};
}

bool cpdf_draw_page(CPDF *pdf, int number, const CPDFDrawing *drawing, CPDFPicture *picture) {
  Page *found = pdf->document->getPage(number);
  return found && pdf->painter.draw(pdf->document.get(), found, *drawing, picture);
}

void cpdf_drop_picture(CPDF *pdf) { pdf->painter.drop(); }
