// Weights as a file: what is read is what was written, and a slip is refused with its line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "align/weights/content.hpp"
#include "synoptic/error.hpp"
#include "synoptic/weights.hpp"

namespace synoptic::weights {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Embedded() { return WriteTables(DefaultContent()); }

std::string Replaced(std::string text, const std::string& old, const std::string& now) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

/// The line of a table that begins so.
std::string LineOf(const std::string& text, const std::string& begin) {
  const std::size_t at = text.find('\n' + begin) + 1;
  return text.substr(at, text.find('\n', at) + 1 - at);
}

std::string ComplaintOf(const std::string& text) {
  try {
    ParseTables(text, "my.tsv");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
    return error.what();
  }
  return "";
}

TEST(TablesTest, WhatIsWrittenReadsAsTheSame) {
  const std::string text = Embedded();
  const Weights::Content content = ParseTables(text, "");
  EXPECT_EQ(content.hash, DefaultContent().hash);
  EXPECT_EQ(content.name, "synoptic");
  EXPECT_EQ(WriteTables(content), text);
}

TEST(TablesTest, EachNameStandsOnceInATable) {
  for (const Table table : kTables) {
    Tables tables;
    tables.levels["it"] = {};
    std::set<std::string> names;
    for (const Slot& slot : SlotsOf(table, tables)) {
      EXPECT_TRUE(names.insert(slot.name).second) << slot.name;
    }
    EXPECT_FALSE(names.empty()) << NameOf(table);
  }
}

TEST(TablesTest, LevelsAreOfTheLanguagesThatTheFileNames) {
  const std::string text = Replaced(Embedded(), "# table: relatedness",
                                    "eo.excess\t0.5\neo.gain\t0.6\neo.scaled\t0.7\n\n"
                                    "# table: relatedness");
  const Tables tables = ParseTables(text, "").tables;
  EXPECT_EQ(tables.levels.size(), DefaultTables().levels.size() + 1);
  EXPECT_FLOAT_EQ(tables.levels.at("eo").gain, 0.6F);
  EXPECT_THAT(ComplaintOf(Replaced(text, "eo.gain\t0.6\n", "")),
              HasSubstr("expected \"eo.gain\" in the table \"levels\""));
  EXPECT_THAT(ComplaintOf(Replaced(text, "eo.gain", "eo.again")),
              HasSubstr("expected a name of the table \"levels\", found \"eo.again\""));
}

TEST(TablesTest, TheHashIsOfNamesAndValuesAlone) {
  const std::string text = Embedded();
  const std::string hash = DefaultContent().hash;
  EXPECT_EQ(ParseTables("# a note\n" + text, "").hash, hash);
  EXPECT_EQ(ParseTables(Replaced(text, "# by: bench/learn", "# by: guess"), "").hash, hash);
  EXPECT_NE(ParseTables(Replaced(text, "order.mutual\t0.65", "order.mutual\t0.66"), "").hash, hash);
}

TEST(TablesTest, LinesMayEndAsOnOtherSystems) {
  std::string text;
  for (const char c : Embedded()) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(ParseTables(text, "").hash, DefaultContent().hash);
}

TEST(TablesTest, AnUnknownNameIsRefusedWithItsLine) {
  const std::string complaint =
      ComplaintOf(Replaced(Embedded(), "order.mutual\t", "order.mutal\t"));
  EXPECT_THAT(complaint, AllOf(StartsWith("my.tsv:"),
                               HasSubstr("expected a name of the table \"linking\", found "
                                         "\"order.mutal\"")));
}

TEST(TablesTest, AMissingNameIsNamed) {
  const std::string text = Embedded();
  EXPECT_THAT(ComplaintOf(Replaced(text, LineOf(text, "order.mutual\t"), "")),
              HasSubstr("expected \"order.mutual\" in the table \"linking\", found its end"));
}

TEST(TablesTest, ANameThatStandsTwiceIsRefused) {
  const std::string text = Embedded();
  const std::string line = LineOf(text, "order.mutual\t");
  EXPECT_THAT(ComplaintOf(Replaced(text, line, line + line)),
              HasSubstr("expected each name once, found a second \"order.mutual\""));
}

TEST(TablesTest, WhatIsNoNumberIsRefused) {
  const std::string text = Embedded();
  for (const char* bad : {"much", "", "0.5x", "nan", "inf", "1e999", "0,65"}) {
    const std::string complaint =
        ComplaintOf(Replaced(text, "order.mutual\t0.65", std::string("order.mutual\t") + bad));
    EXPECT_THAT(complaint, HasSubstr(std::string("expected a number, found \"") + bad + '"'));
  }
  for (const char* bad : {"2.5", "-1"}) {
    EXPECT_THAT(ComplaintOf(Replaced(text, "words_of_quotation\t4",
                                     std::string("words_of_quotation\t") + bad)),
                HasSubstr("expected a whole number"));
  }
}

TEST(TablesTest, ARowHasTwoColumnsOrFour) {
  EXPECT_THAT(ComplaintOf(Replaced(Embedded(), "order.mutual\t0.65", "order.mutual 0.65")),
              HasSubstr("between tabs, found 1 columns"));
  EXPECT_THAT(ComplaintOf(Replaced(Embedded(), "order.mutual\t0.65", "order.mutual\t0.65\t1")),
              HasSubstr("between tabs, found 3 columns"));
}

TEST(TablesTest, ATableIsThereOnceAndKnown) {
  const std::string text = Embedded();
  EXPECT_THAT(ComplaintOf(text + "\n# table: links\n"),
              HasSubstr("expected each table once, found a second \"links\""));
  EXPECT_THAT(ComplaintOf(text + "\n# table: lynx\n"),
              HasSubstr("expected the name of a table (beads, unfamiliar, levels, "));
  EXPECT_THAT(ComplaintOf(text.substr(0, text.find("# table: claims"))),
              HasSubstr("expected the table \"claims\", found the end of the file"));
  EXPECT_THAT(ComplaintOf("a\t1\n"), HasSubstr("my.tsv:1: expected \"# table: ...\" before"));
}

TEST(TablesTest, ALearnedTableNamesItsModel) {
  const std::string model = "# model: " + DefaultContent().of(Table::kBeads).model + "\n";
  EXPECT_THAT(ComplaintOf(Replaced(Embedded(), model, "")), HasSubstr("expected \"# model: ...\""));
}

class WeightsFileTest : public ::testing::Test {
 protected:
  WeightsFileTest()
      : folder_(std::filesystem::path(::testing::TempDir()) /
                ::testing::UnitTest::GetInstance()->current_test_info()->name()) {
    std::filesystem::create_directories(folder_);
  }
  ~WeightsFileTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  ErrorCode CodeOf(const std::filesystem::path& file) const {
    try {
      Weights::Open(file);
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), StartsWith(file.string()));
      return error.code();
    }
    ADD_FAILURE() << file;
    return ErrorCode::kInvalidArgument;
  }

  std::filesystem::path folder_;
};

