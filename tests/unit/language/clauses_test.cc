#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/words/words.hpp"
#include "synoptic/internal/split_clauses.hpp"
#include "synoptic/text.hpp"

namespace synoptic::language {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Clauses(std::string_view sentence, std::string_view lang) {
  const std::vector<Mention> mentions = FindMentions(sentence, lang);
  std::vector<std::string> clauses;
  for (const Span span :
       SplitClauses(sentence, {0, sentence.size()}, mentions, lang, SplitWords(sentence, lang))) {
    clauses.emplace_back(Slice(sentence, span));
  }
  return clauses;
}

TEST(Clauses, EndAtStrongPunctuationInAllLanguages) {
  EXPECT_THAT(Clauses("The bridge was opened today; the first bus crossed it.", "en"),
              ElementsAre("The bridge was opened today;", "the first bus crossed it."));
  EXPECT_THAT(Clauses("Мост сегодня снова открыт — автобус по нему уже прошел.", "ru"),
              ElementsAre("Мост сегодня снова открыт —", "автобус по нему уже прошел."));
  EXPECT_THAT(Clauses("Most jest dzisiaj otwarty: pierwszy autobus już przejechał.", "pl"),
              ElementsAre("Most jest dzisiaj otwarty:", "pierwszy autobus już przejechał."));
}

TEST(Clauses, BeginWithAConjunctionBehindAComma) {
  struct Case {
    std::string_view lang;
    std::string_view first;
    std::string_view second;
  };
  const Case kCases[] = {
      {"en", "The bridge was opened today,", "and the first bus crossed it."},
      {"it", "Il ponte ha riaperto oggi,", "mentre la strada resta chiusa."},
      {"id", "Jembatan itu dibuka hari ini,", "sedangkan jalan itu tetap ditutup."},
      {"de", "Die Brücke ist heute geöffnet worden,", "während die Straße gesperrt bleibt."},
      {"fr", "Le pont a rouvert hier soir,", "mais la route reste toujours fermée."},
      {"es", "El puente abrió ayer por fin,", "pero la carretera sigue estando cerrada."},
      {"pt", "A ponte abriu ontem de manhã,", "mas a estrada continua ainda fechada."},
      {"nl", "De brug is vandaag weer open,", "maar de weg blijft nog dicht."},
      {"ru", "Мост сегодня был снова открыт,", "но дорога все еще закрыта."},
      {"tr", "Köprü bugün yeniden trafiğe açıldı,", "ancak yol hâlâ kapalı duruyor."}};
  for (const auto& [lang, first, second] : kCases) {
    const std::string sentence = std::string(first) + ' ' + std::string(second);
    EXPECT_THAT(Clauses(sentence, lang), ElementsAre(first, second)) << lang;
  }
}

TEST(Clauses, EndAtCommasWhereThereAreNoOtherSigns) {
  EXPECT_THAT(Clauses("这座大桥今天上午已经重新开放，但是这条路仍然没有完全开放。", "zh"),
              ElementsAre("这座大桥今天上午已经重新开放，", "但是这条路仍然没有完全开放。"));
  EXPECT_THAT(Clauses("橋は今日の朝に再び開通したが、道路はまだ完全には開通していない。", "ja"),
              ElementsAre("橋は今日の朝に再び開通したが、", "道路はまだ完全には開通していない。"));
  EXPECT_THAT(
      Clauses("فتح الجسر اليوم أمام حركة السيارات، وبقي الطريق مغلقا أمام كل الشاحنات.", "ar"),
      ElementsAre("فتح الجسر اليوم أمام حركة السيارات،", "وبقي الطريق مغلقا أمام كل الشاحنات."));
}

TEST(Clauses, AreLongEnoughToClaimSomething) {
  for (const std::string_view sentence :
       {"He came, and left.", "Rain: none.", "She saw it because of him.",
        "They sold red apples, green pears, and big plums from the old garden."}) {
    EXPECT_THAT(Clauses(sentence, "en"), ElementsAre(sentence));
  }
}

TEST(Clauses, DoNotEndWithinBracketsAndMentions) {
  for (const std::string_view sentence :
       {"He said “the bridge is open now; the road is still closed” on Monday.",
        "The bridge (it was opened today; the road is closed still) looks good.",
        "Er nannte es »eine gute Sache, und eine schöne dazu, aber teuer« und ging."}) {
    EXPECT_THAT(Clauses(sentence, sentence.starts_with("Er") ? "de" : "en"), ElementsAre(sentence));
  }
}

TEST(Clauses, KeepOpeningMarksWithWhatTheyOpen) {
  EXPECT_THAT(Clauses("The mayor spoke very briefly: “The bridge is open now.”", "en"),
              ElementsAre("The mayor spoke very briefly:", "“The bridge is open now.”"));
}

TEST(Clauses, CoverTheSentence) {
  constexpr std::string_view kPieces[] = {
      "word ", "und ",        "and ",   "while ", ", ", "; ", ": ", " — ",  "(", ")",
      "“",     "”",           "「",     "」",     "，", "、", "桥", "开放", " ", "، ",
      "1,5 ",  "Anna Rossi ", "\u200B", "—",      "[",  "»",  "«",  "\n"};
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text = "a";
    for (std::size_t i = random() % 60; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
    text += 'z';
    const std::string_view lang = std::array{"en", "de", "zh", "ja", "ar", "und"}[random() % 6];
    const std::vector<Mention> mentions = FindMentions(text, lang);
    const std::vector<Span> clauses =
        SplitClauses(text, {0, text.size()}, mentions, lang, SplitWords(text, lang));
    std::size_t end = 0;
    for (const Span clause : clauses) {
      ASSERT_LT(clause.begin, clause.end);
      const std::string_view gap = Slice(text, {end, clause.begin});
      ASSERT_EQ(gap.find_first_not_of(" \n"), std::string_view::npos) << text;
      ASSERT_NE(text[clause.end - 1], ' ');
      end = clause.end;
    }
    ASSERT_EQ(end, text.size());
    for (const Mention& mention : mentions) {
      EXPECT_TRUE(std::ranges::any_of(clauses,
                                      [&](Span clause) {
                                        return clause.begin <= mention.span.begin &&
                                               mention.span.end <= clause.end;
                                      }))
          << text << " | " << Slice(text, mention.span);
    }
  }
}

TEST(Clauses, TellTheSentenceThatTheyAreOf) {
  ReadOptions read;
  read.lang = "en";
  const Article article = ParseArticle(
      "Rain fell.\nThe bridge was opened today; the first bus crossed it. The end came.", read);
  const std::vector<Unit> sentences = Segment(article);
  const std::vector<Unit> clauses = Segment(article, {.units = UnitKind::kClause});
  ASSERT_EQ(clauses.size(), sentences.size() + 1);
  std::vector<std::size_t> of;
  for (const Unit& clause : clauses) of.push_back(clause.sentence);
  EXPECT_THAT(of, ElementsAre(0, 1, 1, 2));
}

TEST(Clauses, ASentenceThatEndsWithinAWordIsCutAsIfItStoodAlone) {
  const std::string sentence =
      "Le aziende tentano di impostare un firewall tra i sistemi sensibili e le potenze straniere, "
      "ma non sempre funziona.";
  const std::string text = sentence + "Poi arriva la polizia e tutto finisce.";
  const std::vector<Span> alone =
      SplitClauses(sentence, {0, sentence.size()}, {}, "it", SplitWords(sentence, "it"));
  EXPECT_EQ(alone.size(), 2U);
  EXPECT_EQ(SplitClauses(text, {0, sentence.size()}, {}, "it", SplitWords(text, "it")), alone);
}

}  // namespace
}  // namespace synoptic::language
