#include "synoptic/dictionary.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "synoptic/internal/folded_dictionary.hpp"
#include "tests/unit/vectors/gzip.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class DictionaryTest : public ::testing::Test {
 protected:
  Dictionary Read(const std::string& text) {
    return ReadDictionary(testing::WriteBytes(folder_ / "words.tsv", text));
  }
  testing::ScratchFolder folder_;
};

std::vector<std::string> EntriesOf(const Dictionary& dictionary) {
  std::vector<std::string> entries;
  for (const Dictionary::Entry& entry : dictionary.entries()) {
    entries.push_back(entry.first + '|' + entry.second + '|' + std::to_string(entry.weight));
  }
  return entries;
}

// "huis|house|1.000000", of all pairs of forms.
std::vector<std::string> PairsOf(const Dictionary& dictionary, const std::string& a_lang,
                                 const std::string& b_lang) {
  const auto folded = FoldDictionary(dictionary, a_lang, b_lang);
  std::vector<std::string> pairs;
  for (const FoldedDictionary::Pair& pair : folded->pairs) {
    pairs.push_back(folded->a[pair.a] + '|' + folded->b[pair.b] + '|' +
                    std::to_string(pair.weight).substr(0, 4));
  }
  return pairs;
}

TEST_F(DictionaryTest, IsReadFromColumns) {
  const Dictionary dictionary =
      Read("\xEF\xBB\xBF# nl\ten\n\nhuis\thouse\r\n# a comment\n boom \ttree\t0.25\n");
  EXPECT_EQ(dictionary.name(), "words.tsv");
  EXPECT_EQ(dictionary.first_lang(), "nl");
  EXPECT_EQ(dictionary.second_lang(), "en");
  EXPECT_THAT(EntriesOf(dictionary), ElementsAre("huis|house|1.000000", "boom|tree|0.250000"));
}

TEST_F(DictionaryTest, IsReadFromTheFormatOfHunalign) {
  const Dictionary dictionary = Read("house @ huis\nto go @ gaan\n");
  EXPECT_THAT(EntriesOf(dictionary), ElementsAre("house|huis|1.000000", "to go|gaan|1.000000"));
  EXPECT_EQ(dictionary.first_lang(), "");
}

TEST_F(DictionaryTest, IsReadCompressed) {
  testing::WriteBytes(folder_ / "words.gz", testing::Gzip("huis\thouse\n"));
  EXPECT_THAT(ReadDictionary(folder_ / "words.gz").entries(), SizeIs(1));
}

TEST_F(DictionaryTest, ACommentThatNamesNoTwoLanguagesNamesNone) {
  for (const char* first : {"# nl\tnl", "# of\tmy own words", "# nl", "# nl\ten\tde"}) {
    EXPECT_EQ(Read(std::string(first) + "\nhuis\thouse\n").first_lang(), "") << first;
  }
}

