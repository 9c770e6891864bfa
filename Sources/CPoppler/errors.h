#pragma once
#include <cstddef>

/// Has libpoppler's errors counted from now on.
void countErrors();
/// How many it reported since they were last drained.
size_t errorCount();
