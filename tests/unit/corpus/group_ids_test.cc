#include "align/corpus/group_ids.hpp"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

namespace synoptic::corpus {
namespace {

TEST(GroupIdsTest, HashesAreTheSameEverywhere) {
  // What runs on other machines, and of other versions, have cut shards by.
  EXPECT_EQ(HashOfId(""), 0xF52A15E9A9B5E89BU);
  EXPECT_EQ(HashOfId("volcano"), HashOfId("volcano"));
}

TEST(GroupIdsTest, EachIdIsInOneShardAndShardsAreEven) {
  for (const std::size_t count : {1U, 2U, 7U, 64U}) {
    std::map<std::size_t, int> sizes;
    for (int i = 0; i < 6400; ++i) {
      const std::string id = "story-" + std::to_string(i);
      std::size_t in = 0;
      for (std::size_t index = 1; index <= count; ++index) {
        if (Shard{index, count}.Has(id)) ++in, ++sizes[index];
      }
      EXPECT_EQ(in, 1U) << id;
    }
    for (const auto& [index, size] : sizes) {
      EXPECT_NEAR(size, 6400.0 / static_cast<double>(count),
                  0.35 * 6400.0 / static_cast<double>(count));
    }
  }
}

TEST(GroupIdsTest, SeenIdsAreThoseOfASlowAndObviousMap) {
  SeenIds seen;
  std::map<std::string, std::size_t> obvious;
  for (std::size_t i = 1; i <= 20'000; ++i) {
    const std::string id = std::to_string(i * 7919 % 12'000);
    const auto [place, is_new] = obvious.emplace(id, i);
    const std::optional<std::size_t> before = seen.Add(id, i);
    EXPECT_EQ(before, is_new ? std::nullopt : std::optional(place->second)) << id;
  }
}

}  // namespace
}  // namespace synoptic::corpus
