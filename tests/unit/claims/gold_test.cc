#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/score.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr char kArticles[] =
    "synoptic-gold\t1\n"
    "article\tit\tit.txt\tit\n"
    "article\tid\tid.txt\tid\n"
    "sentence\tit\t1\tPiove.\n"
    "sentence\tit\t2\tFa freddo.\n"
    "sentence\tid\t1\tHujan turun.\n";

class GoldTest : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(file_); }

  Gold Read(const std::string& content) {
    std::ofstream(file_, std::ios::binary) << content;
    return ReadGold(file_);
  }

  /// The message of the error that the content is refused with.
  std::string Refusal(const std::string& content) {
    try {
      Read(content);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
      return error.what();
    }
    ADD_FAILURE() << "accepted: " << content;
    return {};
  }

  const std::filesystem::path file_ =
      std::filesystem::path(::testing::TempDir()) /
      (std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".tsv");
};

TEST_F(GoldTest, ReadsArticlesSentencesLinksAndOnlyRows) {
  const Gold gold = Read(std::string(kArticles) +
                         "# a comment\n"
                         "\n"
                         "link\tid:1\tit:1\n"
                         "only\tit:2\n");
  ASSERT_EQ(gold.articles.size(), 2u);
  EXPECT_EQ(gold.articles[0].key, "it");
  EXPECT_EQ(gold.articles[0].lang, "it");
  EXPECT_EQ(gold.articles[0].file, file_.parent_path() / "it.txt");
  EXPECT_THAT(gold.articles[0].sentences, ElementsAre("Piove.", "Fa freddo."));
  ASSERT_EQ(gold.links.size(), 1u);
  EXPECT_EQ(gold.links[0].a.article, 0u) << "sides come in order of articles";
  EXPECT_THAT(gold.links[0].b.sentences, ElementsAre(0u));
  ASSERT_EQ(gold.only.size(), 1u);
  EXPECT_THAT(gold.only[0].sentences, ElementsAre(1u));
}

TEST_F(GoldTest, ASentenceMayBeInSeveralLinks) {
  EXPECT_EQ(Read(std::string(kArticles) + "link\tit:1\tid:1\nlink\tit:2\tid:1\n").links.size(), 2u);
}

TEST_F(GoldTest, ReadsLinesThatEndLikeThoseOfWindows) {
  const Gold gold = Read(
      "synoptic-gold\t1\r\narticle\ta\ta.txt\tit\r\narticle\tb\tb.txt\tid\r\n"
      "sentence\ta\t1\tPiove.\r\nonly\ta:1\r\n");
  EXPECT_EQ(gold.articles[0].sentences[0], "Piove.");
}

TEST_F(GoldTest, NamesFileAndLineOfWhatItRefuses) {
  const struct {
    std::string rows;
    std::string place;
    std::string reason;
  } cases[] = {
      {"links\tit:1\tid:1\n", ":7: ", "expected article, sentence, link, only"},
      {"link\tit:1\n", ":7: ", "found 2 fields"},
      {"link\tit:1\tid:2\n", ":7: ", "no sentence \"2\" of \"id\""},
      {"link\tit:0\tid:1\n", ":7: ", "no sentence \"0\""},
      {"link\tit:1,\tid:1\n", ":7: ", "no sentence \"\""},
      {"link\tit\tid:1\n", ":7: ", "expected key:number"},
      {"link\tde:1\tid:1\n", ":7: ", "no article with the key \"de\""},
      {"link\tit:1\tit:2\n", ":7: ", "joins two articles"},
      {"link\tit:1,1\tid:1\n", ":7: ", "do not rise"},
      {"only\tit:2,1\n", ":7: ", "do not rise"},
      {"only\tit:1\nonly\tit:1\n", ":8: ", "it:1 is already in an only row"},
      {"link\tit:1\tid:1\nonly\tit:1\n", ":8: ", "it:1 is both in a link and in an only row"},
      {"link\tit:1\tid:1\n", ":5: ", "it:2 is neither in a link nor in an only row"},
      {"sentence\tid\t3\tAngin.\n", ":7: ", "expected sentence 2"},
      {"sentence\tid\t2\t\n", ":7: ", "no text"},
      {"article\tit\tother.txt\tit\n", ":7: ", "second article with the key"},
      {"article\tx\tx.txt\tqqq\n", ":7: ", "unknown language \"qqq\""},
      {"article\tx y\tx.txt\tit\n", ":7: ", "expected a key of letters"},
  };
  for (const auto& [rows, place, reason] : cases) {
    const std::string message = Refusal(kArticles + rows);
    EXPECT_THAT(message, HasSubstr(file_.string() + place));
    EXPECT_THAT(message, HasSubstr(reason));
  }
}

TEST_F(GoldTest, RefusesAFileThatIsNoGold) {
  EXPECT_THAT(Refusal(""), HasSubstr(":1: "));
  EXPECT_THAT(Refusal("synoptic-gold\t2\n"), HasSubstr(":1: "));
  EXPECT_THAT(Refusal("synoptic-gold\t1\n"), HasSubstr("two articles"));
}

TEST_F(GoldTest, RefusesBytesThatAreNotUtf8ByLine) {
  try {
    Read(std::string(kArticles) + "# \xff\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidText);
    EXPECT_THAT(error.what(), HasSubstr(":7: "));
  }
}

TEST_F(GoldTest, DistinguishesAMissingFileFromADirectory) {
  const auto code = [](const std::filesystem::path& file) {
    try {
      ReadGold(file);
    } catch (const Error& error) {
      return error.code();
    }
    return ErrorCode::kInvalidFormat;
  };
  EXPECT_EQ(code(file_ / "nowhere.tsv"), ErrorCode::kNotFound);
  EXPECT_EQ(code(::testing::TempDir()), ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace synoptic
