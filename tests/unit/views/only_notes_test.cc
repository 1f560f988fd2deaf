#include "align/views/only_notes.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>

#include "synoptic/views.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using testing::Read;
using testing::Write;
using views::OnlyNote;
using views::OnlyText;

/// So many claims of one article, of which so many are retained.
Synopsis OnlyClaims(std::size_t count, std::size_t retained) {
  Synopsis synopsis;
  synopsis.only_risk = 0.1;
  for (std::size_t c = 0; c < count; ++c) {
    synopsis.claims.push_back(testing::Only(0, c, 0.9));
    synopsis.claims.back().retained = c < retained;
  }
  return synopsis;
}

TEST(OnlyNotesTest, SaysHowManyAreRetainedAndWhatThatMeans) {
  const std::string meaning =
      " sure enough at .10: of such, in groups like those it was learned from, at most "
      "10 in 100 have one after all, on average.";
  EXPECT_EQ(OnlyNote(OnlyClaims(5, 2)),
            "2 of the 5 sentences for which no counterpart was found are" + meaning +
                " The other 3 are left open.");
  EXPECT_EQ(OnlyNote(OnlyClaims(2, 1)),
            "1 of the 2 sentences for which no counterpart was found is" + meaning +
                " The other is left open.");
  EXPECT_EQ(OnlyNote(OnlyClaims(5, 5)),
            "All 5 sentences for which no counterpart was found are" + meaning);
  EXPECT_EQ(OnlyNote(OnlyClaims(3, 0)),
            "None of the 3 sentences for which no counterpart was found is" + meaning +
                " All are left open.");
  EXPECT_EQ(OnlyNote(OnlyClaims(1, 1)),
            "The one sentence for which no counterpart was found is" + meaning);
  EXPECT_EQ(
      OnlyNote(OnlyClaims(1, 0)),
      "The one sentence for which no counterpart was found is not" + meaning + " It is left open.");
  EXPECT_EQ(OnlyNote(OnlyClaims(0, 0)), "");
  Synopsis not_asked = OnlyClaims(3, 0);
  not_asked.only_risk.reset();
  EXPECT_EQ(OnlyNote(not_asked), "");
}

TEST(OnlyNotesTest, OnlyAnOnlyThatIsNotRetainedIsLeftOpen) {
  Synopsis synopsis = OnlyClaims(2, 1);
  EXPECT_EQ(OnlyText(synopsis, synopsis.claims[0]), "no counterpart found");
  EXPECT_EQ(OnlyText(synopsis, synopsis.claims[1]), "left open");
  synopsis.claims[1].label = Label::kShared;
  EXPECT_EQ(OnlyText(synopsis, synopsis.claims[1]), "no counterpart found")
      << "a third article does not have it";
  synopsis.claims[1].label = Label::kOnly;
  synopsis.only_risk.reset();
  EXPECT_EQ(OnlyText(synopsis, synopsis.claims[1]), "no counterpart found");
}

TEST(OnlyNotesTest, JsonHasItIfItWasAskedForAndChecksIt) {
  Synopsis synopsis = testing::Bridge();
  const std::string before = Write(synopsis);
  EXPECT_EQ(before.find("retained"), std::string::npos);
  EXPECT_EQ(before.find("only_risk"), std::string::npos);
  synopsis.only_risk = 0.25;
  for (Claim& claim : synopsis.claims) claim.retained = claim.label == Label::kOnly;
  const Synopsis read = Read(Write(synopsis));
  EXPECT_EQ(read.only_risk, 0.25);
  EXPECT_EQ(Write(read), Write(synopsis));
  synopsis.only_risk.reset();
  EXPECT_ANY_THROW(Write(synopsis)) << "retained at no risk";
  synopsis.only_risk = 1.5;
  EXPECT_ANY_THROW(Write(synopsis));
}

}  // namespace
}  // namespace synoptic
