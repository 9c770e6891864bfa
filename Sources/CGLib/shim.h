// GLib, which libpoppler-glib brings along: Unicode normalisation without ICU.
#pragma once
#include <glib.h>
