#include "document.h"

#include <DateInfo.h>
#include <Catalog.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <Stream.h>
#include <UTF.h>
#include <goo/gmem.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "errors.h"
#include "objectsearch.h"
#include "texttransfer.h"
#include "utf8.h"

namespace {

/// A document as poppler opens it.
struct Attempt {
  std::unique_ptr<PDFDoc> document;
  /// Whether the cross-reference table did not lead to the pages, and poppler made another.
  bool isRebuilt = false;
  /// 0 where none can be opened.
  int pages = 0;
  /// Whether there is a list of pages, be it empty.
  bool hasPageTree = false;

  explicit Attempt(std::string_view bytes) {
    // It outlives the attempt: objects may be missing while pages are read.
    auto rebuilt = std::make_shared<bool>(false);
    auto stream = new MemStream(bytes.data(), 0, Goffset(bytes.size()), Object(objNull));
    document = std::make_unique<PDFDoc>(stream, std::nullopt, std::nullopt, nullptr, [rebuilt] { *rebuilt = true; });
    if (document->isOk()) countPages();
    isRebuilt = *rebuilt;
  }

private:
  void countPages() {
    int listed = document->getNumPages();
    for (int number = 1; number <= listed && pages == 0; number++)
      if (document->getPage(number)) pages = listed;
    Object catalog = document->getXRef()->getCatalog();
    hasPageTree = listed > 0 || (catalog.isDict() && catalog.dictLookup("Pages").isDict());
  }
};

/// Takes the bytes in place of the file's, where they give at least so many pages.
bool take(CPDF *pdf, std::string bytes, CPDFRecovery recovery, int pages) {
  auto held = std::make_unique<const std::string>(std::move(bytes));
  Attempt attempt(*held);
  if (attempt.pages < std::max(pages, 1)) return false;
  pdf->document = std::move(attempt.document);
  pdf->bytes = std::move(held);
  pdf->recovery = recovery;
  return true;
}

/// Opens a file as it may have been before it was damaged.
void recover(CPDF *pdf, std::string_view file, int pages) {
  auto undone = withoutTextTransfer(file);
  bool undoes = undone.has_value();
  if (undone && take(pdf, *undone, {undoes, false, false}, pages)) return;
  // What poppler finds by itself is all there is, but for what lies in object streams.
  if (pages > 0 && !undone && file.find("/ObjStm") == std::string_view::npos) return;
  ObjectSearch search(undone ? *undone : file);
  auto rebuilt = search.withNewTable();
  if (rebuilt && take(pdf, std::move(*rebuilt), {undoes, true, false}, pages)) return;
  auto listed = search.withNewPageTree();
  if (listed) take(pdf, std::move(*listed), {undoes, true, true}, pages);
}

}  // namespace

CPDF *cpdf_open(const char *bytes, size_t length, CPDFOpening *opening) {
  if (!globalParams) {
    globalParams = std::make_unique<GlobalParams>();
    countErrors();
  }
  std::string_view file(bytes, length);
  auto pdf = std::make_unique<CPDF>();
  Attempt attempt(file);
  int code = attempt.document->isOk() ? errNone : attempt.document->getErrorCode();
  pdf->document = std::move(attempt.document);
  pdf->recovery.rebuiltTable = attempt.isRebuilt;
  bool isWhole = attempt.hasPageTree && (attempt.pages > 0 || pdf->document->getNumPages() == 0) && !attempt.isRebuilt;
  if (!isWhole && code != errEncrypted) recover(pdf.get(), file, attempt.pages);
  if (!pdf->bytes && !attempt.hasPageTree) {
    *opening = code == errEncrypted ? CPDFEncrypted : code == errBadCatalog ? CPDFNoCatalog : code == errNone ? CPDFNoPageTree : CPDFDamaged;
    return nullptr;
  }
  *opening = CPDFOpened;
  return pdf.release();
}

CPDFRecovery cpdf_recovery(CPDF *pdf) { return pdf->recovery; }

void cpdf_close(CPDF *pdf) { delete pdf; }

int cpdf_page_count(CPDF *pdf) { return pdf->document->getNumPages(); }

bool cpdf_is_encrypted(CPDF *pdf) { return pdf->document->isEncrypted(); }

CPDFPermissions cpdf_permissions(CPDF *pdf) {
  PDFDoc &document = *pdf->document;
  return {document.okToPrint(), document.okToCopy(), document.okToChange(), document.okToAddNotes()};
}

namespace {

/// A text string of the document in UTF-8, until the next call.
const char *lend(CPDF *pdf, const std::string &text) {
  Unicode *scalars = nullptr;
  int count = TextStringToUCS4(text, &scalars);
  pdf->info.clear();
  for (int i = 0; i < count; i++) appendUTF8(pdf->info, scalars[i]);
  gfree(scalars);
  return pdf->info.c_str();
}

}  // namespace

