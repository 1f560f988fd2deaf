// File names are bytes, and need not be UTF-8; what the program writes is, whatever they are.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "synoptic/text.hpp"
#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kLatin1 = "caf\xE9.txt";
const std::string kCutOff = "caf\xC3.txt";

std::vector<std::string> IdsOf(const nlohmann::json& synopsis) {
  std::vector<std::string> ids;
  for (const auto& article : synopsis.at("articles")) ids.push_back(article.at("id"));
  return ids;
}

class FileNamesTest : public ShellTest {
 protected:
  void SetUp() override {
    Write(kLatin1, "The volcano erupted at dawn. Nobody was hurt.\n");
    Write(kCutOff, "Il vulcano ha eruttato all'alba. Nessuno è rimasto ferito.\n");
    if (Files().size() != 2) GTEST_SKIP() << "names have to be UTF-8 on this file system";
    Write("x.txt", "Gunung api meletus saat fajar. Tidak ada yang terluka.\n");
  }

  /// What a command writes from within $T.
  std::string OutputOf(const std::string& command) const {
    const Outcome outcome = Shell("cd $T; $S " + command);
    EXPECT_EQ(outcome.status, 0) << command << outcome.err;
    return outcome.out;
  }
};

TEST_F(FileNamesTest, EachOutputIsUtf8) {
  Write("list", "a\t" + kLatin1 + "\t" + kCutOff + "\nb\tabsent\xE9\tx.txt\n");
  for (const std::string verb :
       {"align --format json", "align --format jsonl", "align --format html", "align --format tsv",
        "align --format terminal", "segment", "embed"}) {
    EXPECT_EQ(FindInvalidUtf8(OutputOf(verb + ' ' + kLatin1 + " x.txt")), std::nullopt) << verb;
  }
  EXPECT_EQ(FindInvalidUtf8(Shell("cd $T; $S batch list").out), std::nullopt);
}

TEST_F(FileNamesTest, AnIdHasAReplacementCharacterForEachBadSequence) {
  const auto synopsis =
      nlohmann::json::parse(OutputOf("align --format json ./" + kLatin1 + " x.txt"));
  EXPECT_THAT(IdsOf(synopsis), ElementsAre("caf\uFFFD", "x"));
  const auto unit = nlohmann::json::parse(LinesOf(OutputOf("segment " + kLatin1))[0]);
  EXPECT_EQ(unit.at("article"), "caf\uFFFD");
  const auto vector = nlohmann::json::parse(LinesOf(OutputOf("embed " + kLatin1))[0]);
  EXPECT_EQ(vector.at("article"), "caf\uFFFD");
}

TEST_F(FileNamesTest, ArticlesWhoseNamesDifferInBadBytesHaveIdsOfTheirOwn) {
  const auto synopsis =
      nlohmann::json::parse(OutputOf("align --format json " + kLatin1 + " " + kCutOff));
  EXPECT_THAT(IdsOf(synopsis), ElementsAre("caf\uFFFD.txt", "caf\uFFFD.txt#2"));
}

TEST_F(FileNamesTest, AModelOfSuchANameIsAModelAsAnyOther) {
  Shell("cp corpora/samples/vectors/it.vec $T/" + kLatin1 + ".vec");
  OutputOf("pack " + kLatin1 + ".vec --name '' -o s\xE9");
  for (const std::string& model : {kLatin1 + ".vec", std::string("s\xE9")}) {
    const auto synopsis = nlohmann::json::parse(
        OutputOf("align --format json --model " + model + " x.txt " + kCutOff));
    EXPECT_THAT(synopsis.dump(), HasSubstr("caf\uFFFD\"")) << model;
  }
}

TEST_F(FileNamesTest, AMessageHasTheBytesOfTheName) {
  const Outcome outcome = Shell("cd $T; $S align absent\xE9.txt x.txt");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("absent\xE9.txt: no such file"));
}

TEST_F(FileNamesTest, NoNameReachesATerminalThatWouldObeyIt) {
  const std::string bare = "e\x1B]0;title\ated\x1B[31m\xC2\x9B\u202E";
  const std::string name = '\'' + bare + '\'';
  Write(bare + ".txt", "1\n");
  ASSERT_EQ(Shell("mkdir $T/" + name + ".d").status, 0);
  for (const std::string command : {"align NAME.txt NAME.txt",
                                    "align NAME.txt NAME.txt -o NAME.d/x.tsv",
                                    "align absentNAME x.txt",
                                    "align NAME.txt x.txt --lang NAME,it",
                                    "align x.txt NAME.txt --order NAME",
                                    "align x.txt NAME.txt --model NAME",
                                    "align x.txt NAME.txt --format NAME",
                                    "align x.txt NAME.txt -o x.NAME",
                                    "view absentNAME",
                                    "view NAME.txt",
                                    "view NAME.d",
                                    "score NAME.txt",
                                    "score absentNAME",
                                    "NAME",
                                    "segment absentNAME",
                                    "batch absentNAME",
                                    "align NAME.txt x.txt -o NAME.json",
                                    "view NAME.json --id NAME",
                                    "view NAME.json --subset NAME",
                                    "view NAME.json -o NAME.pages/",
                                    "view NAME.json -o NAME.d",
                                    "view NAME.json"}) {
    std::string line = "cd $T; $S " + command;
    for (std::size_t at = 0; (at = line.find("NAME", at)) != std::string::npos; at += name.size()) {
      line.replace(at, 4, name);
    }
    const Outcome outcome = Shell(line);
    for (const std::string& said : {outcome.out, outcome.err}) {
      for (const char* const bad : {"\x1B", "\a", "\xC2\x9B", "\u202E"}) {
        EXPECT_EQ(said.find(bad), std::string::npos) << command << '\n' << said;
      }
    }
  }
}

TEST_F(FileNamesTest, AnOutputMayHaveSuchAName) {
  OutputOf("align x.txt " + kCutOff + " -o p\xE9.html");
  EXPECT_EQ(Read("p\xE9.html"), OutputOf("align x.txt " + kCutOff + " --format html"));
}

}  // namespace
}  // namespace synoptic::cli
