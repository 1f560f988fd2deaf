#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "models/language/records/image.hpp"
#include "models/language/traits.hpp"

namespace synoptic::mentions {

/// What a capitalised or other word is that stands where a name could.
enum class NameWord {
  kOther,   ///< It may be part of a name.
  kTitle,   ///< "President", "Bundeskanzler": not part of the name that follows it.
  kNoName,  ///< A function word, a month, a noun that is no name: "The", "März", "Prozent".
};

/// Words that a language writes where names stand: a view of tables of its record. Forms are those
/// of SplitWords.
class NameWords {
 public:
  explicit NameWords(std::string_view lang);

  NameWord Find(std::string_view form) const;

  /// Whether a small word stands inside of names ("von", "bin"), as the particle at `place` among
  /// those in a row ("de la"). Not those that the language uses for more ("di" in Italian).
  bool IsParticle(std::string_view form, std::size_t place) const;

  /// Whether common nouns are written with a capital.
  bool CapitalisesNouns() const { return traits_.capitalises_nouns; }

  /// Whether a form says by its end that it is a common noun of such a language.
  bool LooksLikeNoun(std::string_view form) const;

  /// Whether a word is an article of such a language, or holds one ("zum").
  bool IsArticle(std::string_view form) const;

  /// Whether the next word is probably a name: "sagte", "laut".
  bool AnnouncesName(std::string_view form) const;

  /// Whether a word that begins a sentence is a verb by its end: "Dijo", "Заявил".
  bool LooksLikeVerb(std::string_view form) const;

  /// Whether a word is a first name, some of which are names of countries too ("Jordan").
  bool IsFirstName(std::string_view form) const;

  /// Whether a place of this form is another than the known one behind a place of the form
  /// `before`: "Atlanta, Georgia".
  bool IsNamesake(std::string_view form, std::string_view before) const;

  /// Whether a word says that the name behind it, or before it, is that of who reports: "laut",
  /// "zufolge".
  bool AnnouncesSource(std::string_view form) const { return sources_before_.Has(form); }
  bool FollowsSource(std::string_view form) const { return sources_behind_.Has(form); }

  /// Whether a numeral stands before the name whose bearers it counts: "II. Wilhelm".
  bool NumbersLead() const { return number_place_.Has("before"); }

  /// The number of a bearer of a name that is told by a word ("Ier"), or two; 0 if it is none.
  std::int64_t OrdinalBehindName(std::string_view forms) const;

  /// Whether a capitalised word is an adjective by its end, as before a noun in "the National
  /// assembly", which Russian writes with one capital.
  bool LooksLikeAdjective(std::string_view form) const;

 private:
  std::string lang_;
  const language::Traits& traits_;
  language::Table words_;
  language::Table prepositions_;
  language::Table particles_;
  language::Table inner_particles_;
  language::Table title_ends_;
  language::Table noun_ends_;
  language::Table articles_;
  language::Table announcers_;
  language::Table adjective_ends_;
  language::Table verb_ends_;
  language::Table first_names_;
  language::Table namesakes_;
  language::Table ordinals_;
  language::Table number_place_;
  language::Table sources_before_;
  language::Table sources_behind_;
};

}  // namespace synoptic::mentions
