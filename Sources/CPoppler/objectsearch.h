#pragma once
#include <Object.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Looks for the objects of a damaged PDF where its cross-reference table does not lead to them, also for those in
/// object streams, which poppler passes over.
class ObjectSearch {
public:
  explicit ObjectSearch(std::string_view file);

  /// The file from its header on, and a new cross-reference stream behind it; none where no list of pages is found. What
  /// is encrypted cannot be searched: there the last table that is found is named again.
  std::optional<std::string> withNewTable() const;
  /// The same with a new list of all pages that are found; none where none is.
  std::optional<std::string> withNewPageTree() const;

private:
  /// Where an object stands, as cross-reference streams tell it.
  struct Place {
    bool isInStream;
    /// The offset of the object, or the number of its stream.
    size_t where;
    /// The generation, or the place in the stream.
    int which;
  };

  /// From the header on.
  std::string_view bytes;
  /// By number. Where a number stands twice, the later one holds: changes are written behind what they change.
  std::map<int, Place> objects;
  /// What the trailers name.
  std::optional<Ref> catalog, info;
  /// The list of pages that is part of no other.
  std::optional<Ref> pageTree;
  /// All that are found, in the order of the file.
  std::vector<Ref> catalogs, pages;
  std::set<int> pageNumbers;
  bool isEncrypted = false;
  /// Where the last cross-reference table begins; 0 where there is none.
  size_t lastTable = 0;

  bool isPlausible(int number) const;
  size_t search(Ref ref, size_t header, size_t start);
  void examine(Ref ref, const Object &dict);
  void examineTrailer(const Object &dict);
  void readObjectStream(int number, const Object &dict, std::string_view data);
  int nextNumber() const { return objects.empty() ? 1 : objects.rbegin()->first + 1; }
  std::string withTable(std::string added, std::map<int, Place> places, Ref root) const;
};
