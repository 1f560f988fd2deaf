#include "align/groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace synoptic {
namespace {

TEST(GroupsTest, AreSinglesAtFirst) {
  Groups groups(4);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(groups.Find(i), i);
}

TEST(GroupsTest, AreRepresentedByTheirSmallestMemberInWhateverOrderTheyAreJoined) {
  std::mt19937_64 random(1);
  for (int repeat = 0; repeat < 50; ++repeat) {
    constexpr std::size_t kCount = 30;
    Groups groups(kCount);
    std::vector<std::size_t> smallest(kCount);  // Of each one's group, relabelled at every step.
    for (std::size_t i = 0; i < kCount; ++i) smallest[i] = i;
    for (int join = 0; join < 20; ++join) {
      const std::size_t i = random() % kCount;
      const std::size_t j = random() % kCount;
      groups.Join(i, j);
      const auto [low, high] = std::minmax(smallest[i], smallest[j]);
      std::ranges::replace(smallest, std::size_t{high}, std::size_t{low});
      for (std::size_t k = 0; k < kCount; ++k) ASSERT_EQ(groups.Find(k), smallest[k]);
    }
  }
}

}  // namespace
}  // namespace synoptic
