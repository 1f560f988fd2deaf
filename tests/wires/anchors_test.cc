// Headings with numbers, of sentences that tell nothing: which chapter the other article lacks is
// known by these alone.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

constexpr std::size_t kChapters = 6;
constexpr std::size_t kSentences = 7;

/// `lacking`: the chapter that it does not have.
std::vector<std::string> Book(const std::vector<std::string>& headings, const std::string& sentence,
                              std::size_t lacking) {
  std::vector<std::string> lines;
  for (std::size_t chapter = 0; chapter < kChapters; ++chapter) {
    if (chapter == lacking) continue;
    lines.push_back(headings[chapter]);
    std::string line;
    for (std::size_t s = 0; s < kSentences; ++s) {
      line += sentence;
      lines.push_back(line + ".");
    }
  }
  return lines;
}

TEST(AnchorsTest, ChaptersFindTheirOwn) {
  const NoVectors nothing;
  AlignOptions options;
  options.order = AlignOptions::Order::kMonotone;
  for (const std::size_t lacking : {2U, 3U}) {
    const Article a = Text(
        "en", Book({"Chapter 1", "Chapter 2", "Chapter 3", "Chapter 4", "Chapter 5", "Chapter 6"},
                   "Blorfa zintek kaveld dorimu ", kChapters));
    const Article b =
        Text("eu", Book({"Kantu I", "Kantu II", "Kantu III", "Kantu IV", "Kantu V", "Kantu VI"},
                        "Mupos tarnes olexar binudu ", lacking));
    const Synopsis synopsis = Align(nothing, {a, b}, options);
    for (std::size_t chapter = 0; chapter < kChapters; ++chapter) {
      if (chapter == lacking) continue;
      const std::size_t there = chapter < lacking ? chapter : chapter - 1;
      // A sentence within it: headings may be taken for labels, which make no claim.
      EXPECT_GT(Linked(synopsis, chapter * (kSentences + 1) + 3, there * (kSentences + 1) + 3), 0)
          << chapter << " of those that lack " << lacking;
    }
  }
}

}  // namespace
}  // namespace synoptic::wires
