#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "align/weights/tables.hpp"
#include "synoptic/weights.hpp"

namespace synoptic::weights {

/// A set of data that a table was learned from.
struct Source {
  std::string name;
  std::string licence;
  std::string digest;  ///< Of its files.
};

/// What a feature was when its weight was learned: mean and root mean square, over the articles
/// that everybody has (digest.hpp).
struct Yield {
  double mean = 0;
  double rms = 0;
};

/// Where the numbers of a table come from.
struct Provenance {
  std::string by;     ///< The command that learned it, or kByHand.
  std::string model;  ///< Model::hash() of the model that it was learned with; empty if by hand.
  std::vector<Source> sources;
  std::map<std::string, Yield> yields;  ///< Of those of its features that were measured.
};
inline constexpr std::string_view kByHand = "hand";

}  // namespace synoptic::weights

namespace synoptic {

struct Weights::Content {
  std::string name;
  std::string hash;
  weights::Tables tables;
  std::array<weights::Provenance, weights::kTableCount> provenance;

  const weights::Provenance& of(weights::Table table) const {
    return provenance[static_cast<std::size_t>(table)];
  }
  weights::Provenance& of(weights::Table table) {
    return provenance[static_cast<std::size_t>(table)];
  }
};

namespace weights {

/// Reads a file of tables; `file` is how errors name it. Throws Error(kInvalidFormat) with the
/// line.
Weights::Content ParseTables(std::string_view text, const std::string& file);

/// One table with its header; and the file, tables in their order.
std::string WriteTable(Table table, const Weights::Content& content);
std::string WriteTables(const Weights::Content& content);

/// Of names and values alone.
std::string HashOf(const Tables& tables);

/// Those that are compiled in, read at the first call.
const Weights::Content& DefaultContent();
inline const Tables& DefaultTables() { return DefaultContent().tables; }

}  // namespace weights
}  // namespace synoptic
