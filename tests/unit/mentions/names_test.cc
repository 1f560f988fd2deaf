#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "models/language/words/words.hpp"
#include "models/mentions/mentions.hpp"
#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Names(std::string_view text, std::string_view lang) {
  return Values(FindNames(text, lang, language::SplitWords(text, lang)));
}

TEST(Names, AreRunsOfCapitalisedWords) {
  EXPECT_THAT(Names("Then Anna Rossi met John F. Kennedy in the garden.", "en"),
              ElementsAre("anna rossi", "john kennedy"));
  EXPECT_THAT(Names("Secondo Anna Rossi, Marco Bianchi è partito.", "it"),
              ElementsAre("anna rossi", "marco bianchi"));
  EXPECT_THAT(Names("По словам Анны Росси, это так.", "ru"), ElementsAre("anny rossi"));
  EXPECT_THAT(Names("he met Mary-Jane O'Brien there", "en"), ElementsAre("mary jane obrien"));
}

TEST(Names, HoldParticlesButNotInTheirValue) {
  EXPECT_THAT(Names("she and Ursula von der Leyen met Ahmed bin Salman", "en"),
              ElementsAre("ursula leyen", "ahmed salman"));
  EXPECT_THAT(Names("ayer vio a Juan de la Cruz allí", "es"), ElementsAre("juan cruz"));
}

TEST(Names, HaveNoTitles) {
  EXPECT_THAT(Names("Yesterday President Emmanuel Macron spoke.", "en"),
              ElementsAre("emmanuel macron"));
  EXPECT_THAT(Names("Ieri il Presidente Sergio Mattarella", "it"),
              ElementsAre("sergio mattarella"));
  EXPECT_THAT(Names("Kemarin Presiden Joko Widodo hadir.", "id"), ElementsAre("joko widodo"));
  EXPECT_THAT(Names("Hier M. Dupont a parlé.", "fr"), ElementsAre("dupont"));
}

TEST(Names, AtTheBeginningOfASentenceNeedEvidence) {
  EXPECT_THAT(Names("Lava fell. Bridges broke. Rain came.", "en"), IsEmpty());
  EXPECT_THAT(Names("Nvidia rose. Then it said that Nvidia fell.", "en"),
              ElementsAre("nvidia", "nvidia"));
  EXPECT_THAT(Names("Sky is blue. We saw Sky, and the sky.", "en"), IsEmpty());
  EXPECT_THAT(Names("Ieri Macron ha parlato.", "it"), ElementsAre("macron"));
  EXPECT_THAT(Names("OpenAI rose.", "en"), ElementsAre("openai"));
}

TEST(Names, AreNotAllWordsOfAHeadline) {
  EXPECT_THAT(Names("Storm Leaves Thousands Without Power\n\nThe storm came.", "en"), IsEmpty());
  EXPECT_THAT(Names("Storm Over Madrid Leaves Zorbo Dark\n\nThen Zorbo, the firm, spoke.", "en"),
              ElementsAre("madrid", "zorbo", "zorbo"));
}

TEST(Names, AreNotMonthsDaysAndFunctionWords) {
  EXPECT_THAT(Names("We met on Monday in March, and I left.", "en"), IsEmpty());
  EXPECT_THAT(Names("Sie kamen am Montag im März.", "de"), IsEmpty());
  EXPECT_THAT(Names("Pada Senin, 4 Maret, mereka datang.", "id"), IsEmpty());
}

TEST(Names, ThatAreCodesHaveCapitalsAndDigits) {
  EXPECT_THAT(Names("la H200 e la B200, con 5G e iPhone", "it"),
              ElementsAre("h200", "b200", "5g", "iphone"));
  EXPECT_THAT(Names("the GPT-4 model with 16 GB, 3 TB/s, 20 kWh and 4 MW", "en"),
              ElementsAre("gpt 4"));
}

TEST(Names, AmongCapitalisedNounsAreFoundWithoutTheNouns) {
  EXPECT_THAT(Names("Der Kanzler traf gestern Emmanuel Macron im Garten des Hauses.", "de"),
              ElementsAre("emmanuel macron"));
  EXPECT_THAT(Names("Gestern sprach Präsident Macron. Die Rede Macrons war lang, so Macron.", "de"),
              ElementsAre("macron", "macrons", "macron"));
  EXPECT_THAT(
      Names("Die Regierung hat zwei Millionen Menschen und den Ausbau der Straße geprüft.", "de"),
      IsEmpty());
}

