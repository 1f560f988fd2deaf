#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

TEST(IdentifyLanguage, KnowsTheLanguageOfOneSentence) {
  const std::vector<std::pair<std::string_view, std::string_view>> kSentences = {
      {"it", "Il vento della notte ha strappato due tegole dal tetto."},
      {"it", "Non hai visto la mia bicicletta?"},
      {"it", "La commissione voterà domani sulla nuova legge."},
      {"id", "Angin semalam merusak dua genteng di atap rumah kami."},
      {"id", "Harga beras naik lagi pekan ini."},
      {"id", "Gubernur mengatakan bahwa pasar itu akan dibuka kembali besok."},
      {"en", "Last night the wind tore two tiles off the roof."},
      {"en", "Have you seen my bicycle?"},
      {"de", "Der Wind hat heute Nacht zwei Ziegel vom Dach gerissen."},
      {"de", "Hast du mein Fahrrad gesehen?"},
      {"fr", "Le vent de la nuit a arraché deux tuiles du toit."},
      {"fr", "As-tu vu mon vélo dans la cour ?"},
      {"es", "El viento de anoche arrancó dos tejas del tejado."},
      {"es", "¿Has visto mi bicicleta en el patio?"},
      {"pt", "O vento da noite arrancou duas telhas do telhado."},
      {"pt", "Você não viu a minha bicicleta?"},
      {"nl", "De wind heeft vannacht twee pannen van het dak gerukt."},
      {"nl", "Waar is het station van de stad?"},
      {"ru", "Ночью ветер сорвал с крыши две черепицы."},
      {"ru", "Ты не видел мой велосипед?"},
      {"tr", "Dün gece rüzgâr çatıdan iki kiremit kopardı."},
      {"tr", "Bisikletimi gördün mü?"},
      {"ar", "اقتلعت الرياح الليلة الماضية قرميدتين من السقف."},
      {"ar", "هل رأيت دراجتي في الفناء؟"},
      {"zh", "昨晚的风把屋顶上的两片瓦吹掉了。"},
      {"zh", "我不知道。"},
      {"zh", "昨晚的風把屋頂上的兩片瓦吹掉了。"},
      {"ja", "昨夜の風で屋根の瓦が二枚飛ばされた。"},
      {"ja", "私の自転車を見ましたか。"},
  };
  for (const auto& [lang, sentence] : kSentences)
    EXPECT_EQ(IdentifyLanguage(sentence), lang) << sentence;
}

TEST(IdentifyLanguage, TellsMalayFromIndonesianByItsWords) {
  EXPECT_EQ(
      IdentifyLanguage("Kilang itu ditutup kerana syarikat tidak mempunyai wang, kata polis."),
      "ms");
  EXPECT_EQ(IdentifyLanguage("Pabrik itu ditutup karena perusahaan tidak punya uang, kata polisi."),
            "id");
}

TEST(IdentifyLanguage, UsesTheSubtagsOfToday) {
  EXPECT_EQ(IdentifyLanguage("הרוח תלשה אמש שני רעפים מגג הבית שלנו."), "he");
  EXPECT_EQ(IdentifyLanguage("Vinden i natt rev løs to takstein fra taket på huset vårt, og det "
                             "begynte å regne inn på kjøkkenet."),
            "nb");
}

TEST(IdentifyLanguage, SaysSoWhereItCannotTell) {
  for (const std::string_view text : {"", "   ", "12345", "?!", "😀", "Tom"}) {
    EXPECT_EQ(IdentifyLanguage(text), "und") << text;
  }
}

TEST(IdentifyLanguage, LooksAtTheBeginningOfALongText) {
  std::string text;
  while (text.size() < 100'000) text += "Il vento ha strappato le tegole dal tetto. È così. ";
  EXPECT_EQ(IdentifyLanguage(text), "it");
}

TEST(IdentifyLanguage, RefusesWhatIsNotUtf8) {
  try {
    IdentifyLanguage("caff\xE8");
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidText);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("byte 4"));
  }
}

TEST(IsKnownLanguage, AcceptsWellFormedTagsOfLanguages) {
  for (const std::string_view tag :
       {"it", "id", "zh", "pt-BR", "zh-Hant-TW", "IT", "und", "yue", "eo", "no", "nb", "fil"}) {
    EXPECT_TRUE(IsKnownLanguage(tag)) << tag;
  }
}

TEST(IsKnownLanguage, RefusesEverythingElse) {
  for (const std::string_view tag : {"", "xx", "jp", "italian", "it-", "-it", "it IT", "pt_BR",
                                     "in", "iw", "ita", "x-own", "123", "è", "undx"}) {
    EXPECT_FALSE(IsKnownLanguage(tag)) << tag;
  }
  EXPECT_FALSE(IsKnownLanguage(std::string_view("it\0x", 4)));
  EXPECT_FALSE(IsKnownLanguage(std::string(5000, 'a')));
}

TEST(LanguageName, IsEnglishOrTheTagItself) {
  EXPECT_EQ(LanguageName("it"), "Italian");
  EXPECT_EQ(LanguageName("id"), "Indonesian");
  EXPECT_EQ(LanguageName("pt-BR"), "Portuguese");
  EXPECT_EQ(LanguageName("xx"), "xx");
  EXPECT_EQ(LanguageName(""), "");
}

TEST(IsRightToLeft, HoldsForArabicAndHebrewScript) {
  for (const std::string_view lang : {"ar", "he", "fa", "ur", "ar-EG", "az-Arab"}) {
    EXPECT_TRUE(IsRightToLeft(lang)) << lang;
  }
  for (const std::string_view lang : {"it", "zh", "az", "und", "", "xx"}) {
    EXPECT_FALSE(IsRightToLeft(lang)) << lang;
  }
}

}  // namespace
}  // namespace synoptic