TEST_F(DictionaryTest, RefusesWhatIsNoEntryAndSaysWhere) {
  for (const char* line : {"huis", "huis house", "huis\t", "\thouse", "a\tb\t1\tc", "a @ b @ c"}) {
    EXPECT_ERROR(Read(std::string("a\tb\n") + line + "\n"), ErrorCode::kInvalidFormat,
                 "words.tsv:2: expected a word and its translation with a tab between them");
  }
  for (const char* weight : {"0", "-1", "1.5", "nan", "much", "0.5x", ""}) {
    EXPECT_ERROR(Read(std::string("a\tb\t") + weight + "\n"), ErrorCode::kInvalidFormat,
                 "words.tsv:1: expected a weight above 0 and up to 1 in the third column");
  }
  EXPECT_ERROR(Read("a\xFF\tb\n"), ErrorCode::kInvalidFormat, "words.tsv:1: expected UTF-8");
  EXPECT_ERROR(Read(std::string(1'001, 'a') + "\tb\n"), ErrorCode::kInvalidFormat,
               "words of at most 1000 bytes, found one of 1001");
  EXPECT_ERROR(ReadDictionary(folder_ / "nowhere"), ErrorCode::kNotFound, "nowhere");
}

TEST_F(DictionaryTest, OfAProgramIsCheckedAlike) {
  EXPECT_ERROR(Dictionary("mine", {{"a", "b", 0}}), ErrorCode::kInvalidArgument,
               "mine: expected a weight above 0 and up to 1");
  EXPECT_ERROR(Dictionary("mine", {{"a", "b", std::numeric_limits<float>::quiet_NaN()}}),
               ErrorCode::kInvalidArgument, "expected a weight");
  EXPECT_ERROR(Dictionary("mine", {{"", "b"}}), ErrorCode::kInvalidArgument, "a word");
  EXPECT_ERROR(Dictionary("mine", {}, "nl", "nl"), ErrorCode::kInvalidArgument, "nl twice");
  EXPECT_ERROR(Dictionary("mine", {}, "nl", ""), ErrorCode::kInvalidArgument, "two languages");
}

TEST_F(DictionaryTest, PassesExplanationsOverAndCountsThem) {
  const Dictionary dictionary = Read(
      "a\tone two three four five six seven eight\nb\tone two three four five six seven "
      "eight nine\n");
  EXPECT_THAT(EntriesOf(dictionary), SizeIs(1));
  EXPECT_EQ(dictionary.passed_over(), 1U);
}

TEST_F(DictionaryTest, HasAHashOfAllThatItSays) {
  const std::string hash = Dictionary("x", {{"a", "b"}}).hash();
  EXPECT_THAT(hash, SizeIs(16));
  EXPECT_EQ(Dictionary("y", {{"a", "b"}}).hash(), hash);
  EXPECT_NE(Dictionary("x", {{"a", "c"}}).hash(), hash);
  EXPECT_NE(Dictionary("x", {{"a", "b", 0.5F}}).hash(), hash);
  EXPECT_NE(Dictionary("x", {{"a", "b"}}, "nl", "en").hash(), hash);
}

TEST_F(DictionaryTest, FoldsWordsAsArticlesDo) {
  EXPECT_THAT(PairsOf(Dictionary("x", {{"IĞDIR", "Straße"}}, "tr", "de"), "tr", "de"),
              ElementsAre("ığdır|strasse|1.00"));
}

TEST_F(DictionaryTest, ServesItsLanguagesInEitherDirectionAndNoOthers) {
  const Dictionary dictionary("x", {{"huis", "house", 0.5F}, {"huis", "house"}}, "nl", "en");
  EXPECT_THAT(PairsOf(dictionary, "nl", "en-GB"), ElementsAre("huis|house|1.00"));
  EXPECT_THAT(PairsOf(dictionary, "en", "nl"), ElementsAre("house|huis|1.00"));
  EXPECT_THAT(PairsOf(dictionary, "en", "und"), ElementsAre("house|huis|1.00"));
  EXPECT_THAT(PairsOf(dictionary, "en", "de"), IsEmpty());
}

TEST_F(DictionaryTest, OfNoLanguageServesAllBothWays) {
  EXPECT_THAT(PairsOf(Dictionary("x", {{"huis", "house"}}), "de", "en"),
              ElementsAre("house|huis|1.00", "huis|house|1.00"));
}

TEST_F(DictionaryTest, TakesEachWordOfAPhraseForEachOfTheOtherWhereAllTellAsMuch) {
  EXPECT_THAT(
      PairsOf(Dictionary("x", {{"hot dog", "perro caliente"}}, "en", "es"), "en", "es"),
      ElementsAre("dog|caliente|0.50", "dog|perro|0.50", "hot|caliente|0.50", "hot|perro|0.50"));
}

TEST_F(DictionaryTest, TakesPhrasesApartByWhatTheirWordsTell) {
  const Dictionary dictionary("x",
                              {{"to run", "rennen"},
                               {"to go", "gaan"},
                               {"to see", "zien"},
                               {"to be", "zijn"},
                               {"...", "niets"}},
                              "en", "nl");
  EXPECT_THAT(PairsOf(dictionary, "en", "nl"),
              ElementsAre("be|zijn|0.81", "go|gaan|0.81", "run|rennen|0.81", "see|zien|0.81"));
}

}  // namespace
}  // namespace synoptic
