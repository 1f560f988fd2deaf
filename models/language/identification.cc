// The language of a text, by CLD2 and, where a text is short, by its commonest words.
//
// CLD2 compares letter sequences with those of some 80 languages. It is right about articles; of a
// single sentence it may think that the Italian "non" is Galician. So a short text whose function
// words speak for one of the languages that the default model knows is taken to be in that one.
// Indonesian and Malay share most of their words, and CLD2 takes the one for the other in one
// sentence of five: there the words that tell them apart decide, and in doubt it is Indonesian, the
// language of more articles.

// CLD2 needs <cstdio> and does not include it.
// clang-format off
#include <optional>
#include <cstdio>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
// clang-format on

#include "models/language/identification.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

// What stands at the beginning of a text tells its language.
constexpr std::size_t kMaxBytes = std::size_t{1} << 15;

// Of a text with fewer letters, words say more than sequences of letters.
constexpr int kShortBytes = 250;

// But only so many more of one language than of another outweigh what CLD2 is sure of.
constexpr std::size_t kLead = 2;

using Counts = std::map<std::string, std::size_t, std::less<>>;

Counts CountWords(std::string_view text) {
  Counts counts;
  language::WordSplitter splitter(kUndetermined);
  for (const language::WordView& word : splitter.Split(text)) ++counts[std::string(word.form)];
  return counts;
}

// How many words of the text are in a list of a language's record.
std::size_t CountListed(const Counts& counts, const language::Record& record,
                        std::string_view list) {
  const language::Table words = record.TableNamed(list);
  std::size_t total = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto it = counts.find(words.Key(i));
    if (it != counts.end()) total += it->second;
  }
  return total;
}

bool HasKana(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 c = language::NextCharacter(text, i);
    if (c >= 0x3041 && c <= 0x30FF) return true;
  }
  return false;
}

// CLD2's codes are older than BCP 47 here and there, and some name no language.
std::string ToSubtag(CLD2::Language language) {
  std::string_view code = CLD2::LanguageCode(language);
  code = code.substr(0, code.find('-'));
  static constexpr std::pair<std::string_view, std::string_view> kRenamed[] = {
      {"iw", "he"}, {"in", "id"}, {"no", "nb"}, {"jw", "jv"}, {"mo", "ro"}};
  for (const auto& [from, to] : kRenamed) {
    if (code == from) code = to;
  }
  return std::string(IsKnownLanguage(code) ? code : kUndetermined);
}

enum class Effort { kReliable, kBest };

struct Guess {
  std::string lang;
  int letters = 0;  // In bytes.
  int percent = 0;  // Of these in that language.
};

Guess AskCld2(std::string_view text, Effort effort) {
  constexpr int kBestEffort = 0x4000;  // CLD2's own headers keep the name of this flag private.
  constexpr bool kIsPlainText = true;
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  // CLD2 reads beyond its tables for what is no UTF-8, as text is that was not decoded.
  std::string mended;
  if (FindInvalidUtf8(text)) text = mended = ReplaceInvalidUtf8(text);
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  Guess guess;
  bool is_reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), kIsPlainText, &no_hints,
      effort == Effort::kBest ? kBestEffort : 0, languages, percents, scores, nullptr,
      &guess.letters, &is_reliable);
  guess.lang = ToSubtag(language);
  guess.percent = languages[0] == language ? percents[0] : 0;
  return guess;
}

// The language of a short text that CLD2 takes to be in `lang`, to which `lead` more words of
// another are an objection.
std::string WeighFunctionWords(const Counts& counts, const std::string& lang, std::size_t lead) {
  std::size_t best = 0;
  std::size_t own = 0;
  std::string_view winner;
  bool is_tie = false;
  const language::Image& records = language::Records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const language::Record record = records.RecordAt(i);
    const std::size_t count = CountListed(counts, record, "function_words");
    if (record.lang() == lang) own = count;
    is_tie = count == best || (count < best && is_tie);
    if (count > best) winner = record.lang();
    best = std::max(best, count);
  }
  return best >= own + lead && !is_tie ? std::string(winner) : lang;
}

// Of two languages that CLD2 takes for each other, the one more of whose own words are there.
std::string TellApart(const Counts& counts, const std::string& lang) {
  const language::Record record = language::RecordOf(lang);
  const auto other = record.TableNamed("texts").Find("mistaken_for");
  if (!other) return lang;
  const std::size_t own = CountListed(counts, record, "words_of_its_own");
  const std::size_t others = CountListed(counts, language::RecordOf(*other), "words_of_its_own");
  if (own != others) return own > others ? lang : std::string(*other);
  return std::string(record.TableNamed("texts").Find("in_doubt").value_or(lang));
}

// The part of the text that is looked at; it ends with a whole character.
std::string_view Beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while ((text[end] & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

}  // namespace

namespace language {

namespace {

// The words are counted only where they have a say.
std::string NameOf(std::string_view text, const Guess& reliable,
                   const std::function<const Counts&()>& counts) {
  std::string lang = reliable.lang;
  if (lang == kUndetermined) {
    lang = AskCld2(text, Effort::kBest).lang;
    if (lang == "en") lang = kUndetermined;  // What CLD2 says where it knows nothing.
    lang = WeighFunctionWords(counts(), lang, 1);
  } else if (reliable.letters < kShortBytes) {
    lang = WeighFunctionWords(counts(), lang, kLead);
  }
  if (lang == "ja" && !HasKana(text)) return "zh";
  return RecordOf(lang).TableNamed("texts").Find("mistaken_for") ? TellApart(counts(), lang) : lang;
}

// What is all in one language at its begin is in that.
Guess AskOfBeginning(std::string_view text) {
  constexpr std::size_t kEnough = 700;
  constexpr int kNearlyAll = 95;
  if (text.size() > 2 * kEnough) {
    const Guess guess = AskCld2(Beginning(text, kEnough), Effort::kReliable);
    if (guess.lang != kUndetermined && guess.percent >= kNearlyAll) return guess;
  }
  return AskCld2(text, Effort::kReliable);
}

}  // namespace

IdentifiedLanguage Identify(std::string_view text) {
  text = Beginning(text, kMaxBytes);
  const Counts counts = CountWords(text);
  const Guess reliable = AskOfBeginning(text);
  IdentifiedLanguage found;
  found.lang = NameOf(text, reliable, [&]() -> const Counts& { return counts; });
  found.is_reliable = reliable.lang != kUndetermined && reliable.lang == found.lang;
  std::size_t all = 0;
  for (const auto& [word, count] : counts) all += count;
  const std::size_t listed = CountListed(counts, RecordOf(found.lang), "function_words");
  found.function_words = all == 0 ? 0 : static_cast<double>(listed) / static_cast<double>(all);
  return found;
}

}  // namespace language

std::string IdentifyLanguage(std::string_view text) {
  if (const std::optional<std::size_t> invalid = FindInvalidUtf8(text)) {
    throw Error(ErrorCode::kInvalidText, "byte " + std::to_string(*invalid) +
                                             " of the text: expected UTF-8, found other bytes");
  }
  text = Beginning(text, kMaxBytes);
  std::optional<Counts> counts;
  return language::NameOf(text, language::AskOfBeginning(text), [&]() -> const Counts& {
    if (!counts) counts = CountWords(text);
    return *counts;
  });
}

}  // namespace synoptic
