#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::language {

/// A language as people write it down: a file of sections, "[name]" on a line of its own, with
/// entries "key = value", one a line. A line that begins with a space goes on with the value above;
/// one that begins with "#" is a comment. Quotation marks around a value keep the spaces at its
/// ends. What sections and keys there are is for those to say who compile them (compile.hpp).
struct RecordEntry {
  std::string key;
  std::string value;
  std::string place;  ///< "it.lang, line 12": for messages.
};

struct RecordSection {
  std::string name;
  std::string place;
  std::vector<RecordEntry> entries;  ///< In the order of the file; keys may recur.
};

struct RecordSource {
  std::string lang;  ///< A primary subtag; "und" of what holds for all languages.
  std::vector<RecordSection> sections;

  /// Its entries in a section; empty if there is none.
  const std::vector<RecordEntry>& Entries(std::string_view section) const;

  /// All values of a key, a space between.
  std::string Value(std::string_view section, std::string_view key) const;
};

/// Reads a record. Throws Error(kInvalidFormat) that names `file`, the line, and what was expected.
RecordSource ReadRecord(std::string_view text, const std::string& lang, const std::string& file);

/// Adds the entries of `more` behind those of the same sections.
void Extend(RecordSource& record, const RecordSource& more);

/// Throws Error(kInvalidFormat): "it.lang, line 12: expected ..., found ...".
[[noreturn]] void Refuse(const std::string& place, const std::string& expected,
                         std::string_view found);

/// Calls `visit` with what stands between the separators of `text`, without spaces around it, if
/// it is anything.
template <typename Visit>
void ForEachPart(std::string_view text, char separator, const Visit& visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) visit(part);
    begin = end + 1;
  }
}

}  // namespace synoptic::language
