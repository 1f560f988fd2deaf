// Hard ends of sentences in every language, those of boundaries.tsv.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/units/sentences.hpp"

namespace synoptic::language {
namespace {

struct Paragraph {
  std::string lang;
  std::string marked;  // With "|" where a sentence ends.
};

std::vector<Paragraph> ReadParagraphs() {
  std::ifstream file(SYNOPTIC_SOURCE_DIR "/tests/unit/language/boundaries.tsv");
  std::vector<Paragraph> paragraphs;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t tab = line.find('\t');
    paragraphs.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return paragraphs;
}

std::string WithoutMarks(std::string text) {
  std::erase(text, '|');
  return text;
}

std::string WithMarks(const std::string& text, std::string_view lang) {
  std::string marked = text;
  const std::vector<Span> spans = SplitSentences(text, lang);
  for (std::size_t i = spans.size(); i > 1; --i) marked.insert(spans[i - 2].end, "|");
  return marked;
}

TEST(Boundaries, AreFoundInEveryLanguage) {
  for (const auto& [lang, marked] : ReadParagraphs()) {
    EXPECT_EQ(WithMarks(WithoutMarks(marked), lang), marked) << lang;
  }
}

TEST(Boundaries, AreAtLeastTenOfEachLanguage) {
  std::map<std::string, std::ptrdiff_t> counts;
  for (const auto& [lang, marked] : ReadParagraphs()) {
    counts[lang] += std::ranges::count(marked, '|');
  }
  EXPECT_EQ(counts.size(), 13);
  for (const auto& [lang, count] : counts) EXPECT_GE(count, 10) << lang;
}

}  // namespace
}  // namespace synoptic::language
