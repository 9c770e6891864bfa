#define _GNU_SOURCE
#include "library.h"

#include "CTesseract.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// The version whose headers this is built with; the C interface stays the same within it.
static const char name[] = "libtesseract.so.5";

bool ctesseract_find(char *path, size_t room) {
  Dl_info libc;
  if (!dladdr((void *)malloc, &libc) || !libc.dli_fname) return false;
  const char *slash = strrchr(libc.dli_fname, '/');
  if (!slash) return false;
  snprintf(path, room, "%.*s/%s", (int)(slash - libc.dli_fname), libc.dli_fname, name);
  return access(path, R_OK) == 0;
}

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
