#pragma once

#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::language {

/// A list of one language and what holds in all.
struct SharedTable {
  Table own;
  Table everywhere;

  bool Has(std::string_view word) const { return own.Has(word) || everywhere.Has(word); }
};

/// The words by which a language shows what a stop is part of, in small letters; of its record's
/// section [sentences].
struct SentenceWords {
  Table openers;  ///< "At", "in": with a figure behind it, no sentence yet.
  Table labels;   ///< "Group", "Platz", "auf": a letter or number behind it names or counts.
  Table behind_ordinals;  ///< "März", "Liga": the number with a stop before it is an ordinal.
  Table reporting;        ///< "Asked": what a clause behind a quotation says of who spoke; "n" if
                          ///< a name usually stands before it there, "v" if behind it.
  Table going_on;         ///< Beginnings of what goes on behind a name or quotation with a stop.
  SharedTable vowels;
  SharedTable unit_letters;  ///< "C", "m": behind a number, a unit.
  Table unit_words;          ///< "кв": with a stop, and a letter of a unit behind it.
  Table century_letters;     ///< "в": behind a Roman numeral.
  Table surname_ends;    ///< Of surnames that stand before their initials: "Иванов А. П."
  Table initial_labels;  ///< "Berinisial": initials that are all of a name follow.
  Table pauses;          ///< Ends of what an ellipsis only interrupts.
  Table speech_ends;     ///< Ends of what is said in corner brackets without a full stop.
  Table smileys;         ///< "（笑）", "♪": end a sentence in place of a stop.
  Table negations;       ///< "没": with which no clause that says who spoke begins.
  Table before_quotations;  ///< 那句: ends of what names a quotation that is part of a sentence.
  Table speech_closers;     ///< 地说, 喊道: what only ends a clause that says who spoke.
  Table speech_sequels;     ///< 随后: begins what the same person does then.
  Table asking;             ///< 质问: verbs behind which may stand who was spoken to.
  Table joined_conjunctions;  ///< "و": written together with the word behind it.
};

/// Those of a language; empty for one that has none.
SentenceWords SentenceWordsOf(std::string_view lang);

}  // namespace synoptic::language
