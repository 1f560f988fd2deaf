#include "models/training/dictionary.hpp"

#include <string_view>

#include "models/vectors/line_reader.hpp"
#include "synoptic/text.hpp"

namespace synoptic::training {

Dictionary ReadDictionary(const std::filesystem::path& file) {
  Dictionary dictionary;
  vectors::LineReader lines(file);
  while (const auto line = lines.Next()) {
    if (line->empty()) continue;
    const std::size_t tab = line->find('\t');
    const std::string_view word = line->substr(0, tab);
    const std::string_view translation =
        tab == std::string_view::npos ? std::string_view() : line->substr(tab + 1);
    if (word.empty() || translation.empty() || translation.find('\t') != translation.npos) {
      lines.Refuse("a word and its translation with a tab between them", vectors::Excerpt(*line));
    }
    if (const auto byte = FindInvalidUtf8(*line)) {
      lines.Refuse("UTF-8", "an invalid byte at " + std::to_string(*byte));
    }
    dictionary.emplace_back(word, translation);
  }
  return dictionary;
}

}  // namespace synoptic::training
