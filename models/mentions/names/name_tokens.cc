#include "models/mentions/names/name_tokens.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/units/abbreviations.hpp"
#include "models/language/words/words.hpp"

namespace synoptic::mentions {
namespace {

// In capitals, but no acronyms; forms.
constexpr std::string_view kUnits[] = {"gb", "tb", "mb", "kb",  "pb",  "mw",  "gw", "kw", "tw",
                                       "hz", "am", "pm", "usd", "eur", "gbp", "ad", "bc", "ok"};

// As written: in Turkish the form of "II" is "ıı".
bool IsRoman(std::string_view word) {
  constexpr std::size_t kMaxLength = 5;
  return word.size() <= kMaxLength && word.find_first_not_of("IVX") == std::string_view::npos;
}

// What a character is, as far as shapes depend on it.
struct Letter {
  bool is_read = false;
  bool is_capital = false;
  bool is_digit = false;
  bool is_letter = false;
  bool is_caseless = false;
};

Letter ReadLetter(UChar32 c) {
  return {.is_read = true,
          .is_capital = language::IsCapital(c),
          .is_digit = language::IsDigit(c),
          .is_letter = language::IsLetter(c),
          .is_caseless = c >= 0x80 && language::IsCaseless(c)};
}

// Those of the alphabets are read once.
Letter LetterOf(UChar32 c) {
  constexpr UChar32 kAlphabets = 0x700;  // Latin to Arabic.
  thread_local std::array<Letter, kAlphabets> letters;
  if (c >= kAlphabets) return ReadLetter(c);
  Letter& letter = letters[static_cast<std::size_t>(c)];
  if (!letter.is_read) letter = ReadLetter(c);
  return letter;
}

Shape ShapeOf(std::string_view word, std::string_view form) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  std::size_t digits = 0;
  bool is_caseless = false;
  bool begins_capital = false;
  bool ends_capital = false;
  bool begins_digit = false;
  for (std::size_t i = 0; i < word.size();) {
    const bool is_first = i == 0;
    const UChar32 c = language::NextCharacter(word, i);
    if (c < 0) continue;
    Letter letter;
    if (c < 0x80) {
      letter.is_capital = c >= 'A' && c <= 'Z';
      letter.is_digit = c >= '0' && c <= '9';
      letter.is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    } else {
      letter = LetterOf(c);
    }
    digits += letter.is_digit;
    capitals += letter.is_capital;
    letters += letter.is_letter;
    is_caseless = is_caseless || letter.is_caseless;
    if (is_first) begins_capital = letter.is_capital;
    ends_capital = letter.is_capital;
    if (is_first) begins_digit = letter.is_digit;
  }
  if (letters == 0) return Shape::kDigits;
  if (capitals == 0) return is_caseless ? Shape::kCaseless : Shape::kSmall;
  if (digits > 0) {
    const bool is_code = begins_digit ? digits == 1 && letters == 1 : capitals > 0;
    return is_code ? Shape::kMixed : Shape::kDigits;
  }
  const bool is_pointed =
      word.find('.') != std::string_view::npos && capitals == letters;  // "J.K".
  if (letters == 1 || is_pointed) return Shape::kInitial;
  const bool is_unit = std::ranges::find(kUnits, form) != std::end(kUnits) || IsRoman(word);
  if (capitals == letters) return is_unit ? Shape::kDigits : Shape::kCapitals;
  if (begins_capital && capitals == 1) return Shape::kCapital;
  // "McDonald" and "iPhone", but not "kWh".
  constexpr std::size_t kMinMixed = 4;
  constexpr std::size_t kMinCapitals = 3;
  const bool is_acronym = letters >= kMinCapitals && begins_capital && ends_capital;  // "AfD".
  return letters >= kMinMixed || is_acronym ? Shape::kMixed : Shape::kDigits;
}

bool IsUnspaced(std::string_view word) {
  std::size_t i = 0;
  const UChar32 c = language::NextCharacter(word, i);
  return c >= 0x80 && (language::IsIdeographOrKana(c) || language::IsUnspacedLetter(c));
}

struct Between {
  NameGap gap = NameGap::kOther;
  bool ends_sentence = false;
  bool ends_line = false;  // Without a full stop, as headlines do.
};

Between ReadGap(std::string_view text) {
  constexpr std::size_t kMaxRead = 32;
  if (text == " " || text == "\u00A0" || text == "\u202F") return {.gap = NameGap::kSpace};
  if (text == "-" || text == "\u2010" || text == "\u2011") return {.gap = NameGap::kHyphen};
  if (text == "'" || text == "\u2019" || text == "\u02BC") return {.gap = NameGap::kApostrophe};
  if (text == ". " || text == "." || text == ".\u00A0")
    return {.gap = NameGap::kStop, .ends_sentence = true};
  if (text == "&" || text == " & ") return {.gap = NameGap::kAmpersand};
  const std::size_t end = std::min(text.size(), kMaxRead);
  Between between;
  between.ends_sentence = text.size() > kMaxRead;
  bool is_stopped = false;
  for (std::size_t i = 0; i < end;) {
    const UChar32 c = language::NextCharacter(text, i);
    if (c < 0) continue;
    is_stopped = is_stopped || language::IsTerminator(c);
    between.ends_line = between.ends_line || (c == '\n' && !is_stopped);
    const bool ends = c == '\n' || c == ':' || c == '"' || c == U'¿' || c == U'¡' || c == U'•' ||
                      language::IsTerminator(c) ||
                      language::HasCategory(c, U_GC_PI_MASK | U_GC_PF_MASK) || c == U'„' ||
                      c == U'‚';
    between.ends_sentence = between.ends_sentence || ends;
  }
  return between;
}

// Marks sentences whose capitals say nothing: all in capitals, or a line of capitalised words with
// no full stop.
void JudgeSentence(std::span<NameToken> sentence, bool is_line) {
  constexpr std::size_t kMinWords = 4;
  constexpr std::size_t kMinBytes = 4;  // Shorter words stay small in headlines.
  std::size_t capital = 0;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const NameToken& token : sentence) {
    if (token.form.size() < kMinBytes) continue;
    capital += token.shape == Shape::kCapital;
    capitals += token.shape == Shape::kCapitals;
    small += token.shape == Shape::kSmall;
  }
  const bool is_shouted = capitals >= kMinWords && capitals > 4 * (small + capital);
  const bool is_headline = is_line && capital + capitals >= kMinWords && capital > 4 * small;
  for (NameToken& token : sentence) {
    token.is_shouted = is_shouted;
    token.is_headline = is_headline || is_shouted;
  }
}

