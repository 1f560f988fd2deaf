#include "models/mentions/apparatus/prompts.hpp"

#include <algorithm>

#include "models/language/records/records.hpp"
#include "models/mentions/apparatus/form.hpp"
#include "models/mentions/mentions.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestPrompt = 260;
constexpr std::size_t kLongestContact = 120;

bool IsComma(UChar32 c) { return c == ',' || c == 0xFF0C || c == 0x3001 || c == 0x060C; }

bool IsQuestion(UChar32 c) { return c == '?' || c == 0xFF1F || c == 0x061F; }

bool IsAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool is_mail = at != text.npos && at > 0 && text.find('.', at) != text.npos;
  return is_mail || text.find("www.") != text.npos || text.find("://") != text.npos ||
         text.find(".com") != text.npos;
}

bool HasDigit(std::string_view text, Span span) {
  for (std::size_t i = span.begin; i < span.end;) {
    if (language::IsDigit(language::NextCharacter(text, i))) return true;
  }
  return false;
}

// Where a page's own things are named: "newsletter", "here", "on Facebook". Npos if nowhere.
std::size_t FindObject(const ApparatusInput& input, Span span) {
  UChar32 last = 0;
  for (std::size_t i = span.begin; i < span.end;) {
    const std::size_t at = i;
    const UChar32 c = language::NextCharacter(input.text, i);
    const bool goes_on = language::IsWordPart(last) && language::IsWordPart(c) &&
                         !language::IsIdeographOrKana(last) && !language::IsIdeographOrKana(c);
    last = c;
    if (goes_on || !language::IsWordPart(c)) continue;
    if (input.cues.Find(Cue::kPromptObject, input.text, at, span.end)) return at;
    const auto network = input.cues.Find(Cue::kNetwork, input.text, at, span.end);
    if (network && *network > at + 1) return at;  // "X" alone is also a letter.
  }
  return std::string_view::npos;
}

// "Follow us, the scouts shouted.": somebody says it, or nothing is asked for behind the comma.
bool IsSaid(const ApparatusInput& input, Span rest, bool needs_object) {
  const language::Table reporting = language::RecordOf(input.lang).TableNamed("reporting");
  std::size_t comma = rest.end;
  bool is_said = false;
  std::size_t begin = rest.begin;
  for (std::size_t i = rest.begin; i < rest.end;) {
    const std::size_t at = i;
    const UChar32 c = language::NextCharacter(input.text, i);
    if (IsComma(c)) comma = i;
    const bool is_unspaced = language::IsIdeographOrKana(c);
    if (is_unspaced) {
      std::string phrase;
      for (std::size_t end = at; end < rest.end && phrase.size() < 24;) {
        const std::size_t from = end;
        language::NextCharacter(input.text, end);
        phrase += input.text.substr(from, end - from);
        const bool is_behind = comma < rest.end || (end == rest.end && i < rest.end);
        is_said = is_said || (is_behind && reporting.Has(phrase));
      }
    }
    if (language::IsWordPart(c) && i < rest.end) continue;
    const std::size_t end = language::IsWordPart(c) ? i : at;
    const std::string_view word = input.text.substr(begin, end - begin);
    is_said = is_said || (comma < rest.end && !word.empty() && reporting.Has(word));
    begin = i;
  }
  if (is_said || !needs_object) return is_said;
  return comma < rest.end && FindObject(input, {comma, rest.end}) == std::string_view::npos &&
         !IsAddress(Slice(input.text, {comma, rest.end}));
}

// "on 8 March 2023": nothing but a date, and a small word before it.
bool IsDateAlone(const ApparatusInput& input, Span rest) {
  constexpr std::size_t kLongestWord = 6;
  const std::string_view text = Slice(input.text, rest);
  const std::vector<Mention> figures = FindFigures(text, input.lang, {});
  return figures.size() == 1 && figures[0].value.dates() != nullptr &&
         figures[0].span.begin <= kLongestWord && figures[0].span.end + 1 >= text.size();
}

enum class Asks { kNothing, kQuestion, kSomething };

// What a sentence of a line, without its last mark, asks for.
Asks ReadSentence(const ApparatusInput& input, Span sentence, bool is_question, bool is_first) {
  const auto cue = input.cues.Find(Cue::kPrompt, input.text, sentence.begin, sentence.end);
  if (!cue && is_first) return Asks::kNothing;
  if (cue && *cue == sentence.end) {
    const bool is_vague = is_question && FindObject(input, sentence) == std::string_view::npos;
    return is_vague ? Asks::kQuestion : Asks::kSomething;
  }
  const Span rest = {cue ? *cue : sentence.begin, sentence.end};
  if (cue && IsDateAlone(input, rest)) return Asks::kSomething;
  const std::size_t object = FindObject(input, sentence);
  const bool has_address = IsAddress(Slice(input.text, rest));
  if (object == std::string_view::npos && !has_address) return Asks::kNothing;
  if (IsSaid(input, rest, object != sentence.begin)) return Asks::kNothing;
  const bool is_certain = has_address || (cue && object < *cue);
  return is_certain || !HasDigit(input.text, rest) ? Asks::kSomething : Asks::kNothing;
}

