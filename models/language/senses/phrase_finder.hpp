#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "models/language/records/records.hpp"
#include "models/language/words/words.hpp"
#include "synoptic/span.hpp"

namespace synoptic::language {

/// What a list of a record says of a word, or of a few.
struct FoundPhrase {
  Span span;
  std::string_view codes;  ///< As its tables hold them (phrase_tables.hpp), two bytes each.
};

/// Finds the phrases of one list of a record. In languages with spaces a phrase is words, one
/// behind the other; a word that is in no list may begin with a stem of one, the longest counts, or
/// hold a part of one: languages that write negation inside of words have such. Where no spaces
/// are, phrases are looked for in the characters, since how dictionaries cut them is no matter of
/// sense.
///
/// Cost: a look-up for each word and for each beginning of it; for each character and length.
class PhraseFinder {
 public:
  /// `list`: "sense" or "role".
  PhraseFinder(const Record& record, const std::string& list);

  bool empty() const { return words_.empty() && stems_.empty(); }

  /// In order; a phrase counts once, the longest first.
  std::vector<FoundPhrase> FindIn(const PartOfWords& words);

 private:
  void InWords(const PartOfWords& words);
  void InCharacters(const PartOfWords& words);
  std::size_t PhraseAt(const PartOfWords& words, std::size_t i);
  void AddOfWord(std::string_view form, Span span);
  std::size_t RunAt(std::size_t at) const;
  std::size_t OffsetOf(const PartOfWords& words, std::size_t at, bool is_end) const;

  bool is_unspaced_;
  Table words_;
  Table stems_;
  Table parts_;
  Table ends_;
  std::string forms_;
  std::vector<std::size_t> begins_;
  std::vector<FoundPhrase> found_;
};

}  // namespace synoptic::language
