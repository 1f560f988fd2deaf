#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <locale>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "synoptic/error.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/json_text.hpp"
#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::AllOf;
using testing::Complaint;
using testing::ComplaintAfter;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::Json;
using ::testing::Not;
using testing::Read;
using ::testing::StartsWith;
using testing::Write;
using Layout = JsonOptions::Layout;

std::vector<Synopsis> AllSynopses() {
  return {testing::Bridge(),  testing::Library(), testing::BesideEmpty(),
          testing::Hostile(), testing::Long(40),  Synopsis{}};
}

TEST(Json, WhatIsReadBackIsWrittenAgainByteForByte) {
  for (const Synopsis& synopsis : AllSynopses()) {
    for (const Layout layout : {Layout::kLine, Layout::kIndented}) {
      const std::string text = Write(synopsis, layout);
      EXPECT_EQ(Write(Read(text), layout), text);
    }
  }
}

TEST(Json, ReadingRestoresEveryField) {
  Synopsis expected = testing::Bridge();
  expected.links[2].evidence.words = {{{0, 3}, {0, 2}, 0.125F}};
  expected.links[2].b_spans = {testing::Find(expected.articles[1], "dari Como"),
                               testing::Find(expected.articles[1], "dua menit")};
  expected.claims[5].members[0].spans = {testing::Find(expected.articles[0], "ha detto")};
  expected.claims[5].label_probability = 0.625;
  expected.relatedness = {{0, 1, 0.875, false}};
  expected.engine.dictionaries = {{"it-id.tsv", "0123"}, {"n.dic", "beef"}};
  const Synopsis found = Read(Write(expected));
  EXPECT_EQ(found.engine.version, expected.engine.version);
  EXPECT_EQ(found.engine.model_name, expected.engine.model_name);
  EXPECT_EQ(found.engine.model_hash, expected.engine.model_hash);
  EXPECT_EQ(found.engine.model_dimension, expected.engine.model_dimension);
  EXPECT_EQ(found.engine.weights_name, expected.engine.weights_name);
  EXPECT_EQ(found.engine.weights_hash, expected.engine.weights_hash);
  EXPECT_EQ(found.engine.languages_hash, expected.engine.languages_hash);
  EXPECT_EQ(found.engine.icu, expected.engine.icu);
  EXPECT_EQ(found.engine.dictionaries.at(1).name + found.engine.dictionaries[0].hash, "n.dic0123");
  EXPECT_EQ(found.order, expected.order);
  ASSERT_EQ(found.articles.size(), 2U);
  EXPECT_EQ(found.articles[0].article.id, "ponte.it");
  EXPECT_EQ(found.articles[0].article.lang, "it");
  EXPECT_EQ(found.articles[0].article.date, "2024-03-12");
  EXPECT_EQ(found.articles[0].article.title, expected.articles[0].article.title);
  EXPECT_EQ(found.articles[0].article.text, expected.articles[0].article.text);
  EXPECT_EQ(found.articles[0].article.paragraphs, expected.articles[0].article.paragraphs);
  ASSERT_EQ(found.articles[1].units.size(), expected.articles[1].units.size());
  EXPECT_EQ(found.articles[1].units[3].span, expected.articles[1].units[3].span);
  EXPECT_EQ(found.articles[1].units[3].paragraph, 1U);
  EXPECT_EQ(found.articles[1].units[3].sentence, 3U);
  ASSERT_EQ(found.articles[1].units[3].mentions.size(), 1U);
  EXPECT_EQ(found.articles[1].units[3].mentions[0].type, MentionType::kName);
  EXPECT_EQ(found.articles[1].units[3].mentions[0].value.text(), "Marta Riva");
  ASSERT_EQ(found.links.size(), expected.links.size());
  EXPECT_EQ(found.links[2].a_units, expected.links[2].a_units);
  EXPECT_EQ(found.links[2].b_units, expected.links[2].b_units);
  EXPECT_DOUBLE_EQ(found.links[2].probability, 0.88);
  EXPECT_NEAR(found.links[2].evidence.sentence, expected.links[2].evidence.sentence, 5e-5);
  EXPECT_NEAR(found.links[2].evidence.mentions, expected.links[2].evidence.mentions, 5e-5);
  EXPECT_NEAR(found.links[2].evidence.neighbours, expected.links[2].evidence.neighbours, 5e-5);
  ASSERT_EQ(found.links[2].evidence.words.size(), 1U);
  EXPECT_EQ(found.links[2].evidence.words[0].b, (Span{0, 2}));
  EXPECT_NEAR(found.links[2].evidence.words[0].share, 0.125, 5e-5);
  ASSERT_EQ(found.claims.size(), expected.claims.size());
  EXPECT_EQ(found.claims[4].label, Label::kDiffers);
  ASSERT_EQ(found.claims[4].differences.size(), 1U);
  EXPECT_EQ(found.claims[4].differences[0].members[1].value.text(), "52000000 EUR");
  EXPECT_EQ(found.claims[5].members[1].extra, expected.claims[5].members[1].extra);
  EXPECT_EQ(found.claims[4].label_probability, std::nullopt);
  EXPECT_EQ(found.claims[5].label_probability, 0.625);
  EXPECT_TRUE(found.links[2].a_spans.empty());
  EXPECT_EQ(found.links[2].b_spans, expected.links[2].b_spans);
  EXPECT_EQ(found.claims[5].members[0].spans, expected.claims[5].members[0].spans);
  ASSERT_EQ(found.relatedness.size(), 1U);
  EXPECT_EQ(found.relatedness[0].a, 0U);
  EXPECT_EQ(found.relatedness[0].b, 1U);
  EXPECT_DOUBLE_EQ(found.relatedness[0].probability, 0.875);
  EXPECT_FALSE(found.relatedness[0].refused);
}

