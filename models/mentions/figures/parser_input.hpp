#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/mentions/figures/figure_tokens.hpp"
#include "models/mentions/figures/lexicon.hpp"
#include "models/mentions/mentions.hpp"
#include "synoptic/span.hpp"
#include "synoptic/value.hpp"

namespace synoptic::mentions {

/// A text while figures are read from it: its tokens, and what each may begin. Each token is looked
/// up once; of what it cannot begin, asking costs no more than a look at its roles. Positions are
/// indices of tokens; those past the end are allowed and find nothing.
class ParserInput {
 public:
  ParserInput(std::string_view text, const Lexicon& lexicon, std::optional<Date> today = {});

  /// A phrase of the lexicon: what it means, and the position behind it.
  struct Phrase {
    const Meaning* meaning;
    std::size_t end;
  };

  /// The longest phrase of this role that begins at token `i`.
  std::optional<Phrase> Find(std::size_t i, Role role) const {
    if (i >= known_.size() || (known_[i].roles & Bit(role)) == 0) return std::nullopt;
    return FindKnown(i, role);
  }

  /// Whether any phrase begins at token `i`, of any of these roles. No symbol is one.
  bool MayBegin(std::size_t i, std::uint64_t roles) const {
    return i < known_.size() && known_[i].word != nullptr && (known_[i].word->roles & roles) != 0;
  }

  /// The roles of all that begins at token `i`, symbols too.
  std::uint64_t RolesAt(std::size_t i) const { return i < known_.size() ? known_[i].roles : 0; }

  /// Whether token `i` is a word that begins with a number word: "zweihundert", "achtzehnjährig".
  bool MayBeginCompound(std::size_t i) const {
    return i < known_.size() && known_[i].may_begin_compound;
  }

  /// The countries that the text speaks of. Found when first asked for: few texts need them.
  /// O(text), then O(1).
  const std::vector<RegionSeen>& Regions() const;

  std::size_t size() const { return tokens_.size(); }
  const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : end_; }
  const Lexicon& lexicon() const { return lexicon_; }
  std::string_view text() const { return text_; }
  /// The day of the article, if that is known.
  const std::optional<Date>& today() const { return today_; }

  bool IsDigits(std::size_t i) const { return (*this)[i].IsDigits(); }
  bool IsMark(std::size_t i, std::string_view mark) const { return (*this)[i].IsMark(mark); }

  /// Whether token `i` follows the one before without a space.
  bool Touches(std::size_t i) const { return i > 0 && i < size() && tokens_[i].gap == Gap::kNone; }

  /// Behind the digits that go on from token `i`, each behind a mark ("-45.3" of "12-45.3"); `i` if
  /// none do. A chain of them may be as long as the text: whoever asks at each needs no look at
  /// all.
  std::size_t EndOfChain(std::size_t i) const {
    return i < chain_ends_.size() ? chain_ends_[i] : i;
  }

  /// Whether token `i` is a suffix that was cut off the one before.
  bool IsSuffix(std::size_t i) const {
    return splits_suffixes_ && Touches(i) && tokens_[i].IsWord() && tokens_[i - 1].IsWord();
  }

  /// Whether token `i` is an "and" that was cut off the word behind it, as Arabic writes it.
  bool IsJoinedAnd(std::size_t i) const;

  /// Whether numerals in ideographs are read as Chinese counts.
  bool CountsInChinese() const {
    return lexicon_.traits().han_numerals == language::HanNumerals::kChinese;
  }

  /// The bytes of the tokens [begin, end), which are not empty.
  Span SpanOf(std::size_t begin, std::size_t end) const {
    return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
  }

 private:
  /// What the lexicon knows of a token.
  struct Known {
    const Lexicon::Node* form = nullptr;
    const Lexicon::Node* stem = nullptr;
    const Lexicon::Node* word = nullptr;    ///< Of the form, else of the stem.
    const Lexicon::Node* symbol = nullptr;  ///< Of the bytes as they are.
    std::uint64_t roles = 0;                ///< That a phrase may have which begins here.
    bool may_begin_compound = false;
  };

  Known KnownOf(std::size_t i) const;
  bool GoesOnInChain(std::size_t i) const;
  std::uint64_t RolesOf(std::size_t i, const Lexicon::Node& word) const;
  std::optional<Phrase> FindKnown(std::size_t i, Role role) const;
  std::optional<Phrase> FindSymbol(std::size_t i, Role role) const;
  /// The longest that begins with token `i`, taken for the word `first`, whose node this is.
  std::optional<Phrase> FindPhrase(std::size_t i, const std::string& first,
                                   const Lexicon::Node* node, Role role) const;
  /// Whether token `i` counts, where a phrase has "#".
  bool IsNumber(std::size_t i) const;

  std::string_view text_;
  const Lexicon& lexicon_;
  std::optional<Date> today_;
  bool splits_suffixes_;
  bool has_compounds_;
  Tokens tokens_;
  std::vector<std::string> stems_;  ///< Of Arabic words; else empty.
  std::vector<Known> known_;
  std::vector<std::size_t> chain_ends_;
  const Lexicon::Node* number_;  ///< Of "#", which digits are.
  Token end_;
  mutable std::optional<std::vector<RegionSeen>> regions_;
};

/// A hyphen, a dash of any length, a minus sign or a wave dash.
bool IsDashMark(const Token& token);

/// A sign of Chinese or Japanese, or a run of kana.
bool IsIdeographic(const Token& token);

/// An apostrophe or a single quotation mark.
bool IsApostrophe(const Token& token);

}  // namespace synoptic::mentions
