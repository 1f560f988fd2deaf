#include "align/scoring/gold_names.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace synoptic::scoring {

std::size_t ParsePosition(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : 0;
}

bool Holds(const Gold::Side& side, const Gold::Words& words) {
  return side.article == words.article &&
         std::ranges::binary_search(side.sentences, words.sentence);
}

void GoldNames::AddArticle(std::string_view key) {
  if (keys_.emplace(key, gold_.articles.size() - 1).second) return;
  lines_.Fail("a second article with the key \"" + std::string(key) + '"');
}

std::size_t GoldNames::FindArticle(std::string_view key) const {
  const auto found = keys_.find(key);
  if (found == keys_.end()) {
    lines_.Fail("no article with the key \"" + std::string(key) + "\" above");
  }
  return found->second;
}

std::string GoldNames::NameOf(std::size_t article, std::size_t sentence) const {
  return gold_.articles[article].key + ":" + std::to_string(sentence + 1);
}

std::size_t GoldNames::ParseSentence(std::size_t article, std::string_view number) const {
  const std::size_t count = gold_.articles[article].sentences.size();
  const std::size_t position = ParsePosition(number);
  if (position == 0 || position > count) {
    lines_.Fail("no sentence \"" + std::string(number) + "\" of \"" + gold_.articles[article].key +
                "\" above; it has 1 to " + std::to_string(count));
  }
  return position - 1;
}

Gold::Side GoldNames::ParseSide(std::string_view text) const {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    lines_.Fail("expected key:number[,number...], found \"" + std::string(text) + '"');
  }
  Gold::Side side{FindArticle(text.substr(0, colon)), {}};
  for (const std::string_view number : Split(text.substr(colon + 1), ',')) {
    side.sentences.push_back(ParseSentence(side.article, number));
  }
  if (std::ranges::adjacent_find(side.sentences, std::greater_equal<>()) != side.sentences.end()) {
    lines_.Fail("the numbers in \"" + std::string(text) + "\" do not rise");
  }
  return side;
}

Gold::Words GoldNames::ParseWords(std::string_view text) const {
  const std::size_t equals = text.find('=');
  const std::size_t colon = text.substr(0, equals).find(':');
  if (equals == std::string_view::npos || colon == std::string_view::npos) {
    lines_.Fail("expected key:number=words, found \"" + std::string(text) + '"');
  }
  Gold::Words words;
  words.article = FindArticle(text.substr(0, colon));
  words.sentence = ParseSentence(words.article, text.substr(colon + 1, equals - colon - 1));
  words.text = text.substr(equals + 1);
  const std::string& sentence = gold_.articles[words.article].sentences[words.sentence];
  if (words.text.empty() || sentence.find(words.text) == std::string::npos) {
    lines_.Fail('"' + words.text + "\" is not in " + NameOf(words.article, words.sentence));
  }
  return words;
}

}  // namespace synoptic::scoring
