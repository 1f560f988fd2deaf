#include "align/claims/extra/told_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/model.hpp"
#include "synoptic/text.hpp"

namespace synoptic::claims {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Side {
  Article article;
  std::vector<Unit> units;
  Encoding encoding;

  Side(const std::string& text, const std::string& lang) {
    ReadOptions options;
    options.lang = lang;
    article = ParseArticle(text, options);
    units = Segment(article);
    encoding = Model::Default().Encode(article, units);
  }
};

std::vector<std::string> Told(const Side& text, const Side& other) {
  const std::vector<bool> told =
      ToldWords(text.encoding, PointersTo(text.units), PointersTo(other.units));
  std::vector<std::string> words;
  for (std::size_t t = 0; t < told.size(); ++t) {
    if (told[t]) words.push_back(text.encoding.TypeOf(text.encoding.tokens[t]).form);
  }
  return words;
}

TEST(ToldWords, AreThoseOfAFigureThatIsConverted) {
  EXPECT_THAT(
      Told({"The tunnel is 30 feet deep.", "en"}, {"La galleria è profonda 9 metri.", "it"}),
      ElementsAre("30", "feet"));
}

TEST(ToldWords, AreThoseOfANameInAnotherScript) {
  EXPECT_THAT(
      Told({"In April Emmanuel Macron resigned.", "en"}, {"Эммануэль Макрон ушёл в апреле.", "ru"}),
      ElementsAre("april", "emmanuel", "macron"));
}

TEST(ToldWords, AreNotThoseOfAFigureThatIsAnother) {
  EXPECT_THAT(
      Told({"The tunnel is 30 metres deep.", "en"}, {"La galleria è profonda 9 metri.", "it"}),
      IsEmpty());
}

TEST(ToldWords, AreNumbersThatBelongToNoFigure) {
  EXPECT_THAT(Told({"The tunnel is old.[12]", "en"}, {"La galleria è vecchia.", "it"}),
              ElementsAre("12"));
}

TEST(ToldWords, OfSomeUnitsAreThoseThatTheseTell) {
  const Side text("He came. He paid 40 euros.", "en");
  const Side other("Ha pagato 40 euro. È andato via.", "it");
  const linking::TextWords last(text.encoding, std::vector<std::size_t>{1});
  const auto count = [&](std::size_t unit) {
    const auto told = ToldWords(last, PointersTo(text.units, {1}), PointersTo(other.units, {unit}));
    return std::ranges::count(told, true);
  };
  EXPECT_EQ(count(0), 2);
  EXPECT_EQ(count(1), 0);
}

}  // namespace
}  // namespace synoptic::claims
