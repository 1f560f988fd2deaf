// What two statements disagree on. Figures and dates are paired by what they say and where they
// stand (figure_pairs.cc), names go another way (name_differences.cc). A quotation has a
// counterpart if its words are found on the other side; those left on both sides are paired by
// place, which is told by the words around them, from the most alike down. A mention left without
// another is something that only one side says, not a difference.

#include "align/claims/differences/differences.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "align/claims/differences/compared_text.hpp"
#include "align/claims/differences/figure_pairs.hpp"
#include "align/claims/differences/moved_figures.hpp"
#include "align/claims/differences/name_differences.hpp"
#include "align/claims/differences/numbered_names.hpp"
#include "align/claims/differences/opposite_directions.hpp"
#include "align/claims/differences/opposites.hpp"
#include "align/claims/differences/told_elsewhere.hpp"
#include "synoptic/internal/compare_values.hpp"
#include "synoptic/internal/digit_runs.hpp"
#include "synoptic/internal/whose_money.hpp"

namespace synoptic::claims {
namespace {

using mentions::Agreement;
using mentions::ValueComparison;

// Pairs of words; statements are sentences, and what is longer is a table or no text at all.
constexpr std::size_t kMostPairs = 1'000'000;
// Likewise of figures.
constexpr std::size_t kMostFigures = 10'000;

bool IsSame(Finding finding, const StatementThresholds& thresholds) {
  return finding.mean >= thresholds.same_meaning &&
         finding.least >= thresholds.least_of_same_meaning;
}

// Two quotations. Either is found in the other when its words are.
ValueComparison CompareQuotations(const TextPair& sides, const TextPair& back,
                                  const ComparedText::Placed& a, const ComparedText::Placed& b,
                                  const StatementThresholds& thresholds) {
  const Finding there = Find(sides, a, b.begin, b.end);
  const Finding here = Find(back, b, a.begin, a.end);
  if (IsSame(there, thresholds) || IsSame(here, thresholds)) return {Agreement::kAgree, {}};
  const bool is_long = a.end - a.begin >= thresholds.words_of_quotation &&
                       b.end - b.begin >= thresholds.words_of_quotation;
  // Where the quotation is most of the statement, nothing says that it is one of the same.
  const auto is_most = [](const ComparedText& compared, const ComparedText::Placed& placed) {
    return 2 * (placed.end - placed.begin) > compared.size();
  };
  const bool is_amid = !is_most(sides.from, a) && !is_most(sides.to, b);
  const bool is_other =
      is_long && is_amid && std::max(there.mean, here.mean) < thresholds.other_quotation;
  return {is_other ? Agreement::kDiffer : Agreement::kIncomparable, {}};
}

struct Candidate {
  std::size_t a;
  std::size_t b;
  float place = 0;
};

std::vector<Candidate> DifferingQuotations(const TextPair& sides, const TextPair& back,
                                           const StatementThresholds& thresholds) {
  const auto agree = [](Agreement agreement) {
    return agreement == Agreement::kEqual || agreement == Agreement::kAgree;
  };
  std::vector<bool> a_done(sides.from.mentions.size());
  std::vector<bool> b_done(sides.to.mentions.size());
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < a_done.size(); ++i) {
    for (std::size_t j = 0; j < b_done.size(); ++j) {
      const ComparedText::Placed& a = sides.from.mentions[i];
      const ComparedText::Placed& b = sides.to.mentions[j];
      const bool are_quotations =
          a.mention.type == MentionType::kQuotation && b.mention.type == MentionType::kQuotation;
      if (!are_quotations) continue;
      const Agreement agreement = CompareQuotations(sides, back, a, b, thresholds).agreement;
      if (agree(agreement)) a_done[i] = b_done[j] = true;
      const float place = PlaceSimilarity(sides, back, a, b);
      if (agreement == Agreement::kDiffer && place >= thresholds.place_of_quotation) {
        candidates.push_back({i, j, place});
      }
    }
  }
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return IsSame(FindAnywhere(sides, sides.from.mentions[candidate.a]), thresholds) ||
           IsSame(FindAnywhere(back, sides.to.mentions[candidate.b]), thresholds);
  });
  std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::place);
  std::erase_if(candidates, [&](const Candidate& candidate) {
    if (a_done[candidate.a] || b_done[candidate.b]) return true;
    a_done[candidate.a] = b_done[candidate.b] = true;
    return false;
  });
  return candidates;
}

