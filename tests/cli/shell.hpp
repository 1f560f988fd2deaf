#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace synoptic::cli {

/// What came of a command.
struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

/// Runs whole commands in a shell, as a user would, from the root of the repository. In a command,
/// $S is the program and $T a folder of the test's own, which is removed afterwards.
class ShellTest : public ::testing::Test {
 protected:
  ShellTest();
  ~ShellTest() override;

  Outcome Shell(const std::string& command) const;
  /// Writes a file into $T and returns its path.
  std::string Write(const std::string& name, const std::string& content) const;
  std::string Read(const std::string& name) const;
  /// Names of the files in $T.
  std::vector<std::string> Files() const;

 private:
  std::filesystem::path folder_;
};

std::vector<std::string> LinesOf(const std::string& text);

}  // namespace synoptic::cli
