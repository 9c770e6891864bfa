#include "errors.h"

#include <Error.h>

#include <string>

#include "CPoppler.h"

namespace {

struct Errors {
  size_t count = 0;
  std::string first, lent;
} errors;

void report(ErrorCategory category, Goffset position, const char *message) {
  const char *kind;
  switch (category) {
  case errSyntaxError: kind = "Syntax error"; break;
  case errIO: kind = "IO error"; break;
  case errUnimplemented: kind = "Unimplemented feature"; break;
  case errInternal: kind = "Internal error"; break;
  // What a warning names was read all the same; the others tell nothing of the file.
  default: return;
  }
  if (errors.count++ > 0) return;
  errors.first = kind;
  if (position >= 0) errors.first += " at position " + std::to_string(position);
  errors.first += ": ";
  errors.first += message;
}

}  // namespace

void countErrors() { setErrorCallback(report); }

size_t errorCount() { return errors.count; }

size_t cpdf_drain_errors(const char **first) {
  size_t count = errors.count;
  errors.lent.swap(errors.first);
  if (count == 0) errors.lent.clear();
  errors.count = 0;
  *first = errors.lent.c_str();
  return count;
}
