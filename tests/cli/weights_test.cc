// Weights of a user's own: learned from gold, and used.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string kArticles = "corpora/samples/gpu-launch/it.txt corpora/samples/gpu-launch/id.txt";
const std::string kGolds =
    "corpora/samples/gpu-launch/gold.tsv corpora/samples/moon-landing/gold.tsv";
// Small, and with other vectors than those that the built-in weights were learned with.
const std::string kModel =
    "--model it=corpora/samples/vectors/it.vec,id=corpora/samples/vectors/id.vec ";

class WeightsTest : public ShellTest {};

TEST_F(WeightsTest, AreLearnedFromGoldForAModelAndUsedWithIt) {
  const Outcome learned = Shell("$S calibrate " + kModel + "-o $T/mine.tsv " + kGolds);
  ASSERT_EQ(learned.status, 0) << learned.err;
  EXPECT_THAT(learned.out, IsEmpty());
  EXPECT_THAT(Read("mine.tsv"),
              AllOf(StartsWith("# weights: mine\n"), HasSubstr("\n# by: synoptic calibrate\n")));

  const std::string align = "$S align --format json " + kModel;
  const Outcome with = Shell(align + "--weights $T/mine.tsv " + kArticles);
  ASSERT_EQ(with.status, 0) << with.err;
  EXPECT_THAT(with.err, Not(HasSubstr("learned with another model")));
  const Outcome without = Shell(align + kArticles);
  EXPECT_THAT(without.err, HasSubstr("learned with another model"));

  const auto mine = nlohmann::json::parse(with.out);
  const auto built_in = nlohmann::json::parse(without.out);
  EXPECT_EQ(mine.at("engine").at("weights").at("name"), "mine");
  EXPECT_NE(mine.at("engine").at("weights"), built_in.at("engine").at("weights"));
  EXPECT_EQ(mine.at("engine").at("model"), built_in.at("engine").at("model"));
  EXPECT_NE(mine.at("claims"), built_in.at("claims"));
}

TEST_F(WeightsTest, OfTheBatchAreNotedOnce) {
  const std::string kFolder = SYNOPTIC_SOURCE_DIR "/corpora/samples/gpu-launch/";
  Write("list.tsv", "x\t" + kFolder + "it.txt\t" + kFolder + "id.txt\ny\t" + kFolder + "it.txt\t" +
                        kFolder + "id.txt\n");
  const Outcome outcome = Shell("$S batch " + kModel + "$T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const std::string note = "learned with another model";
  EXPECT_THAT(outcome.err, HasSubstr(note));
  EXPECT_EQ(outcome.err.find(note), outcome.err.rfind(note)) << outcome.err;
}

TEST_F(WeightsTest, WhereAThresholdIsRaisedLessIsLinked) {
  ASSERT_EQ(Shell("$S calibrate -o $T/w.tsv " + kGolds +
                  " && "
                  "sed -i 's/^link.bias\\t[^\\t]*/link.bias\\t-20/' $T/w.tsv")
                .status,
            0);
  const Outcome outcome =
      Shell("$S align --format json --order free --weights $T/w.tsv " + kArticles);
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(nlohmann::json::parse(outcome.out).at("links"), IsEmpty());
}

TEST_F(WeightsTest, ThatCannotBeReadAreRefusedWithTheLine) {
  Write("bad.tsv", "# table: links\nalone.cosine\tmuch\n");
  const Outcome outcome = Shell("$S align --weights $T/bad.tsv " + kArticles);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, AllOf(StartsWith("synoptic: "),
                                 HasSubstr("bad.tsv:2: expected a number, found \"much\"")));
  EXPECT_EQ(LinesOf(outcome.err).size(), 1U);
  EXPECT_EQ(Shell("$S calibrate").status, 2);
  EXPECT_EQ(Shell("$S calibrate $T/none.tsv").status, 1);
}

}  // namespace
}  // namespace synoptic::cli
