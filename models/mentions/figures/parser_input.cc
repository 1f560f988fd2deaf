#include "models/mentions/figures/parser_input.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "models/mentions/figures/spaced_type.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestPhrase = 8;  // Tokens.
constexpr std::string_view kArabicAnd = "و";

const Meaning* MeaningOf(const Lexicon::Node& node, Role role) {
  for (const Meaning& meaning : node.meanings()) {
    if (meaning.role == role) return &meaning;
  }
  return nullptr;
}

bool IsNumberWord(const Lexicon::Node& node) {
  return MeaningOf(node, Role::kCardinal) || MeaningOf(node, Role::kWeakCardinal);
}

// "A week ago": what "#" stands for in phrases.
bool CountsTime(const Lexicon::Node& node) {
  return IsNumberWord(node) || MeaningOf(node, Role::kOne);
}

// Arabic writes the article, "and" and one-letter prepositions on the word.
constexpr std::string_view kArabicPrefixes[] = {"", "بال", "لل", "ال", "ب", "ل"};
constexpr std::string_view kAlif = "ا";  // Of the accusative.

// What the lexicon knows of a word that it does not know as it is; else nothing.
std::string ArabicStem(const Lexicon& lexicon, std::string_view form) {
  for (const std::string_view prefix : kArabicPrefixes) {
    if (!form.starts_with(prefix)) continue;
    std::string stem(form.substr(prefix.size()));
    if (!prefix.empty() && lexicon.Find(stem) != nullptr) return stem;
    const bool is_short = stem.size() <= 3 * kAlif.size();  // "بابا" is no August.
    if (!stem.ends_with(kAlif) || (!prefix.empty() && is_short)) continue;
    stem.resize(stem.size() - kAlif.size());
    if (lexicon.Find(stem) != nullptr) return stem;
  }
  return {};
}

// Whether the word says something by itself, more than that a phrase begins with it ("ikiye", of
// "ikiye katladı").
bool IsPhrase(const Lexicon& lexicon, std::string_view word) {
  const Lexicon::Node* const node = lexicon.Find(word);
  return node != nullptr && !node->meanings().empty();
}

// Turkish writes cases on the word, numbers in figures apart. What `both` ends is no number.
std::size_t SuffixOf(const Lexicon& lexicon, const Token& token, const language::Table& both) {
  constexpr std::size_t kLongest = 6;
  constexpr std::size_t kShortestStem = 2;  // "Ay"; of other words, a letter more.
  constexpr std::uint64_t kStems = Bit(Role::kScale) | Bit(Role::kUnit) | Bit(Role::kCurrency) |
                                   Bit(Role::kMonth) | Bit(Role::kWeekday) | Bit(Role::kCardinal) |
                                   Bit(Role::kWeakCardinal) | Bit(Role::kAndHalf);
  const std::string_view form = token.form;
  for (std::size_t size = 1; size <= kLongest && size + kShortestStem <= form.size(); ++size) {
    if (!lexicon.case_endings().Has(form.substr(form.size() - size))) continue;
    const Lexicon::Node* stem = lexicon.Find(form.substr(0, form.size() - size));
    const bool is_both =
        stem != nullptr && IsNumberWord(*stem) && both.Has(form.substr(form.size() - size));
    const bool is_long = form.size() > size + kShortestStem ||
                         (stem != nullptr && MeaningOf(*stem, Role::kUnit) != nullptr);
    if (stem != nullptr && (stem->roles & kStems) != 0 && !is_both && is_long) return size;
  }
  return 0;
}

