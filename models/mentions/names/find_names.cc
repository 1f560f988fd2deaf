// Names, precision first. A script with case marks them with capitals, and marks other things so
// too: what begins a sentence or stands in a headline, and in German every noun. So a capital
// counts as evidence only where it says something, and evidence from one place serves all of the
// text: a word that is capitalised amid a sentence is a name at the beginning of one too. In German
// what counts is two capitalised words in a row that are no common nouns by their look, a title
// before, capitals inside, or a script of its own.
//
// A run of name words is one name, with the particles inside ("van der Leyen") and without titles.
// What languages call differently is known by table (known_names.hpp). Names in scripts without
// case: caseless_names.hpp. Linear in the text.

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "models/language/roman_numerals.hpp"
#include "models/language/traits.hpp"
#include "models/mentions/mentions.hpp"
#include "models/mentions/names/caseless_names.hpp"
#include "models/mentions/names/kind_words.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/name_numbers.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"
#include "models/mentions/names/transliteration.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kMaxNameTokens = 8;

class NameFinder {
 public:
  NameFinder(std::string_view text, std::string_view lang, const Words& words)
      : text_(text),
        known_(lang),
        words_(lang),
        kinds_(lang),
        tokens_(ReadNameTokens(text, {0, text.size()}, words, lang)),
        numbers_(text, language::TraitsOf(lang), words_, tokens_),
        is_taken_(tokens_.size()),
        is_name_(tokens_.size()) {}

  std::vector<Mention> Find() {
    CountForms();
    for (std::size_t i = 0; i < tokens_.size();) i += std::max<std::size_t>(1, TakeKnown(i));
    if (words_.CapitalisesNouns()) LearnAmongNouns();
    for (std::size_t i = 0; i < tokens_.size(); ++i) is_name_[i] = !is_taken_[i] && IsNameToken(i);
    for (std::size_t i = 0; i < tokens_.size();) {
      i += std::max<std::size_t>(1, IsNameStart(i) ? TakeRun(i) : 0);
    }
    std::ranges::sort(mentions_, {}, &Mention::span);
    return std::move(mentions_);
  }

 private:
  struct Counts {
    std::size_t capital = 0;  // Where a capital says something.
    std::size_t small = 0;
  };