TEST(Names, OfCountriesAreRegionsInAllLanguages) {
  struct Case {
    std::string_view lang;
    std::string_view text;
  };
  const Case kGermany[] = {{"it", "in Germania e"},
                           {"id", "di Jerman dan"},
                           {"en", "in Germany and"},
                           {"de", "in Deutschland ist"},
                           {"fr", "en Allemagne et"},
                           {"es", "en Alemania y"},
                           {"pt", "na Alemanha e"},
                           {"nl", "in Duitsland en"},
                           {"ru", "в Германии и"},
                           {"tr", "burada Almanya'da ve"},
                           {"ar", "في ألمانيا و"},
                           {"ar", "كانت وبألمانيا"},
                           {"zh", "在德国和"},
                           {"ja", "はドイツで"},
                           {"pl", "to Niemcy i"},
                           {"ko", "그 독일 은"},
                           {"hi", "में जर्मनी और"},
                           {"it", "il governo tedesco e"},
                           {"it", "le aziende tedesche e"},
                           {"en", "the German firm"},
                           {"de", "die deutschen Firmen"},
                           {"fr", "les firmes allemandes et"},
                           {"es", "las empresas alemanas y"},
                           {"ru", "из немецких компаний"},
                           {"ar", "الشركة الألمانية هنا"}};
  for (const auto& [lang, text] : kGermany) {
    EXPECT_THAT(Names(text, lang), ElementsAre("region DE")) << lang << ": " << text;
  }
}

TEST(Names, OfCountriesNeedTheirCapital) {
  EXPECT_THAT(Names("la china y el turkey", "es"), IsEmpty());
  EXPECT_THAT(Names("and Michael Jordan won, as Michael Jordan does", "en"),
              ElementsAre("michael jordan", "michael jordan"));
}

TEST(Names, OfCitiesAreTheSameInAllLanguages) {
  for (const auto& [lang, text] : {std::pair("it", "a Londra e"),
                                   {"fr", "à Londres et"},
                                   {"en", "in London and"},
                                   {"de", "nach London kam"},
                                   {"ru", "в Лондоне и"},
                                   {"ar", "في لندن و"},
                                   {"zh", "在伦敦和"},
                                   {"ja", "はロンドンで"},
                                   {"tr", "oradan Londra'ya"}}) {
    EXPECT_THAT(Names(text, lang), ElementsAre("london")) << text;
  }
}

TEST(Names, OfOrganisationsAreTheSameInAllLanguages) {
  struct Case {
    std::string_view value;
    std::vector<std::pair<std::string_view, std::string_view>> texts;
  };
  const Case kCases[] = {
      {"ai",
       {{"en", "the AI of"},
        {"it", "la IA di"},
        {"ru", "про ИИ и"},
        {"zh", "这个人工智能的"},
        {"ja", "この人工知能の"},
        {"de", "die KI von"},
        {"ar", "عن الذكاء الاصطناعي و"}}},
      {"region UN",
       {{"en", "the UN of"},
        {"it", "la ONU di"},
        {"id", "oleh PBB dan"},
        {"ru", "для ООН и"},
        {"zh", "在联合国的"},
        {"ja", "この国連の"},
        {"de", "die Vereinten Nationen von"}}},
      {"nato", {{"en", "the NATO of"}, {"fr", "de l’OTAN et"}, {"ru", "для НАТО и"}}},
      {"region EU",
       {{"en", "the EU of"},
        {"it", "nella UE di"},
        {"tr", "şimdi AB ve"},
        {"ru", "для ЕС и"},
        {"zh", "在欧盟的"}}},
      {"region US",
       {{"en", "the U.S. and"},
        {"id", "oleh AS dan"},
        {"tr", "şimdi ABD ve"},
        {"ru", "для США и"},
        {"es", "en Estados Unidos y"},
        {"zh", "在美国的"},
        {"it", "negli Stati Uniti e"}}},
      {"who",
       {{"en", "the WHO of"},
        {"it", "dalla OMS e"},
        {"ru", "для ВОЗ и"},
        {"zh", "这个世卫组织的"}}},
      {"gdp",
       {{"en", "the GDP of"},
        {"it", "il PIL di"},
        {"fr", "le PIB de"},
        {"de", "das BIP von"},
        {"ru", "про ВВП и"}}}};
  for (const Case& c : kCases) {
    for (const auto& [lang, text] : c.texts) {
      EXPECT_THAT(Names(text, lang), ElementsAre(c.value)) << lang << ": " << text;
    }
  }
}

