#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using testing::ComplaintAfter;
using ::testing::HasSubstr;
using testing::Json;
using testing::Read;
using ::testing::StartsWith;
using testing::Write;

TEST(JsonRelatedness, WhatWasAddedToVersionTwoMayBeLacking) {
  Json json = Json::parse(Write(testing::Bridge()));
  json.erase("relatedness");
  for (Json& link : json["links"]) {
    link.erase("a_spans");
    link.erase("b_spans");
  }
  for (Json& claim : json["claims"]) {
    for (Json& member : claim["members"]) member.erase("spans");
  }
  EXPECT_EQ(Write(Read(json.dump())), Write(testing::Bridge()));
}

TEST(JsonRelatedness, ARefusedPairHasNoLinks) {
  Synopsis apart = testing::Bridge();
  apart.relatedness = {{0, 1, 0.0313, true}};
  apart.links.clear();
  const std::string text = Write(apart);
  EXPECT_THAT(text, HasSubstr("\n    {\"a\": 0, \"b\": 1, \"probability\": 0.0313, "
                              "\"refused\": true}\n"));
  EXPECT_TRUE(Read(text).relatedness[0].refused);
  EXPECT_EQ(ComplaintAfter([](Json& json) {
              json["relatedness"] =
                  Json::array({{{"a", 0}, {"b", 1}, {"probability", 0}, {"refused", true}}});
            }),
            "links[0]: expected no link of two articles that are refused, found one");
}

TEST(JsonRelatedness, EveryBrokenPromiseIsFoundAtItsPlace) {
  const auto pair = [](std::size_t a, std::size_t b) -> Json {
    return {{"a", a}, {"b", b}, {"probability", 0.5}, {"refused", false}};
  };
  const std::vector<std::pair<const char*, std::function<void(Json&)>>> damages = {
      {"relatedness[0].b", [&](Json& json) { json["relatedness"] = Json::array({pair(0, 2)}); }},
      {"relatedness[0].b", [&](Json& json) { json["relatedness"] = Json::array({pair(1, 1)}); }},
      {"relatedness[1]",
       [&](Json& json) {
         json["relatedness"] = Json::array({pair(0, 1), pair(0, 1)});
       }},
      {"relatedness[0].refused",
       [&](Json& json) {
         json["relatedness"] = Json::array({pair(0, 1)});
         json["relatedness"][0]["refused"] = 1;
       }},
  };
  for (const auto& [path, change] : damages) {
    EXPECT_THAT(ComplaintAfter(change), StartsWith(path + std::string(": ")));
  }
}

}  // namespace
}  // namespace synoptic
