#include "align/views/page/page_strings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "synoptic/views.hpp"

namespace synoptic::views {
namespace {

/// "{n}", "{all}"
std::set<std::string> PlacesIn(const std::string& text) {
  std::set<std::string> places;
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    places.insert(text.substr(at, text.find('}', at) - at + 1));
  }
  return places;
}

TEST(PageStrings, EveryLanguageHasTheTextsOfEnglishWithTheirPlaces) {
  const auto english = PageStrings("en").Below("");
  for (const std::string& language : PageLanguages()) {
    const auto texts = PageStrings(language).Below("");
    for (const auto& [key, text] : english) {
      ASSERT_TRUE(texts.contains(key)) << language << ": " << key;
      EXPECT_EQ(PlacesIn(texts.at(key)), PlacesIn(text)) << language << ": " << key;
    }
    for (const auto& [key, text] : texts) {
      const bool may_be_left_out = key.starts_with("reason.") || key.starts_with("unit.");
      EXPECT_TRUE(english.contains(key) || may_be_left_out) << language << ": " << key;
      EXPECT_FALSE(text.empty()) << language << ": " << key;
    }
  }
}

TEST(PageStrings, FillsPlacesAndCounts) {
  const PageStrings strings("en");
  EXPECT_EQ(strings.Say("pair", {{"a", "A"}, {"b", "{a}"}}), "A and {a}");
  EXPECT_EQ(strings.Count("differences", 1), "They disagree in one place");
  EXPECT_EQ(strings.Count("differences", 2), "They disagree in 2 places");
  EXPECT_EQ(strings.Find("no such key", "else"), "else");
}

}  // namespace
}  // namespace synoptic::views
