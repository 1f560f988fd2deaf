#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "synoptic/views.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using testing::ComplaintAfter;
using ::testing::HasSubstr;
using testing::Json;
using ::testing::Not;
using testing::Read;
using ::testing::StartsWith;
using testing::Write;

TEST(JsonReview, WhatWasJudgedIsReadBack) {
  Synopsis expected = testing::Bridge();
  expected.links[1].judged = true;
  expected.links[1].probability = 1;
  expected.rejected = {{0, 1, {0, 2}, {4}}};
  const Synopsis found = Read(Write(expected));
  EXPECT_TRUE(found.links[1].judged);
  EXPECT_FALSE(found.links[2].judged);
  ASSERT_EQ(found.rejected.size(), 1U);
  EXPECT_EQ(found.rejected[0].b, 1U);
  EXPECT_EQ(found.rejected[0].a_units, expected.rejected[0].a_units);
  EXPECT_EQ(found.rejected[0].b_units, expected.rejected[0].b_units);
  EXPECT_EQ(Write(found), Write(expected));
}

TEST(JsonReview, WithoutAReviewNothingIsSaidOfIt) {
  EXPECT_THAT(Write(testing::Bridge()),
              Not(::testing::AnyOf(HasSubstr("judged"), HasSubstr("rejected"))));
}

TEST(JsonReview, WhatIsBrokenIsFoundAtItsPlace) {
  const auto rejected = [](std::size_t a, std::size_t b, std::size_t unit) {
    return Json{
        {"a", a}, {"b", b}, {"a_units", Json::array({0})}, {"b_units", Json::array({unit})}};
  };
  const auto complaint = [&](const Json& link) {
    return ComplaintAfter([&](Json& json) { json["rejected"] = Json::array({link}); });
  };
  EXPECT_EQ(complaint(rejected(0, 1, 4)), "");
  EXPECT_THAT(complaint(rejected(0, 1, 99)), StartsWith("rejected[0].b_units[0]"));
  EXPECT_THAT(complaint(rejected(1, 0, 0)), StartsWith("rejected[0].b"));
  EXPECT_THAT(ComplaintAfter([](Json& json) { json["links"][0]["judged"] = 1; }),
              StartsWith("links[0].judged"));
  EXPECT_THAT(ComplaintAfter([](Json& json) { json["links"][0]["judged"] = true; }),
              HasSubstr("expected the probability 1 of a link that is judged right"));
}

}  // namespace
}  // namespace synoptic
