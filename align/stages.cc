#include "synoptic/stages.hpp"

#include <string>
#include <utility>

#include "align/alignment.hpp"
#include "align/link_articles.hpp"
#include "align/prepared.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

void CheckOptionsOfClaims(const AlignOptions& options) {
  if (!options.review && !options.only_risk) return;
  throw Error(ErrorCode::kInvalidArgument,
              std::string("expected the links that are given to stand as they are, found ") +
                  (options.review ? "a review" : "only_risk") +
                  ", which says what is to be linked; leave it out");
}

// The views check the links of a synopsis: these stand beside a claim of each unit.
void CheckLinks(const std::vector<PreparedArticle>& articles, const std::vector<Link>& links) {
  Synopsis draft;
  draft.links = links;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    draft.articles.push_back({articles[a].article, articles[a].units});
    for (std::size_t u = 0; u < articles[a].units.size(); ++u) {
      if (!MakesClaim(articles[a].units[u].kind)) continue;
      Claim& claim = draft.claims.emplace_back();
      claim.members.push_back({a, {u}, {}});
    }
  }
  CheckSynopsis(draft);
}

}  // namespace

PreparedArticle Prepare(Article article, const SegmentOptions& options) {
  std::vector<Unit> units = Segment(article, options);
  return {std::move(article), std::move(units), {}};
}

FoundLinks FindLinks(const Encoder& encoder, std::vector<PreparedArticle> articles,
                     const AlignOptions& options) {
  const std::vector<Words> split = SplitAll(articles);
  Alignment alignment(encoder, std::move(articles), split, options);
  alignment.FindLinks();
  Synopsis found = std::move(alignment).Finish();
  return {std::move(found.articles),    found.order,
          std::move(found.relatedness), std::move(found.links),
          std::move(found.rejected),    std::move(found.warnings)};
}

std::vector<PairProbabilities> FindPairProbabilities(const Encoder& encoder,
                                                     std::vector<PreparedArticle> articles,
                                                     const AlignOptions& options) {
  for (const PreparedArticle& article : articles) {
    RefuseIfLonger({article.article, article.units}, kMaxUnits, "split it first");
  }
  const std::vector<Words> split = SplitAll(articles);
  return Alignment(encoder, std::move(articles), split, options).FindPairs();
}

Synopsis MakeClaims(const Encoder& encoder, std::vector<PreparedArticle> articles,
                    std::vector<Link> links, const AlignOptions& options) {
  CheckOptionsOfClaims(options);
  CheckLinks(articles, links);
  for (Link& link : links) {
    link.evidence.words.clear();
    link.a_spans.clear();
    link.b_spans.clear();
  }
  const std::vector<Words> split = SplitAll(articles);
  Alignment alignment(encoder, std::move(articles), split, options);
  const bool is_ordered = options.order == AlignOptions::Order::kMonotone;
  alignment.TakeLinks(std::move(links), is_ordered ? Order::kMonotone : Order::kFree);
  alignment.MakeClaims();
  return std::move(alignment).Finish();
}

}  // namespace synoptic