bool IsCyrillic(std::string_view word) {
  std::size_t i = 0;
  const UChar32 c = language::NextCharacter(word, i);
  return c >= 0x400 && c < 0x530;
}

// Russian puts the names of firms, clubs, newspapers and ships in quotation marks. Words of these
// alone, each with a capital and behind a word of the sentence, are a name; behind a colon, or with
// a stop inside, somebody speaks.
void MarkQuotedNames(std::string_view text, std::span<NameToken> tokens) {
  constexpr std::string_view kOpens[] = {" «", " „", " \"", "\u00A0«"};
  constexpr std::string_view kCloses[] = {"»", "“", "\""};
  constexpr std::size_t kBytesOfAnswer = 6;  // "Да", "Нет".
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const std::string_view before = Slice(text, {tokens[i - 1].span.end, tokens[i].span.begin});
    if (std::ranges::find(kOpens, before) == std::end(kOpens)) continue;
    const auto is_part = [](const NameToken& token) {
      return token.shape == Shape::kCapital || token.shape == Shape::kCapitals;
    };
    std::size_t last = i;
    while (last + 1 < tokens.size() && is_part(tokens[last]) &&
           (tokens[last].gap == NameGap::kSpace || tokens[last].gap == NameGap::kHyphen)) {
      ++last;
    }
    const std::string_view after = text.substr(tokens[last].span.end);
    const bool is_closed = std::ranges::any_of(
        kCloses, [&](std::string_view mark) { return after.starts_with(mark); });
    const bool is_answer = i == last && tokens[i].form.size() <= kBytesOfAnswer;
    if (!is_part(tokens[last]) || !is_closed || is_answer) continue;
    for (std::size_t k = i; k <= last; ++k) {
      tokens[k].is_quoted = IsCyrillic(Slice(text, tokens[k].span));
    }
  }
}

}  // namespace

std::vector<NameToken> ReadNameTokens(std::string_view text, Span part, const Words& all,
                                      std::string_view lang) {
  const language::PartOfWords words(text, part, all, lang);
  std::vector<NameToken> tokens;
  std::size_t latin = 0;
  std::size_t others = 0;
  std::size_t sentence = 0;
  std::size_t end = part.begin;  // Of the word before, be it a token or not.
  bool begins = true;
  bool is_adjacent = true;  // No word without spaces stands between the last token and this one.
  for (std::size_t w = 0; w < words.size(); ++w) {
    const Span span = words.span(w);
    const std::string_view written = Slice(text, span);
    if (IsUnspaced(written)) {
      ++others;
      end = span.end;
      is_adjacent = false;
      continue;
    }
    const bool is_latin = static_cast<unsigned char>(written.front()) < 0x80 ||
                          static_cast<unsigned char>(written.front()) <= 0xC9;  // Below U+0250.
    ++(is_latin ? latin : others);
    bool is_line = false;
    if (!tokens.empty() && is_adjacent) {
      NameToken& last = tokens.back();
      const Between between = ReadGap(Slice(text, {end, span.begin}));
      last.gap = between.gap;
      is_line = between.ends_line;
      const bool is_abbreviation = between.gap == NameGap::kStop &&
                                   (last.shape == Shape::kInitial ||
                                    language::FindAbbreviation(Slice(text, last.span), lang) ==
                                        language::Abbreviation::kTitle);
      begins = between.ends_sentence && !is_abbreviation;
    }
    if (begins && !tokens.empty()) {
      JudgeSentence(std::span(tokens).subspan(sentence), is_line);
      sentence = tokens.size();
    }
    NameToken token;
    token.span = span;
    token.form = words.form(w);
    token.shape = ShapeOf(written, token.form);
    token.begins = begins;
    token.is_foreign = is_latin;  // If the text is not; see below.
    tokens.push_back(std::move(token));
    end = span.end;
    begins = false;
    is_adjacent = true;
  }
  const bool is_line = ReadGap(Slice(text, {end, part.end})).ends_line;
  JudgeSentence(std::span(tokens).subspan(sentence), is_line);
  if (others <= latin) {
    for (NameToken& token : tokens) token.is_foreign = false;
  }
  MarkQuotedNames(text.substr(0, part.end), tokens);
  return tokens;
}

}  // namespace synoptic::mentions
