// What a page knows of what was chosen and judged before it was written.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>

#include "synoptic/views.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Write(const Synopsis& synopsis, const Selection& opens_with = {}) {
  std::ostringstream out;
  WriteHtml(synopsis, out, {.opens_with = opens_with});
  return out.str();
}

TEST(PageState, OpensWithWhatIsAskedForAndHoldsAll) {
  const Synopsis synopsis = testing::Library();
  const std::string plain = Write(synopsis);
  EXPECT_THAT(plain, Not(HasSubstr("\"open\":")));
  const std::pair<Selection, std::string> cases[] = {
      {{.labels = {Label::kDiffers}}, "&show=differs"},
      {{.labels = {Label::kDiffers, Label::kOnly}, .articles = {0, 2}}, "&show=differs,only,A.C"},
      {{.articles = {1}, .min_probability = .8}, "&show=B&least=80"},
      {{.min_probability = .333}, "&least=33.3"},
      {{.min_probability = .004}, "&least=0.4"},
      {{.min_probability = .9999}, "&least=99.99"},
      {{.min_probability = .29}, "&least=29"},
      {{.min_probability = 1}, "&least=100"}};
  for (const auto& [selection, address] : cases) {
    std::string page = Write(synopsis, selection);
    const std::string open = "\"open\":\"" + address + "\",";
    ASSERT_THAT(page, HasSubstr(open));
    page.erase(page.find(open), open.size());
    EXPECT_EQ(page, plain);
  }
}

TEST(PageState, HasTheProbabilityOfAClaimAsFineAsItIs) {
  Synopsis synopsis = testing::Library();
  for (Claim& claim : synopsis.claims) claim.probability = .9453;
  EXPECT_THAT(Write(synopsis), HasSubstr(",94.53,[\""));
}

TEST(PageState, KeepsWhatWasJudged) {
  Synopsis synopsis = testing::Bridge();
  const std::string judged_link = "],1]";
  EXPECT_THAT(Write(synopsis), Not(HasSubstr("\"wrong\":[[")));
  EXPECT_THAT(Write(synopsis), Not(HasSubstr(judged_link)));
  synopsis.links[0].judged = true;
  synopsis.links[0].probability = 1;
  synopsis.rejected.push_back({0, 1, {3}, {1, 2}});
  EXPECT_THAT(Write(synopsis), HasSubstr("\"wrong\":[[\"A4\",\"B2 B3\"]]"));
  EXPECT_THAT(Write(synopsis), HasSubstr(judged_link));
}

}  // namespace
}  // namespace synoptic