TEST_F(WeightsFileTest, AFileIsOpenedAsItWasWritten) {
  std::ostringstream text;
  Weights::Default().Write(text);
  const Weights opened = Weights::Open(Write("mine.tsv", text.str()));
  EXPECT_EQ(opened.hash(), Weights::Default().hash());
  EXPECT_EQ(opened.encoder_hash(), Weights::Default().encoder_hash());
}

TEST_F(WeightsFileTest, AFileThatDoesNotSayItsNameIsNamedAfterItself) {
  const std::string text = Embedded();
  EXPECT_EQ(Weights::Open(Write("mine.tsv", text.substr(text.find('\n') + 1))).name(), "mine");
}

TEST_F(WeightsFileTest, WhatIsNoFileOfWeightsIsRefused) {
  EXPECT_EQ(CodeOf(folder_ / "none.tsv"), ErrorCode::kNotFound);
  EXPECT_EQ(CodeOf(folder_), ErrorCode::kUnreadable);
  EXPECT_EQ(CodeOf(Write("empty.tsv", "")), ErrorCode::kInvalidFormat);
  EXPECT_EQ(CodeOf(Write("bytes.tsv", std::string(300, '\0'))), ErrorCode::kInvalidFormat);
  EXPECT_EQ(CodeOf(Write("large.tsv", std::string(2'000'000, '#'))), ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace synoptic::weights
