// Text that has been split into sentences before: --presplit and --break-at.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;

class PresplitVerbTest : public ShellTest {
 protected:
  std::vector<std::string> Texts(const std::string& options) const {
    const Outcome outcome = Shell("$S segment --lang it " + options);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    std::vector<std::string> texts;
    for (const std::string& line : LinesOf(outcome.out)) {
      texts.push_back(nlohmann::json::parse(line).at("text"));
    }
    return texts;
  }
};

TEST_F(PresplitVerbTest, ALineIsASentence) {
  Write("a.txt", "Piove. E fa freddo.\ne tira vento\n\nDomani no.\n");
  EXPECT_THAT(Texts("--presplit $T/a.txt"),
              ElementsAre("Piove. E fa freddo.", "e tira vento", "Domani no."));
}

TEST_F(PresplitVerbTest, BreaksAreNoSentences) {
  Write("a.txt", "Piove.\n<page>\nTira vento.\n");
  EXPECT_THAT(Texts("--presplit --break-at '<page>' $T/a.txt"),
              ElementsAre("Piove.", "Tira vento."));
}

TEST_F(PresplitVerbTest, AlignAndBatchAndScoreTakeItToo) {
  Write("it.txt", "Piove. E fa freddo.\n");
  Write("id.txt", "Hujan turun. Dan dingin.\n");
  Write("list.tsv", "rain\tit.txt\tid.txt\n");
  Write("gold.tsv",
        "synoptic-gold\t1\narticle\tit\tit.txt\tit\narticle\tid\tid.txt\tid\n"
        "sentence\tit\t1\tPiove. E fa freddo.\nsentence\tid\t1\tHujan turun. Dan dingin.\n"
        "link\tit:1\tid:1\n");
  const auto unit_count = [](const nlohmann::json& synopsis) {
    return synopsis.at("articles")[0].at("units").size();
  };
  const std::string options = " --presplit --lang it,id ";
  const Outcome align = Shell("$S align --format json" + options + "$T/it.txt $T/id.txt");
  ASSERT_EQ(align.status, 0) << align.err;
  EXPECT_EQ(unit_count(nlohmann::json::parse(align.out)), 1u);
  const Outcome batch = Shell("$S batch" + options + "$T/list.tsv");
  ASSERT_EQ(batch.status, 0) << batch.err;
  EXPECT_EQ(unit_count(nlohmann::json::parse(batch.out).at("synopsis")), 1u);
  const Outcome score = Shell("$S score --presplit --format json $T/gold.tsv");
  EXPECT_EQ(score.status, 0) << score.err;
}

}  // namespace
}  // namespace synoptic::cli
