#pragma once
#include <FileSpec.h>
#include <PDFDoc.h>

#include <memory>
#include <string>
#include <vector>

#include "CPoppler.h"
#include "lostobjects.h"
#include "page.h"
#include "picture.h"

/// An open document, and the arrays that it lends.
struct CPDF {
  /// The bytes that poppler reads from; null where they are the file's own.
  std::unique_ptr<const std::string> bytes;
  CPDFRecovery recovery{};
  std::unique_ptr<PDFDoc> document;
  std::string info;
  /// Its attachments, as they were counted last; null where an entry cannot be read.
  std::vector<std::unique_ptr<FileSpec>> attached;
  /// The content of the attachment that is being read; one of `attached` owns it.
  Stream *reading = nullptr;
  PageReader reader;
  LostObjects lost;
  Painter painter;
};
