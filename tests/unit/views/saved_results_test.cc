// Files that earlier versions wrote are read, and all views can be drawn from them.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "synoptic/parallel.hpp"
#include "synoptic/results.hpp"
#include "synoptic/table.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/views/json_text.hpp"

namespace synoptic {
namespace {

const std::filesystem::path kFolder = SYNOPTIC_SOURCE_DIR "/tests/unit/views/saved";

Synopsis ReadSaved(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  ResultReader reader(in, file.string());
  return reader.Next().value().synopsis.value();
}

class SavedTest : public ::testing::TestWithParam<std::string> {};

TEST_P(SavedTest, IsReadAndWrittenAsTheVersionOfToday) {
  const Synopsis synopsis = ReadSaved(kFolder / GetParam());
  const std::string today = testing::Write(synopsis);
  EXPECT_EQ(testing::Json::parse(today)["synopsis"], 2);
  EXPECT_EQ(testing::Write(testing::Read(today)), today);
  // What it holds is what such a synopsis holds today.
  const Synopsis expected = GetParam().ends_with("l") ? testing::Library() : testing::Bridge();
  ASSERT_EQ(synopsis.articles.size(), expected.articles.size());
  for (std::size_t i = 0; i < expected.articles.size(); ++i) {
    EXPECT_EQ(synopsis.articles[i].article.text, expected.articles[i].article.text);
  }
  ASSERT_EQ(synopsis.claims.size(), expected.claims.size());
  for (std::size_t c = 0; c < expected.claims.size(); ++c) {
    EXPECT_EQ(synopsis.claims[c].label, expected.claims[c].label);
    EXPECT_EQ(synopsis.claims[c].differences.size(), expected.claims[c].differences.size());
  }
  EXPECT_EQ(synopsis.links.size(), expected.links.size());
}

TEST_P(SavedTest, IsShownInEveryFormat) {
  const Synopsis synopsis = ReadSaved(kFolder / GetParam());
  std::ostringstream out;
  WriteTerminal(synopsis, out);
  WriteHtml(synopsis, out);
  WriteTsv(synopsis, out);
  WriteMarkdown(synopsis, out);
  EXPECT_FALSE(ParallelTexts(synopsis).empty());
  EXPECT_GT(out.str().size(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(EarlierVersions, SavedTest,
                         ::testing::Values("version_1.json", "version_1.jsonl",
                                           "version_2_first.json", "version_2_first.jsonl",
                                           "version_2_relatedness.json",
                                           "version_2_relatedness.jsonl", "version_2_labels.json",
                                           "version_2_labels.jsonl"));

TEST(Saved, NoFileIsForgotten) {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    files += entry.path().extension() != ".md";
  }
  EXPECT_EQ(files, 8U);
}

}  // namespace
}  // namespace synoptic