bool IsFigure(MentionType type) {
  switch (type) {
    case MentionType::kNumber:
    case MentionType::kQuantity:
    case MentionType::kMoney:
    case MentionType::kDate:
    case MentionType::kAge:
    case MentionType::kScore:
    case MentionType::kRank:
    case MentionType::kMinute:
      return true;
    case MentionType::kName:
    case MentionType::kQuotation:
    case MentionType::kUrl:
    case MentionType::kHandle:
      return false;
  }
  return false;
}

// Addresses are not compared.
DifferenceType TypeOf(MentionType type) {
  switch (type) {
    case MentionType::kNumber:
      return DifferenceType::kNumber;
    case MentionType::kQuantity:
      return DifferenceType::kQuantity;
    case MentionType::kMoney:
      return DifferenceType::kMoney;
    case MentionType::kDate:
      return DifferenceType::kDate;
    case MentionType::kAge:
      return DifferenceType::kAge;
    case MentionType::kScore:
      return DifferenceType::kScore;
    case MentionType::kRank:
      return DifferenceType::kRank;
    case MentionType::kMinute:
      return DifferenceType::kMinute;
    case MentionType::kQuotation:
      return DifferenceType::kQuotation;
    case MentionType::kName:
    case MentionType::kUrl:
    case MentionType::kHandle:
      break;
  }
  return DifferenceType::kName;
}

// Digits of the statement where nothing was recognised in them.
std::vector<std::string> LooseRuns(const ComparedText& compared) {
  std::string rest;
  const std::string& text = compared.text->entry->article.text;
  for (const std::size_t u : *compared.text->units) {
    const Unit& unit = compared.text->entry->units[u];
    std::size_t begin = unit.span.begin;
    for (const Mention& mention : unit.mentions) {
      if (!IsFigure(mention.type)) continue;
      rest.append(text, begin, mention.span.begin - begin).append("; ");
      begin = mention.span.end;
    }
    rest.append(text, begin, unit.span.end - begin).append("; ");
  }
  return language::DigitRuns(rest);
}

// The words of the statement that belong to no figure.
std::vector<std::size_t> LooseWords(const ComparedText& compared) {
  std::vector<bool> is_taken(compared.size());
  for (const ComparedText::Placed& placed : compared.mentions) {
    if (!IsFigure(placed.mention.type)) continue;
    for (std::size_t t = placed.begin; t < placed.end; ++t) is_taken[t] = true;
  }
  std::vector<std::size_t> loose;
  for (std::size_t t = 0; t < is_taken.size(); ++t) {
    if (!is_taken[t]) loose.push_back(t);
  }
  return loose;
}

// Whether the words of a figure are found among those of the other side that belong to none.
bool StandsInWords(const TextPair& sides, const ComparedText::Placed& placed,
                   const std::vector<std::size_t>& loose, const StatementThresholds& thresholds) {
  Finding finding = {0, 1};
  for (std::size_t t = placed.begin; t < placed.end; ++t) {
    float best = 0;
    for (const std::size_t s : loose) best = std::max(best, sides.similarity.row(t)[s]);
    finding.mean += best / static_cast<float>(placed.end - placed.begin);
    finding.least = std::min(finding.least, best);
  }
  return IsSame(finding, thresholds);
}

// Whether a word beside a figure is found among those of the other side that belong to none: what
// it counts. It stands behind the number, perhaps with a measure word or an adjective between, or,
// in Japanese, before it.
bool CountsWhatStands(const TextPair& sides, const ComparedText::Placed& placed,
                      const std::vector<std::size_t>& loose, const Thresholds& thresholds) {
  constexpr std::size_t kBehind = 2;
  const auto is_found = [&](std::size_t t) {
    return sides.from.weight(t) >= thresholds.names.weight &&
           std::ranges::any_of(loose, [&](std::size_t s) {
             return sides.similarity.row(t)[s] >= thresholds.words.match;
           });
  };
  if (placed.begin > 0 && is_found(placed.begin - 1)) return true;
  const std::size_t last = std::min(placed.end + kBehind, sides.from.size());
  for (std::size_t t = placed.end; t < last; ++t) {
    if (is_found(t)) return true;
  }
  return false;
}

