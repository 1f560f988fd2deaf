// The evidence of words beside slow and obvious references.

#include "align/linking/free/word_evidence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::ExpectNear;
using testing::MakeEncoding;
using testing::RandomEncoding;
using testing::Transposed;

/// An article whose words are all content; clauses of at most two words.
struct Side {
  explicit Side(const Encoding& code) : encoding(code) {
    for (const WordType& type : code.types) rarity.push_back(2 * type.weight);
    for (const Clause& unit : UnitsAsClauses(code)) {
      std::size_t begin = unit.tokens.begin;
      do {
        const std::size_t end = std::min(begin + 2, unit.tokens.end);
        clauses.push_back({unit.unit, {begin, end}});
        begin = end;
      } while (begin < unit.tokens.end);
    }
  }
  WeighedWords words() const {
    return {encoding, rarity, clauses, std::vector<std::uint8_t>(encoding.tokens.size(), 1)};
  }

  const Encoding& encoding;
  std::vector<float> rarity;
  std::vector<Clause> clauses;
};

float Best(const Side& a, std::size_t t, const Side& b, TokenRange text,
           const WordSimilarity& similarity) {
  float best = 0;
  for (std::size_t s = text.begin; s < text.end; ++s) {
    const float value = similarity.Row(a.encoding.tokens[t].type)[b.encoding.tokens[s].type];
    best = std::max(best, value);
  }
  return best;
}

float Chance(const Side& a, std::size_t t, std::size_t words) {
  const std::string& form = a.encoding.TypeOf(a.encoding.tokens[t]).form;
  const ChanceMatch match = HasDigit(form) ? ChanceMatch{0.02F, 0} : ChanceMatch{};
  const auto length = static_cast<float>(std::max<std::size_t>(words, 1));
  return std::clamp(match.level + match.slope * std::log(length / kWordsByChance), 0.01F, 0.9F);
}

/// What the words of [from] find in a text in excess of chance: the weighted mean, or the sum.
float Excess(const Side& a, TokenRange from, const Side& b, TokenRange text,
             const WordSimilarity& similarity, bool is_mean) {
  float sum = 0;
  float total = 0;
  for (std::size_t t = from.begin; t < from.end; ++t) {
    const float weight = a.rarity[a.encoding.tokens[t].type];
    const float chance = Chance(a, t, text.size());
    sum += weight * std::max(0.0F, (Best(a, t, b, text, similarity) - chance) / (1 - chance));
    total += weight;
  }
  return !is_mean ? sum : total > 0 ? sum / total : 0;
}

float Ratio(const Side& a, std::size_t t, const Side& b, std::size_t unit,
            const std::vector<TokenRange>& units, const WordSimilarity& similarity) {
  constexpr float kT = 0.14F;
  float any = 0;
  float by_chance = 0;
  for (const TokenRange range : units) {
    any += std::exp(Best(a, t, b, range, similarity) / kT);
    by_chance += std::exp((Chance(a, t, range.size()) + 0.05F) / kT);
  }
  const auto m = static_cast<float>(units.size());
  const float background = (any + 8 * by_chance / m) / (m + 8);
  return std::log(0.3F + 0.7F * std::exp(Best(a, t, b, units[unit], similarity) / kT) / background);
}

class WordEvidenceTest : public ::testing::TestWithParam<std::uint64_t> {
 protected:
  WordEvidenceTest()
      : a_code(RandomEncoding(1 + GetParam() % 6, GetParam())),
        b_code(RandomEncoding(1 + GetParam() % 4, GetParam() + 100)) {}

  const Encoding a_code;
  const Encoding b_code;
  const Side a{a_code};
  const Side b{b_code};
  const std::vector<TokenRange> a_units = TokensOfUnits(a_code);
  const std::vector<TokenRange> b_units = TokensOfUnits(b_code);
  const WordSimilarity here{a_code, b_code};
  const WordSimilarity there{b_code, a_code};
  const WordEvidence evidence = WeighWords(a.words(), b.words(), here);
};

