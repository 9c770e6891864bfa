#include "lostobjects.h"

#include <Error.h>
#include <PDFDoc.h>

#include <cstring>

/// Poppler has no name for what the page's dictionary says itself.
static Object contentsOf(Page *page, XRef *xref) {
  Object dict = xref->fetch(page->getRef());
  return dict.isDict() ? dict.dictLookupNF("Contents").copy() : Object(objNull);
}

void LostObjects::reportContents(Page *page) {
  XRef *xref = page->getDoc()->getXRef();
  if (!isWhole(xref, contentsOf(page, xref))) error(errSyntaxError, -1, "Contents of the page are missing");
}

void LostObjects::reportAll(Page *page) {
  XRef *xref = page->getDoc()->getXRef();
  bool hasContents = isWhole(xref, contentsOf(page, xref));
  Dict *resources = page->getResourceDict();
  if (hasContents && (!resources || isWhole(xref, resources, 0))) return;
  error(errSyntaxError, -1, "Parts of the page are missing");
}

bool LostObjects::isWhole(XRef *xref, const Object &value, int depth) {
  constexpr int deepest = 30;
  if (depth > deepest) return true;
  if (value.isRef()) {
    auto [entry, isNew] = known.emplace(value.getRef().num, true);
    if (!isNew) return entry->second;
    Object object = value.fetch(xref);
    return known[value.getRef().num] = !object.isNull() && isWhole(xref, object, depth + 1);
  }
  if (value.isStream()) return isWhole(xref, value.getStream()->getDict(), depth + 1);
  if (value.isDict()) return isWhole(xref, value.getDict(), depth + 1);
  for (int i = 0; value.isArray() && i < value.arrayGetLength(); i++)
    if (!isWhole(xref, value.arrayGetNF(i), depth + 1)) return false;
  return true;
}

bool LostObjects::isWhole(XRef *xref, Dict *dict, int depth) {
  for (int i = 0; i < dict->getLength(); i++) {
    // What names its owner leads to the other pages.
    if (strcmp(dict->getKey(i), "Parent") == 0 || strcmp(dict->getKey(i), "P") == 0) continue;
    if (!isWhole(xref, dict->getValNF(i), depth)) return false;
  }
  return true;
}
