#include "models/training/corpus.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "models/language/words/words.hpp"
#include "models/training/rows.hpp"
#include "synoptic/error.hpp"

namespace synoptic::training {
namespace {

// Numbers strings in the order in which they first appear.
class Numbering {
 public:
  explicit Numbering(std::vector<std::string>& names) : names_(names) {}

  std::uint32_t operator()(std::string_view name) {
    const auto [entry, is_new] =
        numbers_.try_emplace(std::string(name), static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.emplace_back(name);
    return entry->second;
  }

 private:
  std::vector<std::string>& names_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

class Reader {
 public:
  explicit Reader(const CorpusOptions& options) : options_(options) {}

  void Add(const Row& row) {
    if (seen_++ % options_.keep_every != 0) return;
    std::vector<TextOfRow> texts;
    for (const auto& [lang, text] : row.texts) {
      if (!IsWanted(lang)) continue;
      TextOfRow words{lang, language::SplitWords(text, lang)};
      if (!words.words.empty()) texts.push_back(std::move(words));
    }
    if (texts.size() < 2) return;
    const std::uint32_t source = source_number_(row.source);
    if (source == corpus_.sources.size()) corpus_.sources.emplace_back();
    corpus_.sources[source].push_back({static_cast<std::uint32_t>(corpus_.texts.size()),
                                       static_cast<std::uint32_t>(texts.size())});
    ++corpus_.row_count;
    for (const TextOfRow& words : texts) AddText(words);
  }

  Corpus Finish() { return std::move(corpus_); }

 private:
  struct TextOfRow {
    std::string_view lang;
    Words words;
  };

  bool IsWanted(std::string_view lang) const {
    const auto& wanted = options_.languages;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), lang) != wanted.end();
  }

  void AddText(const TextOfRow& words) {
    Corpus::Text added{0xcbf29ce484222325U, corpus_.tokens.size(), 0, language_number_(words.lang)};
    for (std::size_t i = 0; i < words.words.size(); ++i) {
      if (added.size == options_.max_words_of_text) break;
      const std::uint32_t form = form_number_(words.words.form(i));
      corpus_.tokens.push_back(form);
      added.hash = (added.hash ^ form) * 0x100000001b3U;
      ++added.size;
    }
    corpus_.texts.push_back(added);
  }

  const CorpusOptions& options_;
  Corpus corpus_;
  std::size_t seen_ = 0;
  std::vector<std::string> source_names_;
  Numbering form_number_{corpus_.forms};
  Numbering language_number_{corpus_.languages};
  Numbering source_number_{source_names_};
};

// How often each form occurs in each language: [language][form].
std::vector<std::vector<std::uint32_t>> CountForms(const Corpus& corpus) {
  std::vector<std::vector<std::uint32_t>> counts(corpus.languages.size(),
                                                 std::vector<std::uint32_t>(corpus.forms.size()));
  for (const Corpus::Text& text : corpus.texts) {
    for (std::size_t i = text.begin; i < text.begin + text.size; ++i) {
      ++counts[text.language][corpus.tokens[i]];
    }
  }
  return counts;
}

}  // namespace

Corpus ReadCorpus(const std::filesystem::path& file, const CorpusOptions& options) {
  Reader reader(options);
  VisitRows(file, [&](const Row& row) { reader.Add(row); });
  Corpus corpus = reader.Finish();
  if (corpus.row_count == 0) {
    throw Error(ErrorCode::kInvalidFormat,
                file.string() +
                    ": expected rows with text in two or more of the languages, found "
                    "none");
  }
  corpus.frequency.assign(corpus.forms.size(), 0);
  for (const std::vector<std::uint32_t>& counts : CountForms(corpus)) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    for (std::size_t form = 0; form < counts.size(); ++form) {
      corpus.frequency[form] = std::max(corpus.frequency[form], counts[form] / total);
    }
  }
  return corpus;
}

std::vector<std::uint32_t> ChooseVocabulary(const Corpus& corpus, std::size_t max_words) {
  std::vector<double> merit(corpus.forms.size());
  for (const std::vector<std::uint32_t>& of_language : CountForms(corpus)) {
    const double total = std::accumulate(of_language.begin(), of_language.end(), 0.0);
    for (std::size_t form = 0; form < merit.size(); ++form) {
      if (of_language[form] > 1) {
        merit[form] = std::max(merit[form], of_language[form] / std::sqrt(total));
      }
    }
  }
  std::vector<std::uint32_t> order(corpus.forms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return merit[a] > merit[b]; });
  if (order.size() > max_words) order.resize(max_words);
  while (!order.empty() && merit[order.back()] == 0) order.pop_back();
  return order;
}

}  // namespace synoptic::training
