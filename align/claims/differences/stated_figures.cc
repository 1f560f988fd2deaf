// What a statement says around its figures, which these need to be compared: whether the other side
// says the same where nothing was recognised, whether it has what is counted, whose money it is,
// and, of articles that were written apart, whether the other one tells it elsewhere.

#include "align/claims/differences/stated_figures.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "align/claims/differences/moved_figures.hpp"
#include "align/claims/differences/told_elsewhere.hpp"
#include "synoptic/internal/compare_values.hpp"
#include "synoptic/internal/digit_runs.hpp"
#include "synoptic/internal/whose_money.hpp"

namespace synoptic::claims {
namespace {

constexpr std::size_t kMostFigures = 10'000;  // Pairs of them.

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
  float found = 0;
  for (std::size_t t = placed.begin; t < placed.end; ++t) {
    float best = 0;
    for (const std::size_t s : loose) best = std::max(best, sides.similarity.row(t)[s]);
    found += best / static_cast<float>(placed.end - placed.begin);
  }
  return found >= thresholds.same_meaning;
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
             return sides.similarity.row(t)[s] >= thresholds.names.match;
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

// The day on which one of the articles was published, which tells when it was written.
bool IsDayOfPublication(const Mention& mention, const TextPair& sides) {
  const Dates* const dates = mention.value.dates();
  if (dates == nullptr || dates->first.day == 0 || dates->last) return false;
  const auto is_of = [&](const LinkedText& text) {
    const auto published = Dates::Parse(text.entry->article.date);
    return published && published->first.day > 0 &&
           mentions::CompareDates(*dates, *published).agreement != mentions::Agreement::kDiffer;
  };
  return is_of(*sides.from.text) || is_of(*sides.to.text);
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
  const bool is_retold = comparability == linking::Comparability::kComparable;
  for (std::size_t m = 0; m < sides.from.mentions.size(); ++m) {
    const ComparedText::Placed& placed = sides.from.mentions[m];
    if (!IsFigure(placed.mention.type)) continue;
    std::vector<std::string> runs = language::DigitRuns(Slice(text, placed.mention.span));
    bool is_found = runs.empty() ? !AreWeekdays(placed.mention, sides.to) &&
                                       StandsInWords(sides, placed, loose_words, thresholds)
                                 : std::ranges::all_of(runs, [&](const std::string& run) {
                                     return std::ranges::find(loose, run) != loose.end();
                                   });
    if (is_retold) {
      is_found = is_found || (runs.empty() && IsDay(placed.mention)) ||
                 IsDayOfPublication(placed.mention, sides) ||
                 IsToldElsewhere(placed.mention, *sides.to.text);
    }
    figures.stated.push_back({placed.mention, std::move(runs), is_found,
                              CountsWhatStands(sides, placed, loose_words, all),
                              TellsWhose(sides.from, m),
                              is_retold && IsOfMoment({placed.mention, *sides.from.text})});
    figures.at.push_back(m);
  }
  return figures;
}

}  // namespace

std::vector<FigurePair> FindFigureDifferences(const TextPair& sides, const TextPair& back,
                                              linking::Comparability comparability,
                                              const Thresholds& thresholds) {
  const Figures a = FiguresOf(sides, comparability, thresholds);
  const Figures b = FiguresOf(back, comparability, thresholds);
  if (a.stated.size() * b.stated.size() > kMostFigures) return {};
  const auto place = [&](std::size_t i, std::size_t j) {
    return PlaceSimilarity(sides, back, sides.from.mentions[a.at[i]], sides.to.mentions[b.at[j]]);
  };
  std::vector<FigurePair> pairs = PairFigures(a.stated, b.stated, place, comparability, thresholds);
  for (FigurePair& pair : pairs) {
    pair.a = a.at[pair.a];
    pair.b = b.at[pair.b];
  }
  return pairs;
}

}  // namespace synoptic::claims