  void CountForms() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const NameToken& token = tokens_[i];
      if (token.shape == Shape::kSmall) ++counts_[token.form].small;
      if (token.shape == Shape::kCapital && !Begins(i) && !token.is_headline) {
        ++counts_[token.form].capital;
      }
    }
  }

  bool Begins(std::size_t i) const { return tokens_[i].begins && numbers_.Before(i) == 0; }

  bool IsJoined(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].gap != NameGap::kOther &&
           tokens_[i].gap != NameGap::kStop;
  }

  // Takes the longest known name that begins at token `i`; the number of its tokens.
  std::size_t TakeKnown(std::size_t i) {
    const std::size_t longest = known_.LongestFrom(tokens_[i].form);
    if (longest == 0) return 0;
    std::array<std::string, kMaxNameTokens> forms;
    std::size_t count = 0;
    for (std::size_t k = i; k < tokens_.size() && count < std::min(longest, forms.size()); ++k) {
      forms[count] = count == 0 ? tokens_[k].form : forms[count - 1] + ' ' + tokens_[k].form;
      ++count;
      const bool is_numeral = tokens_[k].gap == NameGap::kStop &&
                              (tokens_[k].shape == Shape::kDigits ||
                               tokens_[k].shape == Shape::kInitial);  // "II. Dünya Savaşı".
      if (!IsJoined(k) && !is_numeral) break;
    }
    for (; count > 0; --count) {
      const std::optional<KnownName> name = known_.Find(forms[count - 1]);
      if (!name || !IsWrittenAs(name->writing, i, count)) continue;
      const bool is_capital = name->writing == Writing::kCapital;
      if (count == 1 && is_capital && IsAnother(i)) return 0;
      Add({tokens_[i].span.begin, tokens_[i + count - 1].span.end}, std::string(name->value));
      std::fill_n(is_taken_.begin() + static_cast<std::ptrdiff_t>(i), count, true);
      return count;
    }
    return 0;
  }

  bool IsWrittenAs(Writing writing, std::size_t i, std::size_t count) const {
    switch (writing) {
      case Writing::kAny:
        return true;
      case Writing::kCapital:
        return tokens_[i].shape != Shape::kSmall &&
               (tokens_[i].shape != Shape::kDigits || count > 1);
      case Writing::kCapitals:
        return std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                           tokens_.begin() + static_cast<std::ptrdiff_t>(i + count),
                           [](const NameToken& token) {
                             return token.shape != Shape::kSmall && token.shape != Shape::kCapital;
                           });
    }
    return false;
  }

  // Whether what a known name is written like is something else here: part of a person's name,
  // another place, or a word that stands small elsewhere in the text ("Turkey is served").
  bool IsAnother(std::size_t i) const {
    const bool is_word = tokens_[i].begins && SmallOf(tokens_[i].form) > 0;
    return is_word || EndsName(i) || BeginsPerson(i) || IsNamesake(i);
  }

  // "Jordan" in "Michael Jordan" is no country.
  bool EndsName(std::size_t i) const {
    if (i == 0 || words_.CapitalisesNouns() || tokens_[i - 1].gap != NameGap::kSpace) return false;
    const NameToken& before = tokens_[i - 1];
    return !is_taken_[i - 1] && before.shape == Shape::kCapital &&
           (!before.begins || words_.IsFirstName(before.form)) && !before.is_headline &&
           words_.Find(before.form) == NameWord::kOther && SmallOf(before.form) == 0;
  }

  // "Chad" in "Chad Smith", but not in "Chad President Déby", "Georgia Street".
  bool BeginsPerson(std::size_t i) const {
    if (!words_.IsFirstName(tokens_[i].form) || words_.CapitalisesNouns()) return false;
    if (i + 1 >= tokens_.size() || tokens_[i].gap != NameGap::kSpace) return false;
    const NameToken& next = tokens_[i + 1];
    return next.shape == Shape::kCapital && !tokens_[i].is_headline &&
           words_.Find(next.form) == NameWord::kOther && !kinds_.Has(next.form) &&
           known_.LongestFrom(next.form) == 0 && SmallOf(next.form) == 0;
  }

  // "Georgia" in "Atlanta, Georgia".
  bool IsNamesake(std::size_t i) const {
    return i > 0 && words_.IsNamesake(tokens_[i].form, tokens_[i - 1].form);
  }

  std::size_t SmallOf(std::string_view form) const {
    const auto found = counts_.find(form);
    return found == counts_.end() ? 0 : found->second.small;
  }

  std::size_t CapitalOf(std::string_view form) const {
    const auto found = counts_.find(form);
    return found == counts_.end() ? 0 : found->second.capital;
  }

  bool CouldBeAmongNouns(std::size_t i) const {
    constexpr std::size_t kMinBytes = 3;
    const NameToken& token = tokens_[i];
    return !is_taken_[i] && token.shape == Shape::kCapital && token.form.size() >= kMinBytes &&
           !token.is_headline && words_.Find(token.form) == NameWord::kOther &&
           !words_.LooksLikeNoun(token.form) && SmallOf(token.form) == 0;
  }

  // Where every noun has a capital, names are learned from what nouns do not do: follow a title or
  // another noun ("die Plattform Twitter", where only the second is a name), stand in front of one
  // as a genitive ("von Obamas Rede"), or speak ("sagte Macron").
  void LearnAmongNouns() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const NameToken& token = tokens_[i];
      const NameToken& next = tokens_[i + 1];
      if (HasNumber(i) && CouldBeBearer(i)) Learn(token.form);
      if (token.gap != NameGap::kSpace || !CouldBeAmongNouns(i + 1)) continue;
      if (token.shape == Shape::kSmall ? words_.AnnouncesName(token.form)
                                       : words_.Find(token.form) == NameWord::kTitle) {
        Learn(next.form);
      }
      if (!CouldBeAmongNouns(i) || token.begins) continue;
      Learn(next.form);
      if (!FollowsArticle(i)) firsts_.insert(i);
    }
  }

  // Also as a genitive, and of one.
  void Learn(const std::string& form) {
    constexpr std::size_t kMinBytes = 5;
    learned_.insert(form);
    if (form.size() < kMinBytes) return;
    learned_.insert(form.ends_with('s') ? form.substr(0, form.size() - 1) : form + 's');
  }

  bool CouldBeBearer(std::size_t i) const {
    const NameToken& token = tokens_[i];
    return !is_taken_[i] && !token.is_headline && token.shape == Shape::kCapital &&
           words_.Find(token.form) == NameWord::kOther && !kinds_.Has(token.form) &&
           SmallOf(token.form) == 0 &&
           (!words_.CapitalisesNouns() || words_.IsFirstName(token.form));
  }

  bool FollowsArticle(std::size_t i) const {
    return i > 0 && tokens_[i - 1].gap == NameGap::kSpace && words_.IsArticle(tokens_[i - 1].form);
  }

  bool IsNameToken(std::size_t i) const {
    constexpr std::size_t kMaxBytes = 100;
    const NameToken& token = tokens_[i];
    if (token.span.size() > kMaxBytes) return false;
    switch (token.shape) {
      case Shape::kSmall:
      case Shape::kDigits:
      case Shape::kCaseless:
        return false;
      case Shape::kMixed:
        return true;
      case Shape::kCapitals:
        return (!token.is_shouted || token.is_foreign) &&
               words_.Find(token.form) != NameWord::kTitle;
      case Shape::kInitial:
        if (IsModel(i)) return true;
        return i + 1 < tokens_.size() && tokens_[i + 1].shape != Shape::kSmall &&
               tokens_[i + 1].shape != Shape::kDigits && IsPartOfName(token);
      case Shape::kCapital:
        break;
    }
    if (token.is_foreign) return true;
    if (words_.Find(token.form) != NameWord::kOther) return false;
    if (token.is_quoted) return SmallOf(token.form) == 0;
    if (words_.CapitalisesNouns()) {
      return learned_.contains(token.form) || firsts_.contains(i);
    }
    if (Begins(i) || token.is_headline) {
      return CapitalOf(token.form) > 0 && SmallOf(token.form) == 0;
    }
    return SmallOf(token.form) < CapitalOf(token.form);
  }

  // "F-16", "S-400".
  bool IsModel(std::size_t i) const {
    return tokens_[i].gap == NameGap::kHyphen && i + 1 < tokens_.size() &&
           tokens_[i + 1].shape == Shape::kDigits && text_[tokens_[i + 1].span.begin] >= '0' &&
           text_[tokens_[i + 1].span.begin] <= '9';
  }

  // "J. Rossi", "O'Brien", "D'Angelo"; but "M. Dupont" is a title, and "L'Italia" an article.
  bool IsPartOfName(const NameToken& initial) const {
    if (initial.gap == NameGap::kApostrophe) {
      return initial.form == "o" || (initial.form == "d" && !initial.begins);
    }
    return initial.gap == NameGap::kStop && words_.Find(initial.form) != NameWord::kTitle;
  }

  // "Людовик XIV", at the beginning of a sentence too.
  bool HasNumber(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i].gap == NameGap::kSpace &&
           tokens_[i + 1].shape == Shape::kDigits &&
           language::RomanNumeral(Slice(text_, tokens_[i + 1].span)) > 0;
  }

  // The first word of a sentence that nothing else is known of is part of a name if that goes on.
  bool IsNameStart(std::size_t i) const {
    if (is_name_[i]) return true;
    if (HasNumber(i) && tokens_[i].begins && CouldBeBearer(i)) return true;
    const NameToken& token = tokens_[i];
    return !is_taken_[i] && token.begins && !token.is_headline && token.shape == Shape::kCapital &&
           !words_.LooksLikeVerb(token.form) && token.gap == NameGap::kSpace &&
           i + 1 < tokens_.size() && is_name_[i + 1] && tokens_[i + 1].shape == Shape::kCapital &&
           !words_.CapitalisesNouns() && SmallOf(token.form) == 0 &&
           words_.Find(token.form) == NameWord::kOther;
  }

  // Takes the name that begins at token `first`; the number of its tokens.
  std::size_t TakeRun(std::size_t first) {
    std::size_t last = first;
    while (last - first < kMaxNameTokens) {
      const std::size_t next = NextInRun(first, last);
      if (next == last) break;
      last = next;
    }
    std::string value;
    for (std::size_t i = first; i <= last; ++i) {
      const NameToken& token = tokens_[i];
      const bool is_prefix = token.gap == NameGap::kApostrophe && i < last;
      const bool counts = is_prefix || IsModel(i) ||
                          (token.shape != Shape::kInitial && token.shape != Shape::kSmall);
      if (!counts && first != last) continue;
      value += token.form;
      if (!is_prefix) value += ' ';
    }
    const bool is_described = first == last && last + 1 < tokens_.size() &&
                              tokens_[last].gap == NameGap::kSpace &&
                              tokens_[last + 1].shape == Shape::kSmall;
    if (is_described && words_.LooksLikeAdjective(tokens_[first].form)) return 1;
    value = NormaliseName(value);
    if (value.size() <= 1) return last - first + 1;
    const bool may_follow = last + 1 < tokens_.size() && !is_taken_[last + 1];
    BearerNumbers::Behind behind =
        may_follow ? numbers_.ReadBehind(first, last) : BearerNumbers::Behind{};
    Span span{tokens_[first].span.begin, tokens_[last + behind.tokens].span.end};
    if (const std::int64_t before = numbers_.Before(first); before > 0) {
      behind.number = before;
      span.begin = tokens_[first - 1].span.begin;
    }
    if (behind.number > 0) value.append(" ").append(std::to_string(behind.number));
    Add(span, std::move(value));
    return last - first + 1 + behind.tokens;
  }

  // The token that a run of name words goes on with behind token `i`, or `i` itself.
  std::size_t NextInRun(std::size_t first, std::size_t i) const {
    constexpr std::size_t kMaxParticles = 2;
    const NameToken& token = tokens_[i];
    const bool is_initial = token.shape == Shape::kInitial && token.gap == NameGap::kStop;
    if (i + 1 >= tokens_.size() || (!IsJoined(i) && !is_initial)) return i;
    const NameToken& next = tokens_[i + 1];
    if (token.gap == NameGap::kApostrophe) {
      constexpr std::size_t kMaxPrefix = 2;  // "O'Brien", "D'Angelo"; but "Macron's".
      return is_name_[i + 1] && token.form.size() <= kMaxPrefix ? i + 1 : i;
    }
    if (words_.OrdinalBehindName(next.form) > 0) return i;
    // "Charles V. The queen": the number of the bearer, and no initial.
    if (next.shape == Shape::kInitial && numbers_.ReadBehind(first, i).number > 0) return i;
    if (is_name_[i + 1]) return i + 1;
    if (token.gap == NameGap::kHyphen) {
      const bool is_model = next.shape == Shape::kDigits;  // "GPT-4".
      const bool is_part = next.shape == Shape::kCapital && !is_taken_[i + 1] &&
                           token.shape == Shape::kCapital && !words_.LooksLikeNoun(next.form) &&
                           words_.Find(next.form) == NameWord::kOther;
      return is_model || is_part ? i + 1 : i;
    }
    // "Martin Luther King".
    if (next.shape == Shape::kCapital && i > first && !is_taken_[i + 1] && !next.begins &&
        token.gap == NameGap::kSpace && words_.Find(next.form) == NameWord::kTitle &&
        (i + 2 >= tokens_.size() || !is_name_[i + 2])) {
      return i + 1;
    }
    std::size_t end = i + 1;
    while (end < tokens_.size() && end - i <= kMaxParticles &&
           tokens_[end].shape == Shape::kSmall &&
           words_.IsParticle(tokens_[end].form, end - i - 1) &&
           (tokens_[end].gap == NameGap::kSpace || tokens_[end].gap == NameGap::kHyphen ||
            tokens_[end].gap == NameGap::kApostrophe)) {
      ++end;
    }
    const bool goes_on = end > i + 1 && end < tokens_.size() && is_name_[end];
    return goes_on && token.gap == NameGap::kSpace ? end : i;
  }

  void Add(Span span, std::string value) {
    mentions_.push_back({MentionType::kName, span, Value(std::move(value))});
  }

  std::string_view text_;
  KnownNames known_;
  NameWords words_;
  KindWords kinds_;
  const std::vector<NameToken> tokens_;
  const BearerNumbers numbers_;
  std::unordered_map<std::string_view, Counts> counts_;  // Keys are the tokens' forms.
  std::unordered_set<std::string> learned_;
  std::unordered_set<std::size_t>
      firsts_;  // First words of two in a row: names there, if anywhere.
  std::vector<char> is_taken_;
  std::vector<char> is_name_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> FindNames(std::string_view text, std::string_view lang, const Words& words) {
  std::vector<Mention> names = NameFinder(text, lang, words).Find();
  std::vector<Mention> others;
  const language::Traits& traits = language::TraitsOf(lang);
  if (traits.joins_proclitics) others = FindArabicNames(text, lang, words);
  if (traits.is_unspaced) others = FindUnspacedNames(text, lang, words);
  if (others.empty()) return names;
  names.insert(names.end(), std::make_move_iterator(others.begin()),
               std::make_move_iterator(others.end()));
  std::ranges::stable_sort(names, {}, &Mention::span);
  std::size_t end = 0;
  std::erase_if(names, [&](const Mention& name) {
    const bool overlaps = name.span.begin < end;
    if (!overlaps) end = name.span.end;
    return overlaps;
  });
  return names;
}

}  // namespace synoptic::mentions
