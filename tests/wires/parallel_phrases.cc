#include "tests/wires/parallel_phrases.hpp"

#include <fstream>
#include <map>
#include <sstream>

#include "tests/wires/laid.hpp"

namespace synoptic::wires {
namespace {

/// A phrase, by language.
using Phrase = std::map<std::string, std::string>;

std::vector<Phrase> ReadPhrases() {
  std::vector<Phrase> phrases;
  std::ifstream in(Sample("") + "phrases.tsv");
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string source;
    std::string lang;
    std::getline(fields, source, '\t');
    Phrase& phrase = phrases.emplace_back();
    while (std::getline(fields, lang, '\t')) std::getline(fields, phrase[lang], '\t');
  }
  return phrases;
}

/// One side, as it is written.
class Lines {
 public:
  /// The index of the line that the phrase stands in.
  std::size_t Add(const std::string& phrase, bool joins) {
    text_ += (count_ == 0 ? "" : joins ? " " : "\n") + phrase;
    if (!joins) ++count_;
    return count_ - 1;
  }
  Article Read(const std::string& lang) const {
    ReadOptions options;
    options.lang = lang;
    options.id = lang;
    options.lines = ReadOptions::Lines::kSentence;
    return ParseArticle(text_ + "\n", options);
  }

 private:
  std::string text_;
  std::size_t count_ = 0;
};

void Insert(std::size_t line, std::vector<std::size_t>& lines) {
  if (lines.empty() || lines.back() != line) lines.push_back(line);
}

}  // namespace

ParallelText MergePhrases(const std::string& a_lang, const std::string& b_lang) {
  Lines a;
  Lines b;
  ParallelText text;
  std::size_t k = 0;
  bool is_joined = false;  // With the phrase before, in one bead.
  for (const Phrase& phrase : ReadPhrases()) {
    const auto in_a = phrase.find(a_lang);
    const auto in_b = phrase.find(b_lang);
    if (in_a == phrase.end() || in_b == phrase.end()) continue;
    const bool joins_in_a = k % 8 == 3 && is_joined;
    const bool joins_in_b = k % 8 == 7 && is_joined;
    const bool lacks_a = k % 14 == 5;
    const bool lacks_b = k % 14 == 12;
    if (lacks_a || lacks_b) {
      Bead& alone = text.beads.emplace_back();
      if (lacks_b) alone.a = {a.Add(in_a->second, false)};
      if (lacks_a) alone.b = {b.Add(in_b->second, false)};
      is_joined = false;
    } else {
      if (!joins_in_a && !joins_in_b) text.beads.emplace_back();
      Insert(a.Add(in_a->second, joins_in_a), text.beads.back().a);
      Insert(b.Add(in_b->second, joins_in_b), text.beads.back().b);
      is_joined = true;
    }
    ++k;
  }
  text.a = a.Read(a_lang);
  text.b = b.Read(b_lang);
  return text;
}

}  // namespace synoptic::wires
