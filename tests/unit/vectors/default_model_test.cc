// Where the default model is found. What was found first stays for the process, so that another is
// asked for in a process of its own, a death test.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include "models/default/find_model.hpp"
#include "models/vectors/store_writer.hpp"
#include "synoptic/error.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

// The name of the default model, or what is wrong with it, to standard error.
[[noreturn]] void SayDefault(const std::string& variable) {
  setenv("SYNOPTIC_MODEL", variable.c_str(), 1);
  try {
    std::cerr << Model::Default().name();
  } catch (const Error& error) {
    std::cerr << error.what();
  }
  std::exit(0);
}

class DefaultModelTest : public ::testing::Test {
 protected:
  DefaultModelTest() { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
  const testing::ScratchFolder folder_;
};

TEST_F(DefaultModelTest, IsWhatTheEnvironmentNames) {
  vectors::StoreContent content = testing::MakeContent({"sole", "luna"}, 4, 8);
  content.name = "of my own";
  vectors::WriteStore(content, folder_ / "m.synoptic");
  EXPECT_EXIT(SayDefault((folder_ / "m.synoptic").string()), ::testing::ExitedWithCode(0),
              "of my own");
}

TEST_F(DefaultModelTest, IsRefusedWithTheNameOfWhatTheEnvironmentNames) {
  EXPECT_EXIT(SayDefault((folder_ / "none.synoptic").string()), ::testing::ExitedWithCode(0),
              "none.synoptic");
}

TEST_F(DefaultModelTest, IsThatOfSynopticWhereNothingIsNamed) {
  EXPECT_EXIT(SayDefault(""), ::testing::ExitedWithCode(0), Model::Default().name());
}

TEST(InstalledModelTest, IsFoundAboveTheProgramUnlessItIsEmbedded) {
  try {
    EXPECT_EQ(InstalledModel().filename(), "default.synoptic");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kNotFound);
    EXPECT_THAT(error.what(), ::testing::HasSubstr("SYNOPTIC_MODEL"));
  }
}

}  // namespace
}  // namespace synoptic
