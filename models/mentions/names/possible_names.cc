// Words that may be names, for comparing two statements: where one side has lost a name, a capital
// on the other side means more than it does in a text by itself. What no capital makes a name is
// told apart: function words, titles, months, and words for the kind of thing that a name is of.
//
// Linear in the text.

#include "synoptic/internal/possible_names.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <string>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/traits.hpp"
#include "models/language/words/variants.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/kind_words.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

std::string_view ScriptOf(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  std::size_t i = 0;
  const UScriptCode script = uscript_getScript(language::NextCharacter(word, i), &status);
  const char* const name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
  return name == nullptr ? std::string_view() : name;
}

// "NATO", "HFCs"; but "McNeill".
bool IsAcronym(std::string_view word) {
  std::size_t small = 0;
  for (std::size_t i = 0; i < word.size();)
    small += language::IsSmall(language::NextCharacter(word, i));
  return small == 0 || (small == 1 && word.size() > 3);
}

bool IsWritten(const NameToken& token) {
  return token.shape == Shape::kCapital || token.shape == Shape::kCapitals ||
         token.shape == Shape::kMixed;
}

// Where every noun has a capital: behind an article, or with the ending of one.
bool IsMoreProbablyNoun(const std::vector<NameToken>& tokens, std::size_t i,
                        const NameWords& words) {
  if (!words.CapitalisesNouns() || tokens[i].shape != Shape::kCapital) return false;
  const bool has_article =
      i > 0 && tokens[i - 1].gap == NameGap::kSpace && words.IsArticle(tokens[i - 1].form);
  return has_article || words.LooksLikeNoun(tokens[i].form);
}

// "Laut der Zeitung Haaretz", "Haaretz zufolge": a few words before, or just behind.
bool IsSource(const std::vector<NameToken>& tokens, std::size_t i, const NameWords& words) {
  constexpr std::size_t kReach = 3;
  for (std::size_t k = i; k > i - std::min(i, kReach); --k) {
    if (tokens[k - 1].gap != NameGap::kSpace) break;
    if (words.AnnouncesSource(tokens[k - 1].form)) return true;
  }
  for (std::size_t k = i; k + 1 < tokens.size() && k < i + 2; ++k) {
    if (tokens[k].gap == NameGap::kOther || tokens[k].gap == NameGap::kStop) break;
    if (words.FollowsSource(tokens[k + 1].form)) return true;
  }
  return false;
}

// Chinese characters that transcribe foreign names, three or more in a row.
void AddTranscribed(std::string_view written, std::size_t offset,
                    std::vector<PossibleName>& names) {
  constexpr std::size_t kMinCharacters = 3;
  constexpr std::size_t kMaxCharacters = 8;
  const std::string simplified = language::FoldVariants(std::string(written), "zh");
  const std::string_view all = simplified.size() == written.size() ? simplified : written;
  std::size_t begin = 0;
  std::size_t characters = 0;
  std::size_t mostly = 0;
  const Transcription transcription;
  for (std::size_t i = 0; i <= all.size();) {
    const std::size_t at = i;
    const UChar32 c = i < all.size() ? language::NextCharacter(all, i) : (++i, 0);
    const Transcribes kind = transcription.Of(static_cast<char32_t>(c));
    if (kind != Transcribes::kNo) {
      if (characters == 0) begin = at;
      ++characters;
      mostly += kind == Transcribes::kMostly;
      continue;
    }
    if (characters >= kMinCharacters && characters <= kMaxCharacters && mostly > 0) {
      const std::string_view name = all.substr(begin, at - begin);
      names.push_back({.span = {offset + begin, offset + at},
                       .value = NormaliseName(name),
                       .script = ScriptOf(name)});
    }
    characters = mostly = 0;
  }
}

}  // namespace

std::vector<PossibleName> FindPossibleNames(std::string_view text, std::string_view lang) {
  return FindPossibleNames(text, {0, text.size()}, language::SplitWords(text, lang), lang);
}

std::vector<PossibleName> FindPossibleNames(std::string_view text, Span part, const Words& split,
                                            std::string_view lang) {
  const NameWords words(lang);
  const KindWords kinds(lang);
  std::vector<PossibleName> names;
  const std::vector<NameToken> tokens = ReadNameTokens(text, part, split, lang);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const NameToken& token = tokens[i];
    if (!IsWritten(token)) continue;
    const std::string_view word = Slice(text, token.span);
    std::string value = NormaliseName(word);
    if (value.size() < 2) continue;
    PossibleName name{.span = token.span, .value = std::move(value), .script = ScriptOf(word)};
    name.is_acronym = token.shape != Shape::kCapital && IsAcronym(word);
    name.is_common = words.Find(token.form) != NameWord::kOther || kinds.Has(token.form);
    const bool has_to = token.begins && token.shape == Shape::kCapital;
    name.is_source = IsSource(tokens, i, words);
    name.is_doubtful = token.is_headline || has_to || IsMoreProbablyNoun(tokens, i, words);
    names.push_back(std::move(name));
  }
  if (language::TraitsOf(lang).transcribes_names) {
    AddTranscribed(Slice(text, part), part.begin, names);
    std::ranges::sort(names, {}, &PossibleName::span);
  }
  return names;
}

}  // namespace synoptic::mentions
