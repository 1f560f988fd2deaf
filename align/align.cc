// The way from articles to claims, in the order of its steps.

#include "synoptic/align.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "align/claims/claims.hpp"
#include "align/claims/extra.hpp"
#include "align/claims/labels.hpp"
#include "align/matching/features.hpp"
#include "align/matching/free_order.hpp"
#include "align/matching/given_vectors.hpp"
#include "align/matching/link_model.hpp"
#include "align/matching/monotone.hpp"
#include "align/matching/order.hpp"
#include "align/matching/token_similarity.hpp"
#include "align/matching/word_pairs.hpp"
#include "align/matching/wording.hpp"
#include "align/prepared.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

void Validate(const std::vector<PreparedArticle>& articles, const AlignOptions& options) {
  if (articles.size() < 2) {
    throw Error(ErrorCode::kInvalidArgument,
                "aligning needs two or more articles, found " + std::to_string(articles.size()));
  }
  if (!(options.min_probability >= 0 && options.min_probability <= 1)) {
    throw Error(ErrorCode::kInvalidArgument, "min_probability must be between 0 and 1, found " +
                                                 std::to_string(options.min_probability));
  }
  CheckPrepared(articles);
}

void RefuseIfLonger(const Synopsis::Entry& entry, std::size_t most, const std::string& remedy) {
  if (entry.units.size() <= most) return;
  throw Error(ErrorCode::kTooLarge,
              entry.article.id + ": found " + std::to_string(entry.units.size()) +
                  " units, expected at most " + std::to_string(most) + "; " + remedy);
}

using matching::GivenVectors;
using matching::Wording;

// An article with its numbers. A long one has only what alignment in order asks for: the words of a
// book, each with a vector, are many times larger. Its links come without pairs of words.
struct Reader {
  Reader(const Model& model, const Synopsis::Entry& entry, const GivenVectors& given,
         std::size_t article, matching::WordKeys& keys) {
    const std::vector<Unit>& units = entry.units;
    matching::WordingBuilder builder(keys);
    constexpr std::size_t kBlock = 1'000;
    const std::size_t blocks = units.size() <= kMaxUnits ? 1 : units.size() / kBlock;
    for (std::size_t block = 0; block < blocks; ++block) {
      const std::size_t begin = units.size() * block / blocks;
      const std::size_t end = units.size() * (block + 1) / blocks;
      const std::span<const Unit> part = std::span(units).subspan(begin, end - begin);
      std::vector<std::string_view> texts;
      for (const Unit& unit : part) texts.push_back(Slice(entry.article.text, unit.span));
      encoding = model.Encode(entry.article, part);
      given.Replace(article, begin, encoding);
      builder.Add(encoding, texts);
    }
    if (blocks > 1) encoding = {};
    wording = std::move(builder).Finish();
  }

  Encoding encoding;  // Of articles of at most kMaxUnits units.
  Wording wording;
};

Order ChooseOrder(const Synopsis& synopsis, const std::vector<Reader>& readers, std::size_t a,
                  std::size_t b, const AlignOptions& options) {
  if (options.order == AlignOptions::Order::kMonotone) return Order::kMonotone;
  const bool is_long = std::max(readers[a].wording.size(), readers[b].wording.size()) > kMaxUnits;
  if (options.order == AlignOptions::Order::kAuto) {
    const bool has_parts = !synopsis.articles[a].article.breaks.empty();
    if (is_long || has_parts) return Order::kMonotone;
    return matching::DecideOrder(readers[a].wording.unit_vectors, readers[b].wording.unit_vectors);
  }
  for (const std::size_t article : {a, b}) {
    RefuseIfLonger(synopsis.articles[article], kMaxUnits,
                   "split it first, or align it in monotone order");
  }
  return Order::kFree;
}

// For each unit of both articles, the largest probability that a pair of units gives it.
matching::MonotoneLinks LinkFreely(const Encoding& a, const Encoding& b, const GivenVectors& given,
                                   double min_probability) {
  matching::FeatureTable table = matching::ComputeFeatures(a, b);
  table.given = given.Evidence(table);
  const Matrix probability = matching::LinkProbability(table);
  matching::MonotoneLinks result{matching::LinkFreely(probability, table, min_probability, 0, 1),
                                 std::vector<double>(probability.rows),
                                 std::vector<double>(probability.cols)};
  for (std::size_t i = 0; i < probability.rows; ++i) {
    for (std::size_t j = 0; j < probability.cols; ++j) {
      const auto p = static_cast<double>(probability.row(i)[j]);
      result.a_counterpart[i] = std::max(result.a_counterpart[i], p);
      result.b_counterpart[j] = std::max(result.b_counterpart[j], p);
    }
  }
  return result;
}

