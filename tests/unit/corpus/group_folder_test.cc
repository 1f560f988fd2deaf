#include "align/corpus/group_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace synoptic::corpus {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

class GroupFolderTest : public ::testing::Test {
 protected:
  GroupFolderTest() { fs::remove_all(folder_); }
  ~GroupFolderTest() override { fs::remove_all(folder_); }

  void Make(const std::vector<std::string>& names) const {
    for (const std::string& name : names) {
      fs::create_directories((folder_ / name).parent_path());
      std::ofstream(folder_ / name) << "Text.";
    }
  }

  const fs::path folder_ = fs::path(::testing::TempDir()) /
                           ::testing::UnitTest::GetInstance()->current_test_info()->name() /
                           "corpus_of_groups";
};

/// "id: article article", with the languages that the names tell.
std::vector<std::string> Lines(GroupFolder& groups, const fs::path& folder) {
  std::vector<std::string> lines;
  while (std::optional<Group> group = groups.Next()) {
    std::string line = group->id + ':';
    for (const Member& member : group->members) {
      line += ' ' + fs::path(member.file).lexically_relative(folder).string() + '=' + member.lang;
    }
    if (group->problem) line += " !";
    lines.push_back(line);
  }
  return lines;
}

TEST_F(GroupFolderTest, GroupsByNamesInTheOrderOfTheirBytes) {
  Make({"b.it.txt", "b.id.html", "a/it.txt", "a/id.txt", "a/gold.tsv", "README.md", ".git/x.it.txt",
        "may/c.de.txt", "may/c.nl.json", "lonely.fr.txt", "it.txt", "id.txt", "notes.txt",
        "b.it.txt.orig"});
  GroupFolder groups(folder_);
  EXPECT_EQ(groups.others(), 4U);
  EXPECT_EQ(groups.PartRead(), 0);
  EXPECT_THAT(Lines(groups, folder_),
              ElementsAre("a: a/id.txt=id a/it.txt=it", "b: b.id.html=id b.it.txt=it",
                          "corpus_of_groups: id.txt=id it.txt=it", "lonely: lonely.fr.txt=fr !",
                          "may/c: may/c.de.txt=de may/c.nl.json=nl"));
  EXPECT_EQ(groups.PartRead(), 1);
}

TEST_F(GroupFolderTest, AFolderThatCannotBeReadEndsTheRun) {
  EXPECT_THROW(GroupFolder(folder_ / "nowhere"), Error);
}

}  // namespace
}  // namespace synoptic::corpus
