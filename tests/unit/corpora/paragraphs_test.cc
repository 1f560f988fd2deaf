// Paragraphs, headline and date, as ParseArticle finds them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using Lines = ReadOptions::Lines;

Article Parse(std::string_view text, Lines lines = Lines::kAuto) {
  ReadOptions options;
  options.id = "test";
  options.lang = "it";
  options.lines = lines;
  return ParseArticle(std::string(text), options);
}

std::vector<std::string> Paragraphs(std::string_view text, Lines lines = Lines::kAuto) {
  const Article article = Parse(text, lines);
  std::vector<std::string> paragraphs;
  for (const Span span : article.paragraphs) paragraphs.emplace_back(Slice(article.text, span));
  return paragraphs;
}

TEST(Paragraphs, AreLines) {
  EXPECT_THAT(Paragraphs("Uno.\nDue.\n\n\nTre."), ElementsAre("Uno.", "Due.", "Tre."));
}

TEST(Paragraphs, EndAtAnyKindOfLineBreak) {
  EXPECT_THAT(Paragraphs("Uno.\r\nDue.\rTre.\n\rQuattro.\r\n"),
              ElementsAre("Uno.", "Due.", "Tre.", "Quattro."));
}

TEST(Paragraphs, HaveNoWhiteSpaceOfAnyKindAtTheirEnds) {
  EXPECT_THAT(Paragraphs(" \t Uno. \u00A0\n\u3000\u3000人工智能。\u2003\n\u2028\u0085\n"),
              ElementsAre("Uno.", "人工智能。"));
}

TEST(Paragraphs, LeaveOutTheByteOrderMarkAndKeepItInTheText) {
  const Article article = Parse("\xEF\xBB\xBFTitolo\n\nUno.\n");
  EXPECT_EQ(article.text, "\xEF\xBB\xBFTitolo\n\nUno.\n");
  EXPECT_EQ(article.paragraphs.front(), (Span{3, 9}));
  EXPECT_EQ(article.title, "Titolo");
}

constexpr std::string_view kWrapped =
    "Riaperto il ponte sul fiume\n"
    "\n"
    "Il ponte che unisce le due rive del fiume è stato riaperto\n"
    "ieri mattina dopo due anni di lavori, e il primo autobus lo\n"
    "ha attraversato alle sette. Nessuno dei presenti ha voluto\n"
    "mancare alla festa.\n"
    "\n"
    "I lavori sono costati quattro milioni di euro, la metà dei\n"
    "quali pagata dalla regione.\n";

TEST(Paragraphs, GoOnOverTheLinesOfAWrappedFile) {
  const std::vector<std::string> paragraphs = Paragraphs(kWrapped);
  ASSERT_EQ(paragraphs.size(), 3);
  EXPECT_EQ(paragraphs[0], "Riaperto il ponte sul fiume");
  EXPECT_TRUE(paragraphs[1].starts_with("Il ponte che") && paragraphs[1].ends_with("alla festa."));
  EXPECT_TRUE(paragraphs[2].starts_with("I lavori") && paragraphs[2].ends_with("dalla regione."));
}

TEST(Paragraphs, AreWhatTheOptionsSay) {
  EXPECT_EQ(Paragraphs(kWrapped, Lines::kParagraph).size(), 7);
  EXPECT_THAT(Paragraphs("Uno.\nDue.\n\nTre.", Lines::kWrapped), ElementsAre("Uno.\nDue.", "Tre."));
}

TEST(Paragraphs, SeparateTheItemsOfAWrappedList) {
  EXPECT_THAT(Paragraphs("Serve:\n- una chiave che apra la porta di\n  casa\n- un martello",
                         Lines::kWrapped),
              ElementsAre("Serve:", "- una chiave che apra la porta di\n  casa", "- un martello"));
  EXPECT_THAT(Paragraphs("1. Uno\n2. Due", Lines::kWrapped), ElementsAre("1. Uno", "2. Due"));
}

TEST(Paragraphs, AreLinesInAListOfHeadlines) {
  EXPECT_EQ(Paragraphs("Riaperto il ponte sul fiume dopo due anni\n"
                       "Grandine in montagna, raccolto perduto ieri\n"
                       "Nuovo treno per la costa dal mese di marzo\n"
                       "Chiude la fabbrica di biciclette in centro\n")
                .size(),
            4);
}

