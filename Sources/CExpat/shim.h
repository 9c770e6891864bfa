// Expat: XML of others, piece by piece, however large. Poppler's fonts load it anyway.
#pragma once
#include <expat.h>
