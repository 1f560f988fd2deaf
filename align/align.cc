// The way from articles to claims, in the order of its steps.

#include "synoptic/align.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/align_options.hpp"
#include "align/claiming_units.hpp"
#include "align/claims/differences/label_claims.hpp"
#include "align/claims/extra/partial_claims.hpp"
#include "align/claims/grouping/claim_parts.hpp"
#include "align/claims/grouping/group_claims.hpp"
#include "align/claims/grouping/only_risk.hpp"
#include "align/claims/label_probability.hpp"
#include "align/link_articles.hpp"
#include "align/linking/comparability.hpp"
#include "align/linking/familiarity.hpp"
#include "align/linking/free/given_vectors.hpp"
#include "align/linking/free/part_spans.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/linking/word_similarity/compared_words.hpp"
#include "align/linking/word_similarity/word_pairs.hpp"
#include "align/prepared.hpp"
#include "align/rounding.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/internal/languages.hpp"
#include "synoptic/internal/split_once.hpp"
#include "synoptic/text.hpp"
#include "synoptic/words.hpp"

namespace synoptic {
namespace {

void Validate(const Encoder& encoder, const std::vector<PreparedArticle>& articles,
              const AlignOptions& options) {
  if (articles.size() < 2) {
    throw Error(ErrorCode::kInvalidArgument,
                "aligning needs two or more articles, found " + std::to_string(articles.size()));
  }
  CheckOptions(options, encoder);
  CheckPrepared(articles);
  if (options.only_risk && articles.front().unit_vectors.cols > 0) {
    throw Error(ErrorCode::kInvalidArgument,
                "only_risk is known of the vectors of the model; it was asked for of given ones");
  }
}

Engine EngineOf(const Encoder& encoder, const AlignOptions& options) {
  const Weights& weights = options.weights;
  Engine engine{.version = SYNOPTIC_VERSION,
                .model_name = encoder.name(),
                .model_hash = encoder.hash(),
                .model_dimension = encoder.dimension(),
                .weights_name = weights.name(),
                .weights_hash = weights.hash(),
                .languages_hash = language::RecordsHash(),
                .icu = IcuVersion()};
  for (const Dictionary& dictionary : options.dictionaries) {
    engine.dictionaries.push_back({dictionary.name(), dictionary.hash()});
  }
  return engine;
}

// Of what was validated. `split`: the words of each article.
Synopsis AlignSplit(const Encoder& encoder, std::vector<PreparedArticle> articles,
                    const std::vector<Words>& split, const AlignOptions& options) {
  Synopsis synopsis;
  synopsis.engine = EngineOf(encoder, options);

  const ClaimingUnits claiming(articles);
  const linking::GivenVectors given(TakeVectors(articles));
  std::vector<std::shared_ptr<const Encoding>> encodings;
  std::vector<linking::Familiarity> familiarity;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const Synopsis::Entry& entry = synopsis.articles.emplace_back(
        Synopsis::Entry{std::move(articles[a].article), std::move(articles[a].units)});
    RefuseIfLonger(entry, kMaxUnitsInOrder, "split it first");
    const auto encoding =
        std::make_shared<Encoding>(EncodeChecked(encoder, entry.article, entry.units, split[a]));
    given.Replace(a, *encoding);
    encodings.push_back(encoding);
    familiarity.push_back(given.are_given() ? 1
                                            : linking::FamiliarityOf(encoder, entry.article.lang));
  }

  const weights::Tables& tables = options.weights.content().tables;
  linking::WordLists lists{options.dictionaries, {}};
  for (const Synopsis::Entry& entry : synopsis.articles) lists.langs.push_back(entry.article.lang);
  linking::ComparedWords words(std::move(encodings), tables.linking.tokens, std::move(lists));
  Linking linking = LinkArticles(
      synopsis.articles, split, words, given, familiarity, options, tables,
      options.weights.content().of(weights::Table::kRelatedness).model == encoder.hash());
  synopsis.order = linking.order;
  synopsis.relatedness = std::move(linking.relatedness);
  synopsis.links = std::move(linking.links);
  synopsis.claims = claims::GroupClaims(synopsis.articles, synopsis.links, linking.counterpart,
                                        tables.claims.claims);
  synopsis.only_risk = PromisedRisk(options);
  if (synopsis.only_risk) {
    claims::RetainClaims(tables.only_risk, *synopsis.only_risk, linking.missed, synopsis.claims);
  }
  if (!options.labels) {
    claiming.Restore(synopsis);
    RoundNumbers(synopsis);
    return synopsis;
  }
  const linking::PartSpans parts(synopsis.links, synopsis.articles, tables.linking.parts);
  for (Link& link : synopsis.links) {
    const linking::TextWords a = words.Of(link.a, link.a_units);
    const linking::TextWords b = words.Of(link.b, link.b_units);
    const Matrix similarity = words.Compare(link.a, a, link.b, b);
    link.evidence.words = linking::StrongestPairs(a, b, similarity, tables.linking.tokens);
    parts.Mark(link, a, b, similarity);
  }
  synopsis.claims =
      claims::CarryParts(std::move(synopsis.claims), synopsis.articles, synopsis.links);
  std::vector<double> levels;
  for (const Synopsis::Entry& entry : synopsis.articles) {
    levels.push_back(linking::LevelOf(tables.levels, entry.article.lang).excess);
  }
  const linking::Comparabilities comparabilities(synopsis.articles, levels, synopsis.links,
                                                 tables.claims.claims.translation);
  synopsis.claims = claims::LabelClaims(std::move(synopsis.claims), synopsis.articles, split,
                                        synopsis.links, comparabilities, words, tables.claims);
  claims::PartialClaims labelled = claims::LabelPartial(
      std::move(synopsis.claims), synopsis.articles, synopsis.links, words, levels, tables.extra);
  synopsis.claims = claims::LabelUpdates(std::move(labelled.claims));
  claims::JudgeLabels(synopsis.claims, labelled.probability, tables.labels);
  claiming.Restore(synopsis);
  RoundNumbers(synopsis);
  return synopsis;
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
  Validate(encoder, prepared, options);
  return AlignSplit(encoder, std::move(prepared), split, options);
}

Synopsis Align(const Encoder& encoder, std::vector<PreparedArticle> articles,
               const AlignOptions& options) {
  Validate(encoder, articles, options);
  std::vector<Words> split;
  for (const PreparedArticle& article : articles) split.push_back(SplitWords(article.article));
  return AlignSplit(encoder, std::move(articles), split, options);
}

}  // namespace synoptic
