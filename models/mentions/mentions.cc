// Runs the finders and settles overlaps. The stronger mention stays: what is in an address is
// nothing else, and a figure is no name. Of a name and a plain number the longer one stays
// ("Boeing 737", "1,5 Md"). Quotations are exempt: they hold the others. In marks of notes and in
// coordinates nothing is found.

#include "models/mentions/mentions.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "models/language/words/words.hpp"
#include "models/mentions/apparatus/parts.hpp"
#include "models/mentions/value/telling.hpp"
#include "synoptic/internal/split_once.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// Smaller is stronger.
int Rank(MentionType type) {
  switch (type) {
    case MentionType::kUrl:
    case MentionType::kHandle:
      return 0;
    case MentionType::kMoney:
      return 1;
    case MentionType::kQuantity:
    case MentionType::kAge:
    case MentionType::kScore:
    case MentionType::kRank:
    case MentionType::kMinute:
      return 2;
    case MentionType::kDate:
      return 3;
    case MentionType::kName:
      return 4;
    case MentionType::kNumber:
      return 5;
    case MentionType::kQuotation:
      return 6;
  }
  return 6;
}

// Both in order; `added` is weaker, and gives way where the two overlap.
void Merge(std::vector<Mention> added, std::vector<Mention>& settled) {
  std::vector<Mention> merged;
  merged.reserve(settled.size() + added.size());
  std::size_t next = 0;
  for (Mention& mention : added) {
    while (next < settled.size() && settled[next].span.end <= mention.span.begin) {
      merged.push_back(std::move(settled[next++]));
    }
    const bool is_free = next == settled.size() || settled[next].span.begin >= mention.span.end;
    if (is_free) merged.push_back(std::move(mention));
  }
  std::move(settled.begin() + static_cast<std::ptrdiff_t>(next), settled.end(),
            std::back_inserter(merged));
  settled = std::move(merged);
}

// Names inside of a number: abbreviated scales, and Roman numerals that were read as ordinals.
void DropHeldBy(const std::vector<Mention>& numbers, std::vector<Mention>& names) {
  std::erase_if(names, [&](const Mention& name) {
    const auto number = std::ranges::partition_point(
        numbers, [&](const Mention& m) { return m.span.end < name.span.end; });
    if (number == numbers.end() || number->span.begin > name.span.begin) return false;
    return number->span.size() > name.span.size() ||
           number->value.figure()->kind == Figure::Kind::kOrdinal;
  });
}

// What touches parts that say nothing; both in order.
void DropIn(const std::vector<Span>& silent, std::vector<Mention>& mentions) {
  if (silent.empty()) return;
  std::erase_if(mentions, [&](const Mention& mention) {
    const auto part = std::ranges::partition_point(
        silent, [&](Span span) { return span.end <= mention.span.begin; });
    return part != silent.end() && part->begin < mention.span.end;
  });
}

bool ComesBefore(const Mention& a, const Mention& b) {
  return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
}

}  // namespace

std::vector<Mention> FindMentions(std::string_view text, std::string_view lang,
                                  std::string_view date) {
  return FindMentions(text, lang, date, language::SplitWords(text, lang));
}

std::vector<Mention> FindMentions(std::string_view text, std::string_view lang,
                                  std::string_view date, const Words& words) {
  constexpr int kRanks = 6;
  std::vector<Mention> by_rank[kRanks];
  const auto sort_in = [&](std::vector<Mention> found) {
    for (Mention& mention : found) {
      by_rank[Rank(mention.type)].push_back(std::move(mention));
    }
  };
  std::vector<Mention> addresses = mentions::FindAddresses(text, lang);
  if (addresses.empty()) {
    sort_in(mentions::FindFigures(text, lang, date));
  } else {
    sort_in(mentions::FindFigures(mentions::Detached(text, addresses), lang, date));
  }
  sort_in(std::move(addresses));
  sort_in(mentions::FindNames(text, lang, words));
  const std::vector<Span> silent = mentions::FindSilentParts(text, lang);
  for (std::vector<Mention>& found : by_rank) DropIn(silent, found);

  DropHeldBy(by_rank[Rank(MentionType::kNumber)], by_rank[Rank(MentionType::kName)]);
  std::vector<Mention> settled;
  for (std::vector<Mention>& weaker : by_rank) Merge(std::move(weaker), settled);

  std::vector<Mention> quotations = mentions::FindQuotations(text, lang);
  std::move(quotations.begin(), quotations.end(), std::back_inserter(settled));
  std::ranges::stable_sort(settled, ComesBefore);
  for (Mention& mention : settled) mention.telling = mentions::TellingOf(mention);
  return settled;
}

}  // namespace synoptic
