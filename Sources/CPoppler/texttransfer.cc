#include "texttransfer.h"

#include <algorithm>

std::optional<std::string> withoutTextTransfer(std::string_view bytes) {
  // A file of text alone may well have such line ends.
  constexpr int fewBinary = 1024;
  auto binary = std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (binary < fewBinary) return {};
  std::string undone;
  undone.reserve(bytes.size());
  for (char c : bytes) {
    if (c == '\n') {
      if (undone.empty() || undone.back() != '\r') return {};
      undone.pop_back();
    }
    undone.push_back(c);
  }
  if (undone.size() == bytes.size()) return {};
  return undone;
}