const char *cpdf_info(CPDF *pdf, const char *key) {
  auto entry = pdf->document->getDocInfoStringEntry(key);
  return entry ? lend(pdf, entry->toStr()) : nullptr;
}

int64_t cpdf_date(CPDF *pdf, const char *key) {
  const char *text = cpdf_info(pdf, key);
  if (!text) return -1;
  GooString date(text);
  return dateStringToTime(&date);
}

namespace {

/// Takes a file that is part of the document, not one that it only names.
void takeCarried(CPDF *pdf, const Object &file) {
  if (file.isDict() && file.dictLookup("EF").isDict()) pdf->attached.push_back(std::make_unique<FileSpec>(&file));
}

/// Takes the files that the document as a whole is associated with (PDF 2.0, PDF/A-3).
void takeAssociated(CPDF *pdf) {
  constexpr int most = 10'000;
  Object catalog = pdf->document->getXRef()->getCatalog();
  if (!catalog.isDict()) return;
  Object files = catalog.dictLookup("AF");
  for (int i = 0; files.isArray() && i < files.arrayGetLength() && i < most; i++) takeCarried(pdf, files.arrayGet(i));
}

/// Takes the files that annotations of the pages carry. Those that only name a file outside carry none.
void takeAnnotated(CPDF *pdf) {
  constexpr int most = 100'000;
  int seen = 0;
  for (int number = 1; number <= pdf->document->getNumPages() && seen < most; number++) {
    Page *page = pdf->document->getPage(number);
    if (!page) continue;
    Object annotations = page->getAnnotsObject();
    for (int i = 0; annotations.isArray() && i < annotations.arrayGetLength() && seen < most; i++, seen++) {
      Object annotation = annotations.arrayGet(i);
      if (!annotation.isDict() || !annotation.dictLookup("Subtype").isName("FileAttachment")) continue;
      takeCarried(pdf, annotation.dictLookup("FS"));
    }
  }
}

}  // namespace

int cpdf_attachment_count(CPDF *pdf) {
  pdf->reading = nullptr;
  pdf->attached.clear();
  Catalog *catalog = pdf->document->getCatalog();
  for (int i = 0, count = catalog->numEmbeddedFiles(); i < count; i++)
    pdf->attached.push_back(catalog->embeddedFile(i));
  takeAssociated(pdf);
  takeAnnotated(pdf);
  return int(pdf->attached.size());
}

bool cpdf_attachment(CPDF *pdf, int place, CPDFAttachment *attachment) {
  pdf->reading = nullptr;
  if (place < 0 || size_t(place) >= pdf->attached.size()) return false;
  FileSpec *file = pdf->attached[place].get();
  if (!file || !file->isOk()) return false;
  EmbFile *embedded = file->getEmbeddedFile();
  pdf->reading = embedded ? embedded->stream() : nullptr;
  if (pdf->reading) pdf->reading->reset();
  attachment->name = file->getFileName() ? lend(pdf, file->getFileName()->toStr()) : "";
  attachment->bytes = pdf->reading ? embedded->size() : -1;
  attachment->hasContent = pdf->reading != nullptr;
  return true;
}

size_t cpdf_read_attachment(CPDF *pdf, uint8_t *bytes, size_t room) {
  if (!pdf->reading) return 0;
  int count = pdf->reading->doGetChars(int(std::min<size_t>(room, 1 << 20)), bytes);
  if (count > 0) return size_t(count);
  pdf->reading->close();
  pdf->reading = nullptr;
  return 0;
}

CPDFForm cpdf_form(CPDF *pdf) {
  Object catalog = pdf->document->getXRef()->getCatalog();
  if (!catalog.isDict()) return {false, false};
  Object form = catalog.dictLookup("AcroForm");
  if (!form.isDict() || form.dictLookup("XFA").isNull()) return {false, false};
  Object needs = catalog.dictLookup("NeedsRendering");
  return {true, needs.isBool() && needs.getBool()};
}

bool cpdf_has_fields(CPDF *pdf, int number) {
  Page *found = pdf->document->getPage(number);
  if (!found) return false;
  Object annotations = found->getAnnotsObject();
  if (!annotations.isArray()) return false;
  for (int i = 0; i < annotations.arrayGetLength(); i++) {
    Object annotation = annotations.arrayGet(i);
    if (annotation.isDict() && annotation.dictLookup("Subtype").isName("Widget")) return true;
  }
  return false;
}

bool cpdf_read_page(CPDF *pdf, int number, CPDFPage *page) {
  Page *found = pdf->document->getPage(number);
  if (!found) return false;
  pdf->reader.read(found, page);
  if (pdf->recovery.rebuiltTable) pdf->lost.reportAll(found);
  else if (page->length == 0) pdf->lost.reportContents(found);
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
