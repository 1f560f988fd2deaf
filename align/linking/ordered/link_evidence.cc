#include <algorithm>
#include <cmath>
#include <cstdint>

#include "align/linking/ordered/bead_evidence.hpp"
#include "align/linking/ordered/chance_matches.hpp"
#include "align/linking/ordered/unit_pairs.hpp"

namespace synoptic::linking {

Evidence JudgeBead(const WordTypes& a, const WordTypes& b, const Bead& bead,
                   const Lexicon& lexicon) {
  const std::size_t a_end = bead.i + bead.shape.a;
  const std::size_t b_end = bead.j + bead.shape.b;
  const Matrix cosines = DotProducts(GatherWords(a, bead.i, a_end), GatherWords(b, bead.j, b_end));
  const std::size_t a_first = a.first_word[bead.i];
  const std::size_t b_first = b.first_word[bead.j];
  std::vector<float> a_best(cosines.rows);
  std::vector<float> b_best(cosines.cols);
  for (std::size_t t = 0; t < cosines.rows; ++t) {
    for (std::size_t s = 0; s < cosines.cols; ++s) {
      const std::uint32_t x = a.words[a_first + t];
      const std::uint32_t y = b.words[b_first + s];
      const float value = std::max(SimilarityOf(a, x, b, y, cosines.row(t)[s]), lexicon.At(x, y));
      a_best[t] = std::max(a_best[t], value);
      b_best[s] = std::max(b_best[s], value);
    }
  }
  struct Sum {
    float all = 0;
    float matched = 0;
  };
  const auto add_up = [](const WordTypes& word_types, std::size_t first,
                         const std::vector<float>& best) {
    Sum sum;
    for (std::size_t t = 0; t < best.size(); ++t) {
      const float weight = word_types.type_weights[word_types.words[first + t]];
      sum.all += weight;
      sum.matched += weight * best[t];
    }
    return sum;
  };
  const Sum x = add_up(a, a_first, a_best);
  const Sum y = add_up(b, b_first, b_best);
  Matrix a_sum(1, a.unit_vectors().cols);
  Matrix b_sum(1, b.unit_vectors().cols);
  const auto add_vectors = [](const WordTypes& word_types, std::size_t begin, std::size_t end,
                              Matrix& sum) {
    for (std::size_t u = begin; u < end; ++u) {
      const float scale = std::sqrt(word_types.unit_weights[u]);
      for (std::size_t d = 0; d < sum.cols; ++d)
        sum.values[d] += scale * word_types.unit_vectors().row(u)[d];
    }
    const float length = std::sqrt(Dot(sum.values, sum.values));
    if (length > 0) {
      for (float& value : sum.values) value /= length;
    }
  };
  add_vectors(a, bead.i, a_end, a_sum);
  add_vectors(b, bead.j, b_end, b_sum);
  Evidence evidence;
  evidence.sentence = std::clamp(Dot(a_sum.values, b_sum.values), -1.0F, 1.0F);
  evidence.a_in_b = std::min(1.0F, Share(x.matched, x.all));
  evidence.b_in_a = std::min(1.0F, Share(y.matched, y.all));
  evidence.tokens = (evidence.a_in_b + evidence.b_in_a) / 2;
  return evidence;
}

}  // namespace synoptic::linking
