#include "align/linking/free/word_windows.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/internal/instruction_set.hpp"
#include "tests/unit/linking/encodings.hpp"

namespace synoptic::linking {
namespace {

using testing::RandomEncoding;

/// The best runs of each unit of a in each unit of b.
std::vector<std::vector<float>> Match(const Encoding& a, const Encoding& b, InstructionSet set) {
  const std::vector<float> weights = testing::WeighTypes(a, b).b;
  const WordSimilarity similarity(a, b);
  WindowMatcher windows(b, weights, set);
  std::vector<std::vector<float>> all;
  for (const TokenRange unit : TokensOfUnits(a)) {
    std::vector<const float*> rows;
    std::vector<float> unit_weights;
    for (std::size_t t = unit.begin; t < unit.end; ++t) {
      rows.push_back(similarity.Row(a.tokens[t].type).data());
      unit_weights.push_back(a.TypeOf(a.tokens[t]).weight);
    }
    windows.Match(rows, unit_weights, all.emplace_back(b.unit_vectors.rows));
  }
  return all;
}

TEST(WordWindowsTest, EveryInstructionSetFindsTheSame) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Encoding a = RandomEncoding(1 + seed % 7, seed);
    const Encoding b = RandomEncoding(1 + seed % 5, seed + 50);
    const auto expected = Match(a, b, InstructionSet::kPortable);
    for (const InstructionSet set : RunnableInstructionSets()) {
      const auto found = Match(a, b, set);
      ASSERT_EQ(found.size(), expected.size());
      for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = 0; j < found[i].size(); ++j) {
          EXPECT_NEAR(found[i][j], expected[i][j], 1e-5F) << i << ' ' << j;
        }
      }
    }
  }
}

}  // namespace
}  // namespace synoptic::linking
