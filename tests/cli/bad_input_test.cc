// Bad input never crashes, hangs or gives silent garbage: status 1 and a sentence that names the
// file and what is wrong with it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

class BadInputTest : public ShellTest {
 protected:
  Outcome AlignWithSample(const std::string& file) const {
    return Shell("$S align --format json " + file + " corpora/samples/charter/id.txt");
  }

  /// The message that the file is refused with.
  std::string Refusal(const std::string& file) const {
    const Outcome outcome = AlignWithSample(file);
    EXPECT_EQ(outcome.status, 1) << file;
    EXPECT_THAT(outcome.out, IsEmpty()) << file;
    EXPECT_THAT(outcome.err, StartsWith("synoptic: ")) << file;
    EXPECT_EQ(LinesOf(outcome.err).size(), 1u) << outcome.err;
    return outcome.err;
  }
};

TEST_F(BadInputTest, AFileThatIsNotThere) {
  EXPECT_THAT(Refusal("$T/nowhere.txt"), HasSubstr("nowhere.txt"));
}

TEST_F(BadInputTest, ADirectory) { EXPECT_THAT(Refusal("$T"), HasSubstr("directory")); }

TEST_F(BadInputTest, AFileWithoutPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  Write("secret.txt", "Rahasia.");
  EXPECT_THAT(Shell("chmod 000 $T/secret.txt; $S align $T/secret.txt README.md").err,
              HasSubstr("secret.txt"));
}

TEST_F(BadInputTest, AFileWhoseBytesCannotBeRead) {
  if (!std::ifstream("/proc/self/mem")) GTEST_SKIP() << "no such file on this system";
  EXPECT_THAT(Refusal("/proc/self/mem"), HasSubstr("/proc/self/mem"));
}

TEST_F(BadInputTest, BytesThatAreNotUtf8AreNamedByLineAndByte) {
  const std::string file = Write("bad.txt", "Satu.\nDua.\nTig\xff.\n");
  EXPECT_THAT(Refusal(file + " --encoding utf-8"),
              AllOf(HasSubstr("bad.txt:3: "), HasSubstr("byte 4")));
}

TEST_F(BadInputTest, ABinaryFile) {
  const std::string file = Write("picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  EXPECT_THAT(Refusal(file), HasSubstr("picture.png"));
}

TEST_F(BadInputTest, AFileWithZeroBytes) {
  EXPECT_THAT(Refusal(Write("nul.txt", std::string("Satu.\0Dua.", 10))), HasSubstr("nul.txt"));
}

TEST_F(BadInputTest, BadBytesOnStandardInput) {
  const Outcome outcome =
      Shell("printf 'a\\377' | $S align --encoding utf-8 - corpora/samples/charter/id.txt");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("stdin"));
}

TEST_F(BadInputTest, AnEmptyArticleIsOneSidedAndNoted) {
  const Outcome outcome = AlignWithSample(Write("empty.txt", ""));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("empty has no text"));
  const auto synopsis = nlohmann::json::parse(outcome.out);
  EXPECT_TRUE(synopsis.at("links").empty());
  for (const auto& claim : synopsis.at("claims")) EXPECT_EQ(claim.at("label"), "only");
  EXPECT_EQ(synopsis.at("claims").size(), synopsis.at("articles")[1].at("units").size());
}

TEST_F(BadInputTest, AnArticleOfOneSentence) {
  const Outcome outcome = AlignWithSample(Write("short.txt", "Una frase sola."));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(nlohmann::json::parse(outcome.out).at("articles")[0].at("units").size(), 1u);
}

TEST_F(BadInputTest, AnArticleOfFiftyMegabytesIsRefused) {
  std::string text;
  while (text.size() < 50'000'000) text += "Hujan turun lagi.\n";
  EXPECT_THAT(Refusal(Write("huge.txt", text)), HasSubstr("2777778 units"));
}

TEST_F(BadInputTest, AnEndlessInputIsRefused) {
  const Outcome outcome = Shell("yes piove | $S align - corpora/samples/charter/id.txt");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("too much for one article"));
}

TEST_F(BadInputTest, AModelThatIsNoStore) {
  const Outcome outcome =
      Shell("$S align --model README.md corpora/samples/charter/*.txt; echo $?");
  EXPECT_EQ(outcome.out, "1\n");
  EXPECT_THAT(outcome.err, HasSubstr("README.md"));
}

TEST_F(BadInputTest, GoldThatIsNoneIsNamedByLine) {
  const Outcome outcome = Shell("$S score README.md");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("README.md:1: "));
}

TEST_F(BadInputTest, AResultThatIsNone) {
  const Outcome outcome = Shell("$S score --result README.md corpora/samples/charter/gold.tsv");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("README.md"));
}

TEST_F(BadInputTest, RowsThatAreNone) {
  const Outcome outcome = Shell("$S train README.md -o $T/x.bin");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("README.md:1"));
  EXPECT_THAT(Files(), IsEmpty());
}

}  // namespace
}  // namespace synoptic::cli
