#include "models/mentions/figures/parser_input.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "models/mentions/figures/joined_words.hpp"
#include "models/mentions/figures/spaced_type.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kLongestPhrase = 8;  // Tokens.

// "A week ago": what "#" stands for in phrases.
bool CountsTime(const Lexicon::Node& node) {
  return node.IsNumberWord() || node.MeaningOf(Role::kOne);
}

}  // namespace

ParserInput::ParserInput(std::string_view text, const Lexicon& lexicon, std::optional<Date> today)
    : text_(text),
      lexicon_(lexicon),
      today_(today),
      splits_suffixes_(lexicon.traits().joins_case_endings),
      has_compounds_(lexicon.traits().writes_compounds || lexicon.traits().unit_adjectives),
      tokens_(Tokenize(text, lexicon.lang())),
      number_(lexicon.Find("#")) {
  JoinSpacedType(text, lexicon.traits(), tokens_);
  if (lexicon.traits().joins_proclitics) SplitArabic(text, lexicon, tokens_);
  if (splits_suffixes_) SplitTurkish(lexicon, tokens_);
  known_.reserve(tokens_.size());
  stems_.resize(lexicon.traits().joins_proclitics ? tokens_.size() : 0);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!stems_.empty() && tokens_[i].IsWord()) stems_[i] = ArabicStem(lexicon, tokens_[i].form);
    known_.push_back(KnownOf(i));
  }
  chain_ends_.resize(tokens_.size());
  for (std::size_t i = tokens_.size(); i-- > 0;) {
    chain_ends_[i] = GoesOnInChain(i) ? EndOfChain(i + 2) : i;
  }
}

// ".5", "-12", "/24", ":30" behind something.
bool ParserInput::GoesOnInChain(std::size_t i) const {
  if (!Touches(i) || !Touches(i + 1) || !IsDigits(i + 1)) return false;
  return IsMark(i, ".") || IsMark(i, ",") || IsMark(i, "/") || IsMark(i, ":") || IsMark(i, "_") ||
         IsDashMark(tokens_[i]);
}

bool ParserInput::IsJoinedAnd(std::size_t i) const {
  return !stems_.empty() && Touches(i + 1) && tokens_[i].form == kArabicAnd;
}

ParserInput::Known ParserInput::KnownOf(std::size_t i) const {
  constexpr std::uint64_t kOfSymbols =
      Bit(Role::kUnit) | Bit(Role::kCurrency) | Bit(Role::kShortScale);
  const Token& token = tokens_[i];
  Known known;
  known.form = token.IsDigits() ? number_ : lexicon_.Find(token.form);
  if (!stems_.empty() && !stems_[i].empty()) known.stem = lexicon_.Find(stems_[i]);
  known.word = known.form != nullptr ? known.form : known.stem;
  known.symbol = lexicon_.FindSymbol(Slice(text_, token.span));
  if (known.word != nullptr) {
    known.roles = RolesOf(i, *known.word);
    // "Two days ago" is "# days ago".
    if (!token.IsDigits() && CountsTime(*known.word)) known.roles |= Bit(Role::kRelative);
  }
  if (known.symbol != nullptr) known.roles |= known.symbol->roles & kOfSymbols;
  known.may_begin_compound =
      has_compounds_ && token.IsWord() && token.form.size() >= Lexicon::kBeginningOfNumber &&
      lexicon_.HasNumberBeginning(
          std::string_view(token.form).substr(0, Lexicon::kBeginningOfNumber));
  return known;
}

// Of a word that begins phrases, those only that go on with the next word: "in" begins a hundred.
// Where words are cut or have stems, or may be numbers in a phrase, FindPhrase tells.
std::uint64_t ParserInput::RolesOf(std::size_t i, const Lexicon::Node& word) const {
  const bool is_plain = !splits_suffixes_ && stems_.empty() && !tokens_[i].IsDigits();
  if (word.longer == 0 || !is_plain) return word.roles;
  std::uint64_t roles = word.roles & Bit(Role::kRelative);
  for (const Meaning& meaning : word.meanings()) roles |= Bit(meaning.role);
  const bool may_add = (word.longer & ~roles) != 0;
  if (!may_add || i + 1 >= size() || tokens_[i + 1].gap == Gap::kBreak) return roles;
  std::string key = tokens_[i].form;
  if (tokens_[i + 1].gap != Gap::kNone) key += ' ';
  const Lexicon::Node* const longer = lexicon_.Find(key += tokens_[i + 1].form);
  return longer == nullptr ? roles : roles | longer->roles;
}

