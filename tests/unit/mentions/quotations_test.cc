#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "models/mentions/mentions.hpp"
#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Case {
  std::string_view lang;
  std::string_view text;
  std::vector<std::string> values;
};

TEST(Quotations, AreFoundInTheMarksOfTheirLanguage) {
  const Case kCases[] = {
      {"en", "He said “it works” and left.", {"it works"}},
      {"en", "He said ‘it works’ and left.", {"it works"}},
      {"en", "He said \"it works\" and left.", {"it works"}},
      {"en", "He said 'it works' and left.", {"it works"}},
      {"de", "Er sagte: „Es geht“ und ging.", {"Es geht"}},
      {"de", "Er sagte: »Es geht« und ging.", {"Es geht"}},
      {"de", "Er sagte: ‚Es geht‘ und ging.", {"Es geht"}},
      {"de", "Er sagte: ›Es geht‹ und ging.", {"Es geht"}},
      {"pl", "Powiedział „działa” i wyszedł.", {"działa"}},
      {"fr", "Il a dit : « ça marche » et parti.", {"ça marche"}},
      {"fr", "Il a dit :\u00A0«\u202Fça marche\u202F», et parti.", {"ça marche"}},
      {"it", "Ha detto «funziona» ed è uscito.", {"funziona"}},
      {"es", "Dijo: «funciona».", {"funciona"}},
      {"pt", "Disse: “funciona”.", {"funciona"}},
      {"nl", "Hij zei: ‘het werkt’.", {"het werkt"}},
      {"nl", "Hij zei: „het werkt”.", {"het werkt"}},
      {"sv", "Han sa ”det går” och gick.", {"det går"}},
      {"ru", "Он сказал: «работает».", {"работает"}},
      {"tr", "“Çalışıyor” dedi.", {"Çalışıyor"}},
      {"ar", "قال: «إنه يعمل» وغادر.", {"إنه يعمل"}},
      {"ar", "قال: \"إنه يعمل\" وغادر.", {"إنه يعمل"}},
      {"he", "הוא אמר „זה עובד” והלך.", {"זה עובד"}},
      {"zh", "他说：“可以。”然后走了。", {"可以"}},
      {"zh", "他讀《紅樓夢》。", {"紅樓夢"}},
      {"ja", "彼は「できる」と言った。", {"できる"}},
      {"ja", "『坊っちゃん』を読む。", {"坊っちゃん"}},
      {"id", "“Bisa,” katanya.", {"Bisa"}},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(Values(FindQuotations(c.text, c.lang)), c.values) << c.text;
}

TEST(Quotations, LieBetweenTheirMarks) {
  const std::string_view text = "Il dit « ça va ».";
  EXPECT_THAT(Found(text, FindQuotations(text, "fr")), ElementsAre("ça va=ça va"));
}

TEST(Quotations, MayBeNested) {
  EXPECT_THAT(Values(FindQuotations("“She said ‘no’ twice,” he said.", "en")),
              ElementsAre("She said ‘no’ twice", "no"));
  EXPECT_THAT(Values(FindQuotations("„Sie sagte ‚nein‘“", "de")),
              ElementsAre("Sie sagte ‚nein‘", "nein"));
  EXPECT_THAT(Values(FindQuotations("«Он читал «Идиота»».", "ru")),
              ElementsAre("Он читал «Идиота»", "Идиота"));
  EXPECT_THAT(Values(FindQuotations("「彼は『はい』と言った」", "ja")),
              ElementsAre("彼は『はい』と言った", "はい"));
}

TEST(Quotations, AreNotMadeByApostrophes) {
  for (const std::string_view text :
       {"It's the players' and the fans' day, isn't it?", "L'Italia e l'Europa, un po' di tutto.",
        "Rock ’n’ roll wasn’t dead in the ’90s.", "He left in '50. In '69, the others' turn came.",
        "Türkiye’nin ve Ankara'nın", "5' 10\" tall", "dell'89 e dell’anno", "с'ел об'ект",
        "Work in 's-Hertogenbosch. Or in the dogs' home.", "'t Was laat, zei de jongens' vader.",
        "Rock 'n' roll of the '90s was the boys' music."}) {
    EXPECT_THAT(Values(FindQuotations(text, "en")), IsEmpty()) << text;
  }
}

TEST(Quotations, MayEndWithAMarkThatOpensOthers) {
  EXPECT_THAT(Values(FindQuotations("“It is over.“ He left.", "en")), ElementsAre("It is over"));
  EXPECT_THAT(Values(FindQuotations("„Es ist aus.„ Er ging.", "de")), ElementsAre("Es ist aus"));
  EXPECT_THAT(Values(FindQuotations("“我不知道。“然后他走了。", "zh")), ElementsAre("我不知道"));
}

TEST(Quotations, HoldApostrophes) {
  EXPECT_THAT(Values(FindQuotations("'It isn't so' he said", "en")), ElementsAre("It isn't so"));
  EXPECT_THAT(Values(FindQuotations("‘It isn’t so’ he said", "en")), ElementsAre("It isn’t so"));
}

TEST(Quotations, MayBeLongerThanASentence) {
  EXPECT_THAT(Values(FindQuotations("“It works. We checked.” So he said.", "en")),
              ElementsAre("It works. We checked"));
}

TEST(Quotations, HaveOneSpellingOfValues) {
  EXPECT_THAT(Values(FindQuotations("“ﬁne,\n  \u200Bre-\u00ADally!” ", "en")),
              ElementsAre("fine, re-ally!"));
}

TEST(Quotations, EndWithTheParagraph) {
  EXPECT_THAT(Values(FindQuotations("“Never closed.\n\nA “short” one.”", "en")),
              ElementsAre("short"));
}

TEST(Quotations, AreNothingWithoutWords) {
  EXPECT_THAT(Values(FindQuotations("“” «…» \"\" '' 「」 “ ” “!”", "en")), IsEmpty());
}

TEST(Quotations, CrossDirectionsOfWriting) {
  EXPECT_THAT(Values(FindQuotations("هو قال “hello world” ثم «مرحبا Bob»", "ar")),
              ElementsAre("hello world", "مرحبا Bob"));
}

TEST(Quotations, ThatAreNeverClosedAreNone) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "“a «b „c 'd \"";
  for (const Mention& mention : FindQuotations(text, "en")) {
    EXPECT_LE(mention.span.end, text.size());
  }
  EXPECT_THAT(FindQuotations(std::string(30'000, '\''), "en"), IsEmpty());
}

}  // namespace
}  // namespace synoptic::mentions
