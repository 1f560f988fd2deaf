#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
      {"links[0]: expected a probability",
       [](Synopsis& s) { s.links[0].probability = std::numeric_limits<double>::quiet_NaN(); }},
      {"links[0].evidence.words: expected a span",
       [](Synopsis& s) {
         s.links[0].evidence.words = {{{0, 1}, {0, 4'000}, 0}};
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
      {"claims[0].differences[0]: expected a span",
       [](Synopsis& s) {
         s.claims[0].differences = {
             {MentionType::kNumber, {{0, {MentionType::kNumber, {0, 4'000}, Value()}}}, {}}};
       }},
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

}  // namespace
}  // namespace synoptic
