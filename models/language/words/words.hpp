#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/records/image.hpp"
#include "models/language/words/folding.hpp"
#include "synoptic/span.hpp"
#include "synoptic/words.hpp"

namespace synoptic::language {

/// The words of a text, in order: what lies between two boundaries of UAX #29 (by ICU's
/// dictionaries in Chinese, Japanese, Thai, Khmer, Lao and Burmese) and holds a letter or a digit.
/// Apostrophes and connectors separate words too ("l'intelligenza" is two); inner points and commas
/// do not ("4,8", "example.com"). A word that was hyphenated at the end of a line is one, and its
/// form has no hyphen. `lang`, a primary subtag, decides how forms are folded: "I" to
/// "ı" in Turkish and Azerbaijani, and the variants of variants.hpp. Requires UTF-8. Safe to call
/// from many threads. Spans are moved by `offset`.
Words SplitWords(std::string_view text, std::string_view lang, std::size_t offset = 0);

/// The words of a part of a text, as if nothing else were there: those of the whole, unless the
/// part begins or ends within one of them ("finito.Il" is one word and may be in two sentences);
/// then the part is split by itself.
class PartOfWords {
 public:
  /// Borrows `words`, those of the text. O(log(words)), or O(part).
  PartOfWords(std::string_view text, Span part, const Words& words, std::string_view lang);
  PartOfWords(const PartOfWords&) = delete;
  PartOfWords& operator=(const PartOfWords&) = delete;

  std::size_t size() const { return count_; }
  Span span(std::size_t i) const { return words_->span(first_ + i); }
  std::string_view form(std::size_t i) const { return words_->form(first_ + i); }

 private:
  Words split_;  // If the part was.
  const Words* words_;
  std::size_t first_;
  std::size_t count_;
};

/// The form of one word, as above.
std::string FoldWord(std::string_view word, std::string_view lang);

/// The same for many words of one language.
class WordFolder {
 public:
  explicit WordFolder(std::string_view lang);
  std::string Fold(std::string_view word) const;

 private:
  Folding folding_;
  const Traits& traits_;
};

/// The same words by ICU alone, for tests to compare.
Words SplitWordsByIcu(std::string_view text, std::string_view lang);

struct WordView {
  Span span;
  std::string_view form;
};

/// Splits many texts of one language, and allocates next to nothing after the first.
class WordSplitter {
 public:
  explicit WordSplitter(std::string_view lang);

  /// The words of SplitWords. They are valid until the next call.
  std::span<const WordView> Split(std::string_view text);

  /// How many bytes this thread has split: for tests that no byte is split twice.
  static std::size_t& BytesSplit();

 private:
  struct Found {
    Span span;
    std::size_t form_end;  // In forms_; it begins where that of the word before ends.
  };

  // Splits text_ from `begin`, a boundary, for as long as its characters are plain. Returns where
  // that stops: at the end, or at the space before a hard character, with nothing found behind it.
  std::size_t SplitPlain(std::size_t begin);
  // Lets ICU split from `begin` up to the next space that a plain character follows, and returns
  // that space, or the end.
  std::size_t SplitHard(std::size_t begin);
  // Takes what follows the last form in forms_ as the form of a word.
  void AddFolded(Span span);

  Folding folding_;
  const Traits& traits_;
  Table conjunctions_;  // That stand behind a hyphen which stays: "Haus- und Hof".
  std::string_view text_;
  std::vector<Found> found_;
  std::string forms_;
  std::vector<WordView> views_;
};

}  // namespace synoptic::language
