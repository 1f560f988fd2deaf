#include "synoptic/internal/moments.hpp"

#include <gtest/gtest.h>

#include <string>

#include "synoptic/synoptic.hpp"

namespace synoptic::mentions {
namespace {

// Of the figure that is written so; else of the first that may move.
Moment MomentOf(const std::string& lang, const std::string& text, const std::string& written = "") {
  ReadOptions options;
  options.lang = options.id = lang;
  const Article article = ParseArticle(text + "\n", options);
  const Words words = SplitWords(article);
  const std::vector<Unit> units = Segment(article, {});
  if (units.size() != 1) return {};
  for (const Mention& mention : units[0].mentions) {
    const bool may_move = mention.type == MentionType::kNumber ||
                          mention.type == MentionType::kQuantity ||
                          mention.type == MentionType::kMoney;
    const bool is_asked = written.empty() ? may_move : Slice(article.text, mention.span) == written;
    if (is_asked) return FindMoment(article.text, units[0], mention.span, words, lang);
  }
  ADD_FAILURE() << "no such figure: " << text;
  return {};
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

TEST(MomentsTest, AreThoseOfOneFigureAndNotOfTheNext) {
  const std::string text = "So far 40 people have died; the bridge was built for 12 million euros.";
  EXPECT_TRUE(MomentOf("en", text, "40").is_told);
  EXPECT_TRUE(MomentOf("en", text, "40").has_toll);
  EXPECT_FALSE(MomentOf("en", text, "12 million euros").is_told);
  EXPECT_FALSE(MomentOf("en", text, "12 million euros").has_toll);
}

TEST(MomentsTest, AreThoseOfAllFiguresWhereTheyStandForThemselves) {
  const std::string text = "By Friday evening, 23 people had signed it, and 1,200 had read it.";
  EXPECT_TRUE(MomentOf("en", text, "23").is_told);
  EXPECT_TRUE(MomentOf("en", text, "1,200").is_told);
}

TEST(MomentsTest, KnowTolls) {
  EXPECT_TRUE(MomentOf("es", "Hubo 36 heridos, según la policía.").has_toll);
  EXPECT_TRUE(MomentOf("ru", "Погибли 11 человек.").has_toll);
  EXPECT_FALSE(MomentOf("es", "Hubo 36 barcos, según la policía.").has_toll);
}

}  // namespace
}  // namespace synoptic::mentions
