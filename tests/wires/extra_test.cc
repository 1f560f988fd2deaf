// What only one side says is marked, and makes the claim partial.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kEnglish = "The schools of the island will stay closed until Friday";
const std::string kItalian = "Le scuole dell'isola resteranno chiuse fino a venerdì";
const std::string kMore = ", while the old lighthouse keeper sells his collection of rare stamps";
const std::string kMoreItalian =
    ", mentre il guardiano del faro vende la sua raccolta di francobolli";

Synopsis Between(const std::string& en, const std::string& it) {
  return Lay({Text("en", {en + "."}), Text("it", {it + "."})});
}

TEST(ExtraTest, IsNothingWhereBothSayTheSame) {
  const Synopsis synopsis = Between(kEnglish, kItalian);
  EXPECT_THAT(Claims(synopsis), ElementsAre("shared A0 B0"));
  EXPECT_THAT(Extra(synopsis, 0), IsEmpty());
  EXPECT_THAT(Extra(synopsis, 1), IsEmpty());
}

TEST(ExtraTest, IsMarkedOnTheSideThatSaysMoreAndMakesTheClaimPartial) {
  const Synopsis first = Between(kEnglish + kMore, kItalian);
  EXPECT_THAT(Claims(first), ElementsAre("partial A0 B0"));
  EXPECT_THAT(Extra(first, 0), Contains(HasSubstr("lighthouse keeper sells his collection")));
  EXPECT_THAT(Extra(first, 1), IsEmpty());
  const Synopsis second = Between(kEnglish, kItalian + kMoreItalian);
  EXPECT_THAT(Claims(second), ElementsAre("partial A0 B0"));
  EXPECT_THAT(Extra(second, 0), IsEmpty());
  EXPECT_THAT(Extra(second, 1), Contains(HasSubstr("guardiano del faro vende")));
}

TEST(ExtraTest, MakesALabelSurerTheMoreThereIs) {
  const auto sure = [](const Synopsis& synopsis) {
    return synopsis.claims.front().label_probability.value_or(0);
  };
  const Synopsis more = Between(kEnglish + kMore, kItalian);
  const Synopsis much = Between(kEnglish + kMore + kMore, kItalian);
  ASSERT_THAT(Claims(much), ElementsAre("partial A0 B0"));
  EXPECT_GT(sure(more), 0);
  EXPECT_GT(sure(much), sure(more));
}

TEST(ExtraTest, IsNothingWhereBothSayMore) {
  EXPECT_THAT(Claims(Between(kEnglish + kMore, kItalian + kMoreItalian)),
              ElementsAre("shared A0 B0"));
}

TEST(ExtraTest, OfThreeIsWhatNoOtherSays) {
  const Synopsis synopsis = Lay({Text("en", {kEnglish + kMore + "."}), Text("it", {kItalian + "."}),
                                 Text("it", {kItalian + kMoreItalian + "."})});
  EXPECT_THAT(Claims(synopsis), ElementsAre("partial A0 B0 C0"));
  EXPECT_THAT(Extra(synopsis, 0), IsEmpty()) << "the third says it too";
  EXPECT_THAT(Extra(synopsis, 1), IsEmpty());
}

TEST(ExtraTest, IsNothingThatAnotherSentenceTells) {
  const std::string keeper =
      "Il vecchio guardiano del faro vende la sua raccolta di francobolli rari";
  const Synopsis synopsis =
      Lay({Text("en", {kEnglish + kMore + "."}),
           Text("it", {keeper + ". I prezzi del grano sono saliti. " + kItalian + "."})});
  EXPECT_THAT(Claims(synopsis), ElementsAre("shared A0 B0,2", "only B1"));
}

TEST(ExtraTest, IsNoFigureThatIsTold) {
  EXPECT_THAT(Claims(Lay({Text("en", {"The tunnel is thirty feet deep.[2][3]"}),
                          Text("it", {"La galleria è profonda 9 metri.[12]"})})),
              ElementsAre("shared A0 B0"));
}

TEST(ExtraTest, IsNotMarkedWhereFiguresDiffer) {
  const Synopsis synopsis = Between("The repair of the bridge cost 4.2 million euros",
                                    "La riparazione del ponte è costata 4,9 milioni di euro");
  EXPECT_THAT(Claims(synopsis), ElementsAre("differs A0 B0"));
  EXPECT_THAT(Extra(synopsis, 0), IsEmpty());
}

}  // namespace
}  // namespace synoptic::wires
