// Words with senses that have opposites, by the lists of [opposites] (phrase_finder.hpp).

#include <string_view>
#include <vector>

#include "models/language/records/records.hpp"
#include "models/language/senses/axes.hpp"
#include "models/language/senses/phrase_finder.hpp"
#include "models/language/senses/sense_tables.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/internal/senses.hpp"

namespace synoptic::language {
namespace {

void AddAll(const FoundPhrase& phrase, std::vector<Sense>& senses) {
  for (std::size_t i = 0; i + 1 < phrase.codes.size(); i += 2) {
    const char letter = phrase.codes[i];
    if (letter == kNegation || letter == kDenial) {
      senses.push_back(
          {phrase.span, letter == kNegation ? Sense::Kind::kNot : Sense::Kind::kDenying});
      continue;
    }
    const Axis& axis = kAxes[static_cast<std::size_t>(phrase.codes[i + 1] - kFirstAxis)];
    senses.push_back({phrase.span, Sense::Kind::kPole, axis.name, letter == kFirstPole,
                      axis.is_loose, axis.theme, axis.turns});
  }
}

}  // namespace

NegationOrder NegationOrderOf(std::string_view lang) {
  const Table order = RecordOf(lang).TableNamed("senses_order");
  if (order.Has("behind")) return NegationOrder::kBehind;
  return order.Has("both") ? NegationOrder::kBoth : NegationOrder::kBefore;
}

std::vector<Sense> FindSenses(std::string_view text, Span part, const Words& all,
                              std::string_view lang) {
  PhraseFinder finder(RecordOf(lang), "sense");
  if (finder.empty()) return {};
  std::vector<Sense> senses;
  for (const FoundPhrase& phrase : finder.FindIn(PartOfWords(text, part, all, lang))) {
    AddAll(phrase, senses);
  }
  return senses;
}

}  // namespace synoptic::language
