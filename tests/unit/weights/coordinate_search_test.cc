#include "align/weights/learning/coordinate_search.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "align/weights/content.hpp"

namespace synoptic::weights {
namespace {

// The closer some numbers are to where they should be, the better.
double NearnessOf(const Tables& tables) {
  const claims::Thresholds& claims = tables.claims;
  return -std::abs(claims.claims.cohesion - 0.35) -
         std::abs(std::log(static_cast<double>(claims.figures.ratio_of_scale) / 2)) -
         std::abs(static_cast<double>(claims.statements.words_of_quotation) - 7);
}

TEST(CoordinateSearchTest, ReachesWhatIsSeveralStepsAway) {
  Tables tables = DefaultTables();
  tables.claims.claims.cohesion = 0.7;
  tables.claims.figures.ratio_of_scale = 20;
  tables.claims.statements.words_of_quotation = 4;
  const Tables found =
      SearchThresholds({.table = Table::kClaims, .objective = NearnessOf, .gain = 0.01}, tables);
  EXPECT_NEAR(found.claims.claims.cohesion, 0.35, 1e-6);
  EXPECT_EQ(found.claims.figures.ratio_of_scale, 2);
  EXPECT_EQ(found.claims.statements.words_of_quotation, 7U);
  EXPECT_EQ(found.claims.names.match, tables.claims.names.match);
}

TEST(CoordinateSearchTest, TakesNoStepThatIsWorthTooLittle) {
  Tables tables = DefaultTables();
  tables.claims.claims.cohesion = 0.4;
  const auto objective = [](const Tables& tried) {
    return -std::abs(tried.claims.claims.cohesion - 0.35);
  };
  const auto found = [&](double gain) {
    return SearchThresholds({.table = Table::kClaims, .objective = objective, .gain = gain}, tables)
        .claims.claims.cohesion;
  };
  EXPECT_NEAR(found(0.04), 0.35, 1e-6);
  EXPECT_NEAR(found(0.06), 0.4, 1e-6);
}

TEST(CoordinateSearchTest, MovesWhatItWasAskedToAlone) {
  std::set<std::string> moved;
  const Tables tables = DefaultTables();
  const auto objective = [&](const Tables& tried) {
    Tables now = tried;
    Tables then = tables;
    const std::vector<Slot> slots = SlotsOf(Table::kLinking, now);
    const std::vector<Slot> before = SlotsOf(Table::kLinking, then);
    for (std::size_t k = 0; k < slots.size(); ++k) {
      if (NumberOf(slots[k]) != NumberOf(before[k])) moved.insert(slots[k].name);
    }
    return 0.0;
  };
  SearchThresholds({Table::kLinking, {"parts.", "tokens.same_meaning"}, objective}, tables);
  EXPECT_EQ(moved,
            (std::set<std::string>{"parts.least_gain", "parts.most_share", "tokens.same_meaning"}));
}

}  // namespace
}  // namespace synoptic::weights
