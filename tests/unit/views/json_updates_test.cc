#include <gtest/gtest.h>

#include "synoptic/views.hpp"
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

}  // namespace
}  // namespace synoptic