// The end of the number with which a contact ends: "+1 202 555 0199", "(030) 123-45 67". Dates,
// years and amounts are none.
bool IsTelephone(std::string_view text, Span span, bool is_announced) {
  constexpr std::size_t kFewestDigits = 7;
  constexpr std::size_t kFewestOfZero = 5;
  std::vector<std::size_t> groups;
  std::size_t digits = 0;
  bool is_in_group = false;
  bool has_point = false;
  bool starts_so = false;  // "+", "(", "0".
  for (std::size_t i = span.begin; i < span.end;) {
    const bool is_first = i == span.begin;
    const UChar32 c = language::NextCharacter(text, i);
    if (is_first) starts_so = c == '+' || c == '(' || c == 0xFF08 || u_charDigitValue(c) == 0;
    if (language::IsDigit(c)) {
      if (!is_in_group) groups.push_back(0);
      ++groups.back();
      ++digits;
      is_in_group = true;
      continue;
    }
    is_in_group = false;
    constexpr std::u32string_view kJoints = U" +()/.-‐‑–—－（）　\u00A0\u202F";
    if (kJoints.find(static_cast<char32_t>(c)) == kJoints.npos) return false;
    has_point = has_point || (c == '.' && i < span.end);
  }
  if (starts_so) return digits >= kFewestOfZero;
  if (digits < kFewestDigits || groups.empty()) return false;
  const bool is_date = groups.size() == 3 && digits <= 8 && groups[0] != 3 && groups[1] <= 2;
  const bool is_years = groups.size() == 2 && groups[0] == 4 && groups[1] == 4 && !is_announced;
  const bool is_thousands =
      groups.size() > 1 && groups[0] <= 3 &&
      std::all_of(groups.begin() + 1, groups.end(), [](std::size_t n) { return n == 3; });
  return !is_date && !is_years && !(is_thousands && (has_point || !is_announced));
}

}  // namespace

bool IsPrompt(const ApparatusInput& input, Span line) {
  if (line.size() > kLongestPrompt) return false;
  const std::string_view text = input.text;
  bool asks = false;
  std::size_t begin = line.begin;
  for (std::size_t i = line.begin; i < line.end;) {
    const std::size_t at = i;
    const UChar32 c = language::NextCharacter(text, i);
    const bool is_stop = language::IsTerminator(c) &&
                         (i == line.end || c > 0xFF || language::IsSpace(CharacterAt(text, i)));
    if (!is_stop && i < line.end) continue;
    const Span sentence = TrimSpaces(text, {begin, is_stop ? at : i});
    const bool is_first = begin == line.begin;
    begin = i;
    if (sentence.empty()) continue;
    const Asks read = ReadSentence(input, sentence, IsQuestion(c), is_first);
    if (read == Asks::kNothing) return false;
    asks = asks || read == Asks::kSomething;
  }
  return asks;
}

bool IsContact(const ApparatusInput& input, Span line) {
  if (line.size() > kLongestContact) return false;
  const std::string_view text = input.text;
  const auto cue = input.cues.Find(Cue::kContact, text, line.begin, line.end);
  if (!cue) return false;
  std::size_t at = SkipSpaces(text, *cue, line.end);
  const UChar32 c = CharacterAt(text, at);
  const bool has_colon = c == ':' || c == 0xFF1A;
  if (has_colon) {
    language::NextCharacter(text, at);
    at = SkipSpaces(text, at, line.end);
  }
  Span rest = {at, line.end};
  if (!rest.empty() && text[rest.end - 1] == '.') --rest.end;
  if (rest.empty()) return false;
  if (IsTelephone(text, rest, has_colon)) return true;
  if (!has_colon) return false;
  const std::size_t space = Slice(text, rest).rfind(' ');
  const std::size_t last = space == text.npos ? rest.begin : rest.begin + space + 1;
  if (IsAddress(text.substr(last, rest.end - last))) return true;
  // "Ann Lee, +1 202 555 0199"
  const std::size_t comma = Slice(text, rest).rfind(", ");
  return comma != text.npos && comma > 0 &&
         IsTelephone(text, {rest.begin + comma + 2, rest.end}, true);
}

}  // namespace synoptic::mentions
