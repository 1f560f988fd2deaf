#include "align/warnings.hpp"

#include <string>

#include "synoptic/review.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using Kind = Warning::Kind;

void WarnOfArticle(std::size_t a, const Article& article, const Encoder& encoder,
                   std::vector<Warning>& warnings) {
  const std::string& id = article.id;
  if (article.paragraphs.empty()) {
    warnings.push_back({Kind::kNoText, {a}, id + " has no text"});
  } else if (article.lang == kUndetermined) {
    warnings.push_back(
        {Kind::kLanguageNotRecognised, {a}, "the language of " + id + " was not recognised"});
  } else if (encoder.dimension() > 0 && !encoder.Knows(article.lang)) {
    warnings.push_back({Kind::kLanguageNotKnown,
                        {a},
                        "the model was not trained on " + LanguageName(article.lang) + " (" + id +
                            "); expect fewer and weaker links"});
  }
}

}  // namespace

std::vector<Warning> FindWarnings(const Synopsis& synopsis, const Encoder& encoder,
                                  const AlignOptions& options) {
  std::vector<Warning> warnings;
  for (std::size_t a = 0; a < synopsis.articles.size(); ++a) {
    WarnOfArticle(a, synopsis.articles[a].article, encoder, warnings);
  }
  const Weights& weights = options.weights;
  if (encoder.dimension() > 0 && weights.encoder_hash() != encoder.hash()) {
    warnings.push_back({Kind::kWeightsOfOtherModel,
                        {},
                        "the weights \"" + weights.name() + "\" were learned with another model (" +
                            weights.encoder_hash() + ") than " + encoder.name() + " (" +
                            encoder.hash() + ")"});
  }
  if (!options.review) return warnings;
  for (const UnheededJudgement& one : UnheededJudgements(*options.review, synopsis)) {
    warnings.push_back({Kind::kJudgementNotHeeded,
                        {},
                        "line " + std::to_string(one.line) + " of the review: " + one.reason});
  }
  return warnings;
}

}  // namespace synoptic
