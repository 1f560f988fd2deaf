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

/// "file: code" for each tag of a language that is compared with a literal. What tells one language
/// from another is a fact with a name (models/language/traits.hpp), not a branch.
std::vector<std::string> ComparedTags(const std::vector<SourceFile>& files) {
  const std::regex compared(
      R"re(\b(lang_?|lang\(\)|language_?|tag_?) *[!=]= *"[a-z]{2,3}"|"[a-z]{2,3}" *[!=]= *[\w.>()-]*\blang)re");
  std::vector<std::string> found;
  for (const SourceFile& file : files) {
    if (file.path.starts_with("models/language/")) continue;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), compared), end;
         match != end; ++match) {
      found.push_back(file.path + ": " + match->str());
    }
  }
  return found;
}

TEST(ShapeTest, LanguagesAreTalkedOfInOnePlace) {
  EXPECT_THAT(ComparedTags(ReadSources(kProduct)), IsEmpty());
}

TEST(ShapeTest, AComparedTagIsNoticed) {
  for (const char* code : {"if (lang == \"tr\") f();", "return article.lang != \"und\";",
                           "lexicon.lang() == \"ar\"", "\"de\" == lang_"}) {
    EXPECT_EQ(ComparedTags({{"align/views/x.cc", code}}).size(), 1u) << code;
    EXPECT_EQ(ComparedTags({{"models/language/x.cc", code}}).size(), 0u) << code;
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
