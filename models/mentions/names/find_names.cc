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
#include <utility>

#include "models/language/traits.hpp"
#include "models/mentions/mentions.hpp"
#include "models/mentions/names/caseless_names.hpp"
#include "models/mentions/names/form_counts.hpp"
#include "models/mentions/names/homographs.hpp"
#include "models/mentions/names/kind_words.hpp"
#include "models/mentions/names/known_names.hpp"
#include "models/mentions/names/name_numbers.hpp"
#include "models/mentions/names/name_tokens.hpp"
#include "models/mentions/names/name_words.hpp"
#include "models/mentions/names/names_among_nouns.hpp"
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
        counts_(tokens_, numbers_),
        homographs_(tokens_, known_, words_, kinds_, counts_),
        among_nouns_(text, tokens_, words_, kinds_, counts_),
        is_taken_(tokens_.size()),
        is_name_(tokens_.size()) {}

  std::vector<Mention> Find() {
    for (std::size_t i = 0; i < tokens_.size();) i += std::max<std::size_t>(1, TakeKnown(i));
    if (words_.CapitalisesNouns()) among_nouns_.Learn(is_taken_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) is_name_[i] = !is_taken_[i] && IsNameToken(i);
    for (std::size_t i = 0; i < tokens_.size();) {
      i += std::max<std::size_t>(1, IsNameStart(i) ? TakeRun(i) : 0);
    }
    std::ranges::sort(mentions_, {}, &Mention::span);
    return std::move(mentions_);
  }

 private:
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
      if (count == 1 && is_capital && homographs_.IsAnother(i, is_taken_)) return 0;
      Add({tokens_[i].span.begin, tokens_[i + count - 1].span.end}, std::string(name->value));
      std::fill_n(is_taken_.begin() + static_cast<std::ptrdiff_t>(i), count, true);
      return count;
    }
    return 0;
  }

  bool IsWrittenAs(Writing writing, std::size_t i, std::size_t count) const {
    switch (writing) {
      case Writing::kIssuer:
        return false;
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
    if (token.is_quoted) return counts_.SmallOf(token.form) == 0;
    if (words_.CapitalisesNouns()) {
      return among_nouns_.Has(i);
    }
    if (Begins(i) || token.is_headline) {
      return counts_.CapitalOf(token.form) > 0 && counts_.SmallOf(token.form) == 0;
    }
    return counts_.SmallOf(token.form) < counts_.CapitalOf(token.form);
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

  // The first word of a sentence that nothing else is known of is part of a name if that goes on.
  bool IsNameStart(std::size_t i) const {
    if (is_name_[i]) return true;
    if (tokens_[i].begins && among_nouns_.IsNumberedBearer(i, is_taken_)) return true;
    const NameToken& token = tokens_[i];
    return !is_taken_[i] && token.begins && !token.is_headline && token.shape == Shape::kCapital &&
           !words_.LooksLikeVerb(token.form) && token.gap == NameGap::kSpace &&
           i + 1 < tokens_.size() && is_name_[i + 1] && tokens_[i + 1].shape == Shape::kCapital &&
           !words_.CapitalisesNouns() && counts_.SmallOf(token.form) == 0 &&
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
  const FormCounts counts_;
  const Homographs homographs_;
  NamesAmongNouns among_nouns_;
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
