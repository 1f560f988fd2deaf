#include <gtest/gtest.h>

#include <functional>

#include "synoptic/views.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using testing::Json;
using testing::Read;
using testing::Write;

TEST(JsonUpdates, GroundsGapsAndUpdatesAreReadBack) {
  Synopsis synopsis = testing::Bridge();
  Claim& claim = synopsis.claims[4];
  claim.differences[0].ground = DifferenceGround::kGap;
  claim.differences[0].gap = Gap{4'000'000, 0.0769, "EUR"};
  claim.updates.push_back(claim.differences[0]);
  claim.updates[0].ground = DifferenceGround::kOtherDay;
  const Claim found = Read(Write(synopsis)).claims[4];
  ASSERT_TRUE(found.differences[0].gap);
  EXPECT_EQ(found.differences[0].ground, DifferenceGround::kGap);
  EXPECT_EQ(found.differences[0].gap->absolute, 4'000'000);
  EXPECT_NEAR(found.differences[0].gap->relative, 0.0769, 1e-9);
  EXPECT_EQ(found.differences[0].gap->unit, "EUR");
  ASSERT_EQ(found.updates.size(), 1U);
  EXPECT_EQ(found.updates[0].ground, DifferenceGround::kOtherDay);
  EXPECT_EQ(Write(Read(Write(synopsis))), Write(synopsis));
}

TEST(JsonUpdates, WithoutGroundsAndUpdatesADocumentIsRead) {
  Json json = Json::parse(Write(testing::Bridge()));
  for (Json& claim : json["claims"]) {
    claim.erase("updates");
    for (Json& difference : claim["differences"]) difference.erase("ground");
  }
  const Synopsis found = Read(json.dump());
  EXPECT_EQ(found.claims[4].differences[0].ground, DifferenceGround::kValue);
  EXPECT_TRUE(found.claims[4].updates.empty());
}

TEST(JsonUpdates, WhatDiffersIsOfTheClaimAndOfItsLabel) {
  const Json sound = Json::parse(Write(testing::Bridge()));
  const auto expect = [&](const char* says, const std::function<void(Json&)>& spoil) {
    Json json = sound;
    spoil(json["claims"]);
    EXPECT_ERROR(Read(json.dump()), ErrorCode::kInvalidFormat, says);
  };
  expect("claims[4]: expected differences where the label is \"differs\"",
         [](Json& claims) { claims[4]["differences"] = Json::array(); });
  expect("claims[0]: expected differences where the label is \"differs\", else none",
         [](Json& claims) { claims[0]["differences"] = claims[4]["differences"]; });
  expect("claims[4].differences[0]: expected members of two or more articles",
         [](Json& claims) { claims[4]["differences"][0]["members"].erase(1); });
  expect("claims[0].differences[0]: expected spans inside of the units of the claim",
         [](Json& claims) {
           claims[0]["label"] = "differs";
           claims[0]["differences"] = claims[4]["differences"];
         });
  expect("claims[4].updates[0]: expected the ground \"other day\"",
         [](Json& claims) { claims[4]["updates"] = claims[4]["differences"]; });
  expect("claims[0].retained: expected none, as the label is \"shared\", found false",
         [](Json& claims) { claims[0]["retained"] = false; });
  expect("claims[3]: expected none retained", [](Json& claims) { claims[3]["retained"] = true; });
}

}  // namespace
}  // namespace synoptic
