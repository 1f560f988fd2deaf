#include "synoptic/internal/moments.hpp"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/synoptic.hpp"

namespace synoptic::mentions {
namespace {

Moment MomentOf(const std::string& lang, const std::string& text) {
  ReadOptions options;
  options.lang = options.id = lang;
  const Article article = ParseArticle(text + "\n", options);
  const Words words = SplitWords(article);
  const std::vector<Unit> units = Segment(article, {});
  return units.size() == 1 ? FindMoment(article.text, units[0], words, lang) : Moment{};
}

bool IsTold(const std::string& lang, const std::string& text) {
  return MomentOf(lang, text).is_told;
}

TEST(MomentsTest, AreToldByPhrases) {
  EXPECT_TRUE(IsTold("en", "The firm has so far paid 38 million francs."));
  EXPECT_TRUE(IsTold("de", "Die Firma hat bislang 38 Millionen Franken gezahlt."));
  EXPECT_TRUE(IsTold("it", "Il gruppo tiene al momento il 62 per cento delle azioni."));
  EXPECT_TRUE(IsTold("zh", "公司目前已支付3800万法郎。"));
  EXPECT_FALSE(IsTold("en", "The firm paid 38 million francs."));
  EXPECT_FALSE(IsTold("de", "Die Firma zahlte 38 Millionen Franken."));
}

TEST(MomentsTest, AreToldByWhatStandsBesideADay) {
  EXPECT_TRUE(IsTold("en", "By Friday evening 23 scientists had signed it."));
  EXPECT_TRUE(IsTold("de", "Dafür sind bis zu diesem Freitag 112.000 Euro gespendet worden."));
  EXPECT_FALSE(IsTold("en", "The firm will invest 35 million euros by 2027."));
  EXPECT_FALSE(IsTold("en", "On Friday evening the prize was given by 23 scientists."));
}

TEST(MomentsTest, AreToldByWhatIsStillSoOfThoseWhoAreCounted) {
  EXPECT_TRUE(IsTold("fr", "Dix-sept personnes blessées étaient encore à l'hôpital."));
  EXPECT_FALSE(IsTold("fr", "Dix-sept maisons étaient encore à vendre."));
}

TEST(MomentsTest, AreNotToldOfWhatHappenedInAYear) {
  EXPECT_FALSE(
      IsTold("en", "He was tried for the murder of 12 people in 1998; he is currently ill."));
  EXPECT_FALSE(IsTold("it", "Nel 1953 morirono 1.836 persone; la diga al momento è chiusa."));
}

TEST(MomentsTest, KnowTolls) {
  EXPECT_TRUE(MomentOf("es", "Hubo 36 heridos, según la policía.").has_toll);
  EXPECT_TRUE(MomentOf("ru", "Погибли 11 человек.").has_toll);
  EXPECT_FALSE(MomentOf("es", "Hubo 36 barcos, según la policía.").has_toll);
}

}  // namespace
}  // namespace synoptic::mentions