TEST(Json, WhatIsWrittenIsJsonWithTheKeysOfTheFormatInOrder) {
  for (const Synopsis& synopsis : AllSynopses()) {
    const Json json = Json::parse(Write(synopsis));
    std::string keys;
    for (const auto& member : json.items()) keys += member.key() + ' ';
    EXPECT_EQ(keys, "synopsis engine order articles relatedness links claims ");
    EXPECT_EQ(Json::parse(Write(synopsis, Layout::kLine)), json);
  }
}

TEST(Json, TheLineLayoutIsOneLineWhateverTheTextHolds) {
  for (const Synopsis& synopsis : AllSynopses()) {
    const std::string line = Write(synopsis, Layout::kLine);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_EQ(line.find('\r'), std::string::npos);
    EXPECT_EQ(line.find("\u2028"), std::string::npos);
    EXPECT_EQ(line.find("\u2029"), std::string::npos);
  }
}

TEST(Json, TheIndentedLayoutGivesAUnitALinkOrAClaimALineOfItsOwn) {
  const std::string text = Write(testing::Bridge());
  EXPECT_THAT(text, HasSubstr("\n    {\"a\": 0, \"b\": 1, \"a_units\": [2], \"b_units\": [5, 6], "
                              "\"a_spans\": [], \"b_spans\": [], \"probability\": 0.88, "
                              "\"evidence\": {"));
  EXPECT_THAT(text, HasSubstr("\n    {\"label\": \"only\", \"probability\": 0.97, "));
  EXPECT_THAT(text, HasSubstr("\n        {\"begin\": 0, \"end\": 52, \"text\": \"Riaperto "));
  EXPECT_THAT(text, EndsWith("\n  ]\n}\n"));
}

TEST(Json, LettersStayUtf8AndControlsAreEscaped) {
  EXPECT_THAT(Write(testing::Library()), AllOf(HasSubstr("港口街"), HasSubstr("👩🏽‍🍳")));
  const std::string hostile = Write(testing::Hostile());
  EXPECT_THAT(hostile, AllOf(HasSubstr("\\u001b[31m"), HasSubstr("\\u0000"), HasSubstr("\\u009b"),
                             HasSubstr("\\u007f"), HasSubstr("\\u2028"), Not(HasSubstr("\x1B"))));
}

TEST(Json, TheNameOfAModelThatIsNoUtf8IsWrittenAsUtf8) {
  Synopsis synopsis = testing::Bridge();
  synopsis.engine.model_name = "caff\xE8\xC3.vec";
  const Json json = Json::parse(Write(synopsis));
  EXPECT_EQ(json["engine"]["model"]["name"], "caff\uFFFD\uFFFD.vec");
}

TEST(Json, ProbabilitiesHaveAtMostFourDecimals) {
  Synopsis synopsis = testing::BesideEmpty();
  const auto written = [&](double probability) {
    synopsis.claims[0].probability = probability;
    return Json::parse(Write(synopsis))["claims"][0]["probability"].dump();
  };
  EXPECT_EQ(written(0.123449), "0.1234");
  EXPECT_EQ(written(0.5), "0.5");
  EXPECT_EQ(written(1), "1");
  EXPECT_EQ(written(0.99999), "1");
  EXPECT_EQ(written(0), "0");
  EXPECT_EQ(written(-0.00001), "0");
}

