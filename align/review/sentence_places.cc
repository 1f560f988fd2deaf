// A judgement is about sentences, not about their numbers: the article may have been edited since,
// or cut into other units. So a sentence is known by its text. If its text stood or stands in
// several places, the sentences before and behind them tell which is meant: a sentence and a place
// belong together if there is a sentence beside both that is the same, and if neither has as many
// of them, without a gap, in common with another twin. Otherwise a judgement of a sentence that has
// been deleted would move to its twin. A sentence that is no unit now may have been cut in two, or
// be a part of a longer one: it is looked for in the text.
//
// Cost: O(n log n) to build for a text of n bytes; a sentence costs a pass over those of its
// article; the twins of its text, before and now, times kMostContext; or, if no unit has it, a
// search through the text.

#include "align/review/sentence_places.hpp"

#include <algorithm>

namespace synoptic::review {
namespace {

constexpr std::size_t kMostContext = 50;  // Sentences that are compared on either side.

bool IsSpace(char c) { return c == ' ' || ('\t' <= c && c <= '\r'); }

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsOfWord(char c) { return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a place stands within a word or a number: "200 people died." is not in "1,200 people
/// died."
bool IsWithinWord(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  if (IsOfWord(text[at - 1]) && IsOfWord(text[at])) return true;
  const auto is_mark = [](char c) { return c == '.' || c == ',' || c == '\''; };
  const bool is_behind_mark =
      at >= 2 && IsDigit(text[at - 2]) && is_mark(text[at - 1]) && IsDigit(text[at]);
  const bool is_before_mark =
      at + 1 < text.size() && IsDigit(text[at - 1]) && is_mark(text[at]) && IsDigit(text[at + 1]);
  return is_behind_mark || is_before_mark;
}

/// How many sentences before (-1) or behind (1) two places are the same on both sides.
std::size_t SameBeside(const std::vector<std::string>& sentences, std::size_t sentence,
                       const std::vector<std::string>& units, std::size_t unit, int step) {
  std::size_t same = 0;
  while (same < kMostContext) {
    sentence += static_cast<std::size_t>(step);  // Before the first, out of range like behind the
    unit += static_cast<std::size_t>(step);      // last.
    if (sentence >= sentences.size() || unit >= units.size()) break;
    if (sentences[sentence] != units[unit]) break;
    ++same;
  }
  return same;
}

/// How many on both sides.
std::size_t SameAround(const std::vector<std::string>& sentences, std::size_t sentence,
                       const std::vector<std::string>& units, std::size_t unit) {
  return SameBeside(sentences, sentence, units, unit, -1) +
         SameBeside(sentences, sentence, units, unit, 1);
}

/// The one for which a count is greatest, or nothing if it is so for several or is 0 for all.
template <typename Count>
std::optional<std::size_t> OnlyGreatest(const std::vector<std::size_t>& all, const Count& count) {
  std::optional<std::size_t> greatest;
  std::size_t most = 0;
  for (const std::size_t one : all) {
    const std::size_t n = count(one);
    if (n < most || n == 0) continue;
    greatest = n > most ? std::optional(one) : std::nullopt;
    most = n;
  }
  return greatest;
}

}  // namespace

std::string WithEvenSpace(std::string_view text) {
  std::string even;
  for (const char c : text) {
    if (!IsSpace(c)) {
      even += c;
    } else if (!even.empty() && even.back() != ' ') {
      even += ' ';
    }
  }
  if (even.ends_with(' ')) even.pop_back();
  return even;
}

SentencePlaces::SentencePlaces(std::string_view text, std::span<const Unit> units) : units_(units) {
  for (const Unit& unit : units) texts_.push_back(WithEvenSpace(Slice(text, unit.span)));
  for (std::size_t u = 0; u < texts_.size(); ++u) units_of_[texts_[u]].push_back(u);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (IsSpace(text[i]) && (even_text_.empty() || even_text_.back() == ' ')) continue;
    even_text_ += IsSpace(text[i]) ? ' ' : text[i];
    offsets_.push_back(i);
  }
}

std::size_t SentencePlaces::CountKnown(const std::vector<std::string>& sentences) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      sentences, [&](const std::string& sentence) { return units_of_.contains(sentence); }));
}

SentencePlaces::Found SentencePlaces::Find(const std::vector<std::string>& sentences,
                                           std::size_t sentence) const {
  std::vector<std::size_t> twins;  // And itself.
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s] == sentences[sentence]) twins.push_back(s);
  }
  const auto same_text = units_of_.find(sentences[sentence]);
  if (same_text != units_of_.end()) {
    const std::vector<std::size_t>& places = same_text->second;
    if (twins.size() == 1 && places.size() == 1) return {Found::Where::kOnce, places};
    return FindOfTwins(sentences, sentence, twins, places);
  }
  Found found = FindInText(sentences[sentence]);
  if (found.where == Found::Where::kOnce && twins.size() > 1) return {Found::Where::kOfSeveral};
  return found;
}

SentencePlaces::Found SentencePlaces::FindOfTwins(const std::vector<std::string>& sentences,
                                                  std::size_t sentence,
                                                  const std::vector<std::size_t>& twins,
                                                  const std::vector<std::size_t>& places) const {
  const std::optional<std::size_t> place = OnlyGreatest(
      places, [&](std::size_t unit) { return SameAround(sentences, sentence, texts_, unit); });
  const std::optional<std::size_t> twin = !place ? place : OnlyGreatest(twins, [&](std::size_t s) {
    return SameAround(sentences, s, texts_, *place);
  });
  if (twin == sentence) return {Found::Where::kOnce, {*place}};
  return {places.size() > 1 ? Found::Where::kSeveral : Found::Where::kOfSeveral};
}

SentencePlaces::Found SentencePlaces::FindInText(const std::string& sentence) const {
  Found found;
  if (sentence.empty()) return found;
  for (std::size_t at = even_text_.find(sentence); at != std::string::npos;
       at = even_text_.find(sentence, at + 1)) {
    const Span span{offsets_[at], offsets_[at + sentence.size() - 1] + 1};
    if (IsWithinWord(even_text_, at) || IsWithinWord(even_text_, at + sentence.size())) continue;
    std::vector<std::size_t> units;
    const auto first = std::ranges::upper_bound(units_, span.begin, {},
                                                [](const Unit& unit) { return unit.span.end; });
    for (auto unit = first; unit != units_.end() && unit->span.begin < span.end; ++unit) {
      const std::size_t shared =
          std::min(unit->span.end, span.end) - std::max(unit->span.begin, span.begin);
      if (2 * shared > unit->span.size()) {
        units.push_back(static_cast<std::size_t>(unit - units_.begin()));
      }
    }
    if (units.empty() || units == found.units) continue;
    if (found.where == Found::Where::kOnce) return {Found::Where::kSeveral};
    found = {Found::Where::kOnce, std::move(units)};
  }
  return found;
}

}  // namespace synoptic::review
