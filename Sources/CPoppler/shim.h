// libpoppler-glib as Debian 12 packages it (22.12).
#pragma once
#include <poppler.h>
