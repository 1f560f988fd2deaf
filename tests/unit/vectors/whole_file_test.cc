#include "models/vectors/whole_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/unit/vectors/scratch_folder.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WholeFileTest : public ::testing::Test {
 protected:
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  const testing::ScratchFolder folder_;
};

TEST_F(WholeFileTest, NothingIsSeenUntilAllIsThere) {
  for (const char* const content : {"first", "second"}) {  // New, and in the place of another.
    WholeFile file(folder_ / "out");
    file.stream() << content;
    file.Flush();
    EXPECT_THAT(Names(), ::testing::Each(::testing::StartsWith("out")));
    file.Finish();
    EXPECT_THAT(Names(), ElementsAre("out"));
    EXPECT_EQ(testing::ReadBytes(folder_ / "out"), content);
  }
}

TEST_F(WholeFileTest, WhatIsNotFinishedIsGone) {
  {
    WholeFile file(folder_ / "out");
    file.stream() << "half";
    file.Flush();
  }
  EXPECT_THAT(Names(), IsEmpty());
  CheckWritable(folder_ / "out");
  EXPECT_THAT(Names(), IsEmpty());
}

TEST_F(WholeFileTest, WhatIsToBeKeptHasAName) {
  WholeFile file(folder_ / "out", WholeFile::Killed::kKept);
  file.stream() << "half";
  file.Flush();
  EXPECT_THAT(Names(), ElementsAre(HasSubstr(".partial")));
  const std::filesystem::path kept = file.Keep();
  EXPECT_EQ(testing::ReadBytes(kept), "half");
}

TEST_F(WholeFileTest, SeveralAtATimeDoNotGetInEachOthersWay) {
  WholeFile one(folder_ / "out");
  WholeFile other(folder_ / "out");
  one.stream() << "one";
  other.stream() << "other";
  one.Finish();
  EXPECT_EQ(testing::ReadBytes(folder_ / "out"), "one");
  other.Finish();
  EXPECT_EQ(testing::ReadBytes(folder_ / "out"), "other");
  EXPECT_THAT(Names(), SizeIs(1));
}

}  // namespace
}  // namespace synoptic::vectors
