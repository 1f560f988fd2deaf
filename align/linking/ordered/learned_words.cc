// A text and its translation are a dictionary of themselves (as hunalign -realign: Varga et al.
// 2005): a word and its translation stand in the same beads. How alike two words are is the share
// of their beads that they have in common (Dice 1945), less what chance gives words that are so
// frequent, and less one bead: that two rare words stand together once is no evidence that their
// bead is right, or else each wrong bead would prove itself.

#include "align/linking/ordered/learned_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace synoptic::linking {
namespace {

constexpr float kLeast = 0.2F;
// Beads that are asked for beyond what is counted: the fewer, the more does one count.
constexpr float kCaution = 1;
// A word that stands in more of the beads has no translation that could be told so.
constexpr float kMostOfBeads = 0.3F;
// Of the best partner of either word.
constexpr float kRival = 0.6F;

using Places = std::vector<std::vector<std::uint32_t>>;

// The distinct types of each bead, and for each type its beads.
struct Counted {
  Places types;
  Places beads;
};

Counted Count(const WordTypes& article, std::span<const Bead> beads, bool is_a) {
  Counted counted{Places(beads.size()), Places(article.type_keys.size())};
  for (std::uint32_t k = 0; k < beads.size(); ++k) {
    const std::size_t begin = is_a ? beads[k].i : beads[k].j;
    const std::size_t count = is_a ? beads[k].shape.a : beads[k].shape.b;
    for (std::size_t u = begin; u < begin + count; ++u) {
      for (const std::uint32_t type : article.WordsOf(u)) {
        std::vector<std::uint32_t>& where = counted.beads[type];
        if (!where.empty() && where.back() == k) continue;
        where.push_back(k);
        counted.types[k].push_back(type);
      }
    }
  }
  return counted;
}

}  // namespace

std::vector<Translation> LearnTranslations(const WordTypes& a, const WordTypes& b,
                                           std::span<const Bead> way) {
  std::vector<Bead> beads;
  std::ranges::copy_if(way, std::back_inserter(beads),
                       [](const Bead& bead) { return bead.shape.a > 0 && bead.shape.b > 0; });
  const Counted x = Count(a, beads, true);
  const Counted y = Count(b, beads, false);
  const auto all = static_cast<float>(beads.size());
  std::vector<Translation> pairs;
  std::vector<float> a_best(x.beads.size());
  std::vector<float> b_best(y.beads.size());
  std::vector<std::uint32_t> together(y.beads.size());
  std::vector<std::uint32_t> met;
  for (std::uint32_t s = 0; s < x.beads.size(); ++s) {
    const auto of_a = static_cast<float>(x.beads[s].size());
    if (of_a < 2 || of_a > kMostOfBeads * all + 2) continue;
    met.clear();
    for (const std::uint32_t bead : x.beads[s]) {
      for (const std::uint32_t t : y.types[bead]) {
        if (together[t]++ == 0) met.push_back(t);
      }
    }
    for (const std::uint32_t t : met) {
      const auto count = static_cast<float>(std::exchange(together[t], 0));
      const auto of_b = static_cast<float>(y.beads[t].size());
      if (count < 2 || of_b > kMostOfBeads * all + 2) continue;
      const float similarity = (count - 1 - of_a * of_b / all) / ((of_a + of_b) / 2 - 1 + kCaution);
      if (similarity < kLeast) continue;
      pairs.push_back({s, t, std::min(1.0F, similarity)});
      a_best[s] = std::max(a_best[s], similarity);
      b_best[t] = std::max(b_best[t], similarity);
    }
  }
  std::erase_if(pairs, [&](const Translation& pair) {
    return pair.similarity < kRival * a_best[pair.a] || pair.similarity < kRival * b_best[pair.b];
  });
  return pairs;
}

}  // namespace synoptic::linking
