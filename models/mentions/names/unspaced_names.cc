// Names in Chinese and Japanese. Foreign ones give themselves away: Japanese writes them in
// katakana, as it does loanwords, so that common loanwords are told apart by a list, and what an
// honorific follows or a middle dot joins is a name in any case; Chinese transcribes them with some
// 300 characters, of which three in a row are seldom anything else, and joins their parts with a
// middle dot. A part of such a name is the same name wherever it stands alone. Short known names
// stand inside of other words by chance (海地 in 沿海地区), so that they have to begin and end
// where words do. One pass; what is read ahead is bounded.

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"
#include "models/language/words/variants.hpp"
#include "models/mentions/names/caseless_names.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/name_numbers.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

// Characters; what is longer is no name.
constexpr std::size_t kMaxStretch = 40;

bool IsKatakana(UChar32 c) { return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC; }
bool IsMiddleDot(UChar32 c) { return c == 0x30FB || c == 0xB7 || c == 0x2022 || c == 0x2027; }
bool IsJoiner(UChar32 c) { return IsMiddleDot(c) || c == 0x30A0 || c == 0xFF1D; }

// Of Chinese and Japanese. `text` has simplified characters where the language is Chinese.
class UnspacedNameFinder {
 public:
  UnspacedNameFinder(std::string_view text, std::string_view lang, const Words& words)
      : text_(text),
        known_(lang),
        words_(words),
        rulers_(language::RecordOf(lang).TableNamed("rulers")) {
    for (std::size_t r = 0; r < rulers_.size(); ++r) {
      std::size_t at = 0;
      first_of_rulers_ += static_cast<char32_t>(language::NextCharacter(rulers_.Key(r), at));
    }
  }

  std::vector<Mention> Find() {
    Learn();
    UChar32 before = 0;
    for (std::size_t i = 0; i < text_.size();) {
      if (static_cast<unsigned char>(text_[i]) < 0x80) {
        before = text_[i++];
        continue;
      }
      const std::size_t length = Take(i, before);
      if (length > 0) {
        i += length;
        before = 0;
      } else {
        before = language::NextCharacter(text_, i);
      }
    }
    return std::move(mentions_);
  }

 private:
  // A stretch of characters of one kind and of joiners between them.
  struct Stretch {
    std::size_t end = 0;
    std::size_t characters = 0;
    std::size_t mostly = 0;  // Of these, those that are seldom anything but transcription.
    bool is_joined = false;
  };

  bool IsTranscribing(UChar32 c) const {
    return c >= 0x4E00 && transcription_.Of(static_cast<char32_t>(c)) != Transcribes::kNo;
  }
  bool IsMostlyTranscribing(UChar32 c) const {
    return c >= 0x4E00 && transcription_.Of(static_cast<char32_t>(c)) == Transcribes::kMostly;
  }

  Stretch ReadTranscription(std::size_t begin) const {
    return ReadStretch(begin, [&](UChar32 c) { return IsTranscribing(c); });
  }

  template <typename IsPart>
  Stretch ReadStretch(std::size_t begin, const IsPart& is_part) const {
    Stretch stretch;
    stretch.end = begin;
    bool has_joiner = false;
    for (std::size_t i = begin; i < text_.size() && stretch.characters < kMaxStretch;) {
      const UChar32 c = language::NextCharacter(text_, i);
      if (is_part(c)) {
        stretch.is_joined = stretch.is_joined || has_joiner;
        stretch.end = i;
        ++stretch.characters;
        stretch.mostly += IsMostlyTranscribing(c);
        has_joiner = false;
      } else if (stretch.characters > 0 && IsJoiner(c) && !has_joiner) {
        has_joiner = true;
      } else {
        break;
      }
    }
    return stretch;
  }

