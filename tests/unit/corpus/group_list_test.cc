#include "align/corpus/group_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace synoptic::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class GroupListTest : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(file_); }

  std::vector<Group> Read(const std::string& content) {
    std::ofstream(file_, std::ios::binary) << content;
    GroupList list(file_.string());
    std::vector<Group> groups;
    while (std::optional<Group> group = list.Next()) groups.push_back(std::move(*group));
    EXPECT_EQ(list.PartRead(), content.empty() ? std::nullopt : std::optional<double>(1));
    return groups;
  }

  /// What is wrong with the one group that there is.
  std::string ProblemOf(const std::string& line) {
    const std::vector<Group> groups = Read(line);
    EXPECT_THAT(groups, SizeIs(1));
    return groups.at(0).problem ? groups[0].problem->what() : "";
  }

  const std::filesystem::path file_ =
      std::filesystem::path(::testing::TempDir()) /
      (std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()) + ".list");
};

TEST_F(GroupListTest, APathIsBesideTheListAndARecordHoldsItsArticles) {
  const std::vector<Group> groups = Read(
      "\xEF\xBB\xBFone\ta.txt\tsub/b.txt\r\n\n# a comment\n \n"
      R"( {"id": "two", "articles": [{"id": "x", "text": "A."}, {"text": "B."}], "more": 1})"
      "\r\n"
      R"({"id": 3, "articles": [{"id": 7, "text": "A."}, {"text": "B."}]})");
  ASSERT_THAT(groups, SizeIs(3));
  EXPECT_EQ(groups[0].id, "one");
  EXPECT_EQ(groups[0].members.at(1).file, (file_.parent_path() / "sub/b.txt").string());
  EXPECT_EQ(groups[0].number, 1U);
  EXPECT_EQ(groups[1].id, "two");
  EXPECT_THAT(groups[1].place, EndsWith(".list:5"));
  EXPECT_EQ(groups[1].members.at(0).json, R"({"id": "x", "text": "A."})");
  EXPECT_EQ(groups[1].members[0].name, "x");
  EXPECT_EQ(groups[1].members.at(1).name, "two#2");
  EXPECT_GT(groups[1].bytes, 60U);
  EXPECT_EQ(groups[2].id, "3");
  EXPECT_EQ(groups[2].members.at(0).name, "7");
  for (const Group& group : groups) EXPECT_FALSE(group.problem);
}

TEST_F(GroupListTest, WhatIsWrongWithALineIsToldWithItsNumber) {
  EXPECT_THAT(ProblemOf("\n{\"id\": \"x\", "), HasSubstr(".list:2: expected a record of JSON"));
  EXPECT_THAT(ProblemOf("{}"), HasSubstr("expected an \"id\""));
  EXPECT_THAT(ProblemOf(R"({"id": []})"), HasSubstr("expected an \"id\""));
  EXPECT_THAT(ProblemOf(R"({"id": "x"})"), HasSubstr("expected \"articles\""));
  EXPECT_THAT(ProblemOf(R"({"id": "x", "articles": {}})"), HasSubstr("expected \"articles\""));
  EXPECT_THAT(ProblemOf(R"({"id": "x", "articles": [{}]})"),
              HasSubstr("two or more articles, found 1"));
  EXPECT_THAT(ProblemOf(R"({"id": "x", "articles": [{}, "y"]})"),
              HasSubstr("article 2: expected an object"));
  EXPECT_THAT(ProblemOf("{\"id\": \"\xff\"}"), HasSubstr("expected UTF-8"));
  EXPECT_THAT(ProblemOf("x\ta.txt"), HasSubstr("found 1 paths"));
  EXPECT_THAT(ProblemOf("\ta.txt\tb.txt"), HasSubstr("expected an id"));
  EXPECT_THAT(ProblemOf("x\ta.txt\t-"), HasSubstr("expected a path, found \"-\""));
  EXPECT_THAT(Read(""), IsEmpty());
}

TEST_F(GroupListTest, WhatIsTooLongOrTornTakesNothingWithIt) {
  const std::string good = R"({"id": "x", "articles": [{"text": "A."}, {"text": "B."}]})"
                           "\n";
  const std::string huge =
      "{\"id\": \"huge\", \"text\": \"" + std::string(kMaxRecord, 'a') + "\"}\n";
  const std::string torn = std::string(70'000, 'a') + "\"}]}\n";
  const std::vector<Group> groups = Read(good + huge + torn + good);
  ASSERT_THAT(groups, SizeIs(4));
  EXPECT_EQ(groups[1].id, "huge");
  EXPECT_EQ(groups[1].problem.value().code(), ErrorCode::kTooLarge);
  EXPECT_EQ(groups[2].problem.value().code(), ErrorCode::kInvalidFormat);
  EXPECT_THAT(groups[2].problem->what(), HasSubstr(".list:3: expected id, path, path"));
  EXPECT_FALSE(groups[3].problem);
  EXPECT_THROW(Read(torn + good), Error) << "that is no list";
}

TEST_F(GroupListTest, ArticlesAreTheirBytesHoweverDeepTheyAre) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  const std::vector<Group> groups = Read(
      R"({"articles":[{"text" :"}]\\\",{","more":[1,{"id":"no"}],"id":"yes"} , {"id":1.5,"text":)" +
      deep + R"(}],"articles2":[],"more":{"id":"no","articles":7} , "id" : 18446744073709551616})");
  ASSERT_THAT(groups, SizeIs(1));
  ASSERT_FALSE(groups[0].problem) << groups[0].problem->what();
  EXPECT_EQ(groups[0].id, "18446744073709551616");
  ASSERT_THAT(groups[0].members, SizeIs(2));
  EXPECT_EQ(groups[0].members[0].json, R"({"text" :"}]\\\",{","more":[1,{"id":"no"}],"id":"yes"})");
  EXPECT_EQ(groups[0].members[0].name, "yes");
  EXPECT_EQ(groups[0].members[1].json, R"({"id":1.5,"text":)" + deep + "}");
  EXPECT_EQ(groups[0].members[1].name, "18446744073709551616#2");
}

TEST_F(GroupListTest, ARecordThatIsCutOffSaysWhoseItWas) {
  EXPECT_EQ(Read(R"({"id":"x","articles":[{"id":"y","te)").at(0).id, "x");
  EXPECT_EQ(Read("{\"id\":\"x\",\"text\":\"\xff\"}").at(0).id, "x");
  EXPECT_EQ(Read(R"({"id":"x)").at(0).id, "");
}

TEST_F(GroupListTest, MoreArticlesThanCanBeComparedAreRefused) {
  std::string articles = "{}";
  for (int i = 1; i < 1'000'000; ++i) articles += ",{}";
  EXPECT_THAT(ProblemOf("{\"id\": \"x\", \"articles\": [" + articles + "]}"),
              HasSubstr("at most 1000 articles"));
}

}  // namespace
}  // namespace synoptic::corpus
