#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "synoptic/error.hpp"
#include "synoptic/score.hpp"

namespace synoptic {

/// Reads gold from a file of the test's own.
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

}  // namespace synoptic
