#include "synoptic/align.hpp"

#include <utility>
#include <vector>

#include "align/alignment.hpp"
#include "align/prepared.hpp"
#include "synoptic/internal/split_once.hpp"
#include "synoptic/text.hpp"
#include "synoptic/words.hpp"

namespace synoptic {
namespace {

Synopsis AlignSplit(const Encoder& encoder, std::vector<PreparedArticle> articles,
                    const std::vector<Words>& split, const AlignOptions& options) {
  Alignment alignment(encoder, std::move(articles), split, options);
  alignment.FindLinks();
  alignment.MakeClaims();
  return std::move(alignment).Finish();
}

}  // namespace

Synopsis Align(const Encoder& encoder, std::vector<Article> articles, const AlignOptions& options) {
  const bool reads_mentions = options.labels || options.units == UnitKind::kClause ||
                              options.order != AlignOptions::Order::kMonotone;
  std::vector<PreparedArticle> prepared;
  std::vector<Words> split;
  for (Article& article : articles) {
    split.push_back(SplitWords(article));
    std::vector<Unit> units = reads_mentions
                                  ? Segment(article, split.back(), {.units = options.units})
                                  : CutSentences(article);
    prepared.push_back({std::move(article), std::move(units), {}});
  }
  return AlignSplit(encoder, std::move(prepared), split, options);
}

Synopsis Align(const Encoder& encoder, std::vector<PreparedArticle> articles,
               const AlignOptions& options) {
  const std::vector<Words> split = SplitAll(articles);
  return AlignSplit(encoder, std::move(articles), split, options);
}

}  // namespace synoptic
