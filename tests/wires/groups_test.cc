// Claims of three and four articles: what holds together, and what is not compared.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(GroupsTest, AStatementOfThreeArticlesIsOneClaim) {
  const Synopsis synopsis = LayFreely(
      {Text("en", {"The bridge reopened on Monday morning.", "Bakers complain."}),
       Text("it", {"Il bosco brucia.", "Il ponte ha riaperto lunedì mattina."}),
       Text("de", {"Die Brücke wurde am Montagmorgen wieder geöffnet.", "Niemand gewann."})});
  EXPECT_THAT(Claims(synopsis), ElementsAre("shared A0 B1 C0", "only A1", "only B0", "only C1"));
}

TEST(GroupsTest, StatementsThatOneSentenceRepeatsStayApart) {
  const Synopsis synopsis = LayFreely(
      {Text("en", {"Bridge reopens and schools close", "The bridge reopened on Monday morning.",
                   "The schools will stay closed until Friday."}),
       Text("it", {"Il ponte ha riaperto lunedì mattina.",
                   "Le scuole resteranno chiuse fino a venerdì."}),
       Text("de", {"Die Brücke wurde am Montagmorgen wieder geöffnet.",
                   "Die Schulen bleiben bis Freitag geschlossen."})});
  for (const Claim& claim : synopsis.claims) {
    for (const ClaimMember& member : claim.members) {
      EXPECT_TRUE(member.article == 0 || member.units.size() == 1) << claim;
    }
  }
}

TEST(GroupsTest, ADifferenceNamesAllThatDisagree) {
  const Synopsis synopsis =
      Lay({Text("en", {"The repair of the bridge cost 4.2 million euros."}),
           Text("it", {"La riparazione del ponte è costata 4,9 milioni di euro."}),
           Text("de", {"Die Reparatur der Brücke kostete 5,6 Millionen Euro."})});
  EXPECT_THAT(Differences(synopsis), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro | "
                                                 "5,6 Millionen Euro"));
  EXPECT_THAT(Claims(synopsis), ElementsAre("differs A0 B0 C0"));
}

TEST(GroupsTest, OneThatDisagreesWithTwoIsFound) {
  const Synopsis synopsis =
      Lay({Text("en", {"The repair of the bridge cost 4.2 million euros."}),
           Text("it", {"La riparazione del ponte è costata 4,2 milioni di euro."}),
           Text("de", {"Die Reparatur der Brücke kostete 5,6 Millionen Euro."})});
  EXPECT_THAT(Differences(synopsis), Contains(::testing::HasSubstr("5,6 Millionen Euro")));
}

TEST(GroupsTest, MembersThatNoLinkJoinsAreNotCompared) {
  // The second article says what each of the others says a part of.
  const std::vector<Article> articles = {
      Text("en", {"The repair of the bridge cost 4.2 million euros.",
                  "Bakers complain about the price of flour."}),
      Text("de", {"Die Reparatur der Brücke kostete 4,2 Millionen Euro, das neue Dach der alten "
                  "Schule kostete 4,9 Millionen Euro.",
                  "Die Feuerwehr rettet eine Katze."}),
      Text("it", {"Il tetto della vecchia scuola è costato 4,9 milioni di euro.",
                  "I tassisti protestano contro le nuove tariffe."})};
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  const Synopsis all = Lay(articles, options);
  EXPECT_THAT(Differences(all), ElementsAre("money: 4.2 million euros | 4,9 milioni di euro"));

  const double ends = Linked(all, 0, 0, 0, 2);
  const double least = std::min(Linked(all, 0, 0, 0, 1), Linked(all, 0, 0, 1, 2));
  ASSERT_LT(ends, least);
  options.min_probability = (ends + least) / 2;  // The first and the third are joined no more.
  const Synopsis some = Lay(articles, options);
  EXPECT_THAT(Links(some, 0, 2), IsEmpty());
  EXPECT_EQ(some.claims[0].members.size(), 3U);
  EXPECT_THAT(Differences(some), IsEmpty());
}

}  // namespace
}  // namespace synoptic::wires