std::optional<ParserInput::Phrase> ParserInput::FindKnown(std::size_t i, Role role) const {
  const Known& known = known_[i];
  std::optional<Phrase> best;
  const bool may_be_symbol =
      role == Role::kUnit || role == Role::kCurrency || role == Role::kShortScale;
  if (may_be_symbol) best = FindSymbol(i, role);
  const bool is_number_first = role == Role::kRelative &&
                               MayBegin(i, Bit(Role::kCardinal) | Bit(Role::kOne)) && !IsDigits(i);
  if (!is_number_first && !MayBegin(i, Bit(role))) return best;
  const std::string& word =
      known.form != nullptr || known.stem == nullptr ? tokens_[i].form : stems_[i];
  // Digits are a number only where phrases have "#".
  const bool is_as_written = IsDigits(i) && role != Role::kRelative;
  const Lexicon::Node* const node = is_as_written ? lexicon_.Find(word) : known.word;
  if (const auto phrase = FindPhrase(i, word, node, role);
      phrase && (!best || phrase->end >= best->end)) {
    best = phrase;
  }
  // A form of the word may be known where the phrase is known by its stem alone: of square
  // kilometres some versions of CLDR have no accusative, though of kilometres they have.
  if (known.form == nullptr || known.stem == nullptr) return best;
  const auto phrase = FindPhrase(i, stems_[i], known.stem, role);
  return phrase && (!best || phrase->end > best->end) ? phrase : best;
}

bool ParserInput::IsNumber(std::size_t i) const {
  return tokens_[i].IsDigits() || (known_[i].word != nullptr && CountsTime(*known_[i].word));
}

std::optional<ParserInput::Phrase> ParserInput::FindPhrase(std::size_t i, const std::string& first,
                                                           const Lexicon::Node* node,
                                                           Role role) const {
  const bool takes_numbers = role == Role::kRelative;
  std::optional<Phrase> best;
  std::string key;
  bool is_of_one = false;
  for (std::size_t j = i; j < size() && j < i + kLongestPhrase; ++j) {
    const Token& token = tokens_[j];
    if (j > i && token.gap == Gap::kBreak) break;
    const bool is_number = takes_numbers && IsNumber(j);
    is_of_one = is_of_one || (is_number && !token.IsDigits() && !known_[j].word->IsNumberWord());
    if (j > i) {
      if (token.gap != Gap::kNone) key += ' ';
      const std::size_t size = key.size();
      is_number ? key += '#' : key += token.form;
      node = lexicon_.Find(key);
      if (node == nullptr && !stems_.empty() && !stems_[j].empty()) {
        key.replace(size, key.npos, stems_[j]);
        node = lexicon_.Find(key);
      }
      // The accusative of an adjective: "كيلومترا مربعا".
      if (node == nullptr && !stems_.empty() && token.form.ends_with(kArabicAlif)) {
        key.replace(size, key.npos, token.form, 0, token.form.size() - kArabicAlif.size());
        node = lexicon_.Find(key);
      }
      if (node == nullptr && splits_suffixes_ && Touches(j + 1) && tokens_[j + 1].IsWord()) {
        key += tokens_[++j].form;  // The phrase has the suffix itself.
        node = lexicon_.Find(key);
      }
    } else if (is_number) {
      node = number_;
    }
    if (node == nullptr || (node->roles & Bit(role)) == 0) break;
    const Meaning* meaning = node->MeaningOf(role);
    // "In a week" is how long it takes, more often than when it is.
    const bool is_duration = is_of_one && meaning != nullptr && meaning->number > 0;
    if (meaning != nullptr && !is_duration) best = Phrase{meaning, j + 1};
    if ((node->longer & Bit(role)) == 0) break;
    if (j == i) is_number ? key = '#' : key = first;
  }
  return best;
}

std::optional<ParserInput::Phrase> ParserInput::FindSymbol(std::size_t i, Role role) const {
  std::optional<Phrase> best;
  std::string key;
  const Lexicon::Node* node = known_[i].symbol;
  for (std::size_t j = i; node != nullptr; node = lexicon_.FindSymbol(key)) {
    const Meaning* meaning = node->MeaningOf(role);
    if (meaning != nullptr) best = Phrase{meaning, j + 1};
    if ((node->longer & Bit(role)) == 0) break;
    if (j == i) key = Slice(text_, tokens_[i].span);
    if (++j >= size() || j >= i + kLongestPhrase) break;
    if (tokens_[j].gap != Gap::kNone) key += ' ';
    key += Slice(text_, tokens_[j].span);
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
