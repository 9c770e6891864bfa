// OpenSSL's libcrypto: SHA-256 with the processor's own instructions, eight times as fast as GLib's.
#pragma once
#include <openssl/evp.h>
