#include "corpora/html/bylines.hpp"

#include <algorithm>
#include <cstddef>

#include "corpora/html/headline_words.hpp"
#include "corpora/html/prose.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kShortestName = 6;  // Letters, in bytes: more than a first name.
constexpr std::size_t kBesides = 40;      // What a byline has but names.
constexpr std::size_t kLongest = 160;

}  // namespace

Bylines::Bylines(std::string_view author) {
  while (!author.empty()) {
    std::size_t end = author.size();
    std::size_t size = 0;
    for (const std::string_view between :
         {", ", "; ", " and ", " und ", " et ", " y ", " e ", " & "}) {
      const std::size_t at = author.find(between);
      if (at >= end) continue;
      end = at;
      size = between.size();
    }
    const std::string_view one = author.substr(0, end);
    std::string name = LettersOf(one);
    const bool is_name = one.find(' ') != std::string_view::npos && name.size() >= kShortestName;
    if (is_name) names_.push_back(std::move(name));
    author.remove_prefix(std::min(end + size, author.size()));
  }
}

bool Bylines::IsByline(const Block& block) const {
  if (names_.empty() || block.text.size() > kLongest || EndsSentence(block.text)) return false;
  std::string letters = LettersOf(block.text);
  bool has_name = false;
  for (const std::string& name : names_) {
    const std::size_t at = letters.find(name);
    if (at == std::string::npos) continue;
    letters.erase(at, name.size());
    has_name = true;
  }
  return has_name && letters.size() <= kBesides;
}

bool Bylines::BeginsWithName(const Block& block) const {
  if (names_.empty()) return false;
  const std::string letters = LettersOf(std::string_view(block.text).substr(0, kLongest));
  return std::ranges::any_of(names_,
                             [&](const std::string& name) { return letters.starts_with(name); });
}

}  // namespace synoptic::corpora::html