TEST(Json, NumbersIgnoreTheLocaleAndTheFormatOfTheStream) {
  struct Grouping : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
  };
  std::ostringstream out;
  out.imbue(std::locale(out.getloc(), new Grouping));
  out << std::hex;
  out.width(2);
  WriteJson(testing::Bridge(), out);
  EXPECT_EQ(out.str(), Write(testing::Bridge()));
}

TEST(Json, MembersThatTheFormatDoesNotKnowArePassedOver) {
  EXPECT_EQ(ComplaintAfter([](Json& json) {
              json["note"] = {{"by", "a later version"}};
              json["articles"][0]["units"][0]["clause"] = true;
            }),
            "");
}

TEST(Json, AnErrorNamesThePlaceWhatWasExpectedAndWhatWasFound) {
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["articles"][0]["units"][3]["end"] = "far"; }),
            "articles[0].units[3].end: expected a whole number, found \"far\"");
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["links"][1]["probability"] = 1.5; }),
            "links[1].probability: expected a number from 0.0 to 1.0, found 1.5");
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["claims"][0]["label"] = "same"; }),
            "claims[0].label: expected one of \"shared\", \"partial\", \"differs\", \"only\", "
            "found \"same\"");
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["articles"][1].erase("lang"); }),
            "articles[1]: expected an object with \"lang\", found none of that name");
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["claims"][1]["members"][0]["article"] = 2; }),
            "claims[1].members[0].article: expected the index of one of 2 articles, found 2");
  EXPECT_EQ(Complaint("[]"), "the top level: expected an object, found an empty array");
}

TEST(Json, VersionOneIsStillRead) {
  const Synopsis found = Read(R"({
    "synopsis": 1,
    "model": {"name": "synoptic", "hash": "9b1c", "dim": 100},
    "order": "free",
    "articles": [
      {"id": "a", "lang": "it", "title": "", "date": "", "text": "Piove.",
       "paragraphs": [{"begin": 0, "end": 6}],
       "units": [{"begin": 0, "end": 6, "text": "Piove.", "paragraph": 0, "sentence": 0, "mentions": []}]},
      {"id": "b", "lang": "id", "title": "", "date": "", "text": "Hujan.",
       "paragraphs": [{"begin": 0, "end": 6}],
       "units": [{"begin": 0, "end": 6, "text": "Hujan.", "paragraph": 0, "sentence": 0, "mentions": []}]}],
    "links": [],
    "claims": [
      {"label": "only", "probability": 0.9, "members": [{"article": 0, "units": [0], "extra": []}],
       "differences": []},
      {"label": "only", "probability": 0.8, "members": [{"article": 1, "units": [0], "extra": []}],
       "differences": []}]})");
  EXPECT_EQ(found.engine.model_name, "synoptic");
  EXPECT_EQ(found.engine.model_hash, "9b1c");
  EXPECT_EQ(found.engine.model_dimension, 100U);
  EXPECT_EQ(found.engine.version, "");
  EXPECT_EQ(found.engine.weights_hash, "");
  EXPECT_EQ(found.claims.size(), 2U);
  EXPECT_EQ(Json::parse(Write(found))["synopsis"], 2) << "and is written as the version of today";
}

TEST(Json, TheEngineIsWritten) {
  EXPECT_EQ(Json::parse(Write(testing::Bridge()))["engine"], Json::parse(R"({"version": "0.1.0",
                            "model": {"name": "hand-built", "hash": "00c0ffee", "dim": 100},
                            "weights": {"name": "by heart", "hash": "0ddba11"},
                            "languages": {"hash": "ba1bab1e"}, "icu": "72.1"})"));
}

TEST(Json, AnotherVersionIsRefused) {
  EXPECT_EQ(ComplaintAfter([](Json& json) { json["synopsis"] = 3; }),
            "synopsis: expected format version 1 or 2 (this program reads no other), found 3");
}

