#include "align/linking/ordered/word_products.hpp"

#include <algorithm>

#include "align/linking/matrices.hpp"
#include "align/linking/ordered/chance_matches.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"

namespace synoptic::linking {
namespace {

constexpr std::uint32_t kNowhere = static_cast<std::uint32_t>(-1);

}  // namespace

WordProducts::WordProducts(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon)
    : a_(a), b_(b), lexicon_(lexicon) {
  b_forms_.place.assign(b.type_keys.size(), kNowhere);
}

void WordProducts::Forms::Load(const WordTypes& article, std::size_t begin, std::size_t end) {
  place.resize(article.type_keys.size(), kNowhere);
  for (const std::uint32_t type : types) place[type] = kNowhere;
  types.clear();
  for (std::size_t w = article.first_word[begin]; w < article.first_word[end]; ++w) {
    std::uint32_t& known = place[article.words[w]];
    if (known != kNowhere) continue;
    known = static_cast<std::uint32_t>(types.size());
    types.push_back(article.words[w]);
  }
}

void WordProducts::Load(std::size_t a_begin, std::size_t a_end, std::size_t b_begin,
                        std::size_t b_end) {
  a_end_ = a_end;
  a_forms_.Load(a_, a_begin, a_end);
  b_forms_.Load(b_, b_begin, b_end);
  similarity_ = DotProducts(GatherRows(a_.type_vectors(), a_forms_.types),
                            GatherRows(b_.type_vectors(), b_forms_.types));
  for (std::size_t t = 0; t < similarity_.rows; ++t) {
    const std::span<float> row = similarity_.row(t);
    for (std::size_t s = 0; s < row.size(); ++s) {
      row[s] = SimilarityOf(a_, a_forms_.types[t], b_, b_forms_.types[s], row[s]);
    }
    for (const Translation& pair : lexicon_.Of(a_forms_.types[t])) {
      const std::uint32_t column = b_forms_.place[pair.b];
      if (column != kNowhere) row[column] = std::max(row[column], pair.similarity);
    }
  }
}

}  // namespace synoptic::linking
