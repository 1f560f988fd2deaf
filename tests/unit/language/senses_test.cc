#include "synoptic/internal/senses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "models/language/records/compile.hpp"
#include "models/language/records/records.hpp"
#include "models/language/senses/axes.hpp"
#include "models/language/senses/sense_tables.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/roles.hpp"

namespace synoptic::language {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::byte> Compile(const std::string& opposites, const std::string& traits = "") {
  return CompileRecords(
      {ReadRecord("[traits]\n", "und", "und.lang"),
       ReadRecord("[traits]\n" + traits + "[opposites]\n" + opposites, "xx", "xx.lang")},
      {&LanguageSections(), &SenseSections()});
}

std::string Refusal(const std::string& opposites) {
  try {
    Compile(opposites);
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

std::string NameOf(const Sense& sense) {
  if (sense.kind == Sense::Kind::kNot) return "not";
  if (sense.kind == Sense::Kind::kDenying) return "denial";
  return std::string(sense.axis) + (sense.is_first ? "+" : "-");
}

/// "went up: trend+".
std::vector<std::string> Found(const std::string& text, const std::vector<std::byte>& records) {
  const Image image(records);
  const RecordsScope scope(image);
  std::vector<std::string> found;
  for (const Sense& sense : FindSenses(text, {0, text.size()}, SplitWords(text, "xx"), "xx")) {
    found.push_back(std::string(Slice(text, sense.span)) + ": " + NameOf(sense));
  }
  return found;
}

constexpr const char* kList =
    "not = not|no longer\n"
    "denial = un*|*less\n"
    "keep = not only|under*|*bless\n"
    "trend.up = rise|rose|increas*|went up\n"
    "trend.down = fell|down|decreas*\n"
    "order.before = before\n"
    "chance.impossible = unclear\n";

TEST(SensesTest, AreThoseOfWordsPhrasesBeginningsPartsAndEnds) {
  const auto records = Compile(std::string(kList) + "level.above = *berg*\n");
  EXPECT_THAT(Found("Prices rose before they fell.", records),
              ElementsAre("rose: trend+", "before: order+", "fell: trend-"));
  EXPECT_THAT(Found("It went up, INCREASINGLY.", records),
              ElementsAre("went up: trend+", "INCREASINGLY: trend+"));
  EXPECT_THAT(Found("helpless, eisberge", records),
              ElementsAre("helpless: denial", "eisberge: level+"));
  EXPECT_THAT(Found("He no longer went home.", records), ElementsAre("no longer: not"));
}

TEST(SensesTest, OfABeginningAreThoseOfTheWordToo) {
  EXPECT_THAT(Found("unclear", Compile(kList)), ElementsAre("unclear: chance-", "unclear: denial"));
}

TEST(SensesTest, AreNoneOfWhatIsKept) {
  EXPECT_THAT(Found("Not only under them, understood.", Compile(kList)), IsEmpty());
}

TEST(SensesTest, AreFoundInCharactersWhereNoSpacesAre) {
  const auto records =
      Compile("not = 不|没有\nkeep = 不但\ntrend.up = 上涨\n", "is_unspaced = yes\n");
  EXPECT_THAT(Found("不但股价没有上涨", records), ElementsAre("没有: not", "上涨: trend+"));
}

TEST(SensesTest, AreRefusedWithWhatWasExpected) {
  EXPECT_THAT(Refusal("trend.sideways = x\n"),
              HasSubstr("xx.lang, line 3: expected \"not\", \"denial\""));
  EXPECT_THAT(Refusal("trend.sideways = x\n"), HasSubstr("found \"trend.sideways\""));
  EXPECT_THAT(Refusal("negation_stands = above\n"),
              HasSubstr("\"before\", \"behind\" or \"both\""));
  EXPECT_EQ(Refusal(kList), "nothing");
}

TEST(SensesTest, OrderOfNegationIsThatOfTheRecord) {
  const std::vector<std::byte> behind = Compile("negation_stands = behind\n");
  const std::vector<std::byte> nothing = Compile(kList);
  const Image image(behind);
  const RecordsScope scope(image);
  EXPECT_EQ(NegationOrderOf("xx"), NegationOrder::kBehind);
  const Image other(nothing);
  const RecordsScope inner(other);
  EXPECT_EQ(NegationOrderOf("xx"), NegationOrder::kBefore);
}

// Word by word, against every entry of a list: what kList says.
std::vector<std::string> Slowly(const std::vector<std::string>& words) {
  const std::vector<std::pair<std::string, std::string>> phrases = {
      {"no longer", "not"}, {"not only", ""}, {"went up", "trend+"}};
  const std::vector<std::pair<std::string, std::vector<std::string>>> single = {
      {"not", {"not"}},
      {"rise", {"trend+"}},
      {"rose", {"trend+"}},
      {"fell", {"trend-"}},
      {"down", {"trend-"}},
      {"before", {"order+"}},
      {"unclear", {"chance-", "denial"}}};
  const std::vector<std::pair<std::string, std::string>> beginnings = {
      {"un", "denial"}, {"under", ""}, {"increas", "trend+"}, {"decreas", "trend-"}};
  std::vector<std::string> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string pair = i + 1 < words.size() ? words[i] + ' ' + words[i + 1] : "";
    const auto phrase =
        std::ranges::find(phrases, pair, &std::pair<std::string, std::string>::first);
    if (phrase != phrases.end()) {
      if (!phrase->second.empty()) found.push_back(pair + ": " + phrase->second);
      ++i;
      continue;
    }
    const auto word =
        std::ranges::find_if(single, [&](const auto& entry) { return entry.first == words[i]; });
    if (word != single.end()) {
      for (const std::string& sense : word->second) found.push_back(words[i] + ": " + sense);
      continue;
    }
    std::string longest;
    std::string sense;
    for (const auto& [beginning, says] : beginnings) {
      if (words[i].starts_with(beginning) && beginning.size() > longest.size()) {
        longest = beginning;
        sense = says;
      }
    }
    if (longest.empty() && words[i].ends_with("less") && words[i].size() > 4) {
      sense = words[i].ends_with("bless") && words[i].size() > 5 ? "" : "denial";
    }
    if (!sense.empty()) found.push_back(words[i] + ": " + sense);
  }
  return found;
}

TEST(SensesTest, AreThoseOfASlowReference) {
  const std::vector<std::string> vocabulary = {
      "no",         "longer", "not",     "only",     "went",       "up",      "rise",
      "rose",       "fell",   "down",    "before",   "unclear",    "unhappy", "under",
      "understood", "less",   "endless", "increase", "decreasing", "house",   "increa"};
  std::mt19937 random(7);
  const auto records = Compile(kList);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> words;
    std::string text;
    for (std::size_t n = random() % 8; n > 0; --n) {
      words.push_back(vocabulary[random() % vocabulary.size()]);
      text += (text.empty() ? "" : " ") + words.back();
    }
    EXPECT_EQ(Found(text, records), Slowly(words)) << text;
  }
}

TEST(SensesTest, HaveAxesOfNamesThatDiffer) {
  for (std::size_t i = 0; i < kAxes.size(); ++i) {
    EXPECT_NE(kAxes[i].first, kAxes[i].second);
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(kAxes[i].name, kAxes[k].name);
  }
  // An index is written as a byte of ASCII.
  EXPECT_LT(kFirstAxis + kAxes.size(), 127U);
}

std::vector<std::byte> CompileRoles(const std::string& roles) {
  return CompileRecords({ReadRecord("[traits]\n", "und", "und.lang"),
                         ReadRecord("[traits]\n[roles]\n" + roles, "xx", "xx.lang")},
                        {&LanguageSections(), &SenseSections()});
}

TEST(RolesTest, AreThoseOfVerbsAndOfWhatStandsBesideNames) {
  const auto records = CompileRoles(
      "order = end\npassive = was\nagent = by\nobject_behind = yi\noblique_end = a|u\n"
      "contest.beats = beat*\ncontest.loses_to = lost to\nloan.lends = lent\n");
  const Image image(records);
  const RecordsScope scope(image);
  const std::string text = "A beaten, was B lost to C by yi lent";
  std::vector<std::string> found;
  for (const RoleWord& word : FindRoleWords(text, {0, text.size()}, SplitWords(text, "xx"), "xx")) {
    found.push_back(std::string(Slice(text, word.span)) + ": " + std::string(word.relation) +
                    (word.kind == RoleWord::Kind::kRelation ? (word.is_first ? "+" : "-") : "") +
                    (word.is_marked ? " marked" : "") + (word.is_behind ? " behind" : ""));
  }
  EXPECT_THAT(found, ElementsAre("beaten: contest+", "was: ", "lost to: contest-",
                                 "by: ", "yi:  behind", "lent: loan+ marked"));
  EXPECT_EQ(RoleOrderOf("xx"), RoleOrder::kEnd);
  EXPECT_TRUE(MarksPassive("xx"));
  EXPECT_TRUE(IsOblique("ivana", "xx"));
  EXPECT_FALSE(IsOblique("ivan", "xx"));
}

TEST(RolesTest, OfALanguageWithoutAListAreNone) {
  const auto records = CompileRoles("");
  const Image image(records);
  const RecordsScope scope(image);
  EXPECT_TRUE(FindRoleWords("A beat B", {0, 8}, SplitWords("A beat B", "xx"), "xx").empty());
  EXPECT_EQ(RoleOrderOf("xx"), RoleOrder::kAround);
  EXPECT_FALSE(MarksPassive("xx"));
}

TEST(RolesTest, WhatIsNoRoleIsRefused) {
  for (const char* row : {"order = front\n", "contest.wins = won\n", "agent_before = by\n"}) {
    EXPECT_THROW(CompileRoles(row), Error) << row;
  }
}

}  // namespace
}  // namespace synoptic::language
