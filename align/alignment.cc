// The way from articles to claims, in the order of its steps.

#include "align/alignment.hpp"

#include <string>
#include <utility>

#include "align/align_options.hpp"
#include "align/claims/differences/label_claims.hpp"
#include "align/claims/extra/partial_claims.hpp"
#include "align/claims/grouping/claim_parts.hpp"
#include "align/claims/grouping/group_claims.hpp"
#include "align/claims/grouping/only_risk.hpp"
#include "align/claims/label_probability.hpp"
#include "align/linking/comparability.hpp"
#include "align/linking/free/part_spans.hpp"
#include "align/linking/free/relatedness.hpp"
#include "align/linking/word_similarity/word_pairs.hpp"
#include "align/prepared.hpp"
#include "align/review/located_judgements.hpp"
#include "align/rounding.hpp"
#include "align/warnings.hpp"
#include "align/weights/content.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/internal/languages.hpp"

namespace synoptic {
namespace {

void Check(const Encoder& encoder, const std::vector<PreparedArticle>& articles,
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

std::vector<review::LocatedJudgement> LocateReview(const std::optional<Gold>& review,
                                                   const std::vector<PreparedArticle>& articles) {
  if (!review) return {};
  std::vector<review::CutArticle> cut;
  for (const PreparedArticle& article : articles) {
    cut.push_back({article.article.id, article.article.text, article.units});
  }
  return review::Locate(*review, cut).judgements;
}

linking::WordLists ListsOf(const std::vector<Synopsis::Entry>& articles,
                           const AlignOptions& options) {
  linking::WordLists lists{options.dictionaries, {}};
  for (const Synopsis::Entry& entry : articles) lists.langs.push_back(entry.article.lang);
  return lists;
}

}  // namespace

Alignment::Alignment(const Encoder& encoder, std::vector<PreparedArticle> articles,
                     const std::vector<Words>& split, const AlignOptions& options)
    : encoder_(encoder),
      split_(split),
      options_(options),
      tables_(options.weights.content().tables) {
  Check(encoder, articles, options);
  synopsis_.engine = EngineOf(encoder, options);

  std::vector<review::LocatedJudgement> located = LocateReview(options.review, articles);
  claiming_.emplace(articles);
  for (review::LocatedJudgement& one : located) {
    claiming_->Narrow(one.a, one.units.a);
    claiming_->Narrow(one.b, one.units.b);
  }
  judgements_ = review::Judgements(located);
  given_.emplace(TakeVectors(articles));
  std::vector<std::shared_ptr<const Encoding>> encodings = Encode(std::move(articles));
  words_.emplace(std::move(encodings), tables_.linking.tokens,
                 ListsOf(synopsis_.articles, options));
}

std::vector<std::shared_ptr<const Encoding>> Alignment::Encode(
    std::vector<PreparedArticle> articles) {
  std::vector<std::shared_ptr<const Encoding>> encodings;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    const Synopsis::Entry& entry = synopsis_.articles.emplace_back(
        Synopsis::Entry{std::move(articles[a].article), std::move(articles[a].units)});
    RefuseIfLonger(entry, kMaxUnitsInOrder, "split it first");
    const auto encoding =
        std::make_shared<Encoding>(EncodeChecked(encoder_, entry.article, entry.units, split_[a]));
    given_->Replace(a, *encoding);
    encodings.push_back(encoding);
    familiarity_.push_back(
        given_->are_given() ? 1 : linking::FamiliarityOf(encoder_, entry.article.lang));
  }
  return encodings;
}

Linking Alignment::LinkAll(KeepPairs keep) {
  const std::string& known = options_.weights.content().of(weights::Table::kRelatedness).model;
  Linking linking = LinkArticles(synopsis_.articles, split_, *words_, *given_, familiarity_,
                                 judgements_, options_, tables_, known == encoder_.hash(), keep);
  synopsis_.order = linking.order;
  synopsis_.relatedness = std::move(linking.relatedness);
  synopsis_.links = std::move(linking.links);
  synopsis_.rejected = judgements_.Rejected();
  counterpart_ = std::move(linking.counterpart);
  missed_ = std::move(linking.missed);
  return linking;
}

void Alignment::FindLinks() { LinkAll(KeepPairs::kNo); }

std::vector<PairProbabilities> Alignment::FindPairs() {
  std::vector<PairProbabilities> pairs = LinkAll(KeepPairs::kYes).pairs;
  for (PairProbabilities& pair : pairs) claiming_->Restore(pair);
  return pairs;
}

void Alignment::TakeLinks(std::vector<Link> links, Order order) {
  synopsis_.order = order;
  synopsis_.links = std::move(links);
  for (Link& link : synopsis_.links) {
    claiming_->Narrow(link.a, link.a_units);
    claiming_->Narrow(link.b, link.b_units);
  }
  for (const Synopsis::Entry& entry : synopsis_.articles) {
    counterpart_.emplace_back(entry.units.size());  // Of what is not linked, nothing is known.
  }
}

void Alignment::MakeClaims() {
  synopsis_.claims = claims::GroupClaims(synopsis_.articles, synopsis_.links, counterpart_,
                                         tables_.claims.claims, synopsis_.rejected);
  synopsis_.only_risk = PromisedRisk(options_);
  if (synopsis_.only_risk) {
    claims::RetainClaims(tables_.only_risk, *synopsis_.only_risk, missed_, synopsis_.claims);
  }
  if (options_.labels) LabelClaims();
}

void Alignment::LabelClaims() {
  const linking::PartSpans parts(synopsis_.links, synopsis_.articles, tables_.linking.parts);
  for (Link& link : synopsis_.links) {
    const linking::TextWords a = words_->Of(link.a, link.a_units);
    const linking::TextWords b = words_->Of(link.b, link.b_units);
    const Matrix similarity = words_->Compare(link.a, a, link.b, b);
    link.evidence.words = linking::StrongestPairs(a, b, similarity, tables_.linking.tokens);
    parts.Mark(link, a, b, similarity);
  }
  synopsis_.claims =
      claims::CarryParts(std::move(synopsis_.claims), synopsis_.articles, synopsis_.links);
  std::vector<double> levels;
  for (const Synopsis::Entry& entry : synopsis_.articles) {
    levels.push_back(linking::LevelOf(tables_.levels, entry.article.lang).excess);
  }
  const linking::Comparabilities comparabilities(synopsis_.articles, levels, synopsis_.links,
                                                 tables_.claims.claims.translation);
  synopsis_.claims = claims::LabelClaims(std::move(synopsis_.claims), synopsis_.articles, split_,
                                         synopsis_.links, comparabilities, *words_, tables_.claims);
  claims::PartialClaims labelled =
      claims::LabelPartial(std::move(synopsis_.claims), synopsis_.articles, synopsis_.links,
                           *words_, levels, tables_.extra);
  synopsis_.claims = claims::LabelUpdates(std::move(labelled.claims));
  claims::JudgeLabels(synopsis_.claims, labelled.probability, tables_.labels);
}

Synopsis Alignment::Finish() && {
  claiming_->Restore(synopsis_);
  RoundNumbers(synopsis_);
  synopsis_.warnings = FindWarnings(synopsis_, encoder_, options_);
  return std::move(synopsis_);
}

}  // namespace synoptic
