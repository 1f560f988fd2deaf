#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace synoptic::testing {

/// Rows of fields, read as a spreadsheet reads them: a quoted field may hold anything.
inline std::vector<std::vector<std::string>> RowsOf(std::string_view text, char separator,
                                                    std::string_view end_of_row) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' && quoted && text.substr(i + 1).starts_with('"')) {
      rows.back().back() += text[i++];
    } else if (text[i] == '"' && (quoted || rows.back().back().empty())) {
      quoted = !quoted;
    } else if (text[i] == separator && !quoted) {
      rows.back().emplace_back();
    } else if (!quoted && text.substr(i).starts_with(end_of_row)) {
      i += end_of_row.size() - 1;
      rows.push_back({""});
    } else {
      rows.back().back() += text[i];
    }
  }
  EXPECT_EQ(rows.back(), std::vector<std::string>{""}) << "the last line ends";
  rows.pop_back();
  return rows;
}

}  // namespace synoptic::testing
