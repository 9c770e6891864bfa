// GLib: mapped files, and Unicode normalisation without ICU.
#pragma once
#include <glib.h>
