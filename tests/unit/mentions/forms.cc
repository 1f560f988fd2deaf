#include "tests/unit/mentions/forms.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace synoptic::mentions {
namespace {

std::vector<std::string> SplitAt(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + mark.size(), text.size()));
  }
  return parts;
}

}  // namespace

std::vector<Form> ReadForms() {
  std::vector<Form> forms;
  for (const char* const name : {"forms.tsv", "calendar_forms.tsv", "money_forms.tsv"}) {
    std::ifstream file(std::string(SYNOPTIC_SOURCE_DIR "/tests/unit/mentions/") + name);
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('#')) continue;
      std::array<std::string, 4> cells;
      std::size_t begin = 0;
      for (std::string& cell : cells) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        cell = line.substr(begin, end - begin);
        begin = std::min(end + 1, line.size());
      }
      const std::vector<std::string> figures =
          cells[1] == "all" ? SplitAt(cells[2], "; ") : std::vector{cells[1] + " " + cells[2]};
      forms.push_back({cells[0], figures, cells[3]});
    }
  }
  return forms;
}

}  // namespace synoptic::mentions
