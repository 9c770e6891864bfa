#include "library.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

/// The version whose headers this is built with; the C interface stays the same within it.
static const char name[] = "libtesseract.so.5";

const struct tesseract_library *tesseract_library(void) {
  static struct tesseract_library library;
  static bool is_loaded, was_tried;
  if (was_tried) return is_loaded ? &library : NULL;
  was_tried = true;
  // One thread for one process: more of them wait for each other most of the time. OpenMP reads this as it is loaded.
  setenv("OMP_THREAD_LIMIT", "1", 1);
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
