#include "models/mentions/figures/joined_words.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace synoptic::mentions {
namespace {

// Arabic writes the article, "and" and one-letter prepositions on the word.
constexpr std::string_view kArabicPrefixes[] = {"", "بال", "لل", "ال", "ب", "ل"};

}  // namespace

std::string ArabicStem(const Lexicon& lexicon, std::string_view form) {
  for (const std::string_view prefix : kArabicPrefixes) {
    if (!form.starts_with(prefix)) continue;
    std::string_view stem = form.substr(prefix.size());
    if (!prefix.empty() && lexicon.Find(stem) != nullptr) return std::string(stem);
    const bool is_short = stem.size() <= 3 * kArabicAlif.size();  // "بابا" is no August.
    if (!stem.ends_with(kArabicAlif) || (!prefix.empty() && is_short)) continue;
    stem.remove_suffix(kArabicAlif.size());
    if (lexicon.Find(stem) != nullptr) return std::string(stem);
  }
  return {};
}

namespace {

// Whether the word says something by itself, more than that a phrase begins with it ("ikiye", of
// "ikiye katladı").
bool IsPhrase(const Lexicon& lexicon, std::string_view word) {
  const Lexicon::Node* const node = lexicon.Find(word);
  return node != nullptr && !node->meanings().empty();
}

// Turkish writes cases on the word, numbers in figures apart. What `both` ends is no number.
std::size_t SuffixOf(const Lexicon& lexicon, const Token& token, const language::Table& both) {
  constexpr std::size_t kLongest = 6;
  constexpr std::size_t kShortestStem = 2;  // "Ay"; of other words, a letter more.
  constexpr std::uint64_t kStems = Bit(Role::kScale) | Bit(Role::kUnit) | Bit(Role::kCurrency) |
                                   Bit(Role::kMonth) | Bit(Role::kWeekday) | Bit(Role::kCardinal) |
                                   Bit(Role::kWeakCardinal) | Bit(Role::kAndHalf);
  const std::string_view form = token.form;
  for (std::size_t size = 1; size <= kLongest && size + kShortestStem <= form.size(); ++size) {
    if (!lexicon.case_endings().Has(form.substr(form.size() - size))) continue;
    const Lexicon::Node* stem = lexicon.Find(form.substr(0, form.size() - size));
    const bool is_both =
        stem != nullptr && stem->IsNumberWord() && both.Has(form.substr(form.size() - size));
    const bool is_long = form.size() > size + kShortestStem ||
                         (stem != nullptr && stem->MeaningOf(Role::kUnit) != nullptr);
    if (stem != nullptr && (stem->roles & kStems) != 0 && !is_both && is_long) return size;
  }
  return 0;
}

}  // namespace

void SplitTurkish(const Lexicon& lexicon, Tokens& tokens) {
  Tokens split;
  split.reserve(tokens.size());
  const language::Table wholes = lexicon.Words("whole_endings");
  const language::Table both = lexicon.Words("both_endings");
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    // "Üçte ikisi", "ikisi çocuk 14 kişi": some of them, where "ikisi" alone are both.
    const bool is_part =
        (!split.empty() && split.back().IsWord() && wholes.Has(split.back().form)) ||
        (i + 2 < tokens.size() && tokens[i + 1].IsWord() && tokens[i + 2].IsDigits());
    const std::size_t size = !token.IsWord() || IsPhrase(lexicon, token.form)
                                 ? 0
                                 : SuffixOf(lexicon, token, is_part ? language::Table() : both);
    if (size == 0) {
      split.push_back(std::move(token));
      continue;
    }
    // The suffix keeps its bytes only if its letters were small, which is how they are written.
    Token suffix = token;
    suffix.gap = Gap::kNone;
    suffix.is_capital = false;
    suffix.form = token.form.substr(token.form.size() - size);
    const std::size_t bytes = std::min(size, token.span.size() - 1);
    suffix.span.begin = token.span.end - bytes;
    token.form.resize(token.form.size() - size);
    token.span.end -= bytes;
    split.push_back(std::move(token));
    split.push_back(std::move(suffix));
  }
  tokens = std::move(split);
}

// Folding drops the "and" from the form of longer words already.
void SplitArabic(std::string_view text, const Lexicon& lexicon, Tokens& tokens) {
  Tokens split;
  split.reserve(tokens.size());
  for (Token& token : tokens) {
    const bool may_split = token.IsWord() && token.span.size() > kArabicAnd.size() &&
                           Slice(text, token.span).starts_with(kArabicAnd) &&
                           lexicon.Find(std::string(kArabicAnd) + token.form) == nullptr;
    if (!may_split) {
      split.push_back(std::move(token));
      continue;
    }
    const bool is_dropped = !token.form.starts_with(kArabicAnd);
    const std::string rest = is_dropped ? token.form : token.form.substr(kArabicAnd.size());
    if (lexicon.Find(rest) != nullptr || !ArabicStem(lexicon, rest).empty()) {
      Token joint = token;
      joint.form = kArabicAnd;
      joint.span.end = joint.span.begin + kArabicAnd.size();
      token.span.begin = joint.span.end;
      token.gap = Gap::kNone;
      token.form = rest;
      split.push_back(std::move(joint));
    }
    split.push_back(std::move(token));
  }
  tokens = std::move(split);
}

}  // namespace synoptic::mentions
