// The library call that the program's verb is made of.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include "synoptic/batch.hpp"
#include "synoptic/no_vectors.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Article Text(const std::string& id, const std::string& text) {
  ReadOptions options;
  options.lang = "en";
  options.id = id;
  return ParseArticle(text, options);
}

/// Groups "0", "1" and so on, of which each third cannot be read.
std::function<std::optional<ArticleGroup>()> Groups(int count) {
  return [count, i = 0]() mutable -> std::optional<ArticleGroup> {
    if (i == count) return std::nullopt;
    const int number = i++;
    return ArticleGroup{
        std::to_string(number), [number] {
          if (number % 3 == 2) throw Error(ErrorCode::kNotFound, "gone");
          return std::vector<Article>{Text("a", "It rains."), Text("b", "Dogs bark.")};
        }};
  };
}

TEST(BatchCall, HandsResultsOnInOrderForAnyNumberOfThreads) {
  const NoVectors encoder;
  for (const std::size_t threads : {1U, 3U, 0U}) {
    std::vector<std::string> lines;
    BatchOptions options;
    options.threads = threads;
    options.draw = [](GroupResult& result) {
      return result.id + (result.synopsis ? '+' + std::to_string(result.synopsis->articles.size())
                                          : '-' + result.code);
    };
    Batch(
        encoder, Groups(7), [&](const GroupResult& result) { lines.push_back(result.drawn); },
        options);
    EXPECT_THAT(lines,
                ElementsAre("0+2", "1+2", "2-not_found", "3+2", "4+2", "5-not_found", "6+2"));
  }
}

TEST(BatchCall, WhatAnEarlierRunDrewIsHandedOnInItsTurn) {
  int next = 0;
  std::vector<std::string> lines;
  Batch(
      NoVectors(),
      [&]() -> std::optional<ArticleGroup> {
        if (next == 4) return std::nullopt;
        ArticleGroup group{std::to_string(next), [] { return std::vector<Article>(); }};
        if (++next == 2) group.drawn = "earlier";
        return group;
      },
      [&](const GroupResult& result) { lines.push_back(result.drawn + result.code); });
  EXPECT_THAT(lines,
              ElementsAre("invalid_argument", "earlier", "invalid_argument", "invalid_argument"));
}

TEST(BatchCall, WhatADrawingThrowsIsAFailureOfTheGroup) {
  BatchOptions options;
  options.draw = [](GroupResult& result) {
    if (result.synopsis) throw Error(ErrorCode::kUnreadable, "disk full");
    return result.code + ": " + result.message;
  };
  std::vector<std::string> lines;
  Batch(
      NoVectors(), Groups(1), [&](const GroupResult& result) { lines.push_back(result.drawn); },
      options);
  EXPECT_THAT(lines, ElementsAre("unreadable: disk full"));
}

TEST(BatchCall, StopsBetweenGroupsAndFinishesThoseInHand) {
  std::stop_source stop;
  BatchOptions options;
  options.stop = stop.get_token();
  options.threads = 2;
  std::vector<std::string> ids;
  int begun = 0;
  const auto groups = Groups(100'000);
  Batch(
      NoVectors(),
      [&] {
        if (++begun == 20) stop.request_stop();
        return groups();
      },
      [&](const GroupResult& result) { ids.push_back(result.id); }, options);
  ASSERT_EQ(ids.size(), 20U);
  EXPECT_EQ(ids.back(), "19");
}

TEST(BatchCall, WhatTheSinkThrowsEndsTheRunAndBadOptionsDoBeforeIt) {
  const auto throws = [](const GroupResult&) { throw std::runtime_error("closed"); };
  EXPECT_THROW(Batch(NoVectors(), Groups(1000), throws), std::runtime_error);
  BatchOptions options;
  options.align.min_probability = 2;
  std::vector<std::string> ids;
  EXPECT_THROW(
      Batch(
          NoVectors(), Groups(2), [&](const GroupResult& r) { ids.push_back(r.id); }, options),
      Error);
  EXPECT_THAT(ids, IsEmpty());
}

}  // namespace
}  // namespace synoptic
