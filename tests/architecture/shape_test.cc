// The shape of files: short, and named for what they hold.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "tests/architecture/source_tree.hpp"

namespace synoptic::architecture {
namespace {

using ::testing::IsEmpty;

constexpr std::ptrdiff_t kMaxLines = 400;

std::vector<SourceFile> AllSources() {
  return ReadSources({"include", "corpora", "models", "align", "tests", "bench"});
}

TEST(ShapeTest, FilesAreShort) {
  for (const SourceFile& file : AllSources()) {
    EXPECT_LE(std::ranges::count(file.text, '\n'), kMaxLines) << file.path;
  }
}

TEST(ShapeTest, NamesSayWhatThingsAre) {
  const std::regex vague("(^|.*/|.*_)(util|utils|utility|common|helper|helpers|misc)([_/.].*|$)");
  for (const SourceFile& file : AllSources()) {
    EXPECT_FALSE(std::regex_match(file.path, vague)) << file.path;
  }
}

/// A header that is compiled once for each kind of processor must not be guarded, and says so.
bool IsIncludedRepeatedly(const SourceFile& file) { return file.path.ends_with("_impl.hpp"); }

TEST(ShapeTest, HeadersAreGuarded) {
  for (const SourceFile& file : AllSources()) {
    if (!file.path.ends_with(".hpp") || IsIncludedRepeatedly(file)) continue;
    EXPECT_NE(CodeOf(file).find("#pragma once"), std::string::npos) << file.path;
  }
}

TEST(ShapeTest, NothingIsLeftForLater) {
  const std::regex later(std::string("\\b(TO") + "DO|FIX" + "ME)\\b");
  for (const SourceFile& file : AllSources()) {
    EXPECT_FALSE(std::regex_search(file.text, later)) << file.path;
  }
}

}  // namespace
}  // namespace synoptic::architecture
