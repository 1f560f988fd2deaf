// Names in Arabic: known ones, behind the prefixes that are written together with them, and
// persons. There is no case, and no sign of a person but a title: the words behind "the president"
// are the president's name, and stay it in all of the text. Linear in the text.

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "models/language/icu.hpp"
#include "models/language/words/words.hpp"
#include "models/mentions/names/caseless_names.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

// Titles, and words that end the name behind them.
constexpr std::string_view kTitles =
    "رئيس رئيسة وزير وزيرة مستشار مستشارة ملك ملكة امير اميرة بابا سيناتور جنرال دكتور شيخ سيد "
    "سيدة مدرب لاعب لاعبة قائد زعيم حاكم محافظ";
constexpr std::string_view kNoNames =
    "قال قالت ان انه انها في من الى على عن مع هو هي كان كانت قد لقد الذي التي هذا هذه ذلك تلك بعد "
    "قبل "
    "خلال حول بين اعلن اعلنت اكد اكدت اضاف اضافت صرح صرحت دعا دعت وصل وصلت او ثم لا لم لن ما كما "
    "حيث عندما منذ حتى اليوم امس غدا يوم سابق سابقا حالي جديد حكومة مجلس وزراء دولة جمهورية شركة "
    "تنفيذي خارجية دفاع داخلية مالية عام نفسه ايضا سوف يقول تقول اشار اشارت بدا بدات التقى";

using Forms = std::unordered_set<std::string>;

Forms FormsOf(std::string_view list) {
  Forms forms;
  for (language::Word& word : language::SplitWords(list, "ar")) forms.insert(std::move(word.form));
  return forms;
}

const Forms& Titles() {
  static const Forms forms = FormsOf(kTitles);
  return forms;
}

const Forms& NoNames() {
  static const Forms forms = FormsOf(kNoNames);
  return forms;
}

// "بفرنسا": "in", then a name. Forms have lost the article and "and" (variants.hpp).
std::string WithoutPreposition(std::string form) {
  constexpr std::size_t kMinBytes = 8;
  for (const std::string_view letter : {"ب", "ل", "ك", "ف"}) {
    if (form.size() >= kMinBytes && form.starts_with(letter)) return form.substr(letter.size());
  }
  return form;
}

class ArabicNameFinder {
 public:
  ArabicNameFinder(std::string_view text, std::string_view lang)
      : text_(text), known_(KnownNames::Of(lang)), words_(language::SplitWords(text, lang)) {}

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
    return i + 1 < words_.size() && words_[i + 1].span.begin == words_[i].span.end + 1 &&
           text_[words_[i].span.end] == ' ';
  }

  bool HasArticle(std::size_t i) const {
    const std::string_view written = Slice(text_, words_[i].span);
    return std::ranges::any_of(
        std::array<std::string_view, 6>{"ال", "وال", "بال", "كال", "فال", "لل"},
        [&](std::string_view prefix) { return written.starts_with(prefix); });
  }

  // Takes the longest known name that begins at word `i`; the number of its words.
  std::size_t TakeKnown(std::size_t i) {
    constexpr std::size_t kMaxWords = 4;
    for (std::string forms : {words_[i].form, WithoutPreposition(words_[i].form)}) {
      const std::size_t longest = std::min(known_.LongestFrom(forms), kMaxWords);
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
      mentions_.push_back({MentionType::kName,
                           {words_[i].span.begin, words_[i + count - 1].span.end},
                           name->value});
      for (std::size_t k = i; k < i + count; ++k) is_taken_.insert(k);
      return count;
    }
    return 0;
  }

  // "الرئيس الفرنسي إيمانويل ماكرون": behind the title there may be adjectives, with the article.
  void FollowTitle(std::size_t i) {
    constexpr std::size_t kMaxAdjectives = 2;
    constexpr std::size_t kMaxWords = 2;
    if (!Titles().contains(words_[i].form)) return;
    std::size_t next = i;
    std::size_t adjectives = 0;
    do {
      if (!IsJoined(next)) return;
      ++next;
    } while (HasArticle(next) && adjectives++ < kMaxAdjectives);
    if (!HasArticle(i) && adjectives == 0) return;  // "رئيس شركة": the head of a company.
    for (std::size_t k = next; k < next + kMaxWords && CouldBeName(k); ++k) {
      learned_.insert(words_[k].form);
      if (!IsJoined(k)) break;
    }
  }

  bool CouldBeName(std::size_t i) const {
    constexpr std::size_t kMinBytes = 6;
    constexpr std::string_view kTanwin = "\u064B";  // Of an adverb or an object: "عقداً".
    const std::string& form = words_[i].form;
    std::size_t k = 0;
    const UChar32 first = language::NextCharacter(form, k);
    return first >= 0x620 && first <= 0x64A && form.size() >= kMinBytes && !HasArticle(i) &&
           !Slice(text_, words_[i].span).ends_with(kTanwin) && !NoNames().contains(form) &&
           !Titles().contains(form);
  }

  void TakeLearned() {
    if (learned_.empty()) return;
    const auto is_learned = [&](std::size_t i) {
      return !is_taken_.contains(i) && learned_.contains(words_[i].form);
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_learned(i)) continue;
      std::size_t last = i;
      while (last - i < 2 && IsJoined(last) && is_learned(last + 1)) ++last;
      const Span span{words_[i].span.begin, words_[last].span.end};
      mentions_.push_back({MentionType::kName, span, NormaliseName(Slice(text_, span))});
      i = last;
    }
  }

  std::string_view text_;
  const KnownNames& known_;
  const std::vector<language::Word> words_;
  std::unordered_set<std::string_view> learned_;
  std::unordered_set<std::size_t> is_taken_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindArabicNames(std::string_view text, std::string_view lang) {
  return ArabicNameFinder(text, lang).Find();
}

}  // namespace synoptic::mentions
