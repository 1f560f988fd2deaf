#include "align/linking/free/best_matches.hpp"

#include <algorithm>
#include <cstdint>

#include "align/linking/matrices.hpp"

namespace synoptic::linking {

BestMatches FindBest(const Encoding& a, const Segments& a_segments, const Encoding& b,
                     const Segments& b_segments, const WordSimilarity& similarity) {
  const std::size_t forms = a.types.size();
  BestMatches best{Matrix(forms, b_segments.ranges.size()), {}};
  Matrix b_best(a_segments.ranges.size(), b.types.size());
  // The segments of a that each form stands in.
  std::vector<std::vector<std::uint32_t>> places(forms);
  for (std::size_t s = 0; s < a_segments.ranges.size(); ++s) {
    for (std::size_t t = a_segments.ranges[s].begin; t < a_segments.ranges[s].end; ++t) {
      std::vector<std::uint32_t>& of_form = places[a.tokens[t].type];
      if (of_form.empty() || of_form.back() != s) of_form.push_back(static_cast<std::uint32_t>(s));
    }
  }
  std::vector<std::uint32_t> b_types;
  for (const Token& token : b.tokens) b_types.push_back(token.type);
  std::vector<std::uint32_t> block;
  for (std::size_t first = 0; first < forms; first += block.size()) {
    block.clear();
    while (block.size() < similarity.rows_at_a_time() && first + block.size() < forms) {
      block.push_back(static_cast<std::uint32_t>(first + block.size()));
    }
    const Matrix rows = similarity.is_whole() ? Matrix() : similarity.Rows(block);
    for (const std::uint32_t form : block) {
      const std::span<const float> row =
          similarity.is_whole() ? similarity.Row(form) : rows.row(form - first);
      const std::span<float> found = best.a_in_b.row(form);
      for (std::size_t s = 0; s < found.size(); ++s) {
        float largest = 0;
        for (std::size_t t = b_segments.ranges[s].begin; t < b_segments.ranges[s].end; ++t) {
          largest = std::max(largest, row[b_types[t]]);
        }
        found[s] = largest;
      }
      for (const std::uint32_t s : places[form]) {
        auto there = View(b_best.row(s));
        there = there.max(View(row));
      }
    }
  }
  best.b_in_a = Transposed(b_best);
  return best;
}

}  // namespace synoptic::linking
