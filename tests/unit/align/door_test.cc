// Articles that were put together by hand, and wrongly: every function that takes an article
// refuses them with the same words, and none crashes, aligns or writes them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/article.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

Article Sound() {
  ReadOptions options;
  options.id = "ponte";
  options.lang = "it";
  return ParseArticle("Il ponte è costato 48 milioni.\n\nPiove.\n", options);
}

struct Fault {
  const char* says;
  std::function<void(Article&)> make;
};

const std::vector<Fault>& Faults() {
  static const std::vector<Fault> faults = {
      {"expected the id in UTF-8", [](Article& a) { a.id = "\xFF"; }},
      {"expected the language in UTF-8", [](Article& a) { a.lang = "i\xC3"; }},
      {"expected the title in UTF-8", [](Article& a) { a.title = "\xC3("; }},
      {"expected the date in UTF-8", [](Article& a) { a.date = "\x80"; }},
      {"expected the source in UTF-8", [](Article& a) { a.source = "\xFE"; }},
      {"expected the place in UTF-8", [](Article& a) { a.place = "\xFE"; }},
      {"expected the byline in UTF-8", [](Article& a) { a.byline = "\xFE"; }},
      {"expected a kind for each of the 2 paragraphs or none, found 1",
       [](Article& a) { a.kinds = {TextKind::kProse}; }},
      {"expected the text in UTF-8, found something else at byte 3",
       [](Article& a) { a.text[3] = '\xFE'; }},
      {"expected paragraph 1 to be whole characters of the text",
       [](Article& a) { a.paragraphs[1].end += 1000; }},
      {"expected paragraph 1 to be whole characters of the text from byte 31 on",
       [](Article& a) { a.paragraphs[1].begin = 2; }},
      {"expected paragraph 0 to be whole characters", [](Article& a) { a.paragraphs[0].end = 10; }},
      {"expected paragraph 1 to be whole characters",
       [](Article& a) {
         a.paragraphs[1] = {40, 34};
       }},
      {"expected paragraph 0 to be whole characters",
       [](Article& a) {
         a.paragraphs[0] = {0, 0};
       }},
      {"expected sentence 0 inside of a paragraph",
       [](Article& a) {
         a.sentences = {{28, 35}};
       }},
      {"expected sentence 1 to be whole characters",
       [](Article& a) {
         a.sentences = {{3, 8}, {0, 2}};
       }},
      {"expected breaks in ascending order",
       [](Article& a) {
         a.breaks = {12, 3};
       }},
      {"expected breaks in ascending order", [](Article& a) { a.breaks = {4000}; }},
      {"expected the paragraphs of the text, found none", [](Article& a) { a.paragraphs = {}; }}};
  return faults;
}

TEST(DoorTest, WrongArticlesAreRefusedEverywhereAlike) {
  const Model model = Model::Default();
  for (const Fault& fault : Faults()) {
    Article article = Sound();
    fault.make(article);
    EXPECT_ERROR(CheckArticle(article), ErrorCode::kInvalidArgument, fault.says);
    EXPECT_ERROR(Segment(article), ErrorCode::kInvalidArgument, fault.says);
    EXPECT_ERROR(CutSentences(article), ErrorCode::kInvalidArgument, fault.says);
    EXPECT_ERROR(Align(model, std::vector{Sound(), article}), ErrorCode::kInvalidArgument,
                 fault.says);
    const std::vector<PreparedArticle> prepared = {{Sound(), Segment(Sound()), {}},
                                                   {article, {}, {}}};
    EXPECT_ERROR(Align(model, prepared), ErrorCode::kInvalidArgument, fault.says);
  }
  EXPECT_NO_THROW(CheckArticle(Sound()));
  EXPECT_NO_THROW(CheckArticle(Article{}));
}

TEST(DoorTest, WrongUnitsAreRefusedByWhatTakesThem) {
  const Model model = Model::Default();
  const Article article = Sound();
  const std::vector<Unit> sound = Segment(article);
  ASSERT_EQ(sound.size(), 2U);
  ASSERT_FALSE(sound[0].mentions.empty());
  struct WrongUnit {
    const char* says;
    std::function<void(std::vector<Unit>&)> make;
    bool is_of_place = false;  // Which vectors do not depend on.
  };
  const std::vector<WrongUnit> faults = {
      {"expected unit 1 to be whole characters", [](auto& units) { units[1].span.end += 1000; }},
      {"expected unit 1 to be whole characters", [](auto& units) { units[1].span.begin = 0; }},
      {"expected unit 0 to be whole characters",
       [](auto& units) {
         units[0].span = {0, 10};
       }},
      {"expected unit 0 to be whole characters",
       [](auto& units) {
         units[0].span = {3, 3};
       }},
      {"found paragraph 7", [](auto& units) { units[1].paragraph = 7; }, true},
      {"expected unit 1 inside of paragraph 0", [](auto& units) { units[1].paragraph = 0; }, true},
      {"found sentence 5", [](auto& units) { units[1].sentence = 5; }, true},
      {"a mention of unit 0", [](auto& units) { units[0].mentions[0].span.end = 4000; }},
      {"a mention of unit 0 inside of it",
       [](auto& units) {
         units[0].mentions[0].span = {19, 35};
       }},
      {"the value of a mention in UTF-8",
       [](auto& units) { units[0].mentions[0].value = Value("\xFF"); }}};
  for (const WrongUnit& fault : faults) {
    std::vector<Unit> units = sound;
    fault.make(units);
    EXPECT_ERROR(CheckUnits(article, units), ErrorCode::kInvalidArgument, fault.says);
    if (!fault.is_of_place) {
      EXPECT_ERROR(CheckSpans(article, units), ErrorCode::kInvalidArgument, fault.says);
      EXPECT_ERROR(model.Encode(article, units), ErrorCode::kInvalidArgument, fault.says);
      EXPECT_ERROR(model.EncodeUnits(article, units), ErrorCode::kInvalidArgument, fault.says);
    }
    const std::vector<PreparedArticle> prepared = {{article, sound, {}}, {article, units, {}}};
    EXPECT_ERROR(Align(model, prepared), ErrorCode::kInvalidArgument, fault.says);
  }
}

}  // namespace
}  // namespace synoptic
