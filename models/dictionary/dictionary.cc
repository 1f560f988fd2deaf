#include "synoptic/dictionary.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "models/dictionary/content.hpp"
#include "models/vectors/checksum.hpp"
#include "models/vectors/line_reader.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

void CheckLanguages(const std::string& first, const std::string& second) {
  const auto refuse = [&](const std::string& found) {
    throw Error(ErrorCode::kInvalidArgument,
                "a dictionary: expected two languages, or none, found " + found);
  };
  if (first.empty() && second.empty()) return;
  for (const std::string& lang : {first, second}) {
    if (!IsKnownLanguage(lang)) refuse('"' + lang + '"');
  }
  if (first == second) refuse(first + " twice");
}

std::size_t CountWords(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_space = c == ' ';
    if (!is_space && !is_inside) ++words;
    is_inside = !is_space;
  }
  return words;
}

bool IsLong(const Dictionary::Entry& entry) {
  return std::max(CountWords(entry.first), CountWords(entry.second)) >
         Dictionary::kMostWordsOfEntry;
}

std::string HashOf(const Dictionary::Content& content) {
  std::string all = content.first_lang + '\t' + content.second_lang;
  for (const Dictionary::Entry& entry : content.entries) {
    all += '\n' + entry.first + '\t' + entry.second + '\t' + std::to_string(entry.weight);
  }
  return vectors::ToHex(vectors::HashForm(all));
}

}  // namespace

dictionary::Problem dictionary::FindProblem(const Dictionary::Entry& entry) {
  for (const std::string& word : {entry.first, entry.second}) {
    if (word.empty()) return {"a word and its translation", "nothing in the place of one"};
    if (word.size() > Dictionary::kMostBytesOfWord) {
      return {"words of at most " + std::to_string(Dictionary::kMostBytesOfWord) + " bytes",
              "one of " + std::to_string(word.size())};
    }
    if (const auto byte = FindInvalidUtf8(word)) {
      return {"UTF-8", "an invalid byte in " + vectors::Excerpt(word)};
    }
  }
  if (!(entry.weight > 0 && entry.weight <= 1)) {
    return {"a weight above 0 and up to 1", std::to_string(entry.weight)};
  }
  return {};
}

Dictionary::Dictionary(std::string name, std::vector<Entry> entries, std::string first_lang,
                       std::string second_lang) {
  CheckLanguages(first_lang, second_lang);
  for (const Entry& entry : entries) {
    const dictionary::Problem problem = dictionary::FindProblem(entry);
    if (problem.expected.empty()) continue;
    throw Error(ErrorCode::kInvalidArgument,
                name + ": expected " + problem.expected + ", found " + problem.found);
  }
  auto content = std::make_shared<Content>();
  content->name = std::move(name);
  content->first_lang = std::move(first_lang);
  content->second_lang = std::move(second_lang);
  content->passed_over = std::erase_if(entries, IsLong);
  content->entries = std::move(entries);
  content->hash = HashOf(*content);
  content_ = std::move(content);
}

const std::string& Dictionary::name() const { return content_->name; }
const std::string& Dictionary::hash() const { return content_->hash; }
const std::string& Dictionary::first_lang() const { return content_->first_lang; }
const std::string& Dictionary::second_lang() const { return content_->second_lang; }
std::span<const Dictionary::Entry> Dictionary::entries() const { return content_->entries; }
std::size_t Dictionary::passed_over() const { return content_->passed_over; }

}  // namespace synoptic