// Of an amount of money: with the name of a country that stands just behind it ("dollari
// canadesi").
bool TellsWhose(const ComparedText& compared, std::size_t m) {
  const Mention& money = compared.mentions[m].mention;
  if (money.type != MentionType::kMoney) return false;
  Span span = money.span;
  if (m + 1 < compared.mentions.size()) {
    const Span next = compared.mentions[m + 1].mention.span;
    const bool is_name = compared.mentions[m + 1].mention.type == MentionType::kName;
    if (is_name && next.begin >= span.end && next.begin <= span.end + 1) span.end = next.end;
  }
  const Article& article = compared.text->entry->article;
  return mentions::TellsWhoseMoney(article.text, span, *compared.text->split, article.lang);
}

struct Figures {
  std::vector<StatedFigure> stated;
  std::vector<std::size_t> at;  // Index into Statement::mentions.
};

// Days of the week are named on both sides: then no other word stands for one.
bool AreWeekdays(const Mention& mention, const ComparedText& other) {
  const auto is_weekday = [](const Mention& date) {
    const Dates* const dates = date.value.dates();
    return dates != nullptr && dates->first.weekday > 0;
  };
  return is_weekday(mention) &&
         std::ranges::any_of(other.mentions, [&](const ComparedText::Placed& placed) {
           return is_weekday(placed.mention);
         });
}

// "Today", "last Tuesday": of which day depends on when it was written.
bool IsDay(const Mention& mention) {
  const Dates* const dates = mention.value.dates();
  return dates != nullptr && dates->first.day > 0;
}

// Of articles that were written apart, what the other one tells elsewhere is found, too, and days
// that are told without a number are not compared.
Figures FiguresOf(const TextPair& sides, linking::Comparability comparability,
                  const Thresholds& all) {
  const StatementThresholds& thresholds = all.statements;
  Figures figures;
  const std::vector<std::string> loose = LooseRuns(sides.to);
  const std::vector<std::size_t> loose_words = LooseWords(sides.to);
  const std::string& text = sides.from.text->entry->article.text;
  for (std::size_t m = 0; m < sides.from.mentions.size(); ++m) {
    const ComparedText::Placed& placed = sides.from.mentions[m];
    if (!IsFigure(placed.mention.type)) continue;
    std::vector<std::string> runs = language::DigitRuns(Slice(text, placed.mention.span));
    bool is_found = runs.empty() ? !AreWeekdays(placed.mention, sides.to) &&
                                       StandsInWords(sides, placed, loose_words, thresholds)
                                 : std::ranges::all_of(runs, [&](const std::string& run) {
                                     return std::ranges::find(loose, run) != loose.end();
                                   });
    if (comparability == linking::Comparability::kComparable) {
      is_found = is_found || (runs.empty() && IsDay(placed.mention)) ||
                 IsToldElsewhere(placed.mention, *sides.to.text, all.figures.telling_elsewhere);
    }
    figures.stated.push_back({placed.mention, std::move(runs), is_found,
                              CountsWhatStands(sides, placed, loose_words, all),
                              TellsWhose(sides.from, m)});
    figures.at.push_back(m);
  }
  return figures;
}

// In indices of mentions.
std::vector<FigurePair> DifferingFigures(const TextPair& sides, const TextPair& back,
                                         linking::Comparability comparability,
                                         const Thresholds& thresholds) {
  const Figures a = FiguresOf(sides, comparability, thresholds);
  const Figures b = FiguresOf(back, comparability, thresholds);
  if (a.stated.size() * b.stated.size() > kMostFigures) return {};
  const auto place = [&](std::size_t i, std::size_t j) {
    return PlaceSimilarity(sides, back, sides.from.mentions[a.at[i]], sides.to.mentions[b.at[j]]);
  };
  const Telling telling = HowTold(sides, back, thresholds.statements);
  std::vector<FigurePair> pairs =
      PairFigures(a.stated, b.stated, place, telling, comparability, thresholds.figures);
  for (FigurePair& pair : pairs) {
    pair.a = a.at[pair.a];
    pair.b = b.at[pair.b];
  }
  return pairs;
}

