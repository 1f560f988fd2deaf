#include "align/views/page/page_strings.hpp"

#include <algorithm>
#include <cassert>

#include "align/views/page/page_assets.hpp"
#include "synoptic/error.hpp"
#include "synoptic/views.hpp"

namespace synoptic {

std::vector<std::string> PageLanguages() {
  std::vector<std::string> languages;
  for (const views::PageTable& table : views::PageTables()) languages.emplace_back(table.language);
  return languages;
}

namespace views {

PageStrings::PageStrings(std::string_view language) : language_(language) {
  const auto tables = PageTables();
  const auto table = std::ranges::find(tables, language, &PageTable::language);
  if (table == tables.end()) {
    std::string known;
    for (const PageTable& one : tables) {
      known += (known.empty() ? "" : ", ") + std::string(one.language);
    }
    throw Error(ErrorCode::kInvalidArgument,
                "language of the page: expected one of " + known + ", found \"" + language_ + '"');
  }
  std::string_view rest = table->text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    texts_.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
}

const std::string& PageStrings::operator[](std::string_view key) const {
  const auto found = texts_.find(key);
  assert(found != texts_.end());
  return found->second;
}

std::string PageStrings::Find(std::string_view key, std::string otherwise) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? std::move(otherwise) : found->second;
}

std::string PageStrings::Say(std::string_view key, const Values& values) const {
  const std::string& text = (*this)[key];
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '{' ? text.find('}', at) : text.npos;
    const std::string_view name =
        end == text.npos ? std::string_view() : std::string_view(text).substr(at + 1, end - at - 1);
    const auto value = std::ranges::find(values, name, &Values::value_type::first);
    if (end == text.npos || value == values.end()) {
      out += text[at++];
    } else {
      out += value->second;
      at = end + 1;
    }
  }
  return out;
}

std::string PageStrings::Count(std::string_view key, std::size_t n, Values values) const {
  values.emplace_back("n", std::to_string(n));
  return Say(std::string(key) + (n == 1 ? ".one" : ".other"), values);
}

std::map<std::string, std::string> PageStrings::Below(std::string_view prefix) const {
  std::map<std::string, std::string> found;
  for (const auto& [key, text] : texts_) {
    if (key.starts_with(prefix)) found.emplace(key.substr(prefix.size()), text);
  }
  return found;
}

}  // namespace views
}  // namespace synoptic
