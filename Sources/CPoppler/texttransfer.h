#pragma once
#include <optional>
#include <string>
#include <string_view>

/// The bytes of a file that was sent as text, where each LF became CR LF, with this undone; none where it was not:
/// compressed data of a few hundred bytes hold an LF by itself.
std::optional<std::string> withoutTextTransfer(std::string_view bytes);
