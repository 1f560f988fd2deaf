#include "align/claims/differences/candidate_names.hpp"

#include <algorithm>
#include <utility>

#include "synoptic/internal/possible_names.hpp"

namespace synoptic::claims {
namespace {

// The first word of the statement that ends behind `span.begin`, and the first behind `span.end`.
std::pair<std::size_t, std::size_t> WordsIn(const ComparedText& compared, Span span) {
  const std::vector<Token>& tokens = compared.text->words->tokens();
  const auto end_of = [](const Token& token) { return token.span.end; };
  const auto begin_of = [](const Token& token) { return token.span.begin; };
  const auto first = std::ranges::upper_bound(tokens, span.begin, {}, end_of);
  const auto last = std::ranges::lower_bound(tokens, span.end, {}, begin_of);
  return {static_cast<std::size_t>(first - tokens.begin()),
          static_cast<std::size_t>(std::max(first, last) - tokens.begin())};
}

bool HasWordsOf(const ComparedText::Placed& placed) {
  const auto spaces =
      static_cast<std::size_t>(std::ranges::count(placed.mention.value.text(), ' '));
  return spaces + 1 == placed.end - placed.begin;
}

std::string WordOfValue(std::string_view value, std::size_t k) {
  for (; k > 0; --k) value.remove_prefix(value.find(' ') + 1);
  return std::string(value.substr(0, value.find(' ')));
}

void ReadPossibleNames(const ComparedText& compared, float least_weight, CandidateNames& words) {
  const Article& article = compared.text->entry->article;
  for (const std::size_t u : *compared.text->units) {
    const Span unit = compared.text->entry->units[u].span;
    for (const mentions::PossibleName& name :
         mentions::FindPossibleNames(article.text, unit, *compared.text->split, article.lang)) {
      const auto [begin, end] = WordsIn(compared, name.span);
      for (std::size_t t = begin; t < end; ++t) {
        words[t] = {.value = name.value,
                    .script = name.script,
                    .span = name.span,
                    .is_acronym = name.is_acronym,
                    .is_common = name.is_common,
                    .is_source = name.is_source};
        const bool may_be = !name.is_common && compared.weight(t) >= least_weight;
        words[t].is_candidate = may_be && !name.is_doubtful;
        words[t].is_doubtful = may_be && name.is_doubtful;
      }
    }
  }
}

}  // namespace

CandidateNames FindCandidateNames(const ComparedText& compared, const NameThresholds& thresholds) {
  CandidateNames words(compared.size());
  ReadPossibleNames(compared, thresholds.weight, words);
  for (std::size_t m = 0; m < compared.mentions.size(); ++m) {
    const ComparedText::Placed& placed = compared.mentions[m];
    if (placed.mention.type == MentionType::kQuotation) continue;
    const bool is_name = placed.mention.type == MentionType::kName;
    const bool has_case =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(placed.begin),
                    words.begin() + static_cast<std::ptrdiff_t>(placed.end),
                    [](const CandidateName& word) { return !word.value.empty(); });
    for (std::size_t t = placed.begin; t < placed.end; ++t) {
      CandidateName& word = words[t];
      word.is_doubtful = false;
      word.is_candidate = is_name && (has_case ? !word.value.empty() && !word.is_common : true);
      if (!is_name) continue;
      word.mention = m;
      if (has_case) continue;
      const bool is_whole = !HasWordsOf(placed);
      word.span = is_whole ? placed.mention.span : compared.token(t).span;
      const std::string& value = placed.mention.value.text();
      word.value = is_whole ? value : WordOfValue(value, t - placed.begin);
    }
  }
  return words;
}

bool BeginAlike(const CandidateName& a, const CandidateName& b) {
  constexpr std::size_t kBegin = 3;
  constexpr std::size_t kLeft = 3;
  if (a.script != b.script || a.value.find(' ') != std::string::npos ||
      b.value.find(' ') != std::string::npos) {
    return false;
  }
  const auto [x, y] = std::ranges::mismatch(a.value, b.value);
  return x - a.value.begin() >= static_cast<std::ptrdiff_t>(kBegin) &&
         a.value.end() - x >= static_cast<std::ptrdiff_t>(kLeft) &&
         b.value.end() - y >= static_cast<std::ptrdiff_t>(kLeft);
}

}  // namespace synoptic::claims
