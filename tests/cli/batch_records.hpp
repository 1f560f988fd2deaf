#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

/// What tests of batch write and read: small groups, and the lines that come of them.
namespace synoptic::cli {

/// A record with its articles in it.
inline std::string InlineRecord(const std::string& id, const std::string& more = "") {
  return R"({"id":")" + id +
         R"(","articles":[{"id":"a","lang":"it","text":"Il ponte ha riaperto lunedì. )" + more +
         R"("},{"id":"b","lang":"en","text":"The bridge reopened on Monday. )" + more + "\"}]}\n";
}

/// Records "g1", "g2" and so on; each fifth cannot be aligned.
inline std::string InlineRecords(int count) {
  std::string records;
  for (int i = 1; i <= count; ++i) {
    const std::string id = "g" + std::to_string(i);
    records += i % 5 == 0 ? "{\"id\":\"" + id + "\",\"articles\":[]}\n"
                          : InlineRecord(id, std::to_string(i) + " people came.");
  }
  return records;
}

inline std::vector<nlohmann::json> RecordsOf(const std::string& lines) {
  std::vector<nlohmann::json> records;
  for (const std::string& line : LinesOf(lines)) records.push_back(nlohmann::json::parse(line));
  return records;
}

inline std::vector<std::string> IdsOf(const std::string& lines) {
  std::vector<std::string> ids;
  for (const auto& record : RecordsOf(lines)) ids.push_back(record.at("id"));
  return ids;
}

}  // namespace synoptic::cli
