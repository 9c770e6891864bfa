// GLib: mapped files, checksums, and Unicode normalisation without ICU.
#pragma once
#include <glib.h>
