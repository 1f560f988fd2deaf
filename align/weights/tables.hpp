#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "align/claims/extra/extra.hpp"
#include "align/claims/grouping/only_risk.hpp"
#include "align/claims/label_probability.hpp"
#include "align/claims/thresholds.hpp"
#include "align/corpus/mining/mining_model.hpp"
#include "align/corpus/pairing/pairing_model.hpp"
#include "align/linking/corroboration.hpp"
#include "align/linking/free/link_model.hpp"
#include "align/linking/free/one_sided.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/linking/ordered/bead_weights.hpp"
#include "align/linking/thresholds.hpp"

namespace synoptic::weights {

/// All weights, each part as the code that uses it wants it.
struct Tables {
  linking::BeadWeights beads{};
  linking::BeadWeights unfamiliar{};  ///< Of beads, where vectors know nothing.
  linking::LanguageLevels levels{};
  linking::RelatednessWeights relatedness{};
  linking::LinkWeights links{};
  linking::CorroborationWeights corroboration{};
  linking::OneSidedWeights one_sided{};
  claims::RiskCurve only_risk{};
  claims::ExtraWeights extra{};
  claims::LabelWeights labels{};
  linking::Thresholds linking{};
  claims::Thresholds claims{};
  corpus::PairingWeights pairing{};
  corpus::MiningWeights mining{};
};

enum class Table : std::size_t {
  kBeads,
  kUnfamiliar,
  kLevels,
  kRelatedness,
  kLinks,
  kCorroboration,
  kOnly,
  kExtra,
  kOpposites,
  kLabels,
  kLinking,
  kClaims,
  kPairing,
  kMining
};
inline constexpr std::size_t kTableCount = 14;
inline constexpr std::array<Table, kTableCount> kTables = {
    Table::kBeads,         Table::kUnfamiliar, Table::kLevels,  Table::kRelatedness, Table::kLinks,
    Table::kCorroboration, Table::kOnly,       Table::kExtra,   Table::kOpposites,   Table::kLabels,
    Table::kLinking,       Table::kClaims,     Table::kPairing, Table::kMining};

std::string_view NameOf(Table table);     ///< "links".
std::string_view MeaningOf(Table table);  ///< In a line, for people.

/// A number of a table: its name in the file, and where it goes.
struct Slot {
  std::string name;
  std::variant<float*, double*, std::size_t*> value;
};

inline double NumberOf(const Slot& slot) {
  return std::visit([](auto* value) { return static_cast<double>(*value); }, slot.value);
}

/// In the order of the file. The slots point into `tables`.
std::vector<Slot> SlotsOf(Table table, Tables& tables);

/// Makes room for a name of a table that has as many rows as its file says: those of the levels of
/// a language. The slots of the language, or none if the table has no such name.
std::vector<Slot> AddSlotsFor(std::string_view name, Table table, Tables& tables);

}  // namespace synoptic::weights