TEST(Names, HaveTheNumberOfTheirBearer) {
  struct Case {
    std::string_view lang;
    std::string_view text;
    std::string_view value;
  };
  const Case kCases[] = {{"en", "then Pope Pius XII signed it", "pius 12"},
                         {"en", "then King Charles V signed it", "charles 5"},
                         {"it", "ieri Papa Pio XI firmò", "pio 11"},
                         {"es", "ayer el rey Felipe VI habló", "felipe 6"},
                         {"fr", "alors l'empereur Guillaume II a parlé", "guillaume 2"},
                         {"fr", "alors le roi François Ier a parlé", "francois 1"},
                         {"pt", "depois o rei Pedro II falou", "pedro 2"},
                         {"nl", "toen sprak koning Willem III met hen", "willem 3"},
                         {"de", "damals sprach Kaiser Wilhelm I. zu ihnen", "wilhelm 1"},
                         {"ru", "тогда король Карл XII приехал", "karl 12"},
                         {"tr", "o gün Kaiser II. Wilhelm geldi", "wilhelm 2"},
                         {"id", "lalu Paus Yohanes Paulus II datang", "yohanes paulus 2"},
                         {"ja", "昔ヴィルヘルム2世は", "vuiruherumu 2"}};
  for (const auto& [lang, text, value] : kCases) {
    EXPECT_THAT(Names(text, lang), Contains(value)) << lang << ": " << text;
  }
}

TEST(Names, HaveNoNumberOfAnInitialOrAPronoun) {
  EXPECT_THAT(Names("then John V. Smith spoke", "en"), ElementsAre("john smith"));
  EXPECT_THAT(Names("so with Anna I went home", "en"), ElementsAre("anna"));
  EXPECT_THAT(Names("they met Malcolm X there", "en"), ElementsAre("malcolm"));
}

TEST(Names, HaveTheirNumberAtTheEndOfASentence) {
  EXPECT_THAT(Names("then came Elizabeth I. The queen was young.", "en"),
              ElementsAre("elizabeth 1"));
  EXPECT_THAT(Names("then came Charles V. He was young.", "en"), ElementsAre("charles 5"));
  EXPECT_THAT(Names("so the Red Sox V Yankees game was off", "en"),
              ElementsAre("red sox", "yankees"));
}

TEST(Names, OfModelsHaveALetterAndANumber) {
  EXPECT_THAT(Names("An F-16 and an S-400 were seen. F-35 is new.", "en"),
              ElementsAre("f 16", "s 400", "f 35"));
  EXPECT_THAT(Names("uçak bir F-16 ve", "tr"), ElementsAre("f 16"));
  EXPECT_THAT(Names("then plan B was dropped, and J. Rossi left", "en"), ElementsAre("rossi"));
}

TEST(Names, OfRulersHaveTheirNumberInChineseAndJapanese) {
  EXPECT_THAT(Names("教皇庇护十二世签署了条约", "zh"), ElementsAre("pius 12"));
  EXPECT_THAT(Names("路易十四建造了宫殿，威廉二世到达", "zh"),
              ElementsAre("louis 14", "william 2"));
  EXPECT_THAT(Names("ルイ14世は宮殿を建てた", "ja"), ElementsAre("rui 14"));
  EXPECT_THAT(Names("在二十世纪和十二世界", "zh"), IsEmpty());
}

