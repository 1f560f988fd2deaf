// Quotations are matched one to one, the likest first: those of one utterance, in these words or
// others. What is left on both sides is compared by place. Of articles that were written apart it
// is two utterances, both of which may have been made.

#include "align/claims/differences/quotation_differences.hpp"

#include <algorithm>
#include <functional>

namespace synoptic::claims {
namespace {

// How much of one quotation is found in the other, of the one of which more is.
struct QuotationMatch {
  std::size_t a;
  std::size_t b;
  float likeness;
};

std::vector<QuotationMatch> MatchQuotations(const TextPair& sides, const TextPair& back) {
  std::vector<QuotationMatch> matches;
  for (std::size_t i = 0; i < sides.from.mentions.size(); ++i) {
    for (std::size_t j = 0; j < sides.to.mentions.size(); ++j) {
      const ComparedText::Placed& a = sides.from.mentions[i];
      const ComparedText::Placed& b = sides.to.mentions[j];
      const bool are_quotations =
          a.mention.type == MentionType::kQuotation && b.mention.type == MentionType::kQuotation;
      if (!are_quotations) continue;
      matches.push_back(
          {i, j,
           std::max(Find(sides, a, b.begin, b.end).mean, Find(back, b, a.begin, a.end).mean)});
    }
  }
  std::ranges::stable_sort(matches, std::greater<>(), &QuotationMatch::likeness);
  return matches;
}

}  // namespace

std::vector<QuotationPair> FindQuotationDifferences(const TextPair& sides, const TextPair& back,
                                                    linking::Comparability comparability,
                                                    const StatementThresholds& thresholds) {
  if (comparability == linking::Comparability::kComparable) return {};
  // Where the quotation is most of the statement, nothing says that it is one of the same.
  const auto is_amid = [](const ComparedText& compared, const ComparedText::Placed& placed) {
    return 2 * (placed.end - placed.begin) <= compared.size();
  };
  const auto is_long = [&](const ComparedText::Placed& placed) {
    return placed.end - placed.begin >= thresholds.words_of_quotation;
  };
  std::vector<bool> a_done(sides.from.mentions.size());
  std::vector<bool> b_done(sides.to.mentions.size());
  std::vector<QuotationPair> pairs;
  for (const QuotationMatch& match : MatchQuotations(sides, back)) {
    if (a_done[match.a] || b_done[match.b]) continue;
    const bool is_other = match.likeness < thresholds.other_quotation;
    if (!is_other) {
      a_done[match.a] = b_done[match.b] = true;
      continue;
    }
    const ComparedText::Placed& a = sides.from.mentions[match.a];
    const ComparedText::Placed& b = sides.to.mentions[match.b];
    const bool may_be_compared =
        is_long(a) && is_long(b) && is_amid(sides.from, a) && is_amid(sides.to, b);
    if (may_be_compared) pairs.push_back({match.a, match.b, PlaceSimilarity(sides, back, a, b)});
  }
  std::erase_if(pairs, [&](const QuotationPair& pair) {
    return FindAnywhere(sides, sides.from.mentions[pair.a]).mean >= thresholds.same_meaning ||
           FindAnywhere(back, sides.to.mentions[pair.b]).mean >= thresholds.same_meaning;
  });
  std::ranges::stable_sort(pairs, std::greater<>(), &QuotationPair::place);
  std::erase_if(pairs, [&](const QuotationPair& pair) {
    if (a_done[pair.a] || b_done[pair.b]) return true;
    a_done[pair.a] = b_done[pair.b] = true;
    return false;
  });
  return pairs;
}

}  // namespace synoptic::claims
