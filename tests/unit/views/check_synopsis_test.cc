#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <sstream>
#include <utility>
#include <vector>

#include "synoptic/beads.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

TEST(CheckSynopsisTest, WrongOnesAreRefusedByAllViewsAlike) {
  const std::vector<std::pair<const char*, std::function<void(Synopsis&)>>> faults = {
      {"expected unit 0 to be whole characters",
       [](Synopsis& s) { s.articles[0].units[0].span.end = 4'000; }},
      {"links[0].b: expected one of 2 articles", [](Synopsis& s) { s.links[0].b = 2; }},
      {"links[0]: expected b behind a", [](Synopsis& s) { s.links[0].a = 1; }},
      {"links[0].a_units: expected at least one", [](Synopsis& s) { s.links[0].a_units = {}; }},
      {"links[0].b_units: expected units of the article in ascending order",
       [](Synopsis& s) { s.links[0].b_units = {99}; }},
      {"links[0]: expected the probability 1 of a link that is judged right",
       [](Synopsis& s) { s.links[0].judged = true; }},
      {"links[0]: expected no link of units that are rejected",
       [](Synopsis& s) {
         s.rejected = {{0, 1, s.links[0].a_units, s.links[0].b_units}};
       }},
      {"rejected[0].b_units: expected at least one",
       [](Synopsis& s) {
         s.rejected = {{0, 1, {0}, {}}};
       }},
      {"links[0]: expected a probability",
       [](Synopsis& s) { s.links[0].probability = std::numeric_limits<double>::quiet_NaN(); }},
      {"links[0].evidence.words: expected a span",
       [](Synopsis& s) {
         s.links[0].evidence.words = {{{0, 1}, {0, 4'000}, 0}};
       }},
      {"links[0].a_spans: expected a span",
       [](Synopsis& s) {
         s.links[0].a_spans = {{4, 4}};
       }},
      {"links[0].a_spans: expected spans in ascending order",
       [](Synopsis& s) {
         s.links[0].a_spans = {{0, 4}, {2, 6}};
       }},
      {"links[0].b_spans: expected spans inside of the units",
       [](Synopsis& s) { s.links[0].b_spans = {s.articles[1].units[1].span}; }},
      {"links[0].b_spans: expected spans inside of the units",
       [](Synopsis& s) {
         s.links[0].b_spans = {{0, s.articles[1].units[1].span.end}};
       }},
      {"claims[0].members[0].spans: expected spans inside of the units",
       [](Synopsis& s) { s.claims[0].members[0].spans = {s.articles[0].units[2].span}; }},
      {"relatedness[0].b: expected one of 2 articles",
       [](Synopsis& s) {
         s.relatedness = {{0, 2, 0.5, false}};
       }},
      {"relatedness[0]: expected b behind a",
       [](Synopsis& s) {
         s.relatedness = {{1, 0, 0.5, false}};
       }},
      {"relatedness[0]: expected a probability",
       [](Synopsis& s) {
         s.relatedness = {{0, 1, -1, false}};
       }},
      {"relatedness[1]: expected pairs of articles in ascending order",
       [](Synopsis& s) {
         s.relatedness = {{0, 1, 0.5, false}, {0, 1, 0.5, false}};
       }},
      {"links[0]: expected no link of two articles that are refused",
       [](Synopsis& s) {
         s.relatedness = {{0, 1, 0, true}};
       }},
      {"claims[0]: expected a probability", [](Synopsis& s) { s.claims[0].probability = 1.5; }},
      {"claims[0].members[0]: expected one of 2 articles",
       [](Synopsis& s) { s.claims[0].members[0].article = 7; }},
      {"claims[0].members[0].units: expected units",
       [](Synopsis& s) { s.claims[0].members[0].units = {99}; }},
      {"claims[0].members[0].extra: expected a span",
       [](Synopsis& s) {
         s.claims[0].members[0].extra = {{4, 2}};
       }},
      {"claims[0].members[0].extra: expected spans in ascending order",
       [](Synopsis& s) {
         s.claims[0].members[0].extra = {{4, 6}, {0, 2}};
       }},
      {"claims[0]: expected one member where the label is \"only\"",
       [](Synopsis& s) { s.claims[0].members = {}; }},
      {"claims[4].differences[0]: expected a span",
       [](Synopsis& s) { s.claims[4].differences[0].members[1].span.end = 4'000; }},
      {"claims[4].differences[0]: expected no value of an opposite",
       [](Synopsis& s) { s.claims[4].differences[0].type = DifferenceType::kOpposite; }},
      {"claims[4]: expected differences where the label is \"differs\", else none, found 0",
       [](Synopsis& s) { s.claims[4].differences.clear(); }},
      {"claims[4]: expected differences where the label is \"differs\", else none, found 1",
       [](Synopsis& s) { s.claims[4].label = Label::kShared; }},
      {"claims[4].differences[0]: expected members of two or more articles",
       [](Synopsis& s) { s.claims[4].differences[0].members.pop_back(); }},
      {"claims[4].differences[0]: expected members of two or more articles",
       [](Synopsis& s) { s.claims[4].differences[0].members.clear(); }},
      {"claims[4].differences[0]: expected articles in ascending order",
       [](Synopsis& s) { std::ranges::reverse(s.claims[4].differences[0].members); }},
      {"claims[4].differences[0]: expected spans inside of the units of the claim, found bytes 0 "
       "to 4 of articles[0]",
       [](Synopsis& s) {
         s.claims[4].differences[0].members[0].span = {0, 4};
       }},
      {"claims[4].differences[0]: expected a ground on which both cannot be right",
       [](Synopsis& s) { s.claims[4].differences[0].ground = DifferenceGround::kOtherDay; }},
      {"claims[4].differences[0]: expected the ground \"opposite\" of opposites",
       [](Synopsis& s) { s.claims[4].differences[0].ground = DifferenceGround::kOpposite; }},
      {"claims[4].differences[0]: expected the ground \"opposite\" of opposites, found \"value\"",
       [](Synopsis& s) {
         Difference& difference = s.claims[4].differences[0];
         difference.type = DifferenceType::kOpposite;
         for (Difference::Member& member : difference.members) member.value = {};
       }},
      {"claims[4].differences[0]: expected a gap where the ground is \"gap\", and no other, found "
       "none",
       [](Synopsis& s) { s.claims[4].differences[0].ground = DifferenceGround::kGap; }},
      {"claims[4].differences[0]: expected a gap where the ground is \"gap\", and no other, found "
       "one and \"value\"",
       [](Synopsis& s) {
         s.claims[4].differences[0].gap = Gap{1, 0.5, "EUR"};
       }},
      {"claims[4].differences[0].gap.relative: expected a probability",
       [](Synopsis& s) {
         s.claims[4].differences[0].ground = DifferenceGround::kGap;
         s.claims[4].differences[0].gap = Gap{1, 1.5, "EUR"};
       }},
      {"claims[4].differences[0].gap.absolute: expected a number from 0 on",
       [](Synopsis& s) {
         s.claims[4].differences[0].ground = DifferenceGround::kGap;
         s.claims[4].differences[0].gap = Gap{-1, 0.5, "EUR"};
       }},
      {"claims[4].updates[0]: expected the ground \"other day\", found \"value\"",
       [](Synopsis& s) { s.claims[4].updates = s.claims[4].differences; }},
      {"claims[4]: expected updates only where the label is \"partial\" or \"differs\", found 1",
       [](Synopsis& s) {
         s.claims[4].label = Label::kShared;
         std::swap(s.claims[4].updates, s.claims[4].differences);
       }},
      {"claims[0]: expected none retained but an \"only\"",
       [](Synopsis& s) { s.claims[0].retained = true; }},
      {"claims[3]: expected none retained but an \"only\" of a synopsis with an only_risk",
       [](Synopsis& s) { s.claims[3].retained = true; }},
      {"expected every unit in at least one claim", [](Synopsis& s) { s.claims.pop_back(); }}};
  for (const auto& [says, spoil] : faults) {
    Synopsis synopsis = testing::Bridge();
    spoil(synopsis);
    std::ostringstream out;
    EXPECT_ERROR(CheckSynopsis(synopsis), ErrorCode::kInvalidArgument, says);
    EXPECT_ERROR(WriteTerminal(synopsis, out), ErrorCode::kInvalidArgument, says);
    EXPECT_ERROR(WriteHtml(synopsis, out), ErrorCode::kInvalidArgument, says);
    EXPECT_ERROR(WriteJson(synopsis, out), ErrorCode::kInvalidArgument, says);
    EXPECT_ERROR(WriteTsv(synopsis, out), ErrorCode::kInvalidArgument, says);
    EXPECT_ERROR(BeadsOf(synopsis, BeadIndex::kUnit), ErrorCode::kInvalidArgument, says);
    EXPECT_EQ(out.str(), "") << "nothing is written before";
  }
}

TEST(CheckSynopsisTest, SoundOnesPass) {
  for (const Synopsis& synopsis : {testing::Bridge(), testing::Library(), testing::BesideEmpty(),
                                   testing::Hostile(), testing::Long(30)}) {
    EXPECT_NO_THROW(CheckSynopsis(synopsis));
  }
}

TEST(CheckSynopsisTest, FiguresThatHaveMovedPass) {
  Synopsis synopsis = testing::Bridge();
  Claim& claim = synopsis.claims[4];
  claim.differences[0].ground = DifferenceGround::kGap;
  claim.differences[0].gap = Gap{4'000'000, 0.0769, "EUR"};
  claim.updates = claim.differences;
  claim.updates[0].ground = DifferenceGround::kOtherDay;
  EXPECT_NO_THROW(CheckSynopsis(synopsis));
  claim.differences.clear();
  claim.label = Label::kPartial;
  EXPECT_NO_THROW(CheckSynopsis(synopsis));
}

TEST(CheckSynopsisTest, PartsOfSeveralUnitsAndRelatednessPass) {
  Synopsis synopsis = testing::Bridge();
  synopsis.links[2].b_spans = {testing::Find(synopsis.articles[1], "Kereta pertama"),
                               testing::Find(synopsis.articles[1], "dari Como"),
                               testing::Find(synopsis.articles[1], "dua menit")};
  synopsis.relatedness = {{0, 1, 0.98, false}};
  EXPECT_NO_THROW(CheckSynopsis(synopsis));
}

}  // namespace
}  // namespace synoptic
