// What two statements disagree on. A mention has a counterpart if any mention of the other side can
// be equal to it, or if its words are found there although nothing was recognised in them. What is
// left on both sides is compared by place: of the mentions of one kind, those whose neighbouring
// words match are taken for what the two articles say of the same thing. Pairs are made from the
// best place down; a mention left without one is something that only one side says, not a
// difference. Names go another way (name_differences.cc).

#include "align/claims/differences.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "align/claims/name_differences.hpp"
#include "align/claims/statement.hpp"
#include "align/mentions/values.hpp"

namespace synoptic::claims {
namespace {

using mentions::Agreement;
using mentions::CompareDates;
using mentions::CompareValues;
using mentions::ValueComparison;

// Words that are this close on average, and none of them further than that, say the same.
constexpr float kSameMeaning = 0.45F;
constexpr float kLeastOfSameMeaning = 0.42F;
// Of quotations, what is said in other words is not another quotation.
constexpr float kOtherQuotation = 0.25F;
constexpr std::size_t kWordsOfQuotation = 4;
// Places this much alike are one.
constexpr float kSamePlaceOfFigure = 0.25F;
// Where nothing else is left that it might be.
constexpr float kSamePlaceOfOnlyFigure = 0.1F;
// Where the same is only told in other words, places are less certain.
constexpr float kSamePlaceOfFigureRetold = 0.2F;

bool IsSame(Finding finding) {
  return finding.mean >= kSameMeaning && finding.least >= kLeastOfSameMeaning;
}

// Two quotations. Either is found in the other when its words are.
ValueComparison CompareQuotations(const Opposed& sides, const Opposed& back,
                                  const Statement::Placed& a, const Statement::Placed& b) {
  const Finding there = Find(sides, a, b.begin, b.end);
  const Finding here = Find(back, b, a.begin, a.end);
  if (IsSame(there) || IsSame(here)) return {Agreement::kAgree, {}};
  const bool is_long = a.end - a.begin >= kWordsOfQuotation && b.end - b.begin >= kWordsOfQuotation;
  const bool is_other = is_long && std::max(there.mean, here.mean) < kOtherQuotation;
  return {is_other ? Agreement::kDiffer : Agreement::kIncomparable, {}};
}

bool IsYear(std::string_view value) {
  return value.size() == 4 && value >= "1000" && value <= "2100" &&
         std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

// A year that stands alone is taken for a number where nothing around it says otherwise.
bool AreYears(const Mention& a, const Mention& b) {
  const auto may_be = [](MentionType type) {
    return type == MentionType::kDate || type == MentionType::kNumber;
  };
  return a.type != b.type && may_be(a.type) && may_be(b.type) && IsYear(a.value) && IsYear(b.value);
}

ValueComparison CompareMentions(const Opposed& sides, const Opposed& back,
                                const Statement::Placed& a, const Statement::Placed& b) {
  constexpr MentionType kQuotation = MentionType::kQuotation;
  if (AreYears(a.mention, b.mention)) return CompareDates(a.mention.value, b.mention.value);
  return a.mention.type == kQuotation && b.mention.type == kQuotation
             ? CompareQuotations(sides, back, a, b)
             : CompareValues(a.mention, b.mention);
}

// Names are compared elsewhere (name_differences.hpp), so they count as having one.
std::vector<bool> WithCounterpart(const Opposed& sides, const Opposed& back) {
  std::vector<bool> has(sides.from.mentions.size());
  for (std::size_t m = 0; m < has.size(); ++m) {
    const Statement::Placed& placed = sides.from.mentions[m];
    has[m] = placed.mention.type == MentionType::kName || IsSame(FindAnywhere(sides, placed)) ||
             std::ranges::any_of(sides.to.mentions, [&](const Statement::Placed& other) {
               const Agreement agreement = CompareMentions(sides, back, placed, other).agreement;
               return agreement == Agreement::kEqual || agreement == Agreement::kAgree;
             });
  }
  return has;
}

struct Candidate {
  std::size_t a;
  std::size_t b;
  float place;
  std::string reason;
};

// Bare numbers that are so far apart count or measure different things ("2.5 times", "80 billion").
bool AreOfOneScale(const Mention& a, const Mention& b) {
  constexpr double kLargestRatio = 20;
  if (a.type != MentionType::kNumber || b.type != MentionType::kNumber) return true;
  const auto size = [](std::string_view value) {
    value.remove_prefix(std::min(value.find_first_of("0123456789"), value.size()));
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  };
  const auto [smaller, larger] = std::minmax({size(a.value), size(b.value)});
  return larger <= kLargestRatio * std::max(smaller, 1.0);
}

std::optional<Candidate> Compare(const Opposed& sides, const Opposed& back, Telling telling,
                                 std::size_t i, std::size_t j) {
  const Statement::Placed& a = sides.from.mentions[i];
  const Statement::Placed& b = sides.to.mentions[j];
  ValueComparison comparison = CompareMentions(sides, back, a, b);
  if (comparison.agreement != Agreement::kDiffer) return std::nullopt;
  if (!AreOfOneScale(a.mention, b.mention)) return std::nullopt;
  const float place = PlaceSimilarity(sides, back, a, b);
  const float least =
      telling == Telling::kRetold ? kSamePlaceOfFigureRetold : kSamePlaceOfOnlyFigure;
  if (place < least) return std::nullopt;
  return Candidate{i, j, place, std::move(comparison.reason)};
}

// Pairs in weakly matching places stay only if neither could be in another.
void DropDoubtful(const Opposed& sides, std::vector<Candidate>& candidates) {
  std::vector<std::size_t> choices_of_a(sides.from.mentions.size());
  std::vector<std::size_t> choices_of_b(sides.to.mentions.size());
  for (const Candidate& candidate : candidates) {
    ++choices_of_a[candidate.a];
    ++choices_of_b[candidate.b];
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return candidate.place < kSamePlaceOfFigure &&
           (choices_of_a[candidate.a] > 1 || choices_of_b[candidate.b] > 1);
  });
}

// Figures, dates and quotations.
std::vector<Candidate> FindValueDifferences(const Opposed& sides, const Opposed& back,
                                            Telling telling) {
  std::vector<bool> a_done = WithCounterpart(sides, back);
  std::vector<bool> b_done = WithCounterpart(back, sides);
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < a_done.size(); ++i) {
    for (std::size_t j = 0; j < b_done.size() && !a_done[i]; ++j) {
      if (b_done[j]) continue;
      if (auto candidate = Compare(sides, back, telling, i, j))
        candidates.push_back(*std::move(candidate));
    }
  }
  DropDoubtful(sides, candidates);
  std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::place);
  std::vector<Candidate> chosen;
  for (Candidate& candidate : candidates) {
    if (a_done[candidate.a] || b_done[candidate.b]) continue;
    a_done[candidate.a] = b_done[candidate.b] = true;
    chosen.push_back(std::move(candidate));
  }
  return chosen;
}

}  // namespace

std::vector<Difference> FindDifferences(const MemberText& a, const MemberText& b) {
  if (a.encoding->tokens.empty() || b.encoding->tokens.empty()) return {};
  const Opposed sides = Oppose(ReadStatement(a), ReadStatement(b));
  const Opposed back = Reversed(sides);
  const Telling telling = HowTold(sides, back);
  std::vector<Difference> differences;
  const auto add = [&](const Mention& left, const Mention& right, std::string reason) {
    differences.push_back({left.type, {{a.article, left}, {b.article, right}}, std::move(reason)});
  };
  for (const Candidate& candidate : FindValueDifferences(sides, back, telling)) {
    add(sides.from.mentions[candidate.a].mention, sides.to.mentions[candidate.b].mention,
        candidate.reason);
  }
  for (const NamePair& names : FindNameDifferences(sides, back)) add(names.a, names.b, {});
  std::ranges::stable_sort(differences, {}, [](const Difference& difference) {
    return difference.members[0].mention.span.begin;
  });
  return differences;
}

}  // namespace synoptic::claims
