// PCRE2 as Debian 12 packages it (10.42), for UTF-8.
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