void SplitTurkish(const Lexicon& lexicon, Tokens& tokens) {
  Tokens split;
  split.reserve(tokens.size());
  const language::Table wholes = lexicon.Words("whole_endings");
  const language::Table both = lexicon.Words("both_endings");
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    // "Üçte ikisi", "ikisi çocuk 14 kişi": some of them, where "ikisi" alone are both.
    const bool is_part =
        (!split.empty() && split.back().IsWord() && wholes.Has(split.back().form)) ||
        (i + 2 < tokens.size() && tokens[i + 1].IsWord() && tokens[i + 2].IsDigits());
    const std::size_t size = !token.IsWord() || IsPhrase(lexicon, token.form)
                                 ? 0
                                 : SuffixOf(lexicon, token, is_part ? language::Table() : both);
    if (size == 0) {
      split.push_back(std::move(token));
      continue;
    }
    // The suffix keeps its bytes only if its letters were small, which is how they are written.
    Token suffix = token;
    suffix.gap = Gap::kNone;
    suffix.is_capital = false;
    suffix.form = token.form.substr(token.form.size() - size);
    const std::size_t bytes = std::min(size, token.span.size() - 1);
    suffix.span.begin = token.span.end - bytes;
    token.form.resize(token.form.size() - size);
    token.span.end -= bytes;
    split.push_back(std::move(token));
    split.push_back(std::move(suffix));
  }
  tokens = std::move(split);
}

// "و" before a word that the lexicon knows becomes a token. Folding drops it from the form of
// longer words already.
void SplitArabic(std::string_view text, const Lexicon& lexicon, Tokens& tokens) {
  Tokens split;
  split.reserve(tokens.size());
  for (Token& token : tokens) {
    const bool may_split = token.IsWord() && token.span.size() > kArabicAnd.size() &&
                           Slice(text, token.span).starts_with(kArabicAnd) &&
                           lexicon.Find(std::string(kArabicAnd) + token.form) == nullptr;
    const bool is_dropped = !token.form.starts_with(kArabicAnd);
    const std::string rest = is_dropped ? token.form : token.form.substr(kArabicAnd.size());
    if (may_split && (lexicon.Find(rest) != nullptr || !ArabicStem(lexicon, rest).empty())) {
      Token joint = token;
      joint.form = kArabicAnd;
      joint.span.end = joint.span.begin + kArabicAnd.size();
      token.span.begin = joint.span.end;
      token.gap = Gap::kNone;
      token.form = rest;
      split.push_back(std::move(joint));
    }
    split.push_back(std::move(token));
  }
  tokens = std::move(split);
}

}  // namespace

ParserInput::ParserInput(std::string_view text, const Lexicon& lexicon, std::optional<Date> today)
    : text_(text),
      lexicon_(lexicon),
      today_(today),
      splits_suffixes_(lexicon.traits().joins_case_endings),
      tokens_(Tokenize(text, lexicon.lang())) {
  JoinSpacedType(text, lexicon.traits(), tokens_);
  if (lexicon.traits().joins_proclitics) SplitArabic(text, lexicon, tokens_);
  if (splits_suffixes_) SplitTurkish(lexicon, tokens_);
  nodes_.reserve(tokens_.size());
  stems_.resize(lexicon.traits().joins_proclitics ? tokens_.size() : 0);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    nodes_.push_back(NodeOf(tokens_[i]));
    if (stems_.empty() || !tokens_[i].IsWord()) continue;
    stems_[i] = ArabicStem(lexicon, tokens_[i].form);
    if (nodes_.back() == nullptr && !stems_[i].empty()) nodes_.back() = lexicon.Find(stems_[i]);
  }
}

bool ParserInput::IsJoinedAnd(std::size_t i) const {
  return !stems_.empty() && Touches(i + 1) && tokens_[i].form == kArabicAnd;
}

const Lexicon::Node* ParserInput::NodeOf(const Token& token) const {
  return token.IsDigits() ? lexicon_.Find("#") : lexicon_.Find(token.form);
}

std::optional<ParserInput::Phrase> ParserInput::Find(std::size_t i, Role role) const {
  std::optional<Phrase> best;
  const bool may_be_symbol =
      role == Role::kUnit || role == Role::kCurrency || role == Role::kShortScale;
  if (may_be_symbol && i < size()) best = FindSymbol(i, role);
  const bool takes_numbers = role == Role::kRelative;
  const bool is_number_first =
      takes_numbers && MayBegin(i, Bit(Role::kCardinal) | Bit(Role::kOne)) && !IsDigits(i);
  if (!is_number_first && !MayBegin(i, Bit(role))) return best;
  if (const auto phrase = FindPhrase(i, tokens_[i].form, role);
      phrase && (!best || phrase->end >= best->end)) {
    best = phrase;
  }
  // A form of the word may be known where the phrase is known by its stem alone: of square
  // kilometres some versions of CLDR have no accusative, though of kilometres they have.
  if (stems_.empty() || stems_[i].empty()) return best;
  const auto phrase = FindPhrase(i, stems_[i], role);
  return phrase && (!best || phrase->end > best->end) ? phrase : best;
}

