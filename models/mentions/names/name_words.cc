#include "models/mentions/names/name_words.hpp"

#include <charconv>

#include "models/language/records/records.hpp"
#include "models/language/traits.hpp"
#include "models/language/units/abbreviations.hpp"

namespace synoptic::mentions {

NameWords::NameWords(std::string_view lang) : lang_(lang), traits_(language::TraitsOf(lang)) {
  const language::Record record = language::RecordOf(lang);
  words_ = record.TableNamed("name_words");
  prepositions_ = record.TableNamed("prepositions");
  title_ends_ = record.TableNamed("title_ends");
  noun_ends_ = record.TableNamed("noun_ends");
  articles_ = record.TableNamed("articles");
  announcers_ = record.TableNamed("announcers");
  adjective_ends_ = record.TableNamed("adjective_ends");
  verb_ends_ = record.TableNamed("verb_ends");
  ordinals_ = record.TableNamed("name_ordinals");
  number_place_ = record.TableNamed("number_place");
  sources_before_ = record.TableNamed("sources_before");
  sources_behind_ = record.TableNamed("sources_behind");
  const language::Record root = language::RecordOf("und");
  particles_ = root.TableNamed("particles");
  inner_particles_ = root.TableNamed("inner_particles");
  first_names_ = root.TableNamed("first_names");
  namesakes_ = root.TableNamed("namesakes");
}

NameWord NameWords::Find(std::string_view form) const {
  if (const auto kind = words_.Find(form)) {
    return *kind == "t" ? NameWord::kTitle : NameWord::kNoName;
  }
  if (language::OftenBeginsSentence(form, language::Preceding::kAbbreviation, lang_))
    return NameWord::kNoName;
  const bool is_office = CapitalisesNouns() && language::EndsInOneOf(form, title_ends_);
  return is_office ? NameWord::kTitle : NameWord::kOther;
}

bool NameWords::LooksLikeNoun(std::string_view form) const {
  return CapitalisesNouns() && language::EndsInOneOf(form, noun_ends_);
}

bool NameWords::IsArticle(std::string_view form) const {
  return CapitalisesNouns() && articles_.Has(form);
}

bool NameWords::AnnouncesName(std::string_view form) const {
  return CapitalisesNouns() && announcers_.Has(form);
}

bool NameWords::LooksLikeAdjective(std::string_view form) const {
  if (!traits_.adjectives_end_alike || form.find("ск") != std::string_view::npos)
    return false;  // "Троцкого".
  return language::EndsInOneOf(form, adjective_ends_);
}

bool NameWords::LooksLikeVerb(std::string_view form) const {
  return language::EndsInOneOf(form, verb_ends_) && !first_names_.Has(form);
}

bool NameWords::IsFirstName(std::string_view form) const { return first_names_.Has(form); }

bool NameWords::IsNamesake(std::string_view form, std::string_view before) const {
  return namesakes_.Has(std::string(before).append(" ").append(form));
}

std::int64_t NameWords::OrdinalBehindName(std::string_view forms) const {
  std::int64_t number = 0;
  if (const auto found = ordinals_.Find(forms)) {
    std::from_chars(found->data(), found->data() + found->size(), number);
  }
  return number;
}

bool NameWords::IsParticle(std::string_view form, std::size_t place) const {
  if (place > 0 && inner_particles_.Has(form)) return true;
  return particles_.Has(form) && !prepositions_.Has(form);
}

}  // namespace synoptic::mentions