  // The parts of names that a middle dot joins.
  void Learn() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      const UChar32 c = language::NextCharacter(text_, i);
      if (!IsTranscribing(c) && !IsKatakana(c)) continue;
      const Stretch stretch =
          IsKatakana(c) ? ReadStretch(begin, IsKatakana) : ReadTranscription(begin);
      i = std::max(i, stretch.end);
      if (!stretch.is_joined) continue;
      std::size_t part = begin;
      for (std::size_t k = begin; k <= stretch.end;) {
        const std::size_t at = k;
        const UChar32 d = k < stretch.end ? language::NextCharacter(text_, k) : (++k, U'・');
        if (!IsJoiner(d)) continue;
        constexpr std::size_t kMinBytes = 6;
        if (at - part >= kMinBytes) {
          parts_.emplace(text_.substr(part, at - part));
          std::size_t next = part;
          MayBeginPart(language::NextCharacter(text_, next)) = true;
          longest_part_ = std::max(longest_part_, at - part);
        }
        part = k;
      }
    }
  }

  bool& MayBeginPart(UChar32 c) {
    return may_begin_part_[static_cast<std::size_t>(c) % may_begin_part_.size()];
  }

  // Takes the name that begins at byte `i`; its length, 0 if none does.
  std::size_t Take(std::size_t i, UChar32 before) {
    std::size_t end = i;
    const UChar32 c = language::NextCharacter(text_, end);
    if (IsKatakana(c)) return IsKatakana(before) ? 0 : TakeKatakana(i);
    if (c < 0x2E80) return 0;
    if (const std::size_t length = TakeRuler(i); length > 0) return length;
    if (!IsTranscribing(before)) {
      const Stretch stretch = ReadTranscription(i);
      constexpr std::size_t kMinCharacters = 3;
      constexpr std::size_t kMaxCharacters = 7;
      const bool is_name =
          stretch.is_joined ||
          (stretch.characters >= kMinCharacters && stretch.characters <= kMaxCharacters &&
           2 * stretch.mostly >= stretch.characters && stretch.mostly >= 2);
      const KnownNames::Prefix known = FindKnown(i);
      if (is_name && known.length < stretch.end - i) return Add(i, stretch.end);
      if (known.name) return AddKnown(i, known);
    } else if (const auto known = FindKnown(i); known.name) {
      return AddKnown(i, known);
    }
    if (!MayBeginPart(c)) return 0;
    for (std::size_t length = std::min(longest_part_, text_.size() - i); length >= end - i;
         length -= end - i) {
      if (parts_.contains(text_.substr(i, length))) return Add(i, i + length);
    }
    return 0;
  }

  // "威廉二世", "路易十四".
  std::size_t TakeRuler(std::size_t i) {
    constexpr std::size_t kMostCharacters = 5;
    std::size_t end = i;
    const UChar32 first = language::NextCharacter(text_, end);
    if (first_of_rulers_.find(static_cast<char32_t>(first)) == std::u32string::npos) return 0;
    end = i;
    for (std::size_t k = 0; k < kMostCharacters && end < text_.size(); ++k) {
      language::NextCharacter(text_, end);
      const auto ruler = rulers_.Find(text_.substr(i, end - i));
      if (!ruler) continue;
      const NumberBehindName behind = HanNumberBehindName(text_.substr(end), false);
      if (behind.number == 0) continue;
      mentions_.push_back({MentionType::kName,
                           {i, end + behind.length},
                           Value(std::string(*ruler) + ' ' + std::to_string(behind.number))});
      return end + behind.length - i;
    }
    return 0;
  }

  // The known name that begins at byte `i`, if it is not part of another word.
  KnownNames::Prefix FindKnown(std::size_t i) {
    constexpr std::size_t kBytesOfShort = 9;  // Three characters.
    const KnownNames::Prefix known = known_.FindPrefix(text_.substr(i));
    if (!known.name || known.length > kBytesOfShort) return known;
    return StandsAlone({i, i + known.length}) ? known : KnownNames::Prefix{};
  }

  bool StandsAlone(Span name) {
    while (word_ < words_.size() && words_.span(word_).end <= name.begin) ++word_;
    if (word_ == words_.size() || words_.span(word_).begin != name.begin) return false;
    std::size_t last = word_;
    while (last + 1 < words_.size() && words_.span(last).end < name.end) ++last;
    const Span word = words_.span(last);
    if (word.end > name.end && last == word_) {
      // 日本人, but 印度洋.
      return behind_country_.Has(text_.substr(name.end, word.end - name.end));
    }
    return !GoesOnTranscribing(name);
  }

  // 马里 in 马里兰, where all of it are characters that transcribe names.
  bool GoesOnTranscribing(Span name) const {
    for (std::size_t i = name.begin; i < name.end;) {
      if (!IsTranscribing(language::NextCharacter(text_, i))) return false;
    }
    std::size_t i = name.end;
    if (i == text_.size()) return false;
    return IsMostlyTranscribing(language::NextCharacter(text_, i));
  }

  // Behind a name in katakana; one of them makes it one.
  bool HasHonorific(std::string_view behind) const {
    for (std::size_t i = 0; i < honorifics_.size(); ++i) {
      if (behind.starts_with(honorifics_.Key(i))) return true;
    }
    return false;
  }

  std::size_t TakeKatakana(std::size_t i) {
    const Stretch stretch = ReadStretch(i, IsKatakana);
    const std::string_view written = text_.substr(i, stretch.end - i);
    const std::string_view behind = text_.substr(stretch.end);
    const KnownNames::Prefix known = known_.FindPrefix(text_.substr(i));
    if (known.name && known.length >= written.size()) return AddKnown(i, known);
    constexpr std::size_t kMinCharacters = 3;
    if (stretch.characters < 2 || stretch.characters == kMaxStretch) return 0;
    const bool is_name = stretch.is_joined || HasHonorific(behind) ||
                         HanNumberBehindName(behind).number > 0 || parts_.contains(written) ||
                         (stretch.characters >= kMinCharacters && !loanwords_.Has(written));
    return is_name ? Add(i, stretch.end) : 0;
  }

  std::size_t AddKnown(std::size_t begin, const KnownNames::Prefix& known) {
    mentions_.push_back(
        {MentionType::kName, {begin, begin + known.length}, Value(std::string(known.name->value))});
    return known.length;
  }

  std::size_t Add(std::size_t begin, std::size_t end) {
    std::string value = NormaliseName(text_.substr(begin, end - begin));
    const NumberBehindName behind = HanNumberBehindName(text_.substr(end));
    if (behind.number > 0) value.append(" ").append(std::to_string(behind.number));
    end += behind.length;
    if (!value.empty()) {
      mentions_.push_back({MentionType::kName, {begin, end}, Value(std::move(value))});
    }
    return end - begin;
  }

  std::string_view text_;
  KnownNames known_;
  const Words& words_;
  std::size_t word_ = 0;  // The first that ends behind what is being read.
  Transcription transcription_;
  language::Table rulers_;
  std::u32string first_of_rulers_;  // Their first characters, in which most texts end the search.
  // Of a script rather than a language.
  language::Table loanwords_ = language::RecordOf("und").TableNamed("loanwords");
  language::Table honorifics_ = language::RecordOf("und").TableNamed("honorifics");
  language::Table behind_country_ = language::RecordOf("und").TableNamed("behind_country");
  std::unordered_set<std::string_view> parts_;
  std::size_t longest_part_ = 0;
  std::array<bool, 1024> may_begin_part_{};  // By what characters of a block differ in.
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindUnspacedNames(std::string_view text, std::string_view lang,
                                       const Words& words) {
  if (!language::HasVariants(lang)) return UnspacedNameFinder(text, lang, words).Find();
  const std::string simplified = language::FoldVariants(std::string(text), lang);
  const bool is_same_length = simplified.size() == text.size();
  return UnspacedNameFinder(is_same_length ? std::string_view(simplified) : text, lang, words)
      .Find();
}

}  // namespace synoptic::mentions