// The units with which the parts of an article begin.
std::vector<std::size_t> FindBreaks(const Synopsis::Entry& entry) {
  std::vector<std::size_t> begins;
  for (const std::size_t offset : entry.article.breaks) {
    const auto unit = std::ranges::lower_bound(
        entry.units, offset, {}, [](const Unit& candidate) { return candidate.span.begin; });
    begins.push_back(static_cast<std::size_t>(unit - entry.units.begin()));
  }
  return begins;
}

matching::Breaks PairBreaks(const Synopsis::Entry& a, const Synopsis::Entry& b) {
  const matching::Breaks breaks{FindBreaks(a), FindBreaks(b)};
  if (breaks.a.size() == breaks.b.size()) return breaks;
  throw Error(ErrorCode::kInvalidArgument,
              a.article.id + " has " + std::to_string(breaks.a.size() + 1) + " parts, " +
                  b.article.id + " " + std::to_string(breaks.b.size() + 1) +
                  "; expected as many in both");
}

// The words of a long article are not kept, see Reader.
Encoding EncodeMember(const Model& model, const Synopsis& synopsis,
                      const std::vector<Reader>& readers, const ClaimMember& member) {
  const Encoding& kept = readers[member.article].encoding;
  if (kept.unit_vectors.rows > 0) return matching::EncodingOf(kept, member.units);
  const Synopsis::Entry& entry = synopsis.articles[member.article];
  std::vector<Unit> units;
  for (const std::size_t unit : member.units) units.push_back(entry.units[unit]);
  return model.Encode(entry.article, units);
}

void Raise(const std::vector<double>& by, std::vector<double>& values) {
  for (std::size_t u = 0; u < by.size(); ++u) values[u] = std::max(values[u], by[u]);
}

}  // namespace

Synopsis Align(const Model& model, std::vector<Article> articles, const AlignOptions& options) {
  std::vector<PreparedArticle> prepared;
  for (Article& article : articles) {
    std::vector<Unit> units = Segment(article, {.units = options.units});
    prepared.push_back({std::move(article), std::move(units), {}});
  }
  return Align(model, std::move(prepared), options);
}

Synopsis Align(const Model& model, std::vector<PreparedArticle> articles,
               const AlignOptions& options) {
  Validate(articles, options);
  Synopsis synopsis;
  synopsis.model_name = model.name();
  synopsis.model_hash = model.hash();
  synopsis.model_dimension = model.dimension();

  matching::WordKeys keys;
  std::vector<Reader> readers;
  std::vector<std::vector<double>> counterpart;
  const GivenVectors given(TakeVectors(articles));
  for (PreparedArticle& article : articles) {
    const Synopsis::Entry& entry = synopsis.articles.emplace_back(
        Synopsis::Entry{std::move(article.article), std::move(article.units)});
    RefuseIfLonger(entry, kMaxUnitsInOrder, "split it first");
    readers.emplace_back(model, entry, given, readers.size(), keys);
    counterpart.emplace_back(entry.units.size());
  }

  synopsis.order = Order::kMonotone;
  for (std::size_t a = 0; a < readers.size(); ++a) {
    for (std::size_t b = a + 1; b < readers.size(); ++b) {
      const Order order = ChooseOrder(synopsis, readers, a, b, options);
      if (order == Order::kFree) synopsis.order = Order::kFree;
      auto [links, a_counterpart, b_counterpart] =
          order == Order::kFree
              ? LinkFreely(readers[a].encoding, readers[b].encoding, given, options.min_probability)
              : matching::LinkInOrder(readers[a].wording, readers[b].wording,
                                      PairBreaks(synopsis.articles[a], synopsis.articles[b]),
                                      options.min_probability);
      for (Link& link : links) {
        link.a = a;
        link.b = b;
        link.evidence.words = matching::StrongestPairs(readers[a].encoding, link.a_units,
                                                       readers[b].encoding, link.b_units);
        synopsis.links.push_back(std::move(link));
      }
      Raise(a_counterpart, counterpart[a]);
      Raise(b_counterpart, counterpart[b]);
    }
  }
  synopsis.claims = claims::GroupClaims(synopsis.articles, synopsis.links, counterpart);
  const auto encode = [&](const ClaimMember& member) {
    return EncodeMember(model, synopsis, readers, member);
  };
  synopsis.claims = claims::LabelClaims(std::move(synopsis.claims), synopsis.articles, encode);
  synopsis.claims = claims::MarkExtra(std::move(synopsis.claims), synopsis.articles, encode);
  return synopsis;
}

}  // namespace synoptic
