#include "objectsearch.h"

#include <Parser.h>
#include <Stream.h>

#include <algorithm>
#include <memory>

namespace {

constexpr auto npos = std::string_view::npos;
/// PDF 1.7, annex C.
constexpr int mostObjects = 8388607;
/// What is longer is none of the objects that are looked into.
constexpr size_t longestDictionary = 1 << 16, longestStream = 1 << 25;

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

size_t skipSpace(std::string_view text, size_t at) {
  while (at < text.size() && isSpace(text[at])) at++;
  return at;
}

/// Reads the number that ends before `at`, and moves there to where it begins.
std::optional<int> numberBefore(std::string_view text, size_t &at) {
  size_t end = at;
  while (at > 0 && isDigit(text[at - 1])) at--;
  if (at == end || end - at > 7) return {};
  return std::stoi(std::string(text.substr(at, end - at)));
}

bool skipSpaceBack(std::string_view text, size_t &at) {
  size_t end = at;
  while (at > 0 && isSpace(text[at - 1])) at--;
  return at < end;
}

/// Reads the number at `at`, and moves there behind it.
std::optional<int> numberAt(std::string_view text, size_t &at) {
  size_t start = at = skipSpace(text, at);
  while (at < text.size() && isDigit(text[at])) at++;
  if (at == start || at - start > 9) return {};
  return std::stoi(std::string(text.substr(start, at - start)));
}

/// Where the dictionary ends that begins at `start`; `npos` where it does not.
size_t dictionaryEnd(std::string_view bytes, size_t start) {
  std::string_view text = bytes.substr(0, std::min(bytes.size(), start + longestDictionary));
  int depth = 0, parentheses = 0;
  for (size_t at = start; at + 1 < text.size(); at++) {
    char c = text[at];
    if (c == '\\') at++;
    else if (c == '(') parentheses++;
    else if (c == ')' && parentheses > 0) parentheses--;
    else if (parentheses > 0) continue;
    else if (c == '<' && text[at + 1] == '<') depth++, at++;
    else if (c == '>' && text[at + 1] == '>' && --depth > 0) at++;
    else if (c == '>' && text[at + 1] == '>') return at + 2;
  }
  return npos;
}

Object parse(std::string_view text) {
  Parser parser(nullptr, new MemStream(text.data(), 0, Goffset(text.size()), Object(objNull)), false);
  return parser.getObj();
}

struct StreamData {
  std::string_view bytes;
  /// Whether they are as long as the dictionary says.
  bool isMeasured;
};

/// The data of the stream whose dictionary ends at `end`; none where none follows.
std::optional<StreamData> streamData(std::string_view bytes, size_t end, const Object &dict) {
  size_t start = skipSpace(bytes, end);
  if (bytes.substr(start, 6) != "stream") return {};
  start += 6;
  if (bytes.substr(start, 1) == "\r") start++;
  if (bytes.substr(start, 1) == "\n") start++;
  std::string_view data = bytes.substr(start);
  const Object &length = dict.dictLookupNF("Length");
  if (length.isInt() && length.getInt() >= 0 && size_t(length.getInt()) <= data.size()) {
    size_t behind = skipSpace(data, size_t(length.getInt()));
    if (data.substr(behind, 9) == "endstream") return StreamData{data.substr(0, size_t(length.getInt())), true};
  }
  return StreamData{data.substr(0, data.find("endstream")), false};
}

/// Fields of a cross-reference stream's entry.
void append(std::string &entries, size_t value, int bytes) {
  while (bytes-- > 0) entries.push_back(char(value >> (8 * bytes)));
}

std::string text(Ref ref) { return " " + std::to_string(ref.num) + " " + std::to_string(ref.gen) + " R"; }
std::string header(int number) { return std::to_string(number) + " 0 obj "; }

}  // namespace

ObjectSearch::ObjectSearch(std::string_view file) : bytes(file.substr(std::min(file.find("%PDF-"), file.size()))) {
  for (size_t at = bytes.find("obj"); at != npos; at = bytes.find("obj", at)) {
    size_t header = at;
    at += 3;
    if (!skipSpaceBack(bytes, header)) continue;
    auto generation = numberBefore(bytes, header);
    if (!generation || *generation > 65535 || !skipSpaceBack(bytes, header)) continue;
    auto number = numberBefore(bytes, header);
    if (!number || !isPlausible(*number)) continue;
    objects[*number] = {false, header, *generation};
    at = search({*number, *generation}, header, at);
  }
  for (size_t at = bytes.find("trailer"); at != npos; at = bytes.find("trailer", at + 7)) {
    size_t start = skipSpace(bytes, at + 7), end = dictionaryEnd(bytes, start);
    if (end != npos) examineTrailer(parse(bytes.substr(start, end - start)));
  }
  size_t table = bytes.rfind("\nxref");
  if (table != npos) lastTable = std::max(lastTable, table + 1);
  bool isFound = catalog && std::find(catalogs.begin(), catalogs.end(), *catalog) != catalogs.end();
  if (!isFound) catalog = catalogs.empty() ? std::nullopt : std::optional(catalogs.back());
}

