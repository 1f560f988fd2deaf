#include "models/training/checkpoint.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/train.hpp"
#include "tests/unit/training/parallel_text.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using testing::ReadBytes;

class CheckpointTest : public ::testing::Test {
 protected:
  CheckpointTest() {
    options_.rows = testing::WriteBytes(folder_ / "rows.tsv",
                                        testing::MakeRows(testing::MakeLexicon(300), 900, 2));
    options_.output = folder_ / "m.bin";
    options_.dimension = 16;
    options_.buckets = 500;
    options_.batch = 32;
    options_.steps = 40;
    options_.threads = 1;
    options_.checkpoint = folder_ / "m.bin.checkpoint";
  }

  /// The model of a run that nothing disturbs.
  std::string Undisturbed() const {
    TrainOptions options = options_;
    options.checkpoint.clear();
    options.output = folder_ / "undisturbed.bin";
    Train(options);
    return ReadBytes(options.output);
  }

  /// Stops a run as soon as it can be stopped, and leaves its checkpoint.
  TrainReport Stop() const {
    return Train(options_, [](const TrainProgress&) { return false; });
  }

  bool IsThere() const { return std::filesystem::exists(options_.checkpoint); }

  const testing::ScratchFolder folder_;
  TrainOptions options_;
};

TEST_F(CheckpointTest, CheckpointsChangeNothing) {
  const std::string undisturbed = Undisturbed();
  options_.checkpoint_minutes = 1e-9;  // Behind each step.
  EXPECT_TRUE(Train(options_).is_complete);
  EXPECT_TRUE(ReadBytes(options_.output) == undisturbed);
  EXPECT_FALSE(IsThere());
}

TEST_F(CheckpointTest, ARunThatIsResumedGivesTheSameModel) {
  options_.steps = 12'000;
  const std::string undisturbed = Undisturbed();
  int runs = 1;
  TrainReport report = Stop();
  for (options_.resume = true; !report.is_complete && runs < 3; ++runs) {
    EXPECT_TRUE(IsThere());
    EXPECT_LT(report.steps, options_.steps);
    report = Stop();
  }
  EXPECT_EQ(Train(options_).steps, options_.steps);
  EXPECT_TRUE(ReadBytes(options_.output) == undisturbed) << runs;
  EXPECT_FALSE(IsThere());
}

TEST_F(CheckpointTest, SeveralThreadsRestTogetherAndGoOn) {
  options_.threads = 3;
  options_.steps = 300;
  options_.checkpoint_minutes = 1e-9;
  const TrainReport report = Train(options_);
  EXPECT_EQ(report.steps, 300U);
  EXPECT_TRUE(report.is_complete);
}

TEST_F(CheckpointTest, OfOtherOptionsOrRowsItIsRefused) {
  options_.steps = 1'000'000;
  ASSERT_FALSE(Stop().is_complete);
  EXPECT_ERROR(Train(options_), ErrorCode::kInvalidArgument, "is there, of a run that was ended");
  options_.resume = true;
  const auto expect_refused = [&](const std::function<void(TrainOptions&)>& change,
                                  const std::string& message) {
    TrainOptions other = options_;
    change(other);
    EXPECT_ERROR(Train(other), ErrorCode::kInvalidArgument, message);
  };
  expect_refused([](TrainOptions& o) { o.dimension = 17; },
                 "\"dimension 16\", not \"dimension 17\"");
  expect_refused([](TrainOptions& o) { o.threads = 2; }, "\"threads 1\", not \"threads 2\"");
  expect_refused([](TrainOptions& o) { o.steps = 5; }, "\"steps 1000000\", not \"steps 5\"");
  testing::WriteBytes(options_.rows, ReadBytes(options_.rows) + "source0\taa\tbaba\tbb\tnova\n");
  expect_refused([](TrainOptions&) {}, "of a run with other rows");
}

TEST_F(CheckpointTest, ADamagedOneIsRefused) {
  options_.steps = 1'000'000;
  ASSERT_FALSE(Stop().is_complete);
  options_.resume = true;
  const std::string bytes = ReadBytes(options_.checkpoint);
  const auto expect_refused = [&](const std::string& damaged, const std::string& message) {
    testing::WriteBytes(options_.checkpoint, damaged);
    EXPECT_ERROR(Train(options_), ErrorCode::kInvalidFormat, message);
  };
  expect_refused("", "expected a checkpoint of training");
  expect_refused("synoptic training", "expected a checkpoint of training");
  for (const std::size_t size : {std::size_t{40}, bytes.size() / 2, bytes.size() - 1}) {
    expect_refused(bytes.substr(0, size), "a damaged checkpoint; remove it");
  }
  expect_refused(bytes + "x", "a damaged checkpoint");
  std::string changed = bytes;
  changed[bytes.size() / 2] = static_cast<char>(changed[bytes.size() / 2] ^ 1);
  expect_refused(changed, "a damaged checkpoint");
}

TEST_F(CheckpointTest, OneThatCannotBeWrittenEndsNoTraining) {
  const std::string undisturbed = Undisturbed();
  options_.checkpoint = folder_ / "absent" / "checkpoint";
  options_.checkpoint_minutes = 1e-9;
  const TrainReport report = Train(options_);
  EXPECT_TRUE(report.is_complete);
  EXPECT_NE(report.checkpoint_problem.find("cannot be written"), std::string::npos);
  EXPECT_TRUE(ReadBytes(options_.output) == undisturbed);
}

TEST_F(CheckpointTest, WithoutThreadsAskedForThoseOfTheRunGoOn) {
  options_.threads = 2;
  options_.steps = 1'000'000;
  ASSERT_FALSE(Stop().is_complete);
  EXPECT_EQ(training::ThreadsOfCheckpoint(options_.checkpoint), 2U);
  options_.resume = true;
  options_.threads = 0;
  EXPECT_GT(Stop().steps, 0U);
}

}  // namespace
}  // namespace synoptic
