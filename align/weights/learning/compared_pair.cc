#include "align/weights/learning/compared_pair.hpp"

#include <vector>

#include "align/linking/free/clauses.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/words.hpp"

namespace synoptic::weights {
namespace {

struct Side {
  Side(const Encoder& encoder, const Article& article, const std::vector<Unit>& of_article,
       const linking::TokenThresholds& thresholds)
      : encoding(EncodeChecked(encoder, article, of_article)),
        counts(UnitsWithMeaning(encoding, thresholds)),
        units(of_article),
        clauses(linking::FindClauses(article, units, SplitWords(article), encoding)),
        has_headline(linking::BeginsWithHeadline(article, units)) {}

  linking::ComparedArticle Compared() const {
    return {{encoding, counts}, units, clauses, has_headline};
  }

  Encoding encoding;
  std::vector<std::size_t> counts;
  const std::vector<Unit>& units;
  std::vector<linking::Clause> clauses;
  bool has_headline;
};

}  // namespace

ComparedPair ComparePair(const Encoder& encoder, const ArticlePair& pair, const Tables& tables) {
  const linking::TokenThresholds& thresholds = tables.linking.tokens;
  const Side a(encoder, pair.a, pair.a_units, thresholds);
  const Side b(encoder, pair.b, pair.b_units, thresholds);
  ComparedPair compared;
  compared.mentions = std::make_unique<const linking::MentionIndex>(pair.a_units, pair.b_units,
                                                                    tables.linking.mentions);
  compared.table = linking::ComputeFeatures(a.Compared(), b.Compared(),
                                            linking::WordSimilarity(a.encoding, b.encoding),
                                            *compared.mentions, tables.linking);
  compared.relatedness = FindRelatedness(compared.table, LevelOf(tables.levels, pair.a.lang),
                                         LevelOf(tables.levels, pair.b.lang));
  return compared;
}

ComparedPair JudgePair(const Encoder& encoder, const ArticlePair& pair, const Tables& tables) {
  ComparedPair judged = ComparePair(encoder, pair, tables);
  judged.table.relatedness = RelatednessLogOdds(judged.relatedness, tables.relatedness);
  return judged;
}

}  // namespace synoptic::weights