TEST(Json, TextThatIsNoJsonIsRefusedWithLineAndColumn) {
  EXPECT_THAT(Complaint(""), HasSubstr("line 1, column 1"));
  EXPECT_THAT(Complaint("{\n  \"synopsis\": 1,\n  oops\n}"), HasSubstr("line 3, column 3"));
  EXPECT_THAT(Complaint("\"" + std::string(100'000, 'a')), Not(HasSubstr(std::string(200, 'a'))));
  EXPECT_NE(Complaint(Write(testing::Bridge()) + "{}"), "");
  EXPECT_NE(Complaint("\"\xC3\x28\""), "");
}

struct Damage {
  const char* path;
  std::function<void(Json&)> change;
};

TEST(Json, EveryBrokenPromiseIsFoundAtItsPlace) {
  const auto unit = [](Json& json, std::size_t i) -> Json& {
    return json["articles"][0]["units"][i];
  };
  const auto span = [&](Json& json, std::size_t i, std::size_t more) -> Json {
    return {{"begin", unit(json, i)["begin"]},
            {"end", unit(json, i)["end"].get<std::size_t>() + more}};
  };
  const std::vector<Damage> damages = {
      {"engine.model", [](Json& json) { json["engine"]["model"] = nullptr; }},
      {"engine.model.dim", [](Json& json) { json["engine"]["model"]["dim"] = -1; }},
      {"order", [](Json& json) { json["order"] = 1; }},
      {"articles", [](Json& json) { json["articles"] = Json::object(); }},
      {"articles[0].paragraphs[1].begin",
       [](Json& json) { json["articles"][0]["paragraphs"][1]["begin"] = 0; }},
      {"articles[0].text", [](Json& json) { json["articles"][0]["text"] = 7; }},
      {"articles[0].units[1].end", [&](Json& json) { unit(json, 1)["end"] = 1'000'000; }},
      {"articles[0].units[1].end", [&](Json& json) { unit(json, 1)["end"] = 54.0; }},
      {"articles[0].units[1].end", [&](Json& json) { unit(json, 1)["end"] = 1e300; }},
      {"articles[0].units[1]", [&](Json& json) { unit(json, 1)["end"] = unit(json, 1)["begin"]; }},
      {"articles[0].units[1].text", [&](Json& json) { unit(json, 1)["text"] = "altro"; }},
      {"articles[0].units[2].begin",
       [&](Json& json) { unit(json, 2)["begin"] = unit(json, 1)["begin"]; }},
      {"articles[0].units[1].paragraph", [&](Json& json) { unit(json, 1)["paragraph"] = 4; }},
      {"articles[0].units[3].paragraph", [&](Json& json) { unit(json, 3)["paragraph"] = 0; }},
      {"articles[0].units[0].sentence", [&](Json& json) { unit(json, 0)["sentence"] = 1; }},
      {"articles[0].units[3].sentence", [&](Json& json) { unit(json, 3)["sentence"] = 5; }},
      {"articles[0].units[2].mentions[0].type",
       [&](Json& json) { unit(json, 2)["mentions"][0]["type"] = "figure"; }},
      {"articles[0].units[2].mentions[0].begin",
       [&](Json& json) { unit(json, 2)["mentions"][0]["begin"] = 0; }},
      {"links[0].b", [](Json& json) { json["links"][0]["b"] = 0; }},
      {"links[0].a_units", [](Json& json) { json["links"][0]["a_units"] = Json::array(); }},
      {"links[0].a_units[0]", [](Json& json) { json["links"][0]["a_units"] = {9}; }},
      {"links[2].b_units[1]",
       [](Json& json) {
         json["links"][2]["b_units"] = {6, 5};
       }},
      {"links[2].b_units[1]",
       [](Json& json) {
         json["links"][2]["b_units"] = {5, 5};
       }},
      {"links[0].a_spans", [](Json& json) { json["links"][0]["a_spans"] = 1; }},
      {"links[0].a_spans[0].end",
       [&](Json& json) { json["links"][0]["a_spans"] = Json::array({span(json, 0, 2)}); }},
      {"links[0].a_spans[0]",
       [&](Json& json) { json["links"][0]["a_spans"] = Json::array({span(json, 1, 0)}); }},
      {"links[1].a_spans[0].begin",
       [&](Json& json) { json["links"][1]["a_spans"] = Json::array({span(json, 0, 0)}); }},
      {"links[0].a_spans[1].begin",
       [&](Json& json) {
         json["links"][0]["a_spans"] = Json::array({span(json, 0, 0), span(json, 0, 0)});
       }},
      {"claims[5].members[0].spans[0]",
       [&](Json& json) {
         json["claims"][5]["members"][0]["spans"] = Json::array({span(json, 6, 0)});
       }},
      {"links[0].evidence.sentence",
       [](Json& json) { json["links"][0]["evidence"]["sentence"] = -1.1; }},
      {"links[0].evidence.tokens",
       [](Json& json) { json["links"][0]["evidence"]["tokens"] = nullptr; }},
      {"claims[0].members[1].article",
       [](Json& json) { json["claims"][0]["members"][1]["article"] = 0; }},
      {"claims[0].members", [](Json& json) { json["claims"][0]["label"] = "only"; }},
      {"claims[3].members", [](Json& json) { json["claims"][3]["label"] = "shared"; }},
      {"claims[5].members[1].extra[0].end",
       [](Json& json) { json["claims"][5]["members"][1]["extra"][0]["end"] = 0; }},
      {"claims[4].differences[0].members[0].text",
       [](Json& json) { json["claims"][4]["differences"][0]["members"][0]["text"] = "49"; }},
      {"claims[4].differences[0].ground",
       [](Json& json) { json["claims"][4]["differences"][0]["ground"] = "mood"; }},
      {"claims[4].updates[0]", [](Json& json) { json["claims"][4]["updates"] = Json::array({1}); }},
      {"claims[4].differences[0].type",
       [](Json& json) { json["claims"][4]["differences"][0]["type"] = "url"; }},
      {"claims[4].differences[0].members[0].value",
       [](Json& json) { json["claims"][4]["differences"][0]["type"] = "opposite"; }},
      {"claims", [](Json& json) { json["claims"].erase(3); }},
  };
  for (const Damage& damage : damages) {
    EXPECT_THAT(ComplaintAfter(damage.change), StartsWith(damage.path + std::string(": ")));
  }
}

TEST(Json, AnOppositeHasWordsAndNoValue) {
  Synopsis synopsis = testing::Bridge();
  Difference& difference = synopsis.claims[4].differences[0];
  difference.type = DifferenceType::kOpposite;
  difference.ground = DifferenceGround::kOpposite;
  for (Difference::Member& member : difference.members) member.value = {};
  const Synopsis found = Read(Write(synopsis));
  ASSERT_EQ(found.claims[4].differences.size(), 1U);
  EXPECT_EQ(found.claims[4].differences[0].type, DifferenceType::kOpposite);
  EXPECT_EQ(found.claims[4].differences[0].members[1].span, difference.members[1].span);
  EXPECT_EQ(found.claims[4].differences[0].members[1].value.text(), "");
}

TEST(Json, AnOffsetInsideOfACharacterIsRefused) {
  const std::size_t inside = testing::Find(testing::Bridge().articles[0], "ì").begin + 1;
  EXPECT_EQ(ComplaintAfter([&](Json& json) { json["articles"][0]["units"][1]["end"] = inside; }),
            "articles[0].units[1].end: expected a byte offset at the start of a character, found " +
                std::to_string(inside) + ", inside of one");
}

TEST(Json, ATruncatedSynopsisIsRefusedWhereverItEnds) {
  const std::string text = Write(testing::Library());
  for (std::size_t size = 0; size + 2 < text.size(); size += 7) {
    EXPECT_NE(Complaint(text.substr(0, size)), "") << size;
  }
}

TEST(Json, FlippedBytesNeverCrashTheReader) {
  std::mt19937 random(7);  // NOLINT: the same damage in every run.
  for (const Synopsis& synopsis : {testing::Bridge(), testing::Library(), testing::Hostile()}) {
    const std::string text = Write(synopsis, Layout::kLine);
    for (int round = 0; round < 1000; ++round) {
      std::string damaged = text;
      for (int flips = 1 + round % 3; flips > 0; --flips) {
        damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
      }
      if (Complaint(damaged).empty()) {
        // Harmless damage, inside of a title, say: then all views must bear what was read.
        const Synopsis read = Read(damaged);
        EXPECT_EQ(Write(Read(Write(read))), Write(read));
        std::ostringstream out;
        WriteTerminal(read, out);
        WriteHtml(read, out);
      }
    }
  }
}

TEST(Json, DeepNestingIsRefusedWithoutExhaustingTheStack) {
  EXPECT_NE(Complaint(std::string(1'000'000, '[')), "");
  EXPECT_NE(Complaint(std::string(1'000'000, '[') + std::string(1'000'000, ']')), "");
}

TEST(Json, AStreamThatCannotBeReadIsNoSynopsis) {
  std::ifstream missing("/nonexistent/synopsis.json");
  try {
    ReadJson(missing);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadable);
  }
}

}  // namespace
}  // namespace synoptic
