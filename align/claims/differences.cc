// What two statements disagree on. A mention has a counterpart if any mention of the other side can
// be equal to it, or if its words are found there although nothing was recognised in them. What is
// left on both sides is compared by place: of the mentions of one kind, those whose neighbouring
// words match are taken for what the two articles say of the same thing. Pairs are made from the
// best place down; a mention left without one is something that only one side says, not a
// difference.
//
// Names are recognised with care, and one that stands alone is often missed. A name without a
// counterpart is therefore compared with capitalised words without one, too.

#include "align/claims/differences.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "align/matching/token_similarity.hpp"
#include "align/mentions/name_match.hpp"
#include "align/mentions/values.hpp"
#include "synoptic/text.hpp"

namespace synoptic::claims {
namespace {

using matching::TokenRange;
using mentions::Agreement;
using mentions::CompareDates;
using mentions::CompareValues;
using mentions::NameSimilarity;
using mentions::ValueComparison;

// Words that are this close on average, and none of them further than that, say the same.
constexpr float kSameMeaning = 0.45F;
constexpr float kLeastOfSameMeaning = 0.42F;
// Names that are less alike than this are spelt as two.
constexpr double kOtherName = 0.45;
// A word that nothing but its capital makes a name has to be this far from all words there.
constexpr float kNoMeaning = 0.3F;
// Of quotations, what is said in other words is not another quotation.
constexpr float kOtherQuotation = 0.25F;
constexpr std::size_t kWordsOfQuotation = 4;
// How many words on each side of a mention make up its place.
constexpr std::size_t kNeighbours = 4;
// Places this much alike are one. Names stand in many places, figures in few.
constexpr float kSamePlaceOfFigure = 0.25F;
// Where nothing else is left that it might be.
constexpr float kSamePlaceOfOnlyFigure = 0.1F;
// Statements whose words match this well on average are as good as translations. Where the same is
// only told in other words, places are less certain, and a capital proves nothing.
constexpr float kTranslation = 0.42F;
constexpr float kSamePlaceOfFigureRetold = 0.2F;
constexpr float kSamePlaceOfNameRetold = 0.45F;
constexpr float kSamePlaceOfName = 0.4F;
constexpr float kSamePlaceOfCapital = 0.45F;

// One side: the words of its units, one after the other, and what may disagree in them.
struct Statement {
  struct Placed {
    Mention mention;
    std::size_t begin;  // Its words, in the encoding.
    std::size_t end;
    enum class Evidence { kRecognised, kCapital } evidence;
  };
  const MemberText* text;
  std::vector<Placed> mentions;

  std::size_t size() const { return text->encoding->tokens.size(); }
  const Token& token(std::size_t t) const { return text->encoding->tokens[t]; }
};

bool IsCompared(MentionType type) {
  return type != MentionType::kUrl && type != MentionType::kHandle;
}

void AddMentions(const Unit& unit, TokenRange range, Statement& statement) {
  for (const Mention& mention : unit.mentions) {
    if (!IsCompared(mention.type)) continue;
    std::size_t begin = range.begin;
    while (begin < range.end && statement.token(begin).span.end <= mention.span.begin) ++begin;
    std::size_t end = begin;
    while (end < range.end && statement.token(end).span.begin < mention.span.end) ++end;
    statement.mentions.push_back({mention, begin, end, Statement::Placed::Evidence::kRecognised});
  }
}

// Capitalised words that are no mention; the first of a sentence is always capitalised.
void AddCapitalised(TokenRange range, Statement& statement) {
  const std::size_t recognised = statement.mentions.size();
  for (std::size_t t = range.begin + 1; t < range.end; ++t) {
    const Span span = statement.token(t).span;
    const bool is_taken =
        std::any_of(statement.mentions.begin(),
                    statement.mentions.begin() + static_cast<std::ptrdiff_t>(recognised),
                    [&](const Statement::Placed& placed) {
                      return placed.mention.type != MentionType::kQuotation && placed.begin <= t &&
                             t < placed.end;
                    });
    if (is_taken) continue;
    std::string value = ValueAsName(Slice(statement.text->entry->article.text, span));
    if (value.empty()) continue;
    statement.mentions.push_back({{MentionType::kName, span, std::move(value)},
                                  t,
                                  t + 1,
                                  Statement::Placed::Evidence::kCapital});
  }
}

Statement ReadStatement(const MemberText& text) {
  Statement statement{&text, {}};
  const std::vector<Token>& tokens = text.encoding->tokens;
  for (std::size_t u = 0; u < text.units->size(); ++u) {
    const auto of_unit = std::ranges::equal_range(tokens, u, {}, &Token::unit);
    const TokenRange range{static_cast<std::size_t>(of_unit.begin() - tokens.begin()),
                           static_cast<std::size_t>(of_unit.end() - tokens.begin())};
    AddMentions(text.entry->units[(*text.units)[u]], range, statement);
    AddCapitalised(range, statement);
  }
  return statement;
}

// The statements together, and the similarities of their words both ways.
struct Opposed {
  Statement from;
  Statement to;
  Matrix similarity;  // from x to.
};

// How well the words of a mention are found on the other side: all of them, and the worst.
struct Finding {
  float mean = 0;
  float least = 0;

