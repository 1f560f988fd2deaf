#include "models/training/rows.hpp"

#include <algorithm>
#include <fstream>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::training {
namespace {

std::vector<std::string_view> SplitFields(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return fields;
    begin = tab + 1;
  }
}

// No more than tells a tag from a text: the languages are the user's.
bool IsTag(std::string_view field) {
  return !field.empty() && field.size() <= 35 && std::ranges::all_of(field, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

}  // namespace

void VisitRows(const std::filesystem::path& file, const std::function<void(const Row&)>& visit) {
  if (!std::filesystem::exists(file)) {
    throw Error(ErrorCode::kNotFound, file.string() + ": no such file");
  }
  std::ifstream in(file);
  if (!in || std::filesystem::is_directory(file)) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be read");
  }
  std::string line;
  Row row;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const std::string place = file.string() + ":" + std::to_string(number) + ": ";
    if (const auto byte = FindInvalidUtf8(line)) {
      throw Error(ErrorCode::kInvalidText,
                  place + "expected UTF-8, found an invalid byte at " + std::to_string(*byte));
    }
    const std::vector<std::string_view> fields = SplitFields(line);
    if (fields.size() < 5 || fields.size() % 2 == 0) {
      throw Error(ErrorCode::kInvalidFormat,
                  place +
                      "expected a source, then a language and a text, twice or more, with tabs "
                      "between them; found " +
                      std::to_string(fields.size()) + " fields");
    }
    row.source = fields[0];
    row.texts.clear();
    for (std::size_t i = 1; i < fields.size(); i += 2) {
      if (!IsTag(fields[i])) {
        throw Error(ErrorCode::kInvalidFormat,
                    place + "expected a language such as \"it\" in field " + std::to_string(i + 1) +
                        ", found \"" + std::string(fields[i]) + "\"");
      }
      row.texts.emplace_back(fields[i], fields[i + 1]);
    }
    visit(row);
  }
}

}  // namespace synoptic::training