TEST(Names, OfTheWorldWarsAreTwo) {
  for (const auto& [lang, text] : {std::pair("en", "after World War II and"),
                                   {"en", "after the Second World War and"},
                                   {"de", "nach dem Zweiten Weltkrieg und"},
                                   {"fr", "après la Seconde Guerre mondiale et"},
                                   {"it", "dopo la seconda guerra mondiale e"},
                                   {"es", "tras la Segunda Guerra Mundial y"},
                                   {"pt", "após a Segunda Guerra Mundial e"},
                                   {"nl", "na de Tweede Wereldoorlog en"},
                                   {"ru", "после Второй мировой войны и"},
                                   {"tr", "sonra II. Dünya Savaşı ve"},
                                   {"id", "setelah Perang Dunia II dan"},
                                   {"ar", "بعد الحرب العالمية الثانية في"},
                                   {"zh", "在第二次世界大战后"},
                                   {"ja", "の第二次世界大戦で"}}) {
    EXPECT_THAT(Names(text, lang), ElementsAre("world war 2")) << lang << ": " << text;
  }
  EXPECT_THAT(Names("after World War I and", "en"), ElementsAre("world war 1"));
  EXPECT_THAT(Names("nach dem Ersten Weltkrieg und", "de"), ElementsAre("world war 1"));
}

TEST(Names, OfBodiesAreTheSameInAllLanguages) {
  for (const auto& [lang, text] : {std::pair("en", "to the European Commission and"),
                                   {"de", "an die EU-Kommission und"},
                                   {"fr", "à la Commission européenne et"},
                                   {"it", "alla Commissione europea e"},
                                   {"es", "a la Comisión Europea y"},
                                   {"pt", "à Comissão Europeia e"},
                                   {"nl", "aan de Europese Commissie en"},
                                   {"ru", "для Еврокомиссии и"},
                                   {"tr", "sonra Avrupa Komisyonu ve"},
                                   {"id", "kepada Komisi Eropa dan"},
                                   {"ar", "إلى المفوضية الأوروبية في"},
                                   {"zh", "在欧盟委员会的"},
                                   {"ja", "は欧州委員会で"}}) {
    EXPECT_THAT(Names(text, lang), ElementsAre("european commission")) << lang << ": " << text;
  }
  EXPECT_THAT(Names("die Politik der AfD und", "de"), ElementsAre("afd"));
}

TEST(Names, OfCountriesAreNoneInsideOfOtherNames) {
  for (const auto& [lang, text] : {std::pair("en", "in Northern Ireland and"),
                                   {"de", "in Nordirland und"},
                                   {"fr", "en Irlande du Nord et"},
                                   {"it", "in Irlanda del Nord e"},
                                   {"es", "en Irlanda del Norte y"},
                                   {"pt", "na Irlanda do Norte e"},
                                   {"nl", "in Noord-Ierland en"},
                                   {"ru", "в Северной Ирландии и"},
                                   {"tr", "şimdi Kuzey İrlanda ve"},
                                   {"id", "di Irlandia Utara dan"},
                                   {"ar", "في أيرلندا الشمالية من"},
                                   {"zh", "在北爱尔兰的"},
                                   {"ja", "は北アイルランドで"}}) {
    EXPECT_THAT(Names(text, lang), ElementsAre("northern ireland")) << lang << ": " << text;
  }
  EXPECT_THAT(Names("from New Mexico to the South China Sea", "en"),
              ElementsAre("new mexico", "south china sea"));
  EXPECT_THAT(Names("Michael Jordan met Chad Smith in Atlanta, Georgia.", "en"),
              ElementsAre("michael jordan", "chad smith", "atlanta", "georgia"));
  EXPECT_THAT(Names("so they met in Tbilisi, Georgia, and in Jordan", "en"), Contains("region GE"));
  EXPECT_THAT(Names("Turkey was served. We like turkey.", "en"), IsEmpty());
  EXPECT_THAT(Names("while Jordan and Chad wait, Jordan says no", "en"),
              ElementsAre("region JO", "region TD", "region JO"));
}

TEST(Names, OfCountriesAreWordsInChineseAndJapanese) {
  for (const std::string_view text :
       {"道德国家的说法", "宪法国家机构依法国有化公司", "沿海地区发展很快", "今日本报记者获悉",
        "中美国家领导人", "注意大利益的事", "马里兰州州长", "印度洋岛国"}) {
    for (const std::string& name : Names(text, "zh")) {
      EXPECT_FALSE(name.starts_with("region ") && name != "region 013") << text << ' ' << name;
    }
  }
  EXPECT_THAT(Names("日本人和法国队在德国", "zh"),
              ElementsAre("region JP", "region FR", "region DE"));
  EXPECT_THAT(Names("在巴西利亚和墨西哥城", "zh"), ElementsAre("brasilia", "mexico city"));
  EXPECT_THAT(Names("访问海地的美国总统", "zh"), ElementsAre("region HT", "region US"));
  EXPECT_THAT(Names("全日本の独立した独自の", "ja"), IsEmpty());
  EXPECT_THAT(Names("日本人が英国の首相と", "ja"), ElementsAre("region JP", "region GB"));
}

