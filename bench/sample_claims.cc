#include "bench/sample_claims.hpp"

#include "align/claims/extra/extra.hpp"
#include "align/linking/word_similarity/token_similarity.hpp"
#include "bench/article_pairs.hpp"
#include "synoptic/score.hpp"

namespace synoptic::bench {

std::vector<SampleClaim> ReadSampleClaims(const Model& model, const std::filesystem::path& gold) {
  const Gold read = ReadGold(gold);
  std::vector<Encoding> articles;
  for (const Gold::Article& article : read.articles) {
    const GoldSide side = ReadSide(article);
    articles.push_back(model.Encode(side.article, side.units));
  }
  std::vector<SampleClaim> claims;
  for (const Gold::Claim& claim : read.claims) {
    if (claim.members.size() < 2) continue;
    SampleClaim& sample = claims.emplace_back();
    sample.label = claim.label;
    for (const Gold::Side& member : claim.members) {
      sample.members.push_back(linking::EncodingOf(articles[member.article], member.sentences));
    }
  }
  return claims;
}

}  // namespace synoptic::bench
