#include "models/language/records/records.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "models/language/records/compile.hpp"
#include "models/language/units/abbreviations.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/languages.hpp"

namespace synoptic::language {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

std::vector<std::byte> Compile(std::string_view text) {
  return CompileRecords(
      {ReadRecord("[traits]\n", "und", "und.lang"), ReadRecord(text, "xx", "xx.lang")},
      {&LanguageSections()});
}

// What a person is told who has written this.
std::string Refusal(std::string_view text) {
  try {
    Compile(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
    return error.what();
  }
  return "nothing";
}

TEST(RecordsTest, HoldSectionsOfEntriesInTheOrderOfTheFile) {
  const RecordSource record = ReadRecord(
      "# A comment.\n[a]\nk = 1\nbound >= = x|\n  y\nk = 2\n\n[b]\nq = \", \"\n", "xx", "xx.lang");
  ASSERT_THAT(record.sections, SizeIs(2));
  ASSERT_THAT(record.Entries("a"), SizeIs(3));
  EXPECT_EQ(record.Entries("a")[1].key, "bound >=");
  EXPECT_EQ(record.Entries("a")[1].value, "x| y");
  EXPECT_EQ(record.Entries("a")[2].place, "xx.lang, line 6");
  EXPECT_EQ(record.Value("a", "k"), "1 2");
  EXPECT_EQ(record.Value("b", "q"), ", ");
  EXPECT_EQ(record.Value("b", "none"), "");
}

TEST(RecordsTest, AreExtendedSectionBySection) {
  RecordSource record = ReadRecord("[a]\nk = 1\n", "xx", "xx.lang");
  Extend(record, ReadRecord("[a]\nk = 2\n[b]\nk = 3\n", "xx", "cldr/xx.lang"));
  EXPECT_EQ(record.Value("a", "k"), "1 2");
  EXPECT_EQ(record.Value("b", "k"), "3");
}

TEST(RecordsTest, SayWhereTheyAreWrongAndWhatWasExpected) {
  EXPECT_EQ(Refusal("[traits]\nis_unspaced = si\n"),
            "xx.lang, line 2: expected \"yes\" or \"no\", found \"si\"");
  EXPECT_THAT(Refusal("[traits]\nis_unspced = yes\n"), HasSubstr("found \"is_unspced\""));
  EXPECT_EQ(Refusal("[traits]\ndate_order = day\n"),
            "xx.lang, line 2: expected one of \"day first\" \"month first\" \"year first\", "
            "found \"day\"");
  EXPECT_THAT(Refusal("\n[figurs]\n"), HasSubstr("xx.lang, line 2: expected one of [traits]"));
  EXPECT_THAT(Refusal("k = v\n"), HasSubstr("expected a section"));
  EXPECT_THAT(Refusal("[traits]\nno sign\n"), HasSubstr("expected \"key = value\""));
  EXPECT_THAT(Refusal("[traits]\n  more\n"), HasSubstr("expected an entry"));
  EXPECT_THAT(Refusal("[traits\n"), HasSubstr("expected \"[section]\""));
  EXPECT_THAT(Refusal("[traits]\n[traits]\n"), HasSubstr("expected each section once"));
  EXPECT_THAT(Refusal("[clauses]\nbehind = e\n"), HasSubstr("\"behind_comma\""));
  EXPECT_THAT(Refusal("[traits]\n\xFF = yes\n"), HasSubstr("expected UTF-8"));
}

TEST(RecordsTest, NeedWhatHoldsForAllLanguages) {
  EXPECT_THROW(CompileRecords({ReadRecord("[traits]\n", "xx", "xx.lang")}, {&LanguageSections()}),
               Error);
  EXPECT_THROW(ReadRecords("/nowhere"), Error);
}

TEST(RecordsTest, AreLookedUpInTheImage) {
  const std::vector<std::byte> bytes =
      Compile("[traits]\ni_is_word = yes\n[abbreviations]\ntitles = b a\ninner = c a\n");
  const Image image(bytes);
  EXPECT_EQ(image.size(), 2u);
  const Record record = image.RecordOf("xx");
  EXPECT_TRUE(record.traits().i_is_word);
  const Table table = record.TableNamed("abbreviations");
  ASSERT_EQ(table.size(), 3u);
  EXPECT_EQ(table.Key(0), "a");
  EXPECT_EQ(table.Find("a"), "t");  // Of the list that comes first.
  EXPECT_EQ(table.Find("c"), "i");
  EXPECT_FALSE(table.Has("d"));
  EXPECT_FALSE(table.Has(""));
  EXPECT_TRUE(record.TableNamed("starters").empty());
  EXPECT_EQ(image.RecordOf("yy").lang(), "und");
}

TEST(RecordsTest, ThatAreNoImageAreRefused) {
  EXPECT_THROW(Image({}), Error);
  std::vector<std::byte> bytes = Compile("[traits]\n");
  bytes.pop_back();
  EXPECT_THROW((Image(bytes)), Error);
}

TEST(RecordsTest, TellKeysThatBeginAlike) {
  const std::vector<std::byte> bytes =
      Compile("[abbreviations]\nfinal = verband verbandsgemeinde verbandsgericht ver\n");
  const Image image(bytes);
  const Table table = image.RecordOf("xx").TableNamed("abbreviations");
  for (const char* key : {"ver", "verband", "verbandsgemeinde", "verbandsgericht"}) {
    EXPECT_TRUE(table.Has(key)) << key;
  }
  for (const char* key : {"", "ve", "verbands", "verbandsg", "verbandsgeric", "verbandsgerichte"}) {
    EXPECT_FALSE(table.Has(key)) << key;
  }
  EXPECT_TRUE(table.HasBeginning("verbandsge"));
  EXPECT_FALSE(table.HasBeginning("verbandsgi"));
}

TEST(RecordsTest, FindKeysOfAnyLengthAndNoOthers) {
  std::vector<std::string> keys;
  for (std::size_t size = 1; size <= 40; ++size) {
    for (const char last : {'x', 'y', 'z'}) keys.push_back(std::string(size - 1, 'a') + last);
  }
  std::string record = "[abbreviations]\nfinal =";
  for (const std::string& key : keys) record += ' ' + key;
  const std::vector<std::byte> bytes = Compile(record + '\n');
  const Image image(bytes);
  const Table table = image.RecordOf("xx").TableNamed("abbreviations");
  ASSERT_EQ(table.size(), keys.size());
  for (const std::string& key : keys) {
    EXPECT_TRUE(table.Has(key)) << key;
    EXPECT_FALSE(table.Has(key + 'x')) << key;
    EXPECT_FALSE(table.Has(std::string(key.size(), 'a'))) << key;
  }
}

TEST(RecordsTest, OfAnotherImageAreReadWithinAScope) {
  ASSERT_EQ(FindAbbreviation("quux", "xx"), Abbreviation::kNone);
  const std::string hash = RecordsHash();
  {
    const std::vector<std::byte> bytes = Compile("[abbreviations]\nfinal = quux\n");
    const Image image(bytes);
    const RecordsScope scope(image);
    EXPECT_EQ(FindAbbreviation("quux", "xx"), Abbreviation::kFinal);
    EXPECT_EQ(FindAbbreviation("Quux", "xx"), Abbreviation::kFinal);
    EXPECT_NE(RecordsHash(), hash);
  }
  EXPECT_EQ(FindAbbreviation("quux", "xx"), Abbreviation::kNone);
  EXPECT_EQ(RecordsHash(), hash);
}

TEST(RecordsTest, HaveADigestThatDependsOnTheirContentsAlone) {
  const std::vector<std::byte> one = Compile("[clauses]\nalone = a b\n");
  const std::vector<std::byte> same = Compile("# Why.\n[clauses]\nalone = b\nalone = a\n");
  const std::vector<std::byte> other = Compile("[clauses]\nalone = a c\n");
  EXPECT_EQ(Image(one).Digest(), Image(same).Digest());
  EXPECT_NE(Image(one).Digest(), Image(other).Digest());
  EXPECT_THAT(RecordsHash(), SizeIs(16));
}

TEST(RecordsTest, TellTheCommaOfALanguage) {
  EXPECT_EQ(CommaBetweenClauses("it"), ", ");
  EXPECT_EQ(CommaBetweenClauses("ar"), "، ");
  EXPECT_EQ(CommaBetweenClauses("ja"), "，");
  EXPECT_EQ(CommaBetweenClauses("xx"), ", ");
}

}  // namespace
}  // namespace synoptic::language
