#include "align/weights/tables.hpp"

#include <span>
#include <utility>

namespace synoptic::weights {
namespace {

struct Description {
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array<Description, kTableCount> kDescriptions = {{
    {"beads",
     "What each feature of a bead adds to the score of a path: a semi-Markov conditional random "
     "field."},
    {"links",
     "How likely two sentences are linked: three logistic regressions, each on top of the one "
     "before."},
    {"corroboration",
     "How much a third article says of the links of two others: a logistic regression."},
    {"extra",
     "Which words of a statement another does not say: a logistic regression, and two thresholds."},
    {"linking", "What decides which sentences are linked, beside the regressions."},
    {"claims", "What decides which links make one claim, and what differs in it."},
}};

class SlotList {
 public:
  /// Features by their names, then the bias where there is one value more.
  template <typename Names>
  void AddFeatures(const std::string& prefix, const Names& names, std::span<float> values) {
    std::size_t k = 0;
    for (const auto& name : names) slots_.push_back({prefix + std::string(name), &values[k++]});
    if (k < values.size()) slots_.push_back({prefix + "bias", &values[k]});
  }

  template <typename Struct>
  void AddFields(const std::string& prefix, Struct& values) {
    for (const Field<Struct>& field : Struct::kFields) {
      std::visit(
          [&](auto member) {
            slots_.push_back({prefix + std::string(field.name), &(values.*member)});
          },
          field.member);
    }
  }

  std::vector<Slot> Take() && { return std::move(slots_); }

 private:
  std::vector<Slot> slots_;
};

std::vector<std::string_view> SurroundingsNames() {
  std::vector<std::string_view> names(linking::Competition::kNames.begin(),
                                      linking::Competition::kNames.end());
  names.insert(names.end(), linking::Surroundings::kOwnNames.begin(),
               linking::Surroundings::kOwnNames.end());
  return names;
}

}  // namespace

std::string_view NameOf(Table table) { return kDescriptions[static_cast<std::size_t>(table)].name; }

std::string_view MeaningOf(Table table) {
  return kDescriptions[static_cast<std::size_t>(table)].meaning;
}

std::vector<Slot> SlotsOf(Table table, Tables& tables) {
  SlotList slots;
  switch (table) {
    case Table::kBeads:
      slots.AddFeatures("", linking::kBeadFeatureNames, tables.beads);
      break;
    case Table::kLinks:
      slots.AddFeatures("plausibility.", linking::PlausibilityNames(), tables.links.plausibility);
      slots.AddFeatures("alone.", linking::Competition::kNames, tables.links.alone);
      slots.AddFeatures("link.", SurroundingsNames(), tables.links.link);
      slots.AddFields("closeness.", tables.links.closeness);
      break;
    case Table::kCorroboration:
      slots.AddFeatures("", linking::kCorroborationNames, tables.corroboration);
      break;
    case Table::kExtra:
      slots.AddFeatures("word.", claims::WordFeatures::kNames, tables.extra.word);
      slots.AddFields("", tables.extra);
      break;
    case Table::kLinking:
      slots.AddFields("tokens.", tables.linking.tokens);
      slots.AddFields("imagined.", tables.linking.imagined);
      slots.AddFields("mentions.", tables.linking.mentions);
      slots.AddFields("order.", tables.linking.order);
      slots.AddFields("ways.", tables.linking.ways);
      slots.AddFields("parts.", tables.linking.parts);
      break;
    case Table::kClaims:
      slots.AddFields("claims.", tables.claims.claims);
      slots.AddFields("statements.", tables.claims.statements);
      slots.AddFields("figures.", tables.claims.figures);
      slots.AddFields("words.", tables.claims.words);
      slots.AddFields("names.", tables.claims.names);
      break;
  }
  return std::move(slots).Take();
}

}  // namespace synoptic::weights
