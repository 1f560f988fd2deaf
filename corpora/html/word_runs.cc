#include "corpora/html/word_runs.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kRun = 3;

}  // namespace

std::vector<std::size_t> WordRuns(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0xE3 && c <= 0xED) {  // Kana, Han, Hangul.
      end();
      words.emplace_back(text.substr(i, 3));
      i += 2;
    } else if (c == 0xE2 || c == 0xC2) {  // Marks, mostly.
      end();
      i += c == 0xE2 ? 2 : 1;
    } else if (c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
      word += static_cast<char>(c);
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c - 'A' + 'a');
    } else {
      end();
    }
  }
  end();
  std::vector<std::size_t> hashes;
  const std::size_t run = std::min(kRun, words.size());
  for (std::size_t w = 0; run > 0 && w + run <= words.size(); ++w) {
    std::string joined;
    for (std::size_t k = 0; k < run; ++k) joined += words[w + k] + ' ';
    hashes.push_back(std::hash<std::string>()(joined));
  }
  return hashes;
}

}  // namespace synoptic::corpora::html