TEST_P(WordEvidenceTest, OfUnitsIsWhatItsCommentSays) {
  for (std::size_t i = 0; i < a_units.size(); ++i) {
    for (std::size_t j = 0; j < b_units.size(); ++j) {
      EXPECT_NEAR(evidence.a_excess.row(i)[j], Excess(a, a_units[i], b, b_units[j], here, true),
                  1e-4F);
      EXPECT_NEAR(evidence.b_excess.row(i)[j], Excess(b, b_units[j], a, a_units[i], there, true),
                  1e-4F);
      EXPECT_NEAR(evidence.gain.row(i)[j],
                  std::log1p((Excess(a, a_units[i], b, b_units[j], here, false) +
                              Excess(b, b_units[j], a, a_units[i], there, false)) /
                             2),
                  1e-4F);
      float of_a = 0;
      float of_b = 0;
      for (std::size_t t = a_units[i].begin; t < a_units[i].end; ++t) {
        of_a += Ratio(a, t, b, j, b_units, here);
      }
      for (std::size_t t = b_units[j].begin; t < b_units[j].end; ++t) {
        of_b += Ratio(b, t, a, i, a_units, there);
      }
      EXPECT_NEAR(evidence.ratio_sum.row(i)[j], (of_a + of_b) / 2, 1e-3F);
      EXPECT_NEAR(evidence.ratio_sum_lesser.row(i)[j], std::min(of_a, of_b), 1e-3F);
      EXPECT_NEAR(evidence.content_ratio.row(i)[j], evidence.ratio_sum.row(i)[j], 1e-4F)
          << "all words are content";
    }
  }
}

TEST_P(WordEvidenceTest, OfClausesIsTheMostOfAnyTwo) {
  for (std::size_t i = 0; i < a_units.size(); ++i) {
    for (std::size_t j = 0; j < b_units.size(); ++j) {
      float most = 0;
      for (const Clause& c : a.clauses) {
        for (const Clause& d : b.clauses) {
          if (c.unit != i || d.unit != j) continue;
          most = std::max(most, (Excess(a, c.tokens, b, d.tokens, here, true) +
                                 Excess(b, d.tokens, a, c.tokens, there, true)) /
                                    2);
        }
      }
      EXPECT_NEAR(evidence.clauses_excess.row(i)[j], most, 1e-4F);
    }
  }
}

TEST_P(WordEvidenceTest, TransposesWhenTheArticlesAreSwapped) {
  const WordEvidence swapped = WeighWords(b.words(), a.words(), there);
  ExpectNear(evidence.a_in_b, Transposed(swapped.b_in_a));
  ExpectNear(evidence.plain_excess, Transposed(swapped.plain_excess));
  ExpectNear(evidence.clause_contained, Transposed(swapped.clause_contained));
  ExpectNear(evidence.clause_lead_lesser, Transposed(swapped.clause_lead_lesser));
  ExpectNear(evidence.clauses_ratio, Transposed(swapped.clauses_ratio));
}

TEST_P(WordEvidenceTest, IsTheSameWhenSimilaritiesAreMadeInParts) {
  const WordEvidence in_parts = WeighWords(a.words(), b.words(), WordSimilarity(a_code, b_code, 2));
  ExpectNear(in_parts.a_excess, evidence.a_excess);
  ExpectNear(in_parts.b_excess, evidence.b_excess);
  ExpectNear(in_parts.ratio_sum, evidence.ratio_sum);
}

INSTANTIATE_TEST_SUITE_P(Seeds, WordEvidenceTest, ::testing::Range<std::uint64_t>(0, 20));

TEST(ContainedTest, AClauseThatStandsInALongSentenceIsFound) {
  const Encoding a = MakeEncoding({{"sole", "mare", "vento"}});
  const Encoding b = MakeEncoding({{"re", "legge", "sole", "mare", "vento", "voto"}, {"luna"}});
  const Side one(a);
  const Side other(b);
  WeighedWords whole = one.words();
  const std::vector<Clause> clauses = UnitsAsClauses(a);
  whole.clauses = clauses;
  const WordEvidence evidence = WeighWords(whole, other.words(), WordSimilarity(a, b));
  EXPECT_FLOAT_EQ(evidence.clause_contained.row(0)[0], 1);
  EXPECT_FLOAT_EQ(evidence.clause_lead_greater.row(0)[0], 1);
  EXPECT_FLOAT_EQ(evidence.clause_lead_greater.row(0)[1], -1);
}

}  // namespace
}  // namespace synoptic::linking
