#include "library.h"

#include <dlfcn.h>
#include <string.h>

/// The version whose headers this is built with; the C interface stays the same within it.
static const char name[] = "libtesseract.so.5";

const struct tesseract_library *tesseract_library(void) {
  static struct tesseract_library library;
  static bool is_loaded, was_tried;
  if (was_tried) return is_loaded ? &library : NULL;
  was_tried = true;
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
  // A library's handle also finds what it brings along.
#define LOAD(function) \
  { \
    void *found = dlsym(handle, #function); \
    if (!found) return NULL; \
    memcpy(&library.function, &found, sizeof found); \
  }
  TESSERACT_FUNCTIONS(LOAD)
#undef LOAD
  is_loaded = true;
  return &library;
}