std::optional<ParserInput::Phrase> ParserInput::FindPhrase(std::size_t i, const std::string& first,
                                                           Role role) const {
  const bool takes_numbers = role == Role::kRelative;
  std::optional<Phrase> best;
  std::string key;
  bool is_of_one = false;
  for (std::size_t j = i; j < size() && j < i + kLongestPhrase; ++j) {
    const Token& token = tokens_[j];
    if (j > i && token.gap == Gap::kBreak) break;
    if (j > i && token.gap != Gap::kNone) key += ' ';
    const bool is_number =
        takes_numbers && (token.IsDigits() || (nodes_[j] != nullptr && CountsTime(*nodes_[j])));
    is_of_one = is_of_one || (is_number && !token.IsDigits() && !IsNumberWord(*nodes_[j]));
    const std::size_t size = key.size();
    is_number ? key += '#' : key += j == i ? first : token.form;
    const Lexicon::Node* node = lexicon_.Find(key);
    if (node == nullptr && !stems_.empty() && !stems_[j].empty()) {
      key.replace(size, key.npos, stems_[j]);
      node = lexicon_.Find(key);
    }
    // The accusative of an adjective: "كيلومترا مربعا".
    if (node == nullptr && !stems_.empty() && token.form.ends_with(kAlif)) {
      key.replace(size, key.npos, token.form, 0, token.form.size() - kAlif.size());
      node = lexicon_.Find(key);
    }
    if (node == nullptr && splits_suffixes_ && Touches(j + 1) && tokens_[j + 1].IsWord()) {
      key += tokens_[++j].form;  // The phrase has the suffix itself.
      node = lexicon_.Find(key);
    }
    if (node == nullptr || (node->roles & Bit(role)) == 0) break;
    const Meaning* meaning = MeaningOf(*node, role);
    // "In a week" is how long it takes, more often than when it is.
    const bool is_duration = is_of_one && meaning != nullptr && meaning->number > 0;
    if (meaning != nullptr && !is_duration) best = Phrase{meaning, j + 1};
  }
  return best;
}

std::optional<ParserInput::Phrase> ParserInput::FindSymbol(std::size_t i, Role role) const {
  std::optional<Phrase> best;
  std::string key;
  for (std::size_t j = i; j < size() && j < i + kLongestPhrase; ++j) {
    if (j > i && tokens_[j].gap != Gap::kNone) key += ' ';
    key += Slice(text_, tokens_[j].span);
    const Lexicon::Node* node = lexicon_.FindSymbol(key);
    if (node == nullptr) break;
    const Meaning* meaning = MeaningOf(*node, role);
    if (meaning != nullptr) best = Phrase{meaning, j + 1};
  }
  return best;
}

const std::vector<RegionSeen>& ParserInput::Regions() const {
  if (regions_) return *regions_;
  std::vector<RegionToken> tokens;
  tokens.reserve(tokens_.size());
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    tokens.push_back({token.IsWord() ? std::string_view(token.form) : std::string_view(),
                      stems_.empty() ? std::string_view() : std::string_view(stems_[i]),
                      token.span.begin, IsIdeographic(token), token.gap == Gap::kBreak});
  }
  regions_ = FindRegions(text_, lexicon_.lang(), tokens);
  return *regions_;
}

bool IsDashMark(const Token& token) {
  static constexpr std::string_view kDashes[] = {"-", "‐", "‑",  "‒",  "–", "―",
                                                 "—", "−", "〜", "～", "~"};
  if (token.kind != Token::Kind::kMark) return false;
  for (const std::string_view dash : kDashes) {
    if (token.form == dash) return true;
  }
  return false;
}

bool IsIdeographic(const Token& token) {
  const auto first = static_cast<unsigned char>(token.form[0]);
  return token.IsWord() && first >= 0xE3 && first <= 0xE9;
}

bool IsApostrophe(const Token& token) {
  return token.IsMark("'") || token.IsMark("’") || token.IsMark("‘") || token.IsMark("ʼ");
}

}  // namespace synoptic::mentions