std::string Quoted(const LinkedText& text, Span span) {
  return '"' + std::string(Slice(text.entry->article.text, span)) + '"';
}

std::string ReasonOf(const OppositeWords& opposite, const LinkedText& a, const LinkedText& b) {
  const bool is_negated = opposite.kind == OppositeCandidate::Kind::kNegated;
  return Quoted(a, opposite.a) + " against " + Quoted(b, opposite.b) +
         (is_negated ? ": one side negates it" : ": opposites");
}

std::string ReasonOf(const NamePair& names, const LinkedText& a, const LinkedText& b) {
  const std::string both = Quoted(a, names.a.span) + " against " + Quoted(b, names.b.span);
  switch (names.ground) {
    case DifferenceGround::kNumber:
      return both + ": one name with two numbers";
    case DifferenceGround::kDirection:
      return both + ": opposite directions";
    default:
      return both + ": two names in one place";
  }
}

}  // namespace

std::vector<Difference> FindDifferences(const LinkedText& a, const LinkedText& b,
                                        linking::ComparedWords& words,
                                        linking::Comparability comparability,
                                        const Thresholds& thresholds) {
  const std::size_t pairs = a.words->size() * b.words->size();
  if (pairs == 0 || pairs > kMostPairs) return {};
  const TextPair sides = PairTexts(MakeComparedText(a), MakeComparedText(b),
                                   words.Compare(a.article, *a.words, b.article, *b.words));
  const TextPair back = Reversed(sides);
  std::vector<Difference> differences;
  const auto add = [&](const Mention& left, const Mention& right, DifferenceGround ground,
                       std::string reason, std::optional<Gap> gap = {}) {
    if (!IsInPart(left.span, *a.parts) || !IsInPart(right.span, *b.parts)) return;
    differences.push_back(
        {TypeOf(left.type),
         {{a.article, left.span, left.value}, {b.article, right.span, right.value}},
         std::move(reason),
         ground,
         std::move(gap)});
  };
  const bool is_retold = comparability == linking::Comparability::kComparable;
  for (FigurePair& pair : DifferingFigures(sides, back, comparability, thresholds)) {
    const Mention& left = sides.from.mentions[pair.a].mention;
    const Mention& right = sides.to.mentions[pair.b].mention;
    if (is_retold && HaveMoved({left, a}, {right, b})) {
      add(left, right, DifferenceGround::kOtherDay, "another day: " + pair.reason,
          std::move(pair.gap));
    } else {
      add(left, right, pair.ground, std::move(pair.reason), std::move(pair.gap));
    }
  }
  for (const Candidate& candidate : DifferingQuotations(sides, back, thresholds.statements)) {
    add(sides.from.mentions[candidate.a].mention, sides.to.mentions[candidate.b].mention,
        DifferenceGround::kWords, "two quotations in one place that say other things");
  }
  const auto is_in_one = [&](const NamePair& names) {
    return std::ranges::any_of(differences, [&](const Difference& other) {
      return other.members[0].span == names.a.span || other.members[1].span == names.b.span;
    });
  };
  for (const auto& found : {FindNumberedNames(sides, back, comparability, thresholds),
                            FindOppositeDirections(sides, back, comparability, thresholds),
                            FindNameDifferences(sides, back, comparability, thresholds)}) {
    for (const NamePair& names : found) {
      if (!is_in_one(names)) add(names.a, names.b, names.ground, ReasonOf(names, a, b));
    }
  }
  for (const OppositeWords& found : FindOpposites(sides, back, thresholds.opposites)) {
    if (!IsInPart(found.a, *a.parts) || !IsInPart(found.b, *b.parts)) continue;
    differences.push_back({DifferenceType::kOpposite,
                           {{a.article, found.a}, {b.article, found.b}},
                           ReasonOf(found, a, b),
                           DifferenceGround::kOpposite});
  }
  std::ranges::stable_sort(differences, {}, [](const Difference& difference) {
    return difference.members[0].span.begin;
  });
  return differences;
}

}  // namespace synoptic::claims
