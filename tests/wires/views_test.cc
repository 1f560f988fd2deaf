// What a synopsis says, every view of it says: labels, probabilities, what differs and what only
// one side says.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class ViewsTest : public ::testing::Test {
 protected:
  template <typename Write>
  std::string Written(const Write& write) const {
    std::ostringstream out;
    write(synopsis_, out);
    return out.str();
  }

  /// One shared claim, one that is partial, one that differs, and one of each article alone.
  const Synopsis synopsis_ =
      LayFreely({Text("en",
                      {"The bridge over the river reopened on Monday morning.",
                       "The schools of the island will stay closed until Friday, while the old "
                       "lighthouse keeper sells his collection of rare stamps.",
                       "The repair of the tower cost 4.2 million euros.",
                       "Bakers complain about the price of flour."},
                      "2024-03-18"),
                 Text("it", {"La riparazione della torre è costata 4,9 milioni di euro.",
                             "Le scuole dell'isola resteranno chiuse fino a venerdì.",
                             "Il ponte sul fiume ha riaperto lunedì mattina.",
                             "Il bosco di pini brucia ancora."})});
};

TEST_F(ViewsTest, ShowWhatIsThere) {
  EXPECT_THAT(Claims(synopsis_), ::testing::ElementsAre("shared A0 B2", "partial A1 B1",
                                                        "differs A2 B0", "only A3", "only B3"));
}

TEST_F(ViewsTest, TheTerminalSaysItInSigns) {
  const std::string text =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteTerminal(synopsis, out); });
  EXPECT_THAT(text,
              AllOf(HasSubstr("= "), HasSubstr("~ "), HasSubstr("≠ "), HasSubstr("· "),
                    HasSubstr("(no counterpart found)"), HasSubstr("+ only here: "),
                    HasSubstr("≠ sum of money: 4.2 million euros"),
                    HasSubstr("≠ sum of money: 4,9 milioni di euro"), HasSubstr("2024-03-18")));
}

TEST_F(ViewsTest, ThePageSaysItInMarks) {
  const std::string page =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteHtml(synopsis, out); });
  EXPECT_THAT(page, AllOf(HasSubstr("4.2 million euros"), HasSubstr("4,9 milioni di euro"),
                          HasSubstr("2024-03-18"), HasSubstr("lighthouse keeper"),
                          HasSubstr("no counterpart found"), HasSubstr(">only in B</small>")));
}

TEST_F(ViewsTest, ThePageSetsCounterpartsBesideEachOther) {
  const std::string page =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteHtml(synopsis, out); });
  EXPECT_THAT(page, AllOf(HasSubstr("<i class=shared role=img title=\"the same "),
                          HasSubstr("</i> <a href=#B3>B3</a></span> </small><td lang=it "
                                    "dir=ltr><p class=u id=B3>"),
                          HasSubstr("\"rows\":[[\"A1 B3\",\"B4\",\"A2 B2\",\"A3 B1\",\"A4\"],"
                                    "[\"B1 A3\",\"A4\",\"B2 A2\",\"B3 A1\",\"B4\"]]")));
}

TEST_F(ViewsTest, TheTableSaysItInColumns) {
  const std::string table =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteTsv(synopsis, out); });
  EXPECT_TRUE(
      table.starts_with("claim\tlabel\tprobability\tdifferences\treasons\tunrelated\tA\tA_text\t"
                        "A_extra\tA_part\tB\tB_text\tB_extra\tB_part\tlabel_probability\n"));
  EXPECT_THAT(table, AllOf(HasSubstr("\n2\tpartial\t"), HasSubstr("\n3\tdiffers\t"),
                           HasSubstr("\tmoney A=4.2 million euros B=4,9 milioni di euro\t"),
                           HasSubstr("EUR, 14 %, apart\t\tA3\t"), HasSubstr("\n4\tonly\t"),
                           HasSubstr("lighthouse keeper sells")));
}

TEST_F(ViewsTest, TheJsonHoldsAllOfIt) {
  const std::string json =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteJson(synopsis, out); });
  std::istringstream in(json);
  const Synopsis read = ReadJson(in);
  EXPECT_EQ(Claims(read), Claims(synopsis_));
  EXPECT_EQ(Links(read), Links(synopsis_));
  EXPECT_EQ(Differences(read), Differences(synopsis_));
  EXPECT_EQ(Reasons(read), Reasons(synopsis_));
  EXPECT_EQ(Extra(read, 0), Extra(synopsis_, 0));
  ASSERT_EQ(read.links.size(), synopsis_.links.size());
  for (std::size_t l = 0; l < read.links.size(); ++l) {
    const Evidence& before = synopsis_.links[l].evidence;
    const Evidence& after = read.links[l].evidence;
    EXPECT_NEAR(after.sentence, before.sentence, 1e-4);
    EXPECT_NEAR(after.tokens, before.tokens, 1e-4);
    EXPECT_NEAR(after.a_in_b, before.a_in_b, 1e-4);
    EXPECT_NEAR(after.b_in_a, before.b_in_a, 1e-4);
    EXPECT_NEAR(after.mentions, before.mentions, 1e-4);
    EXPECT_NEAR(after.neighbours, before.neighbours, 1e-4);
    EXPECT_EQ(after.words.size(), before.words.size());
    EXPECT_NEAR(read.links[l].probability, synopsis_.links[l].probability, 1e-4);
  }
  for (std::size_t c = 0; c < read.claims.size(); ++c) {
    EXPECT_NEAR(read.claims[c].probability, synopsis_.claims[c].probability, 1e-4);
  }
}

TEST_F(ViewsTest, BeadsAndLaddersHoldTheLinks) {
  const std::string beads =
      Written([](const Synopsis& synopsis, std::ostream& out) { WriteBeads(synopsis, out); });
  EXPECT_THAT(beads,
              AllOf(HasSubstr("[0]:[2]:0."), HasSubstr("[1]:[1]:0."), HasSubstr("[2]:[0]:0."),
                    HasSubstr("[3]:[]:0."), HasSubstr("[]:[3]:0.")));
  const Synopsis in_order =
      LayInOrder({synopsis_.articles[0].article, synopsis_.articles[0].article});
  std::ostringstream ladder;
  WriteLadder(in_order, ladder);
  EXPECT_THAT(ladder.str(), HasSubstr("\n1\t1\t"));
  EXPECT_THAT(ladder.str(), HasSubstr("\n4\t4\t"));
}

}  // namespace
}  // namespace synoptic::wires