  bool IsSame() const { return mean >= kSameMeaning && least >= kLeastOfSameMeaning; }
};

// Among the words [begin, end).
Finding Find(const Opposed& sides, const Statement::Placed& placed, std::size_t begin,
             std::size_t end) {
  float matched = 0;
  float total = 0;
  float least = 1;
  for (std::size_t t = placed.begin; t < placed.end; ++t) {
    const float weight = sides.from.token(t).weight;
    const std::span<const float> row = sides.similarity.row(t).subspan(begin, end - begin);
    const float best = row.empty() ? 0 : *std::ranges::max_element(row);
    matched += weight * best;
    total += weight;
    least = std::min(least, best);
  }
  return total > 0 ? Finding{matched / total, least} : Finding{};
}

Finding FindAnywhere(const Opposed& sides, const Statement::Placed& placed) {
  return Find(sides, placed, 0, sides.to.size());
}

enum class Telling { kTranslated, kRetold };

Telling HowTold(const Opposed& sides, const Opposed& back) {
  const auto found = [](const Opposed& opposed) {
    return FindAnywhere(opposed, {{}, 0, opposed.from.size(), {}}).mean;
  };
  const float mean = (found(sides) + found(back)) / 2;
  return mean >= kTranslation ? Telling::kTranslated : Telling::kRetold;
}

// Two names or two quotations. Either is found in the other when its words are.
ValueComparison CompareWordings(const Opposed& sides, const Opposed& back,
                                const Statement::Placed& a, const Statement::Placed& b) {
  const Finding there = Find(sides, a, b.begin, b.end);
  const Finding here = Find(back, b, a.begin, a.end);
  if (there.IsSame() || here.IsSame()) return {Agreement::kAgree, {}};
  if (a.mention.type == MentionType::kQuotation) {
    const bool is_long =
        a.end - a.begin >= kWordsOfQuotation && b.end - b.begin >= kWordsOfQuotation;
    const bool is_other = is_long && std::max(there.mean, here.mean) < kOtherQuotation;
    return {is_other ? Agreement::kDiffer : Agreement::kIncomparable, {}};
  }
  const bool is_one = NameSimilarity(a.mention.value, b.mention.value) >= kOtherName;
  return {is_one ? Agreement::kAgree : Agreement::kDiffer, {}};
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
  const MentionType type = a.mention.type;
  if (AreYears(a.mention, b.mention)) return CompareDates(a.mention.value, b.mention.value);
  const bool is_wording = type == MentionType::kName || type == MentionType::kQuotation;
  if (!is_wording || type != b.mention.type) return CompareValues(a.mention, b.mention);
  return CompareWordings(sides, back, a, b);
}

std::vector<bool> WithCounterpart(const Opposed& sides, const Opposed& back) {
  std::vector<bool> has(sides.from.mentions.size());
  for (std::size_t m = 0; m < has.size(); ++m) {
    const Statement::Placed& placed = sides.from.mentions[m];
    const Finding finding = FindAnywhere(sides, placed);
    has[m] =
        finding.IsSame() ||
        (placed.evidence == Statement::Placed::Evidence::kCapital && finding.mean >= kNoMeaning) ||
        std::ranges::any_of(sides.to.mentions, [&](const Statement::Placed& other) {
          const Agreement agreement = CompareMentions(sides, back, placed, other).agreement;
          return agreement == Agreement::kEqual || agreement == Agreement::kAgree;
        });
  }
  return has;
}

// How well the words around a mention of one side match those around one of the other.
float PlaceCoverage(const Opposed& sides, const Statement::Placed& here,
                    const Statement::Placed& there) {
  constexpr std::size_t kReach = 2 * kNeighbours;  // Languages order words differently.
  const std::size_t to_begin = there.begin - std::min(there.begin, kReach);
  const std::size_t to_end = std::min(sides.to.size(), there.end + kReach);
  float matched = 0;
  float total = 0;
  const auto add = [&](std::size_t t, std::size_t steps) {
    const float weight = sides.from.token(t).weight / std::sqrt(static_cast<float>(steps));
    float best = 0;
    for (std::size_t s = to_begin; s < to_end; ++s) {
      if (s < there.begin || s >= there.end) best = std::max(best, sides.similarity.row(t)[s]);
    }
    matched += weight * best;
    total += weight;
  };
  for (std::size_t steps = 1; steps <= kNeighbours; ++steps) {
    if (steps <= here.begin) add(here.begin - steps, steps);
    if (here.end + steps <= sides.from.size()) add(here.end + steps - 1, steps);
  }
  return total > 0 ? matched / total : 0;
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

// How much alike the places of two mentions have to be; more than 1 if no place will do.
float LeastPlace(const Statement::Placed& a, const Statement::Placed& b, Telling telling) {
  using enum Statement::Placed::Evidence;
  const bool is_name = a.mention.type == MentionType::kName;
  const bool is_capital = a.evidence == kCapital || b.evidence == kCapital;
  if (is_capital && b.evidence == a.evidence) return 2;
  if (telling == Telling::kRetold) {
    if (is_capital) return 2;
    return is_name ? kSamePlaceOfNameRetold : kSamePlaceOfFigureRetold;
  }
  if (is_capital) return kSamePlaceOfCapital;
  return is_name ? kSamePlaceOfName : kSamePlaceOfOnlyFigure;
}

std::optional<Candidate> Compare(const Opposed& sides, const Opposed& back, Telling telling,
                                 std::size_t i, std::size_t j) {
  const Statement::Placed& a = sides.from.mentions[i];
  const Statement::Placed& b = sides.to.mentions[j];
  ValueComparison comparison = CompareMentions(sides, back, a, b);
  if (comparison.agreement != Agreement::kDiffer) return std::nullopt;
  if (!AreOfOneScale(a.mention, b.mention)) return std::nullopt;
  const float place = (PlaceCoverage(sides, a, b) + PlaceCoverage(back, b, a)) / 2;
  if (place < LeastPlace(a, b, telling)) return std::nullopt;
  return Candidate{i, j, place, std::move(comparison.reason)};
}

// Of figures and dates, pairs in weakly matching places stay only if neither could be in another.
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

}  // namespace

std::vector<Difference> FindDifferences(const MemberText& a, const MemberText& b) {
  Opposed sides{ReadStatement(a), ReadStatement(b), {}};
  if (sides.from.mentions.empty() || sides.to.mentions.empty()) return {};
  if (sides.from.size() == 0 || sides.to.size() == 0) return {};
  sides.similarity =
      matching::TokenComparer(*b.encoding).Compare(*a.encoding, {0, sides.from.size()});
  const Opposed back{sides.to, sides.from, matching::Transposed(sides.similarity)};
  std::vector<bool> a_done = WithCounterpart(sides, back);
  std::vector<bool> b_done = WithCounterpart(back, sides);

  const Telling telling = HowTold(sides, back);
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
  std::ranges::sort(chosen, {}, &Candidate::a);
  std::vector<Difference> differences;
  for (Candidate& candidate : chosen) {
    const Mention& left = sides.from.mentions[candidate.a].mention;
    const Mention& right = sides.to.mentions[candidate.b].mention;
    differences.push_back(
        {left.type, {{a.article, left}, {b.article, right}}, std::move(candidate.reason)});
  }
  return differences;
}

}  // namespace synoptic::claims