TEST(Names, BeginWithNoVerb) {
  EXPECT_THAT(Names("Dijo Sánchez que no. Viajó Messi a casa.", "es"),
              ElementsAre("sanchez", "messi"));
  EXPECT_THAT(Names("Заявил Путин на встрече. Сказала Иванова.", "ru"),
              ElementsAre("putin", "ivanova"));
  EXPECT_THAT(Names("Chegou Silva a tempo.", "pt"), ElementsAre("silva"));
  EXPECT_THAT(Names("Asked Rossi about it. Ahmed Rossi left.", "en"),
              ElementsAre("rossi", "ahmed rossi"));
}

TEST(Names, AreWrittenInLatinAmidOtherScripts) {
  EXPECT_THAT(Names("公司Nvidia和OpenAI的人", "zh"), ElementsAre("nvidia", "openai"));
  EXPECT_THAT(Names("شركة Nvidia Corp في", "ar"), ElementsAre("nvidia corp"));
  EXPECT_THAT(Names("Adidas и Miami Bass вчера были там опять.", "ru"),
              ElementsAre("adidas", "miami bass"));
}

TEST(Names, InRussianStandInQuotationMarks) {
  EXPECT_THAT(Names("Потом фирма «Заря» купила клуб \"Белая Роза\" у газеты „Труд“.", "ru"),
              ElementsAre("zarya", "belaya roza", "trud"));
  EXPECT_THAT(Names("Он сказал: «Заря». Она сказала «Заря пришла», и всё.", "ru"), IsEmpty());
  EXPECT_THAT(Names("Она сказала «Нет» и вышла. Потом шёл фильм «Мать». Мать плакала.", "ru"),
              ElementsAre("mat"));
  EXPECT_THAT(Names("Он видел фильм «Мать», и его мать плакала.", "ru"), IsEmpty());
  EXPECT_THAT(Names("poi la ditta «Aurora» ha detto", "it"), IsEmpty());
}

TEST(Names, InChineseAreKnownByWhatTranscribesThem) {
  EXPECT_THAT(Names("总统埃马纽埃尔·马克龙说，马克龙会去。", "zh"),
              ElementsAre("emanyuer makron", "makron"));
  EXPECT_THAT(Names("他的名字是斯特凡诺娃。", "zh"), ElementsAre("stvannova"));
  EXPECT_THAT(Names("这是一本很好的书，大家都要去看。", "zh"), IsEmpty());
  EXPECT_THAT(Names("雖然美國說", "zh"), ElementsAre("region US"));
}

TEST(Names, InJapaneseAreInKatakana) {
  EXPECT_THAT(Names("エマニュエル・マクロン大統領は言った。", "ja"),
              ElementsAre("emanyueru makuron"));
  EXPECT_THAT(Names("トランプ氏はチームのシステムを見た。", "ja"), ElementsAre("toranpu"));
}

TEST(Names, InArabicFollowTheirTitles) {
  EXPECT_THAT(Names("قال الرئيس الفرنسي إيمانويل ماكرون إن ماكرون", "ar"),
              ElementsAre("region FR", "aymanwyl makrwn", "makrwn"));
  EXPECT_THAT(Names("ذهب الولد إلى البيت في الصباح", "ar"), IsEmpty());
}

TEST(Names, AreSpansOfTheText) {
  const std::string_view text = "Ieri l'Italia, con Anna D'Angelo e la Nvidia's.";
  EXPECT_THAT(Found(text, FindNames(text, "it", language::SplitWords(text, "it"))),
              ElementsAre("Italia=region IT", "Anna D'Angelo=anna dangelo", "Nvidia=nvidia"));
}

}  // namespace
}  // namespace synoptic::mentions
