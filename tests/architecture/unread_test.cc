// The samples that nobody reads stay unread: one script opens them, which prints totals alone.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

namespace synoptic::architecture {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;

const std::vector<std::string> kMayNameThem = {"bench/unread", "tests/architecture/unread_test.cc"};

struct TextFile {
  std::string path;  ///< Relative to the root of the repository.
  std::string text;
};

/// All files of the folders, whatever their language.
std::vector<TextFile> ReadAll() {
  std::vector<TextFile> files;
  const fs::path root(SYNOPTIC_SOURCE_DIR);
  for (const char* folder : {"align", "bench", "tests", "models"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      files.push_back({fs::relative(entry.path(), root).generic_string(),
                       {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  return files;
}

bool MayNameThem(const TextFile& file) {
  return std::ranges::find(kMayNameThem, file.path) != kMayNameThem.end();
}

TEST(UnreadTest, NothingNamesTheFolderButTheScriptThatScoresIt) {
  std::vector<std::string> found;
  for (const TextFile& file : ReadAll()) {
    if (MayNameThem(file)) continue;
    for (const char* name : {"samples/unread", "\"unread\"", "/unread/"}) {
      if (file.text.find(name) != std::string::npos) found.push_back(file.path);
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

// Golds of samples lie in corpora/samples/*, and of siblings in */sibling: what goes deeper, or has
// no end, comes into the folder.
TEST(UnreadTest, NothingThatOpensSamplesWalksThroughAllOfTheirFolders) {
  const std::regex deep(R"(recursive_directory_iterator|os\.walk|rglob|globstar|\*\*/)"
                        R"(|samples"?/\*/\*|\bfind "?[^ ]*samples)");
  std::vector<std::string> found;
  for (const TextFile& file : ReadAll()) {
    if (MayNameThem(file) || file.text.find("corpora/samples") == std::string::npos) continue;
    if (std::regex_search(file.text, deep)) found.push_back(file.path);
  }
  EXPECT_THAT(found, IsEmpty());
}

TEST(UnreadTest, TheyAreThere) {
  const fs::path unread = fs::path(SYNOPTIC_SOURCE_DIR) / "corpora/samples/unread";
  EXPECT_EQ(std::distance(fs::directory_iterator(unread), fs::directory_iterator()), 8);
}

}  // namespace
}  // namespace synoptic::architecture
