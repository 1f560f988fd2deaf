#include "align/weights/tables.hpp"

#include <algorithm>
#include <span>
#include <string>
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
    {"unfamiliar",
     "The same where vectors do not know the languages: beads are told by their lengths, by words "
     "that are written alike, and by words that the texts themselves prove to be translations."},
    {"levels",
     "How near translations into a language come, as a factor: of two languages, the product."},
    {"relatedness",
     "Whether two articles tell of the same events: a logistic regression, and where it refuses."},
    {"links",
     "How likely two sentences are linked: two logistic regressions, the second on what becomes of "
     "the verdicts of the first."},
    {"corroboration",
     "How much a third article says of the links of two others: a logistic regression."},
    {"only",
     "Whether a sentence that is not linked has a counterpart: a logistic regression, and below "
     "which "
     "probability one-sided claims are retained at a risk, by conformal risk control."},
    {"extra",
     "Which words of a statement the other article does not say, and which claims are partial for "
     "it: two logistic regressions, each with its threshold."},
    {"opposites",
     "Which words of two statements say the opposite: logistic regressions, and thresholds."},
    {"labels", "How sure a label is: two logistic regressions, and log odds."},
    {"linking", "What decides which sentences are linked, beside the regressions."},
    {"claims", "What decides which links make one claim, and what differs in it."},
    {"pairing",
     "Whether two articles of a collection tell of the same events: a logistic regression."},
    {"mining", "Whether two sentences of large collections say the same: logistic regressions."},
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

  /// Features that are fields, then the bias.
  template <typename Struct, std::size_t N>
  void AddWeightsOf(const std::string& prefix, std::array<float, N>& values) {
    static_assert(N == Struct::kCount + 1);
    for (std::size_t k = 0; k < Struct::kCount; ++k) {
      slots_.push_back({prefix + std::string(Struct::kFields[k].name), &values[k]});
    }
    slots_.push_back({prefix + "bias", &values.back()});
  }

  /// "most.01", "most.02", ...: by hundredths of risk.
  void AddCurve(claims::RiskCurve& curve) {
    slots_.push_back({"groups", &curve.groups});
    for (std::size_t step = 1; step <= curve.most.size(); ++step) {
      slots_.push_back(
          {(step < 10 ? "most.0" : "most.") + std::to_string(step), &curve.most[step - 1]});
    }
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
    case Table::kUnfamiliar:
      slots.AddFeatures("", linking::kBeadFeatureNames, tables.unfamiliar);
      break;
    case Table::kLevels:
      for (auto& [lang, level] : tables.levels) slots.AddFields(lang + '.', level);
      break;
    case Table::kRelatedness:
      slots.AddWeightsOf<linking::RelatednessFeatures>("", tables.relatedness.weights);
      slots.AddFields("", tables.relatedness);
      break;
    case Table::kLinks:
      slots.AddWeightsOf<linking::PairFeatures>("alone.", tables.links.alone);
      slots.AddWeightsOf<linking::Competition>("link.", tables.links.link);
      break;
    case Table::kCorroboration:
      slots.AddFeatures("", linking::kCorroborationNames, tables.corroboration);
      break;
    case Table::kOnly:
      slots.AddWeightsOf<linking::OneSidedFeatures>("", tables.one_sided);
      slots.AddCurve(tables.only_risk);
      break;
    case Table::kExtra:
      slots.AddFeatures("word.", claims::WordFeatures::kNames, tables.extra.word);
      slots.AddFields("", tables.extra);
      break;
    case Table::kOpposites: {
      claims::OppositeWeights& opposites = tables.claims.opposites;
      slots.AddFeatures("reversed.", claims::ReversedFeatures::kNames, opposites.reversed);
      slots.AddFeatures("negated.", claims::NegatedFeatures::kNames, opposites.negated);
      slots.AddFeatures("retold_reversed.", claims::ReversedFeatures::kNames,
                        opposites.retold_reversed);
      slots.AddFeatures("retold_negated.", claims::NegatedFeatures::kNames,
                        opposites.retold_negated);
      slots.AddFields("", opposites);
      break;
    }
    case Table::kLabels:
      slots.AddFields("", tables.labels);
      break;
    case Table::kLinking:
      slots.AddFields("tokens.", tables.linking.tokens);
      slots.AddFields("imagined.", tables.linking.imagined);
      slots.AddFields("mentions.", tables.linking.mentions);
      slots.AddFields("order.", tables.linking.order);
      slots.AddFields("parts.", tables.linking.parts);
      break;
    case Table::kClaims:
      slots.AddFields("claims.", tables.claims.claims);
      slots.AddFields("places.", tables.claims.places);
      slots.AddFields("statements.", tables.claims.statements);
      slots.AddFields("figures.", tables.claims.figures);
      slots.AddFields("names.", tables.claims.names);
      break;
    case Table::kPairing:
      slots.AddWeightsOf<corpus::PairingFeatures>("", tables.pairing.weights);
      slots.AddFields("", tables.pairing);
      break;
    case Table::kMining:
      slots.AddWeightsOf<corpus::MiningFeatures>("", tables.mining.weights);
      slots.AddWeightsOf<corpus::MiningFeatures>("alone.", tables.mining.alone);
      slots.AddFields("", tables.mining);
      break;
  }
  return std::move(slots).Take();
}

std::vector<Slot> AddSlotsFor(std::string_view name, Table table, Tables& tables) {
  const std::string lang(name.substr(0, name.find('.')));
  const bool is_subtag = (lang.size() == 2 || lang.size() == 3) &&
                         std::ranges::all_of(lang, [](char c) { return c >= 'a' && c <= 'z'; });
  if (table != Table::kLevels || !is_subtag || tables.levels.contains(lang)) return {};
  SlotList slots;
  slots.AddFields(lang + '.', tables.levels[lang]);
  return std::move(slots).Take();
}

}  // namespace synoptic::weights
