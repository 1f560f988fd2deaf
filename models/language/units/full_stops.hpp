#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "models/language/units/abbreviations.hpp"
#include "models/language/units/paragraph_reader.hpp"
#include "models/language/units/sentence_words.hpp"

namespace synoptic::language {

/// Tells the full stops that end sentences from those of abbreviations, initials and ordinals, by
/// the token before and the word behind. Each question is O(1).
class FullStops {
 public:
  /// Borrows all three.
  FullStops(const ParagraphReader& reader, const SentenceWords& words, std::string_view lang)
      : reader_(reader), words_(words), lang_(lang) {}

  /// Whether a single full stop between a token and a word, with a space behind it, is the end of
  /// the sentence that began at `sentence`.
  bool Ends(const Stop& stop, const Start& start, std::size_t sentence) const;

  /// The same where there is no space: "finito.Il", but not "Node.js".
  bool EndsBetweenWords(const Stop& stop, const Start& start) const;

  /// Whether a word that follows often begins sentences.
  bool Begins(const Start& start, Preceding preceding) const;

 private:
  bool EndsAfterAbbreviation(Abbreviation kind, const Stop& stop, const Start& start) const;
  bool EndsAfterFirm(const Stop& stop, const Start& start) const;
  bool EndsAfterLetter(const Stop& stop, const Start& start, std::size_t sentence) const;
  bool IsBehindSurname(const Stop& stop, std::size_t sentence) const;
  bool IsConsonant(UChar32 c) const;
  bool HasNoVowel(std::u32string_view token) const;
  bool HasJoinedConjunction(const Start& start) const;
  bool StandsForItself(const Stop& stop, std::u32string_view token) const;
  bool IsItemNumber(const Stop& stop, std::u32string_view number, std::size_t sentence) const;
  bool EndsAfterNumber(const Stop& stop, const Start& start, std::size_t size,
                       std::size_t sentence) const;
  bool IsCardinal(const Stop& stop, std::size_t begin, std::size_t sentence) const;
  bool IsOpening(std::size_t end, std::size_t sentence) const;

  static constexpr std::size_t kMaxOrdinalDigits = 3;

  const ParagraphReader& reader_;
  const SentenceWords& words_;
  std::string_view lang_;
};

}  // namespace synoptic::language
