// Names in Arabic: known ones, behind the prefixes that are written together with them, and
// persons. There is no case, and no sign of a person but a title: the words behind "the president"
// are the president's name, and stay it in all of the text. Linear in the text.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/caseless_names.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/name_words.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

// "بفرنسا": "in", then a name. Forms have lost the article and "and" (variants.hpp).
std::string_view WithoutPreposition(std::string_view form) {
  constexpr std::size_t kMinBytes = 8;
  for (const std::string_view letter : {"ب", "ل", "ك", "ف"}) {
    if (form.size() >= kMinBytes && form.starts_with(letter)) return form.substr(letter.size());
  }
  return form;
}

class ArabicNameFinder {
 public:
  ArabicNameFinder(std::string_view text, std::string_view lang, const Words& words)
      : text_(text), known_(lang), name_words_(lang), words_(words) {
    const language::Record record = language::RecordOf(lang);
    titles_ = record.TableNamed("caseless_titles");
    no_names_ = record.TableNamed("caseless_no_names");
  }

  std::vector<Mention> Find() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count = TakeKnown(i);
      if (count == 0) FollowTitle(i);
      i += std::max<std::size_t>(count, 1);
    }
    TakeLearned();
    std::ranges::sort(mentions_, {}, &Mention::span);
    return std::move(mentions_);
  }

 private:
  bool IsJoined(std::size_t i) const {
    return i + 1 < words_.size() && words_.span(i + 1).begin == words_.span(i).end + 1 &&
           text_[words_.span(i).end] == ' ';
  }

  bool HasArticle(std::size_t i) const {
    const std::string_view written = Slice(text_, words_.span(i));
    return std::ranges::any_of(
        std::array<std::string_view, 6>{"ال", "وال", "بال", "كال", "فال", "لل"},
        [&](std::string_view prefix) { return written.starts_with(prefix); });
  }

  // Takes the longest known name that begins at word `i`; the number of its words.
  std::size_t TakeKnown(std::size_t i) {
    constexpr std::size_t kMaxWords = 4;
    for (const std::string_view form : {words_.form(i), WithoutPreposition(words_.form(i))}) {
      std::string forms(form);
      const std::size_t longest = std::min(known_.LongestFrom(forms), kMaxWords);
      std::size_t count = 0;
      std::optional<KnownName> name;
      for (std::size_t k = 1; k <= longest; ++k) {
        if (const std::optional<KnownName> found = known_.Find(forms)) {
          name = found;
          count = k;
        }
        if (!IsJoined(i + k - 1)) break;
        forms.append(" ").append(words_.form(i + k));
      }
      if (!name) continue;
      mentions_.push_back({MentionType::kName,
                           {words_.span(i).begin, words_.span(i + count - 1).end},
                           Value(std::string(name->value))});
      for (std::size_t k = i; k < i + count; ++k) is_taken_.insert(k);
      return count;
    }
    return 0;
  }

  // "الرئيس الفرنسي إيمانويل ماكرون": behind the title there may be adjectives, with the article.
  void FollowTitle(std::size_t i) {
    constexpr std::size_t kMaxAdjectives = 2;
    constexpr std::size_t kMaxWords = 2;
    if (!titles_.Has(words_.form(i))) return;
    std::size_t next = i;
    std::size_t adjectives = 0;
    do {
      if (!IsJoined(next)) return;
      ++next;
    } while (HasArticle(next) && adjectives++ < kMaxAdjectives);
    if (!HasArticle(i) && adjectives == 0) return;  // "رئيس شركة": the head of a company.
    for (std::size_t k = next; k < next + kMaxWords && CouldBeName(k); ++k) {
      learned_.insert(words_.form(k));
      if (!IsJoined(k)) break;
    }
  }

  bool CouldBeName(std::size_t i) const {
    constexpr std::size_t kMinBytes = 6;
    constexpr std::string_view kTanwin = "\u064B";  // Of an adverb or an object: "عقداً".
    const std::string_view form = words_.form(i);
    std::size_t k = 0;
    const UChar32 first = language::NextCharacter(form, k);
    return first >= 0x620 && first <= 0x64A && form.size() >= kMinBytes && !HasArticle(i) &&
           !Slice(text_, words_.span(i)).ends_with(kTanwin) && !no_names_.Has(form) &&
           !titles_.Has(form);
  }

  // "بيوس الثاني عشر": the number of one or two words behind word `last`, and the last of them.
  std::pair<std::int64_t, std::size_t> NumberBehind(std::size_t last) const {
    if (!IsJoined(last) || !HasArticle(last + 1)) return {0, last};
    const std::string first(words_.form(last + 1));
    if (IsJoined(last + 1)) {
      const std::string both = first + ' ' + std::string(words_.form(last + 2));
      if (const auto number = name_words_.OrdinalBehindName(both); number > 0) {
        return {number, last + 2};
      }
    }
    const std::int64_t number = name_words_.OrdinalBehindName(first);
    return {number, number > 0 ? last + 1 : last};
  }

  void TakeLearned() {
    if (learned_.empty()) return;
    const auto is_learned = [&](std::size_t i) {
      return !is_taken_.contains(i) && learned_.contains(words_.form(i));
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_learned(i)) continue;
      std::size_t last = i;
      while (last - i < 2 && IsJoined(last) && is_learned(last + 1)) ++last;
      Span span{words_.span(i).begin, words_.span(last).end};
      std::string value = NormaliseName(Slice(text_, span));
      const auto [number, end] = NumberBehind(last);
      if (number > 0) value.append(" ").append(std::to_string(number));
      span.end = words_.span(end).end;
      mentions_.push_back({MentionType::kName, span, Value(std::move(value))});
      i = end;
    }
  }

  std::string_view text_;
  const KnownNames known_;
  const NameWords name_words_;
  const Words& words_;
  language::Table titles_;
  language::Table no_names_;  // Words that end the name behind a title.
  std::unordered_set<std::string_view> learned_;
  std::unordered_set<std::size_t> is_taken_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindArabicNames(std::string_view text, std::string_view lang,
                                     const Words& words) {
  return ArabicNameFinder(text, lang, words).Find();
}

}  // namespace synoptic::mentions
