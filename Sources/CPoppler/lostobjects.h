#pragma once
#include <Object.h>
#include <Page.h>

#include <map>

/// Looks for what a document's pages name and the file does not hold; poppler takes it for empty.
class LostObjects {
public:
  /// Reports an error where the page's contents are missing.
  void reportContents(Page *page);
  /// The same where anything is missing that the page is drawn with.
  void reportAll(Page *page);

private:
  /// By number: whether the object is there with all that it names.
  std::map<int, bool> known;

  bool isWhole(XRef *xref, const Object &value, int depth = 0);
  bool isWhole(XRef *xref, Dict *dict, int depth);
};
