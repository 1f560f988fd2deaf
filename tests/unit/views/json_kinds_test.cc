// Kinds of paragraphs and units in JSON, and what an article says of itself.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/every_kind.hpp"
#include "tests/unit/views/hostile_text.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using testing::ComplaintAfter;
using ::testing::HasSubstr;
using testing::Json;
using testing::Read;
using testing::Write;

TEST(JsonKinds, KindsAreReadAgain) {
  Synopsis synopsis = testing::Bridge();
  Synopsis::Entry& entry = synopsis.articles[0];
  entry.article.kinds.assign(entry.article.paragraphs.size(), TextKind::kProse);
  entry.article.kinds[0] = TextKind::kHeadline;
  entry.units[0].kind = TextKind::kHeadline;
  entry.article.source = "dpa";
  entry.article.place = "BERLIN";
  entry.article.byline = "Von Anna Weber";
  const Synopsis found = Read(Write(synopsis));
  EXPECT_EQ(found.articles[0].article.kinds, entry.article.kinds);
  EXPECT_EQ(found.articles[0].units[0].kind, TextKind::kHeadline);
  EXPECT_EQ(found.articles[0].article.source, "dpa");
  EXPECT_EQ(found.articles[0].article.place, "BERLIN");
  EXPECT_EQ(found.articles[0].article.byline, "Von Anna Weber");
  EXPECT_TRUE(found.articles[1].article.kinds.empty()) << "all of it is prose";
}

TEST(JsonKinds, WhateverAResultMayHoldIsReadBack) {
  for (const Synopsis& synopsis : {testing::EveryKind(), testing::HostileEverywhere()}) {
    const std::string text = Write(synopsis);
    EXPECT_EQ(Write(Read(text)), text);
  }
}

TEST(JsonKinds, ADocumentWithoutKindsIsProse) {
  Json json = Json::parse(Write(testing::Bridge()));
  for (Json& article : json["articles"]) {
    for (const char* const key : {"source", "place", "byline"}) article.erase(key);
    for (Json& paragraph : article["paragraphs"]) paragraph.erase("kind");
    for (Json& unit : article["units"]) unit.erase("kind");
  }
  EXPECT_EQ(Write(Read(json.dump())), Write(testing::Bridge()));
}

TEST(JsonKinds, WhatMakesNoClaimIsInNone) {
  EXPECT_THAT(
      ComplaintAfter([](Json& json) { json["articles"][0]["units"][0]["kind"] = "credit"; }),
      HasSubstr("expected a unit that makes a claim, found credit"));
  EXPECT_THAT(ComplaintAfter([](Json& json) { json["articles"][0]["units"][0]["kind"] = "song"; }),
              HasSubstr("articles[0].units[0].kind: expected one of \"prose\""));
}

}  // namespace
}  // namespace synoptic
