// Names in Arabic: known ones, behind the prefixes that are written together with them, and
// persons. There is no case, and no sign of a person but a title: the words behind "the president"
// are the president's name, and stay it in all of the text. Linear in the text.

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "models/text/characters.hpp"
#include "models/text/icu.hpp"
#include "models/text/mentions/caseless_names.hpp"
#include "models/text/mentions/known_names.hpp"
#include "models/text/mentions/transliteration.hpp"
#include "models/text/mentions/word_list.hpp"
#include "models/text/words.hpp"

namespace synoptic::text {
namespace {

// Titles, as forms, without "ال" and prefixes; and words that end the name behind them.
constexpr std::string_view kArabicTitles =
    "رئيس رئيسة وزير وزيرة مستشار مستشارة ملك ملكة امير اميرة بابا سيناتور جنرال دكتور شيخ سيد "
    "سيدة مدرب لاعب لاعبة قائد زعيم حاكم محافظ";
constexpr std::string_view kArabicNoNames =
    "قال قالت ان انه انها في من الى على عن مع هو هي كان كانت قد لقد الذي التي هذا هذه ذلك تلك بعد "
    "قبل "
    "خلال حول بين اعلن اعلنت اكد اكدت اضاف اضافت صرح صرحت دعا دعت وصل وصلت او ثم لا لم لن ما كما "
    "حيث عندما منذ حتى اليوم امس غدا يوم سابق سابقا حالي جديد حكومة مجلس وزراء دولة جمهورية شركة "
    "تنفيذي خارجية دفاع داخلية مالية عام نفسه ايضا سوف يقول تقول اشار اشارت بدا بدات التقى";

// Of Arabic. Forms have one alef and no vowel marks (variants.hpp).
class ArabicNameFinder {
 public:
  ArabicNameFinder(std::string_view text, std::string_view lang)
      : text_(text), known_(KnownNames::Of(lang)), words_(SplitWords(text, lang)) {}

  std::vector<Mention> Find() {
    std::size_t taken = 0;
    std::vector<std::pair<std::size_t, std::size_t>> persons;
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t count = TakeKnown(i);
      if (count == 0) FollowTitle(i, persons);
      i += std::max<std::size_t>(count, 1);
      taken += count;
    }
    for (const auto& [begin, end] : persons) {
      for (std::size_t i = begin; i < end; ++i) learned_.insert(words_[i].form);
    }
    TakeLearned();
    std::ranges::sort(mentions_, {}, &Mention::span);
    return std::move(mentions_);
  }

 private:
  static constexpr std::string_view kArticle = "ال";

  // "وبألمانيا": and, in, Germany.
  static std::string_view WithoutPrefixes(std::string_view form) {
    constexpr std::size_t kMinBytes = 8;
    for (const std::string_view letters : {"وف", "بلك"}) {
      for (std::size_t i = 0; i + 2 <= letters.size(); i += 2) {
        if (form.size() >= kMinBytes && form.starts_with(letters.substr(i, 2))) {
          form.remove_prefix(2);
          break;
        }
      }
    }
    return form;
  }

  static std::string_view WithoutArticle(std::string_view form) {
    constexpr std::size_t kMinBytes = 10;
    if (form.size() >= kMinBytes && form.starts_with(kArticle)) form.remove_prefix(kArticle.size());
    return form;
  }

  bool IsJoined(std::size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].span.begin == words_[i].span.end + 1 &&
           text_[words_[i].span.end] == ' ';
  }

  std::size_t TakeKnown(std::size_t i) {
    constexpr std::size_t kMaxWords = 4;
    const std::string& whole = words_[i].form;
    const std::string_view bare = WithoutPrefixes(whole);
    for (const std::string_view first :
         {std::string_view(whole), bare, WithoutArticle(whole), WithoutArticle(bare)}) {
      const std::size_t longest = std::min(known_.LongestFrom(std::string(first)), kMaxWords);
      std::string forms(first);
      std::size_t count = 0;
      const KnownName* name = nullptr;
      for (std::size_t k = 1; k <= longest; ++k) {
        if (const KnownName* const found = known_.Find(forms)) {
          name = found;
          count = k;
        }
        if (!IsJoined(i + k - 1)) break;
        forms += ' ' + words_[i + k].form;
      }
      if (name == nullptr) continue;
      const std::size_t skipped = whole.size() - std::string_view(first).size();
      const std::size_t begin = words_[i].span.size() == whole.size()
                                    ? words_[i].span.begin + skipped
                                    : words_[i].span.begin;
      mentions_.push_back(
          {MentionType::kName, {begin, words_[i + count - 1].span.end}, name->value});
      is_taken_.insert(i);
      return count;
    }
    return 0;
  }

  // "الرئيس الفرنسي إيمانويل ماكرون": behind the title there may be adjectives, with the article.
  void FollowTitle(std::size_t i, std::vector<std::pair<std::size_t, std::size_t>>& persons) const {
    constexpr std::size_t kMaxAdjectives = 2;
    constexpr std::size_t kMaxWords = 2;
    const std::string_view bare = WithoutPrefixes(words_[i].form);
    if (!HasWord(kArabicTitles, WithoutArticle(bare)) && !HasWord(kArabicTitles, bare)) return;
    const bool is_definite = bare.starts_with(kArticle);
    std::size_t next = i;
    std::size_t adjectives = 0;
    do {
      if (!IsJoined(next)) return;
      ++next;
    } while (words_[next].form.starts_with(kArticle) && adjectives++ < kMaxAdjectives);
    if (!is_definite && adjectives == 0) return;  // "رئيس شركة": the head of a company.
    std::size_t end = next;
    while (end < words_.size() && end - next < kMaxWords && CouldBeName(end)) {
      ++end;
      if (!IsJoined(end - 1)) break;
    }
    if (end > next) persons.emplace_back(next, end);
  }

  bool CouldBeName(std::size_t i) const {
    constexpr std::size_t kMinBytes = 6;
    const std::string& form = words_[i].form;
    std::size_t k = 0;
    const UChar32 first = NextCharacter(form, k);
    constexpr std::string_view kTanwin = "\u064B";  // Of an adverb or an object: "عقداً".
    if (Slice(text_, words_[i].span).ends_with(kTanwin)) return false;
    for (const std::string_view prefix : {"بال", "وال", "كال", "فال", "لل"}) {
      if (form.starts_with(prefix)) return false;
    }
    return first >= 0x620 && first <= 0x64A && form.size() >= kMinBytes &&
           !form.starts_with(kArticle) && !HasWord(kArabicNoNames, form) &&
           !HasWord(kArabicNoNames, WithoutPrefixes(form)) && !HasWord(kArabicTitles, form);
  }

  void TakeLearned() {
    if (learned_.empty()) return;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_taken_.contains(i) || !learned_.contains(words_[i].form)) continue;
      std::size_t last = i;
      while (last - i < 2 && IsJoined(last) && learned_.contains(words_[last + 1].form)) ++last;
      const Span span{words_[i].span.begin, words_[last].span.end};
      mentions_.push_back({MentionType::kName, span, NormaliseName(Slice(text_, span))});
      i = last;
    }
  }

  std::string_view text_;
  const KnownNames& known_;
  const std::vector<Word> words_;
  std::unordered_set<std::string_view> learned_;
  std::unordered_set<std::size_t> is_taken_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindArabicNames(std::string_view text, std::string_view lang) {
  return ArabicNameFinder(text, lang).Find();
}

}  // namespace synoptic::text
