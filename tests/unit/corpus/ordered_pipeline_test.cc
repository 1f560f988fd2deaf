#include "align/corpus/ordered_pipeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace synoptic::corpus {
namespace {

TEST(OrderedPipelineTest, HandsResultsOnInTheOrderOfTheJobs) {
  std::vector<int> results;
  OrderedPipeline<int> pipeline(4, 16, [&](int result) { results.push_back(result); });
  for (int i = 0; i < 200; ++i) {
    pipeline.Submit([i] {
      std::this_thread::sleep_for(std::chrono::microseconds((i * 7919) % 500));
      return i;
    });
  }
  pipeline.Finish();
  ASSERT_EQ(results.size(), 200u);
  for (int i = 0; i < 200; ++i) EXPECT_EQ(results[static_cast<std::size_t>(i)], i);
}

TEST(OrderedPipelineTest, NeverHoldsMoreThanTheWindow) {
  std::atomic<int> held = 0;
  std::atomic<int> most = 0;
  OrderedPipeline<int> pipeline(3, 5, [&](int) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    --held;
  });
  for (int i = 0; i < 100; ++i) {
    pipeline.Submit([&] {
      const int now = ++held;
      for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
      }
      return 0;
    });
  }
  pipeline.Finish();
  EXPECT_LE(most, 5);
}

TEST(OrderedPipelineTest, HoldsNoMoreWeightThanIsAllowedUnlessItIsOneJob) {
  std::atomic<std::size_t> held = 0;
  std::atomic<std::size_t> most = 0;
  OrderedPipeline<std::size_t> pipeline(
      4, 100, [&](std::size_t weight) { held -= weight; }, 10);
  for (std::size_t i = 0; i < 200; ++i) {
    const std::size_t weight = i % 17 == 0 ? 25 : i % 6;
    pipeline.Submit(
        [&, weight] {
          const std::size_t now = held += weight;
          for (std::size_t seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
          }
          return weight;
        },
        weight);
  }
  pipeline.Finish();
  EXPECT_LE(most, 25U);
}

TEST(OrderedPipelineTest, AFailureOfTheSinkEndsTheRun) {
  OrderedPipeline<int> pipeline(2, 4, [](int) { throw std::runtime_error("disk full"); });
  EXPECT_THROW(
      {
        for (int i = 0; i < 1000; ++i) pipeline.Submit([i] { return i; });
      },
      std::runtime_error);
  EXPECT_THROW(pipeline.Finish(), std::runtime_error);
}

TEST(OrderedPipelineTest, WithoutJobsNothingIsHandedOn) {
  int handed = 0;
  OrderedPipeline<int> pipeline(2, 4, [&](int) { ++handed; });
  pipeline.Finish();
  EXPECT_EQ(handed, 0);
}

}  // namespace
}  // namespace synoptic::corpus
