#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/cli/batch_records.hpp"
#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class MergeTest : public ShellTest {
 protected:
  void SetUp() override {
    // With an id that is there twice, and lines without one.
    Write("list", InlineRecords(25) + "nonsense\n{\n" + InlineRecord("g3") + "{]\n");
    Shell("for i in 1 2 3; do $S batch --shard $i/3 -o $T/$i $T/list; done");
  }
};

TEST_F(MergeTest, ShardsAreTheWholeInItsOrder) {
  ASSERT_EQ(Shell("$S batch --stats $T/stats -o $T/whole $T/list").status, 0);
  const Outcome merged = Shell("$S merge --stats $T/merged $T/list $T/1 $T/2 $T/3");
  EXPECT_EQ(merged.status, 0) << merged.err;
  EXPECT_EQ(merged.out, Read("whole"));
  auto stats = nlohmann::json::parse(Read("stats"));
  stats.erase("seconds");
  EXPECT_EQ(nlohmann::json::parse(Read("merged")), stats);
}

TEST_F(MergeTest, SecondsOfShardsAreAdded) {
  Write("a", R"({"groups": 9, "seconds": 1.5})");
  Write("b", R"({"groups": 9, "seconds": 2})");
  const std::string merge = "$S merge -o $T/out --stats $T/stats $T/list $T/1 $T/2 $T/3 ";
  ASSERT_EQ(Shell(merge + "--shard-stats $T/a $T/b $T/a").status, 0);
  EXPECT_EQ(nlohmann::json::parse(Read("stats")).at("seconds"), 5);
  EXPECT_EQ(Shell(merge + "--shard-stats $T/a $T/b").status, 2) << "there are three";
  const Outcome none = Shell(merge + "--shard-stats $T/a $T/b $T/list");
  EXPECT_EQ(none.status, 1);
  EXPECT_THAT(none.err, HasSubstr("list: expected what batch writes with --stats"));
}

TEST_F(MergeTest, WhatIsMissingOrInAnotherOrderIsTold) {
  const auto complaint = [&](const std::string& shards) {
    const Outcome outcome = Shell("$S merge -o $T/out $T/list " + shards);
    EXPECT_EQ(outcome.status, 1) << shards;
    EXPECT_EQ(Read("out"), "") << shards;
    return outcome.err;
  };
  EXPECT_THAT(complaint("$T/2 $T/1 $T/3"), HasSubstr("all shards of one list are expected"));
  EXPECT_THAT(complaint("$T/1 $T/2 $T/none"), HasSubstr("none: cannot be opened"));
  Shell("head -n 2 $T/2 > $T/short; head -c 100 $T/2 > $T/cut; cat $T/2 $T/2 > $T/long");
  EXPECT_THAT(complaint("$T/1 $T/short $T/3"),
              AllOf(HasSubstr("short (shard 2/3), line 2: ends before the result of \"g")));
  EXPECT_THAT(complaint("$T/1 $T/cut $T/3"), HasSubstr("cut off"));
  EXPECT_THAT(complaint("$T/1 $T/long $T/3"), HasSubstr("more results than the list has groups"));
}

}  // namespace
}  // namespace synoptic::cli