/// Looks into the object whose value begins at `start`; tells where to go on.
size_t ObjectSearch::search(Ref ref, size_t header, size_t start) {
  size_t at = skipSpace(bytes, start);
  if (bytes.substr(at, 2) != "<<") return start;
  size_t end = dictionaryEnd(bytes, at);
  if (end == npos) return start;
  Object dict = parse(bytes.substr(at, end - at));
  if (!dict.isDict()) return start;
  examine(ref, dict);
  auto data = streamData(bytes, end, dict);
  if (!data) return end;
  if (dict.dictIs("XRef")) {
    lastTable = header;
    examineTrailer(dict);
  }
  if (dict.dictIs("ObjStm")) readObjectStream(ref.num, dict, data->bytes);
  // What is attached to a PDF may be one itself, but where a stream ends too late, it must not hide objects.
  return data->isMeasured ? size_t(data->bytes.data() + data->bytes.size() - bytes.data()) : end;
}

/// Tables of poppler are as long as the largest number.
bool ObjectSearch::isPlausible(int number) const {
  return number > 0 && number <= mostObjects && size_t(number) < bytes.size();
}

void ObjectSearch::examine(Ref ref, const Object &dict) {
  if (dict.dictIs("Catalog")) catalogs.push_back(ref);
  if (dict.dictIs("Pages") && dict.dictLookupNF("Parent").isNull()) pageTree = ref;
  if (dict.dictIs("Page") && pageNumbers.insert(ref.num).second) pages.push_back(ref);
  // The standard way to encrypt.
  if (dict.dictLookupNF("Filter").isName("Standard")) isEncrypted = true;
}

void ObjectSearch::examineTrailer(const Object &dict) {
  if (!dict.isDict()) return;
  if (dict.dictLookupNF("Root").isRef()) catalog = dict.dictLookupNF("Root").getRef();
  if (dict.dictLookupNF("Info").isRef()) info = dict.dictLookupNF("Info").getRef();
  if (!dict.dictLookupNF("Encrypt").isNull()) isEncrypted = true;
}

void ObjectSearch::readObjectStream(int number, const Object &dict, std::string_view data) {
  const Object &count = dict.dictLookupNF("N"), &first = dict.dictLookupNF("First");
  if (!count.isInt() || count.getInt() < 0 || !first.isInt() || first.getInt() < 0) return;
  size_t values = size_t(first.getInt());

  auto raw = new MemStream(data.data(), 0, Goffset(data.size()), dict.copy());
  std::unique_ptr<Stream> stream(raw->addFilters(dict.getDict()));
  stream->reset();
  std::string text;
  for (int c = stream->getChar(); c != EOF && text.size() < longestStream; c = stream->getChar()) text.push_back(char(c));

  // Poppler takes the index as a whole or not at all.
  std::vector<std::pair<int, size_t>> index;
  std::string_view head = std::string_view(text).substr(0, std::min(values, text.size()));
  size_t at = 0;
  while (index.size() < size_t(count.getInt())) {
    auto object = numberAt(head, at), offset = numberAt(head, at);
    if (!object || !offset || !isPlausible(*object)) return;
    if (!index.empty() && size_t(*offset) < index.back().second) return;
    index.push_back({*object, size_t(*offset)});
  }
  for (size_t i = 0; i < index.size(); i++) {
    objects[index[i].first] = {true, size_t(number), int(i)};
    size_t start = skipSpace(text, values + index[i].second), end = dictionaryEnd(text, start);
    if (end == npos) continue;
    Object value = parse(std::string_view(text).substr(start, end - start));
    if (value.isDict()) examine({index[i].first, 0}, value);
  }
}

std::optional<std::string> ObjectSearch::withNewTable() const {
  if (isEncrypted) {
    if (lastTable == 0) return {};
    return std::string(bytes) + "\nstartxref\n" + std::to_string(lastTable) + "\n%%EOF\n";
  }
  if (catalog) return withTable("", objects, *catalog);
  if (!pageTree) return {};
  int number = nextNumber();
  auto places = objects;
  places[number] = {false, bytes.size() + 1, 0};
  return withTable(header(number) + "<</Type/Catalog/Pages" + text(*pageTree) + ">> endobj\n", places, {number, 0});
}

std::optional<std::string> ObjectSearch::withNewPageTree() const {
  if (isEncrypted || pages.empty()) return {};
  int tree = nextNumber(), root = tree + 1;
  std::string list = header(tree) + "<</Type/Pages/Count " + std::to_string(pages.size()) + "/Kids[";
  for (Ref page : pages) list += text(page);
  list += "]>> endobj\n";
  auto places = objects;
  places[tree] = {false, bytes.size() + 1, 0};
  places[root] = {false, bytes.size() + 1 + list.size(), 0};
  return withTable(list + header(root) + "<</Type/Catalog/Pages" + text({tree, 0}) + ">> endobj\n", places, {root, 0});
}

/// The file, what is added to it, and a table of the places.
std::string ObjectSearch::withTable(std::string added, std::map<int, Place> places, Ref root) const {
  std::string index, entries;
  for (const auto &[number, place] : places) {
    index += std::to_string(number) + " 1 ";
    append(entries, place.isInStream ? 2 : 1, 1);
    append(entries, place.where, 8);
    append(entries, size_t(place.which), 4);
  }
  std::string file = std::string(bytes) + "\n" + added;
  size_t table = file.size();
  int number = places.rbegin()->first + 1;
  return std::move(file) + header(number) + "<</Type/XRef/Size " + std::to_string(number + 1) + "/W[1 8 4]/Index[" + index +
      "]/Root" + text(root) + (info && objects.count(info->num) ? "/Info" + text(*info) : "") + "/Length " +
      std::to_string(entries.size()) + ">> stream\n" + entries + "\nendstream endobj\nstartxref\n" +
      std::to_string(table) + "\n%%EOF\n";
}