TEST(Paragraphs, AreLinesInAListOfHeadlinesInAnyScript) {
  EXPECT_EQ(Paragraphs("Открыт мост через реку после двух лет\n"
                       "Град в горах погубил весь урожай вчера\n"
                       "Новый поезд до побережья пойдёт в марте\n"
                       "Закрыт завод велосипедов в центре города\n")
                .size(),
            4);
  EXPECT_EQ(
      Paragraphs("大桥时隔两年后重新开放通行\n山区遭遇冰雹庄稼全部受损\n通往海边的新列车三月开通\n")
          .size(),
      3);
  EXPECT_EQ(Paragraphs("إعادة فتح الجسر بعد عامين من العمل\nالبرد يتلف المحصول في الجبال أمس\n"
                       "قطار جديد إلى الساحل اعتبارا من آذار\n")
                .size(),
            3);
}

TEST(Paragraphs, GoOnOverLinesThatAreWrappedWithoutSpaces) {
  EXPECT_THAT(
      Paragraphs("台风快讯\n\n台风星期一抵达沿海地区，造成三人受\n伤，经济损失达到三百五十万\n"
                 "元。省长要求中央政府提供紧急援\n助，并将学校关闭到星期五。"),
      ElementsAre("台风快讯",
                  "台风星期一抵达沿海地区，造成三人受伤，经济损失达到三百五十万"
                  "元。省长要求中央政府提供紧急援助，并将学校关闭到星期五。"));
}

TEST(Paragraphs, BeginBehindALineThatIsEndedEarly) {
  EXPECT_THAT(Paragraphs("Élection au village\n"
                         "Élu hier soir par deux cents voix contre cent, le nouveau\n"
                         "maire a remercié les électeurs et promis de réparer la\n"
                         "route de la gare.\n"
                         "À la mairie, on a fêté la victoire jusque tard dans la\n"
                         "nuit, avec les pompiers et la fanfare du village voisin.\n"),
              ElementsAre("Élection au village",
                          "Élu hier soir par deux cents voix contre cent, le nouveau\n"
                          "maire a remercié les électeurs et promis de réparer la\n"
                          "route de la gare.",
                          "À la mairie, on a fêté la victoire jusque tard dans la\n"
                          "nuit, avec les pompiers et la fanfare du village voisin."));
}

TEST(Paragraphs, AreLinesWhereAHeadlineStandsRightAboveTheText) {
  EXPECT_THAT(
      Paragraphs("Riaperto il ponte\nIl sindaco esulta\nIl ponte è stato riaperto ieri."),
      ElementsAre("Riaperto il ponte", "Il sindaco esulta", "Il ponte è stato riaperto ieri."));
}

TEST(Title, IsAShortFirstParagraphWithoutAFullStop) {
  EXPECT_EQ(Parse("Riaperto il ponte\n\nIl testo.").title, "Riaperto il ponte");
  EXPECT_EQ(Parse("«Riaperto» il ponte: «festa»\nIl testo.").title, "«Riaperto» il ponte: «festa»");
  EXPECT_EQ(Parse("大桥重新开放\n\n大桥昨天重新开放。").title, "大桥重新开放");
}

TEST(Title, IsEmptyWhereTheTextBeginsAtOnce) {
  EXPECT_EQ(Parse("Il ponte è stato riaperto.\n\nIl testo.").title, "");
  EXPECT_EQ(Parse("«È stato riaperto!»\n\nIl testo.").title, "");
  EXPECT_EQ(Parse("大桥昨天重新开放。\n\n没有人受伤。").title, "");
  EXPECT_EQ(Parse("Riaperto il ponte").title, "");
  EXPECT_EQ(Parse(std::string(201, 'x') + "\n\nIl testo.").title, "");
  std::string long_line;
  for (int i = 0; i < 26; ++i) long_line += "a ";
  EXPECT_EQ(Parse(long_line + "\n\nIl testo.").title, "");
}

TEST(Date, StandsAloneBeforeTheText) {
  EXPECT_EQ(Parse("Titolo\n2024-03-12\nIl testo.").date, "2024-03-12");
  EXPECT_EQ(Parse("2024-02-29\nTitolo\nIl testo.").date, "2024-02-29");
  EXPECT_EQ(Parse("2024-02-29\nTitolo\nIl testo.").title, "Titolo");
}

TEST(Date, IsEmptyOtherwise) {
  EXPECT_EQ(Parse("Titolo\nIl 2024-03-12 è successo.").date, "");
  EXPECT_EQ(Parse("Titolo\n2023-02-29\nIl testo.").date, "");
  EXPECT_EQ(Parse("Uno.\nDue.\nTre.\n2024-03-12").date, "");
}

}  // namespace
}  // namespace synoptic
