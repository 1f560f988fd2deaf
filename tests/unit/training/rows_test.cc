#include "models/training/rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::training {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class RowsTest : public ::testing::Test {
 protected:
  /// Each row as "source|language=text|language=text".
  std::vector<std::string> Visit(const std::string& bytes) {
    std::vector<std::string> rows;
    VisitRows(testing::WriteBytes(file_, bytes), [&](const Row& row) {
      rows.emplace_back(row.source);
      for (const auto& [lang, text] : row.texts) {
        rows.back() += "|" + std::string(lang) + "=" + std::string(text);
      }
    });
    return rows;
  }

  void ExpectRefused(const std::string& bytes, ErrorCode code, const std::string& message) {
    EXPECT_ERROR(Visit(bytes), code, message);
  }

  testing::ScratchFolder folder_;
  const std::filesystem::path file_ = folder_ / "rows.tsv";
};

TEST_F(RowsTest, AreASourceThenLanguagesAndTexts) {
  EXPECT_THAT(
      Visit("s\tit\til sole\tid\tmatahari\n"
            "other source\ten\tthe sun\tit\til sole\tzh-Hant\t太陽\n"),
      ElementsAre("s|it=il sole|id=matahari", "other source|en=the sun|it=il sole|zh-Hant=太陽"));
}

TEST_F(RowsTest, MayLackTheNewlineOfTheLastLine) {
  EXPECT_THAT(Visit("s\tit\tuno\tid\tsatu"), ElementsAre("s|it=uno|id=satu"));
}

TEST_F(RowsTest, AreNoneInAnEmptyFile) { EXPECT_THAT(Visit(""), IsEmpty()); }

TEST_F(RowsTest, MayHaveEmptyTextsAndSources) {
  EXPECT_THAT(Visit("\tit\t\tid\tsatu\n"), ElementsAre("|it=|id=satu"));
}

TEST_F(RowsTest, NameTheLineThatHasTooFewFields) {
  const std::string good = "s\tit\tuno\tid\tsatu\n";
  ExpectRefused(good + "s\tit\tuno\n", ErrorCode::kInvalidFormat, "rows.tsv:2: expected a source");
  ExpectRefused(good + good + "\n" + good, ErrorCode::kInvalidFormat, "rows.tsv:3: ");
  ExpectRefused("solo testo\n", ErrorCode::kInvalidFormat, "found 1 fields");
}

TEST_F(RowsTest, NameTheLineThatHasALanguageWithoutAText) {
  ExpectRefused("s\tit\tuno\tid\tsatu\ten\n", ErrorCode::kInvalidFormat,
                "rows.tsv:1: expected a source");
}

TEST_F(RowsTest, NameTheLineThatHasATextWhereALanguageShouldBe) {
  ExpectRefused("s\tit\tuno\tid\tsatu\nuno\tdue parole\tit\tdua kata\tid\n",
                ErrorCode::kInvalidFormat,
                "rows.tsv:2: expected a language such as \"it\" in field 2, found \"due parole\"");
  ExpectRefused("s\tit\tuno\t\tsatu\n", ErrorCode::kInvalidFormat, "in field 4, found \"\"");
}

TEST_F(RowsTest, NameTheLineThatIsNotUtf8) {
  ExpectRefused("s\tit\tuno\tid\tsatu\ns\tit\tperch\xE9\tid\tmengapa\n", ErrorCode::kInvalidText,
                "rows.tsv:2: expected UTF-8, found an invalid byte at 10");
}

TEST_F(RowsTest, AreVisitedUpToTheLineThatIsWrong) {
  std::size_t visited = 0;
  testing::WriteBytes(file_, "s\tit\tuno\tid\tsatu\ns\tit\tdue\tid\tdua\nwrong\n");
  EXPECT_ERROR(VisitRows(file_, [&](const Row&) { ++visited; }), ErrorCode::kInvalidFormat, ":3:");
  EXPECT_EQ(visited, 2U);
}

TEST_F(RowsTest, NameAFileThatDoesNotExist) {
  EXPECT_ERROR(VisitRows(folder_ / "absent.tsv", [](const Row&) {}), ErrorCode::kNotFound,
               "absent.tsv");
}

TEST_F(RowsTest, RefuseADirectory) {
  EXPECT_ERROR(VisitRows(folder_.path(), [](const Row&) {}), ErrorCode::kUnreadable,
               folder_.path().string());
}

}  // namespace
}  // namespace synoptic::training
