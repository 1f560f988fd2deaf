// The way from articles to claims, in the order of its steps.

#include "synoptic/align.hpp"

#include <algorithm>
#include <string>

#include "align/claims/claims.hpp"
#include "align/matching/features.hpp"
#include "align/matching/free_order.hpp"
#include "align/matching/link_model.hpp"
#include "align/matching/word_pairs.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

void Validate(const std::vector<Article>& articles, const AlignOptions& options) {
  if (articles.size() < 2) {
    throw Error(ErrorCode::kInvalidArgument,
                "aligning needs two or more articles, found " + std::to_string(articles.size()));
  }
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::kInvalidArgument, "min_probability must be between 0 and 1, found " +
                                                 std::to_string(options.min_probability));
  }
}

void RefuseIfTooLong(const Synopsis::Entry& entry) {
  if (entry.units.size() <= kMaxUnits) return;
  throw Error(ErrorCode::kTooLarge, entry.article.id + ": found " +
                                        std::to_string(entry.units.size()) +
                                        " sentences, expected an article of at most " +
                                        std::to_string(kMaxUnits) + "; split it first");
}

}  // namespace

Synopsis Align(const Model& model, std::vector<Article> articles, const AlignOptions& options) {
  Validate(articles, options);
  Synopsis synopsis;
  synopsis.model_name = model.name();
  synopsis.model_hash = model.hash();
  synopsis.model_dimension = model.dimension();

  std::vector<Encoding> encodings;
  std::vector<std::vector<double>> counterpart;
  for (Article& article : articles) {
    std::vector<Unit> units = Segment(article);
    const Synopsis::Entry& entry =
        synopsis.articles.emplace_back(Synopsis::Entry{std::move(article), std::move(units)});
    RefuseIfTooLong(entry);
    encodings.push_back(model.Encode(entry.article, entry.units));
    counterpart.emplace_back(entry.units.size());
  }

  for (std::size_t a = 0; a < encodings.size(); ++a) {
    for (std::size_t b = a + 1; b < encodings.size(); ++b) {
      const matching::FeatureTable table = matching::ComputeFeatures(encodings[a], encodings[b]);
      const Matrix probability = matching::LinkProbability(table);
      for (std::size_t i = 0; i < probability.rows; ++i) {
        for (std::size_t j = 0; j < probability.cols; ++j) {
          const auto p = static_cast<double>(probability.row(i)[j]);
          counterpart[a][i] = std::max(counterpart[a][i], p);
          counterpart[b][j] = std::max(counterpart[b][j], p);
        }
      }
      std::vector<Link> links =
          matching::LinkFreely(probability, table, options.min_probability, a, b);
      for (Link& link : links) {
        link.evidence.words =
            matching::StrongestPairs(encodings[a], link.a_units, encodings[b], link.b_units);
        synopsis.links.push_back(std::move(link));
      }
    }
  }
  synopsis.claims = claims::GroupClaims(synopsis.articles, synopsis.links, counterpart);
  return synopsis;
}

}  // namespace synoptic
